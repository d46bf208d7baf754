import { CsvError } from 'csv-parse/sync';
import { parseNumbered } from './line-numbers.js';
import { inputError, readText, type Encoding } from './text-stream.js';

export interface CsvOptions {
  encoding?: Encoding;
  delimiter?: ',' | '\t' | ';';
  /** Columns the reader cannot do without. Compared after trimming. */
  columns: string[];
  /** Refuse a file that holds more than this when unpacked; 64 MiB unless told. */
  maxBytes?: number;
}

/** A row of a table, by the line it begins on: its cells by column name, or why it cannot be read. */
export type CsvRow =
  { row: number; cells: Record<string, string> } | { row: number; error: string; raw: string };

const MAX_TABLE_BYTES = 64 * 1024 ** 2;

/**
 * Reads a delimited table with a header. Cells and column names are trimmed; empty cells beyond the
 * header (a trailing comma) are dropped, filled ones refuse their row, as do missing ones.
 * Throws `input` errors: `not-csv`, `missing-column`, and those of `textStream`.
 */
export async function readCsv(path: string, options: CsvOptions): Promise<CsvRow[]> {
  const text = await readText(path, options.maxBytes ?? MAX_TABLE_BYTES, options.encoding);
  const [header, ...body] = records(path, text, options.delimiter ?? ',');
  const names = (header?.cells ?? []).map((name) => name.trim());
  const missing = options.columns.filter((column) => !names.includes(column));
  if (missing.length > 0) {
    throw inputError('missing-column', path, `has no column ${missing.join(', ')}`);
  }
  return body.map(({ row, cells }) => csvRow(names, cells, row));
}

function records(
  path: string,
  text: string,
  delimiter: string,
): { row: number; cells: string[] }[] {
  try {
    return parseNumbered(text, {
      bom: true,
      delimiter,
      relax_column_count: true,
      skip_empty_lines: true,
      quote: delimiter === '\t' ? null : '"',
    });
  } catch (cause) {
    if (!(cause instanceof CsvError)) throw cause;
    throw inputError('not-csv', path, `is not a readable table (${cause.message})`, cause);
  }
}

function csvRow(names: string[], cells: string[], row: number): CsvRow {
  const beyond = cells.slice(names.length).filter((cell) => cell.trim() !== '');
  if (beyond.length > 0 || cells.length < names.length) {
    const error = `${cells.length} cells under ${names.length} column names.`;
    return { row, error, raw: cells.join(',') };
  }
  const entries = names.map((name, i) => [name, (cells[i] ?? '').trim()] as const);
  return { row, cells: Object.fromEntries(entries.filter(([name]) => name !== '')) };
}

/**
 * A number as tables write it: thousands separators, a currency or percent sign around it.
 * Null where the text is empty or anything else. A percentage keeps its scale (`61%` is 61).
 */
export function tableNumber(text: string): number | null {
  const bare = text
    .trim()
    .replace(/^(?:US)?\$\s*/, '')
    .replace(/\s*%$/, '');
  if (!/^[-+]?(?:\d{1,3}(?:,\d{3})+|\d+)?(?:\.\d+)?(?:[eE][-+]?\d+)?$/.test(bare)) return null;
  const value = bare === '' ? NaN : Number(bare.replace(/,/g, ''));
  return Number.isFinite(value) ? value : null;
}
