import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { z } from 'zod';
import { jsonRows } from './json-rows.js';

const Schema = z.object({ name: z.string() });

async function rows(text: string) {
  const file = join(await mkdtemp(join(tmpdir(), 'orrery-')), 'made-up.json');
  await writeFile(file, text);
  const found = [];
  const at = { source: 'made-up', file: 'made-up.json' };
  for await (const row of jsonRows(file, at, Schema, 'not-a-thing')) found.push(row);
  return found;
}

it('reads on after an object that is broken and one of another shape', async () => {
  expect(await rows('[{"name":"a"},{"name":x},{"title":"b"},{"name":"c","more":1}]')).toMatchObject(
    [
      { at: { source: 'made-up', file: 'made-up.json', row: 1 }, value: { name: 'a' } },
      { refused: { reason: 'not-json', row: 2, raw: '{"name":x}', rawLength: 10, dropped: true } },
      { refused: { reason: 'not-a-thing', row: 3, raw: '{"title":"b"}' } },
      { at: { row: 4 }, value: { name: 'c' }, raw: { name: 'c', more: 1 } },
    ],
  );
});

it('refuses a file that is no array, and one that is cut short', async () => {
  await expect(rows('{"name":"a"}')).rejects.toMatchObject({ code: 'not-json-array' });
  await expect(rows('[{"name":"a"},{"na')).rejects.toMatchObject({ code: 'truncated-json' });
});
