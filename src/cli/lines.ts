import type { Readable } from 'node:stream';

/** A line of standard input by its number, the first being 1; its text is null where it is not UTF-8. */
export interface Line {
  number: number;
  text: string | null;
}

const [LF, CR] = [10, 13];

/**
 * The lines of a stream of bytes, ended by LF, CRLF or CR, each decoded by itself, so that one that
 * is not UTF-8 costs no other. A byte-order mark before the first is dropped.
 */
export async function* readLines(stream: Readable): AsyncGenerator<Line> {
  let number = 0;
  let held: Buffer[] = [];
  let afterCr = false;
  const line = (): Line => {
    const bytes = Buffer.concat(held);
    held = [];
    return { number: ++number, text: decode(bytes, number === 1) };
  };
  for await (const chunk of stream) {
    const bytes = Buffer.from(chunk as Uint8Array | string);
    let start = afterCr && bytes[0] === LF ? 1 : 0;
    if (bytes.length > 0) afterCr = false;
    for (let at = start; at < bytes.length; at += 1) {
      const byte = bytes[at];
      if (byte !== LF && byte !== CR) continue;
      held.push(bytes.subarray(start, at));
      yield line();
      if (byte === CR && at + 1 === bytes.length) afterCr = true;
      if (byte === CR && bytes[at + 1] === LF) at += 1;
      start = at + 1;
    }
    if (start < bytes.length) held.push(bytes.subarray(start));
  }
  if (held.length > 0) yield line();
}

function decode(bytes: Buffer, isFirst: boolean): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: !isFirst }).decode(bytes);
  } catch {
    return null; // the caller says so in its own words
  }
}
