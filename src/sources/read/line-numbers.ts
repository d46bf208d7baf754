import { parse, type Options } from 'csv-parse/sync';

/** A record as csv-parse gives it with `raw`: its cells, and its text with the blank lines before it. */
export interface RawRecord {
  raw: string;
  record: string[];
}

/**
 * Numbers the records of a delimited text by the line of the file that each begins on, the first
 * line being 1. Counted from the raw text because csv-parse counts a CRLF within quotes twice.
 */
export class LineNumbers {
  private past = 0;

  next({ raw, record }: RawRecord): { row: number; cells: string[] } {
    const blank = breaksIn(/^[\r\n]+(?=[^\r\n])/.exec(raw)?.[0] ?? '');
    const row = this.past + blank + 1;
    this.past += breaksIn(raw);
    return { row, cells: record };
  }
}

const breaksIn = (text: string): number => text.match(/\r\n|\r|\n/g)?.length ?? 0;

/** The records of a text with their lines. Throws `CsvError`. */
export function parseNumbered(text: string, options: Options): { row: number; cells: string[] }[] {
  const lines = new LineNumbers();
  const records = parse(text, { ...options, raw: true }) as unknown as RawRecord[];
  return records.map((record) => lines.next(record));
}
