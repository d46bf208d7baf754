import { readFile, stat } from 'node:fs/promises';
import { OrreryError } from '../../records/error.js';
import { compoundStream } from './compound-file.js';
import { inputError } from './text-stream.js';
import { XLSX_LIMITS, type XlsxRow } from './xlsx.js';

const BOF = 0x809;
const EOF = 0x0a;
const FILE_PASSWORD = 0x2f;
const CONTINUE = 0x3c;
const SHEET = 0x85;
const SHARED_STRINGS = 0xfc;
const BIFF8 = 0x600;

/** A record of the workbook stream: `parts` are its own bytes and those of what continues it. */
interface BiffRecord {
  kind: number;
  at: number;
  parts: Buffer[];
}

/**
 * Rows of the first sheet of an Excel 97-2003 workbook (BIFF8, or BIFF5 in a compound file), as
 * `xlsxRows` gives them: texts as stored, numbers unformatted, formulas by their cached number.
 * Throws `input` errors: `too-large`, `not-xls`, `no-such-sheet`, `unreadable`.
 */
export async function xlsRows(path: string): Promise<XlsxRow[]> {
  const info = await stat(path).catch((cause: unknown) => {
    throw inputError('unreadable', path, `cannot be read (${(cause as Error).message})`, cause);
  });
  if (info.size > XLSX_LIMITS.fileBytes) {
    throw inputError('too-large', path, `holds more than ${XLSX_LIMITS.fileBytes} bytes`);
  }
  try {
    const stream = compoundStream(await readFile(path), ['Workbook', 'Book']);
    return firstSheet(path, stream);
  } catch (cause) {
    if (cause instanceof OrreryError) throw cause;
    if (!(cause instanceof RangeError)) throw cause;
    throw inputError('not-xls', path, `is not a sound workbook (${cause.message})`, cause);
  }
}

function firstSheet(path: string, stream: Buffer): XlsxRow[] {
  let version = 0;
  let start: number | null = null;
  let shared: string[] = [];
  for (const record of records(stream, 0)) {
    const body = record.parts[0]!;
    if (record.kind === BOF) version = body.readUInt16LE(0);
    else if (record.kind === FILE_PASSWORD) throw inputError('not-xls', path, 'is encrypted');
    else if (record.kind === SHEET) start ??= body[5] === 0 ? body.readUInt32LE(0) : null;
    else if (record.kind === SHARED_STRINGS) shared = sharedStrings(record.parts);
  }
  if (start === null) throw inputError('no-such-sheet', path, 'has no sheet at all');
  const rows = new Map<number, string[]>();
  const put = (row: number, column: number, text: string) => {
    const cells = rows.get(row) ?? [];
    rows.set(row, cells);
    while (cells.length < column) cells.push('');
    cells[column] = text;
  };
  for (const { kind, parts } of records(stream, start)) {
    cellsOf(kind, parts[0]!, { version, shared, put });
  }
  return [...rows]
    .sort(([a], [b]) => a - b)
    .map(([row, cells]) => ({ number: row + 1, cells: Array.from(cells, (cell) => cell ?? '') }));
}

/** Records from `at` to the end of their part of the stream (a nested part, as of a chart, is skipped). */
function* records(stream: Buffer, at: number): Generator<BiffRecord> {
  let depth = 0;
  while (at + 4 <= stream.length) {
    const kind = stream.readUInt16LE(at);
    const record: BiffRecord = { kind, at, parts: [] };
    do {
      const length = stream.readUInt16LE(at + 2);
      if (at + 4 + length > stream.length) throw new RangeError('a record is cut short');
      record.parts.push(stream.subarray(at + 4, at + 4 + length));
      at += 4 + length;
    } while (at + 4 <= stream.length && stream.readUInt16LE(at) === CONTINUE);
    if (kind === BOF) depth++;
    if (depth === 1) yield record;
    if (kind === EOF && --depth === 0) return;
  }
  throw new RangeError('a part has no end');
}

interface Sheet {
  version: number;
  shared: string[];
  put(row: number, column: number, text: string): void;
}

function cellsOf(kind: number, body: Buffer, { version, shared, put }: Sheet): void {
  const here = (text: string) => put(body.readUInt16LE(0), body.readUInt16LE(2), text);
  if (kind === 0xfd) here(shared[body.readUInt32LE(6)] ?? '');
  else if (kind === 0x203) here(String(body.readDoubleLE(6)));
  else if (kind === 0x27e) here(String(packedNumber(body.readInt32LE(6))));
  else if (kind === 0x204) {
    const long = version === BIFF8;
    here(long ? new Texts([body], 6).next() : body.toString('latin1', 8, 8 + body.readUInt16LE(6)));
  } else if (kind === 0xbd) {
    const first = body.readUInt16LE(2);
    for (let i = 0; 4 + 6 * i + 6 <= body.length - 2; i++) {
      const value = packedNumber(body.readInt32LE(6 + 6 * i));
      put(body.readUInt16LE(0), first + i, String(value));
    }
  } else if (kind === 0x06 && body.readUInt16LE(12) !== 0xffff) here(String(body.readDoubleLE(6)));
}

/** A number in four bytes: an integer or the upper half of a double, times a hundred or not. */
function packedNumber(bits: number): number {
  const half = Buffer.alloc(8);
  half.writeInt32LE(bits & ~3, 4);
  const value = bits & 2 ? bits >> 2 : half.readDoubleLE(0);
  return bits & 1 ? value / 100 : value;
}

function sharedStrings(parts: Buffer[]): string[] {
  const count = parts[0]!.readUInt32LE(4);
  const texts = new Texts(parts, 8);
  const strings: string[] = [];
  while (strings.length < count && !texts.done) strings.push(texts.next());
  return strings;
}

/** Counted texts, one after the other, across the seams of a continued record. */
class Texts {
  private part = 0;

  constructor(
    private readonly parts: Buffer[],
    private at: number,
  ) {}

  get done(): boolean {
    this.turn();
    return this.part >= this.parts.length;
  }

  next(): string {
    let left = this.number(2);
    let flags = this.number(1);
    const runs = flags & 8 ? this.number(2) : 0;
    const extra = flags & 4 ? this.number(4) : 0;
    let text = '';
    while (left > 0) {
      if (this.turn()) flags = this.number(1); // a text that goes on states its width anew
      const here = this.parts[this.part];
      if (here === undefined) throw new RangeError('a text is cut short');
      const width = flags & 1 ? 2 : 1;
      const take = Math.min(left, Math.floor((here.length - this.at) / width));
      if (take === 0) throw new RangeError('a text is cut short');
      const end = this.at + take * width;
      text += here.toString(width === 2 ? 'utf16le' : 'latin1', this.at, end);
      this.at = end;
      left -= take;
    }
    this.skip(4 * runs + extra);
    return text;
  }

  /** Steps over the end of a part; true where that happened. */
  private turn(): boolean {
    let turned = false;
    while (this.part < this.parts.length && this.at >= this.parts[this.part]!.length) {
      this.at -= this.parts[this.part]!.length;
      this.part++;
      turned = true;
    }
    return turned;
  }

  private number(bytes: number): number {
    this.turn();
    const here = this.parts[this.part];
    if (here === undefined) throw new RangeError('a text is cut short');
    const value = here.readUIntLE(this.at, bytes);
    this.at += bytes;
    return value;
  }

  private skip(bytes: number): void {
    this.at += bytes;
    this.turn();
  }
}
