import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseNumbered } from './line-numbers.js';

const BREAKS = ['\n', '\r\n', '\r'];
const piece = fc.string({ unit: fc.constantFrom('a', ',', '"', '\n', '\r\n', ' '), maxLength: 6 });
const record = fc.record({
  blank: fc.nat(2),
  cells: fc.array(piece, { minLength: 2, maxLength: 3 }),
});

const quoted = (cell: string) => `"${cell.replaceAll('"', '""')}"`;
const breaksIn = (text: string) => text.split(/\r\n|\r|\n/).length - 1;

describe('the line of a record', () => {
  it('is that on which it begins, whatever stands before it', () => {
    fc.assert(
      fc.property(fc.constantFrom(...BREAKS), fc.array(record), (end, records) => {
        let text = '';
        const begins: number[] = [];
        for (const { blank, cells } of records) {
          text += end.repeat(blank);
          begins.push(breaksIn(text) + 1);
          text += cells.map(quoted).join(',') + end;
        }
        const options = {
          skip_empty_lines: true,
          relax_column_count: true,
          record_delimiter: end,
        };
        const read = parseNumbered(text, options);
        expect(read.map(({ row }) => row)).toEqual(begins);
        expect(read.map(({ cells }) => cells)).toEqual(records.map(({ cells }) => cells));
      }),
    );
  });

  it('is found with the kind of break told from the text', () => {
    const text = ['a,b', '', '"x', 'y",1', '2,3', ''].join('\r\n');
    const read = parseNumbered(text, { skip_empty_lines: true });
    expect(read.map(({ row, cells }) => [row, cells[0]])).toEqual([
      [1, 'a'],
      [3, 'x\r\ny'],
      [5, '2'],
    ]);
  });
});
