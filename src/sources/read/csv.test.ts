import fc from 'fast-check';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readCsv, tableNumber } from './csv.js';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'orrery-csv-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function file(name: string, content: string | Buffer): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, content);
  return path;
}

describe('readCsv', () => {
  it('reads latin-1 with a trailing comma a row', async () => {
    const path = await file('latin.csv', Buffer.from('name,value\nC\u00f4te,1,\n', 'latin1'));
    const rows = await readCsv(path, { encoding: 'windows-1252', columns: ['name'] });
    expect(rows).toEqual([{ row: 2, cells: { name: 'Côte', value: '1' } }]);
  });

  it('reads Mac Roman', async () => {
    const bytes = Buffer.concat([Buffer.from('name\n'), Buffer.from([0x63, 0x8e, 0x0a])]);
    const path = await file('mac.csv', bytes);
    const rows = await readCsv(path, { encoding: 'macintosh', columns: ['name'] });
    expect(rows).toEqual([{ row: 2, cells: { name: 'cé' } }]);
  });

  it('reads packed tables, drops a byte-order mark, trims names and cells', async () => {
    const path = await file('packed.csv.gz', gzipSync('\ufeffcity , n\n "a, b" ,2\n'));
    const rows = await readCsv(path, { columns: ['city', 'n'] }).catch((error: unknown) => error);
    expect(rows).toMatchObject({ code: 'not-csv' });
    const sound = await file('sound.csv.gz', gzipSync('\ufeffcity , n\n"a, b",2\n'));
    expect(await readCsv(sound, { columns: ['city', 'n'] })).toEqual([
      { row: 2, cells: { city: 'a, b', n: '2' } },
    ]);
  });

  it('refuses a row with cells too many or too few, and goes on', async () => {
    const path = await file('ragged.csv', 'a,b\n1,2,3\n1\n4,5\n');
    expect(await readCsv(path, { columns: ['a'] })).toEqual([
      { row: 2, error: '3 cells under 2 column names.', raw: '1,2,3' },
      { row: 3, error: '1 cells under 2 column names.', raw: '1' },
      { row: 4, cells: { a: '4', b: '5' } },
    ]);
  });

  it('leaves quotes alone in tab-separated tables', async () => {
    const path = await file('quotes.tsv', 'a\tb\n"x\ty\n');
    expect(await readCsv(path, { delimiter: '\t', columns: ['a'] })).toEqual([
      { row: 2, cells: { a: '"x', b: 'y' } },
    ]);
  });

  it.each([
    ['columns.csv', 'a,b\n1,2\n', 'missing-column'],
    ['open.csv', 'a,c\n"1,2\n', 'not-csv'],
    ['empty.csv', '', 'empty-file'],
    ['gzip.csv.gz', 'not packed', 'not-gzip'],
  ])('refuses %s as a whole', async (name, content, code) => {
    const path = await file(name, content);
    await expect(readCsv(path, { columns: ['c'] })).rejects.toMatchObject({ kind: 'input', code });
  });

  it('refuses a packed file that grows beyond its bound', async () => {
    const path = await file('bomb.csv.gz', gzipSync(`c\n${'0'.repeat(1_000_000)}\n`));
    const limited = readCsv(path, { columns: ['c'], maxBytes: 10_000 });
    await expect(limited).rejects.toMatchObject({ code: 'too-large' });
  });
});

describe('tableNumber', () => {
  it.each([
    ['1,234.5', 1234.5],
    ['$1.5', 1.5],
    ['61%', 61],
    ['-3', -3],
    ['1e3', 1000],
    ['', null],
    ['n/a', null],
    ['1,23', null],
    ['Infinity', null],
  ])('%j is %s', (text, value) => expect(tableNumber(text)).toBe(value));

  it('reads back every finite number, and never returns what is not one', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
        // The text of -0 is "0".
        expect(tableNumber(String(value))).toBe(value + 0);
      }),
    );
    fc.assert(
      fc.property(fc.string(), (text) => {
        const value = tableNumber(text);
        expect(value === null || Number.isFinite(value)).toBe(true);
      }),
    );
  });
});
