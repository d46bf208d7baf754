import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildSnapshot, type BuildOptions, type Built } from '../../src/snapshot/build.js';
import { DEFAULT_PRECEDENCE } from '../../src/snapshot/precedence.js';
import { SnapshotStore } from '../../src/snapshot/store.js';
import { linkCodes } from './country-linker.js';

/** A folder that is gone after `use`. */
export async function withFolder<T>(use: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'orrery-test-'));
  try {
    return await use(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Builds works only, with the made-up linker, quietly. */
export function buildWorks(
  dataDir: string,
  out: string,
  options: Partial<BuildOptions> = {},
): Promise<Built> {
  return buildSnapshot({
    dataDir,
    store: new SnapshotStore(out),
    linkAll: linkCodes,
    linker: 'made-up',
    precedence: DEFAULT_PRECEDENCE,
    venues: null,
    years: null,
    skipUnreadable: false,
    worksOnly: true,
    people: false,
    optOut: null,
    progress: () => undefined,
    ...options,
  });
}
