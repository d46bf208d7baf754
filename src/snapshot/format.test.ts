import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { parseManifest, SNAPSHOT_FORMAT } from './manifest.js';
import { readDescriptor } from './read-release.js';

const others = [
  [SNAPSHOT_FORMAT - 1, 'older-format'],
  [SNAPSHOT_FORMAT + 1, 'newer-format'],
] as const;

it.each(others)('a snapshot of format %i is refused: %s', (format, code) => {
  const read = () => parseManifest(JSON.stringify({ format }), 'manifest.json');
  expect(read).toThrow(expect.objectContaining({ kind: 'damaged', code }));
});

it.each(others)('a release of format %i is refused: %s', async (format, code) => {
  const folder = await mkdtemp(join(tmpdir(), 'orrery-format-'));
  const orrery = { format, snapshot: 'made-up', code: '0.0.0' };
  await writeFile(
    join(folder, 'datapackage.json'),
    JSON.stringify({ version: '0', orrery, resources: [] }),
  );
  await expect(readDescriptor(folder)).rejects.toMatchObject({ kind: 'damaged', code });
  await rm(folder, { recursive: true });
});
