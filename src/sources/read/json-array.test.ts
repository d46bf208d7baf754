import fc from 'fast-check';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { withFolder } from '../../../test/support/build.js';
import { jsonArray, type JsonItem } from './json-array.js';

async function read(bytes: string | Buffer, name = 'x.json'): Promise<JsonItem[]> {
  return withFolder(async (folder) => {
    const path = join(folder, name);
    await writeFile(path, bytes);
    const items: JsonItem[] = [];
    for await (const item of jsonArray(path)) items.push(item);
    return items;
  });
}

describe('jsonArray', () => {
  it('reads back any array of objects', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.dictionary(fc.string(), fc.jsonValue())), async (objects) => {
        const text = JSON.stringify(objects, null, 1);
        const values = (await read(text)).map((item) =>
          'value' in item ? item.value : item.error,
        );
        expect(values).toEqual(JSON.parse(text));
      }),
      { numRuns: 60 },
    );
  });

  it('refuses one malformed object and keeps its neighbours', async () => {
    const items = await read('[{"a":1}, {"a":"\\q"}, {"a":3}]');
    expect(items.map((item) => 'error' in item)).toEqual([false, true, false]);
    expect(items[1]).toMatchObject({ row: 2, raw: '{"a":"\\q"}', rawLength: 10 });
  });

  it('refuses an object beyond the size limit without keeping it', async () => {
    const long = 'x'.repeat(17 * 1024 ** 2);
    const items = await read(gzipSync(`[{"a":"${long}"},{"a":2}]`), 'x.json.gz');
    expect(items[0]).toMatchObject({ row: 1, error: `object of ${long.length + 8} characters` });
    expect(items[1]).toEqual({ row: 2, value: { a: 2 } });
  });

  it.each([
    ['', 'empty-file'],
    ['{"a":1}', 'not-json-array'],
    ['[1, 2]', 'not-json-array'],
    ['title,author\n', 'not-json-array'],
    ['[{"a":1}', 'truncated-json'],
    ['[{"a":1', 'truncated-json'],
    ['[] []', 'not-json-array'],
  ])('refuses %j as a whole: %s', async (text, code) => {
    await expect(read(text)).rejects.toMatchObject({ kind: 'input', code });
  });

  it('refuses truncated gzip and invalid UTF-8', async () => {
    const packed = gzipSync(JSON.stringify([{ a: 'b'.repeat(1000) }]));
    await expect(read(packed.subarray(0, packed.length - 12), 'x.json.gz')).rejects.toMatchObject({
      code: 'truncated-gzip',
    });
    await expect(read(Buffer.from('plain'), 'x.json.gz')).rejects.toMatchObject({
      code: 'not-gzip',
    });
    await expect(read(Buffer.from([0x5b, 0x7b, 0xff, 0xfe]))).rejects.toMatchObject({
      code: 'invalid-utf8',
    });
  });
});
