import { readFile, stat } from 'node:fs/promises';
import { unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';
import { OrreryError } from '../../records/error.js';
import { inputError } from './text-stream.js';

/** Limits on a workbook: a small file that unpacks into a large one is hostile. */
export interface XlsxLimits {
  fileBytes: number;
  unpackedBytes: number;
  rows: number;
  columns: number;
}

export const XLSX_LIMITS: XlsxLimits = {
  fileBytes: 64 * 1024 ** 2,
  unpackedBytes: 512 * 1024 ** 2,
  rows: 1_048_576,
  columns: 16_384,
};

/** One row of a sheet: its 1-based number and its cells' texts, empty cells as empty texts. */
export interface XlsxRow {
  number: number;
  cells: string[];
}

/**
 * Rows of one sheet of an Office Open XML workbook, by sheet name (the first sheet without one).
 * Cells are texts as stored: numbers unformatted, formulas by their cached result.
 * Throws `input` errors: `too-large`, `not-xlsx`, `no-such-sheet`, `unreadable`.
 */
export async function xlsxRows(
  path: string,
  sheet: string | null = null,
  limits: Partial<XlsxLimits> = {},
): Promise<XlsxRow[]> {
  const bounds = { ...XLSX_LIMITS, ...limits };
  const parts = await unzip(path, bounds);
  const text = (name: string): string | null => {
    const bytes = parts[name];
    return bytes === undefined ? null : new TextDecoder().decode(bytes);
  };
  const target = sheetPart(path, text, sheet);
  const shared = sharedStrings(path, text('xl/sharedStrings.xml'));
  const body = text(target);
  if (body === null) throw inputError('not-xlsx', path, `lacks its part ${target}`);
  return sheetRows(path, body, shared, bounds);
}

async function unzip(path: string, bounds: XlsxLimits): Promise<Record<string, Uint8Array>> {
  const info = await stat(path).catch((cause: unknown) => {
    throw inputError('unreadable', path, `cannot be read (${(cause as Error).message})`, cause);
  });
  if (info.size > bounds.fileBytes) {
    throw inputError('too-large', path, `holds more than ${bounds.fileBytes} bytes`);
  }
  const bytes = await readFile(path);
  let unpacked = 0;
  try {
    return unzipSync(bytes, {
      filter: (part) => {
        if (!/^xl\/(workbook\.xml|_rels\/|sharedStrings\.xml|worksheets\/)/.test(part.name)) {
          return false;
        }
        unpacked += part.originalSize;
        if (unpacked > bounds.unpackedBytes) {
          throw inputError('too-large', path, `unpacks to more than ${bounds.unpackedBytes} bytes`);
        }
        return true;
      },
    });
  } catch (cause) {
    if (cause instanceof OrreryError) throw cause;
    throw inputError('not-xlsx', path, 'is not a sound zip archive', cause);
  }
}

function sheetPart(
  path: string,
  text: (name: string) => string | null,
  wanted: string | null,
): string {
  const sheets: { name: string; relation: string }[] = [];
  parse(path, text('xl/workbook.xml'), {
    open: (tag, attributes) => {
      if (tag === 'sheet') {
        sheets.push({ name: attributes['name'] ?? '', relation: attributes['r:id'] ?? '' });
      }
    },
  });
  const targets = new Map<string, string>();
  parse(path, text('xl/_rels/workbook.xml.rels'), {
    open: (tag, attributes) => {
      if (tag === 'Relationship') {
        targets.set(attributes['Id'] ?? '', attributes['Target'] ?? '');
      }
    },
  });
  const sheet = wanted === null ? sheets[0] : sheets.find(({ name }) => name === wanted);
  const target = sheet && targets.get(sheet.relation);
  if (!target) throw inputError('no-such-sheet', path, `has no sheet ${wanted ?? 'at all'}`);
  return target.startsWith('/') ? target.slice(1) : `xl/${target}`;
}

function sharedStrings(path: string, xml: string | null): string[] {
  if (xml === null) return [];
  const strings: string[] = [];
  let held = '';
  let inText = false;
  parse(path, xml, {
    open: (tag) => {
      if (tag === 'si') held = '';
      inText = tag === 't';
    },
    text: (piece) => {
      if (inText) held += piece;
    },
    close: (tag) => {
      if (tag === 't') inText = false;
      if (tag === 'si') strings.push(held);
    },
  });
  return strings;
}

function sheetRows(path: string, xml: string, shared: string[], bounds: XlsxLimits): XlsxRow[] {
  const rows: XlsxRow[] = [];
  let row: XlsxRow = { number: 0, cells: [] };
  let column = 0;
  let kind = '';
  let held = '';
  let reading = false;
  parse(path, xml, {
    open: (tag, attributes) => {
      if (tag === 'row') {
        row = { number: Number(attributes['r'] ?? row.number + 1), cells: [] };
        column = -1;
      } else if (tag === 'c') {
        column = attributes['r'] === undefined ? column + 1 : columnOf(attributes['r']);
        if (column >= bounds.columns || rows.length >= bounds.rows) {
          throw inputError('too-large', path, 'has more rows or columns than a sheet may have');
        }
        kind = attributes['t'] ?? '';
        held = '';
      } else if (tag === 't' || tag === 'v') reading = true;
    },
    text: (piece) => {
      if (reading) held += piece;
    },
    close: (tag) => {
      if (tag === 't' || tag === 'v') reading = false;
      else if (tag === 'c') {
        while (row.cells.length < column) row.cells.push('');
        row.cells[column] = kind === 's' ? (shared[Number(held)] ?? '') : held;
      } else if (tag === 'row') rows.push(row);
    },
  });
  return rows;
}

/** 0-based column of a cell reference: `A1` is 0, `AB7` is 27. */
export function columnOf(reference: string): number {
  let column = 0;
  for (const letter of /^[A-Z]+/.exec(reference)?.[0] ?? '') {
    column = column * 26 + letter.charCodeAt(0) - 64;
  }
  return column - 1;
}

interface Handlers {
  open?(tag: string, attributes: Record<string, string>): void;
  text?(piece: string): void;
  close?(tag: string): void;
}

function parse(path: string, xml: string | null, on: Handlers): void {
  if (xml === null) throw inputError('not-xlsx', path, 'is not a workbook');
  const parser = new SaxesParser();
  parser.on('error', (cause) => {
    throw inputError('not-xlsx', path, `holds XML that cannot be read (${cause.message})`, cause);
  });
  parser.on('opentag', (tag) => on.open?.(tag.name, tag.attributes));
  parser.on('text', (piece) => on.text?.(piece));
  parser.on('closetag', (tag) => on.close?.(tag.name));
  parser.write(xml).close();
}
