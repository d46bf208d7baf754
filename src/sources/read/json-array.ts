import { inputError, textStream } from './text-stream.js';

/** An object of a JSON array, numbered from 1: parsed, or the reason why it could not be. */
export type JsonItem =
  { row: number; value: unknown } | { row: number; error: string; raw: string; rawLength: number };

const MAX_OBJECT_CHARS = 16 * 1024 ** 2;
const QUOTE = 34;
const BACKSLASH = 92;
const OPEN = [91, 123];
const CLOSE = [93, 125];

/**
 * Streams the objects of a JSON array one by one, so that one malformed object does not cost
 * the file. An object longer than 16 Mi characters is refused without being held in memory.
 * Throws `input` errors: those of `textStream`, `not-json-array`, `truncated-json`.
 */
export async function* jsonArray(path: string): AsyncGenerator<JsonItem> {
  const splitter = new ObjectSplitter(path);
  for await (const text of textStream(path)) yield* splitter.push(text);
  splitter.end();
}

class ObjectSplitter {
  private depth = 0;
  private inString = false;
  private escaped = false;
  private done = false;
  private row = 0;
  private held = '';
  private length = 0;

  constructor(private readonly path: string) {}

  *push(text: string): Generator<JsonItem> {
    let start = this.depth >= 2 ? 0 : -1;
    for (let at = 0; at < text.length; at++) {
      const code = text.charCodeAt(at);
      if (this.inString) {
        if (this.escaped) this.escaped = false;
        else if (code === BACKSLASH) this.escaped = true;
        else if (code === QUOTE) this.inString = false;
        continue;
      }
      if (code <= 32) continue;
      if (this.depth === 0) {
        this.enter(code);
      } else if (code === QUOTE) {
        if (this.depth === 1) throw this.notObjects();
        this.inString = true;
      } else if (OPEN.includes(code)) {
        if (++this.depth === 2) start = at;
      } else if (CLOSE.includes(code)) {
        if (--this.depth === 1) {
          this.hold(text.slice(start, at + 1));
          start = -1;
          yield this.item();
        } else if (this.depth === 0) this.done = true;
      } else if (this.depth === 1 && code !== 44) throw this.notObjects();
    }
    if (start >= 0) this.hold(text.slice(start));
  }

  end(): void {
    if (!this.done) throw inputError('truncated-json', this.path, 'ends inside its JSON array');
  }

  private enter(code: number): void {
    if (this.done || code !== OPEN[0]) {
      throw inputError('not-json-array', this.path, 'is not one JSON array');
    }
    this.depth = 1;
  }

  private notObjects(): Error {
    return inputError('not-json-array', this.path, 'is not an array of JSON objects');
  }

  private hold(part: string): void {
    this.length += part.length;
    if (this.held.length <= MAX_OBJECT_CHARS) this.held += part;
  }

  private item(): JsonItem {
    const { held, length } = this;
    const row = ++this.row;
    this.held = '';
    this.length = 0;
    if (length > MAX_OBJECT_CHARS) {
      return { row, error: `object of ${length} characters`, raw: held, rawLength: length };
    }
    try {
      return { row, value: JSON.parse(held) as unknown };
    } catch (cause) {
      return { row, error: (cause as Error).message, raw: held, rawLength: length };
    }
  }
}
