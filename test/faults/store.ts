import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Figure } from '../../src/figures/figure.js';
import { openObservatory } from '../../src/figures/open.js';
import { buildWorks } from '../support/build.js';
import { madeUpPapers, writeMadeUpPapers } from '../support/made-up-papers.js';

/** Figures asked of every snapshot. */
export const ASKED = ['talent.authorships', 'talent.authorship-share', 'talent.work-share'];

/** What a figure says, its words aside. */
export const essence = (figure: Figure): string =>
  JSON.stringify([figure.snapshot, figure.series, figure.pooled]);

/** What a snapshot or a release says. */
export async function said(options: { snapshot?: string; release?: string }): Promise<string> {
  const observatory = await openObservatory(options);
  try {
    const figures = await Promise.all(
      ASKED.map((id) => observatory.figure(id, { period: '2017..2018' })),
    );
    return figures.map(essence).join('\n');
  } finally {
    await observatory.close();
  }
}

export interface SoundStore {
  /** A folder for what the tests make; `store` is in it. */
  root: string;
  store: string;
  ids: string[];
  /** What each sound snapshot says, by id. */
  truth: Map<string, string>;
}

/** A store of two sound snapshots of made-up papers. */
export async function soundStore(): Promise<SoundStore> {
  const root = await mkdtemp(join(tmpdir(), 'faults-'));
  const store = join(root, 'store');
  const ids: string[] = [];
  const truth = new Map<string, string>();
  for (const count of [20, 30]) {
    const data = join(root, `data-${count}`);
    const [nips2017, nips2018] = [madeUpPapers(count), madeUpPapers(count + 5)];
    await writeMadeUpPapers(data, { nips2017, nips2018 });
    const { manifest, folder } = await buildWorks(data, store);
    ids.push(manifest.id);
    truth.set(manifest.id, await said({ snapshot: folder }));
  }
  return { root, store, ids, truth };
}
