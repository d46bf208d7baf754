import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { parseManifest, SNAPSHOT_FORMAT, snapshotId } from './manifest.js';
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

it('names a snapshot by its records, its persons and how the rest follows, not by the last digits of a sum', () => {
  const table = (name: string, sha256: string, derived: boolean) => ({
    ...{ name, sha256, derived },
    ...{ file: `${name}.parquet`, rows: 1, bytes: 1 },
  });
  const named = (person: string, cell: string, derivation: string) =>
    snapshotId({
      ...{ format: SNAPSHOT_FORMAT, code: '0', linker: 'x', derivation },
      ...{ options: {}, inputs: [], quarantine: {}, lint: {}, people: null },
      tables: [table('person', person, false), table('cell', cell, true)],
    });
  const id = named('a', 'b', 'c');
  expect(named('a', 'other', 'c')).toBe(id);
  expect(new Set([id, named('other', 'b', 'c'), named('a', 'b', 'other')]).size).toBe(3);
});
