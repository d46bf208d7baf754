import { Readable } from 'node:stream';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readLines } from './lines.js';

async function read(chunks: Uint8Array[]): Promise<[number, string | null][]> {
  const lines: [number, string | null][] = [];
  for await (const { number, text } of readLines(Readable.from(chunks))) lines.push([number, text]);
  return lines;
}

describe('readLines', () => {
  it('reads back any lines, however they end and wherever the bytes are cut', async () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'é', '界', ' ', '\u2028', '\0') });
    const ended = fc.tuple(text, fc.constantFrom('\n', '\r\n', '\r'));
    await fc.assert(
      fc.asyncProperty(fc.array(ended), fc.integer({ min: 1, max: 5 }), async (lines, size) => {
        // An empty line after a lone CR would make the two one CRLF.
        const sound = lines.map(([line, end]) => [line === '' ? 'x' : line, end] as const);
        const bytes = Buffer.from(sound.map(([line, end]) => line + end).join(''));
        const chunks = Array.from({ length: Math.ceil(bytes.length / size) }, (_, i) =>
          bytes.subarray(i * size, (i + 1) * size),
        );
        expect(await read(chunks)).toEqual(sound.map(([line], at) => [at + 1, line]));
      }),
    );
  });

  it('drops a byte-order mark, keeps blank lines, and needs no break at the end', async () => {
    expect(await read([Buffer.from('\ufeffa\n\nb')])).toEqual([
      [1, 'a'],
      [2, ''],
      [3, 'b'],
    ]);
    expect(await read([])).toEqual([]);
  });

  it('tells the line that is not UTF-8 and reads on', async () => {
    expect(await read([Buffer.from('a\ncaf\xe9\nb\n', 'latin1')])).toEqual([
      [1, 'a'],
      [2, null],
      [3, 'b'],
    ]);
  });
});
