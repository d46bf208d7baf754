import { copyFile, mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import pino from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Figure } from '../../src/figures/figure.js';
import { openObservatory } from '../../src/figures/open.js';
import { OrreryError } from '../../src/records/error.js';
import { createApp } from '../../src/server/app.js';
import { Follower } from '../../src/server/follow.js';
import { ObservatoryHost } from '../../src/server/host.js';
import { Metrics } from '../../src/server/metrics.js';
import { writeRelease } from '../../src/snapshot/release.js';
import { requireSound } from '../../src/snapshot/verify.js';
import { damage, damagedCopy } from '../http/damage.js';
import { buildWorks } from '../support/build.js';
import { madeUpPapers, writeMadeUpPapers } from '../support/made-up-papers.js';
import { draws, some, tallied, timeout } from './injected.js';
import { ASKED, essence, said, soundStore } from './store.js';

const random = draws();
let root: string;
let store: string;
let ids: string[];
let truth: Map<string, string>;
let release: string;

beforeAll(async () => {
  ({ root, store, ids, truth } = await soundStore());
  release = join(root, 'release');
  await writeRelease(join(store, ids[0]!), release);
});
afterAll(() => rm(root, { recursive: true, force: true }));

/** Runs what a fault must end in: a typed refusal, or the truth. Anything else is a wrong figure. */
async function refusedOrTrue(about: string, right: string, run: () => Promise<string>) {
  try {
    const got = await run();
    if (got !== right) throw new Error(`${about}: a wrong figure`);
    return 'true';
  } catch (error) {
    if (error instanceof OrreryError && error.kind !== 'internal') return 'refused';
    throw new Error(`${about}: ${String(error)}`, { cause: error });
  }
}

describe('faults injected into files', () => {
  it('in snapshots: refused, or the figures are right', { timeout }, async () => {
    const { counts, count } = tallied();
    for (let i = 0; i < some(0.3); i++) {
      const id = ids[i % 2]!;
      const copy = join(root, 'copy', id);
      const { file, how } = await damagedCopy(join(store, id), copy, random);
      const outcome = await refusedOrTrue(`${how} ${file}`, truth.get(id)!, async () => {
        await requireSound(copy);
        return said({ snapshot: copy });
      });
      count(outcome);
      await rm(copy, { recursive: true });
    }
    console.info(`snapshots: ${JSON.stringify(counts)}`);
    expect(counts).toEqual({ refused: some(0.3) });
  });

  it('in releases: refused, or the figures are right', { timeout }, async () => {
    const { counts, count } = tallied();
    for (let i = 0; i < some(0.25); i++) {
      const copy = join(root, 'release-copy');
      const { file, how } = await damagedCopy(release, copy, random);
      count(
        await refusedOrTrue(`${how} ${file}`, truth.get(ids[0]!)!, () => said({ release: copy })),
      );
      await rm(copy, { recursive: true });
    }
    console.info(`releases: ${JSON.stringify(counts)}`);
    expect(counts['refused']).toBeGreaterThan(0);
  });

  it(
    'in raw files: the build refuses or loses no row, and publishes nothing by halves',
    { timeout },
    async () => {
      const { counts, count } = tallied();
      for (let i = 0; i < some(0.15); i++) {
        const data = join(root, `raw-${i}`);
        const out = join(data, 'out');
        await writeMadeUpPapers(data, { nips2017: madeUpPapers(20), nips2018: madeUpPapers(25) });
        const how = await damage(join(data, 'papers/paperlists/nips2018.json.gz'), random);
        const rows = how === 'gone' ? 40 : 90;
        const outcome = await refusedOrTrue(how, 'whole', async () => {
          const { manifest } = await buildWorks(data, out);
          const table = manifest.tables.find(({ name }) => name === 'authorship')!;
          return table.rows === rows ? 'whole' : `${table.rows} rows`;
        });
        count(outcome);
        const left = await readdir(out).catch(() => []);
        expect(left.length).toBe(outcome === 'true' ? 2 : 0);
        await rm(data, { recursive: true });
      }
      console.info(`raw files: ${JSON.stringify(counts)}`);
    },
  );

  it('in the pointer: a sound snapshot keeps answering rightly', { timeout }, async () => {
    const { counts, count } = tallied();
    const own = join(root, 'followed');
    for (const id of ids) await copied(join(store, id), join(own, id));
    const broken = 'feedfeedfeedfeed';
    await copied(join(store, ids[0]!), join(own, broken));
    const open = async (folder: string) => {
      await requireSound(folder);
      return openObservatory({ snapshot: folder });
    };
    const host = new ObservatoryHost(await open(join(own, ids[0]!)));
    const log = pino({ level: 'silent' });
    const follower = new Follower(host, {
      store: own,
      open,
      log,
      metrics: new Metrics(),
      retryMs: 0,
    });
    const app = createApp(host);
    for (let i = 0; i < some(0.1); i++) {
      const pointers = [
        ids[0]!,
        ids[1]!,
        broken,
        '',
        ids[1]!.slice(0, 7),
        '../x',
        '\0',
        'x'.repeat(9_999),
      ];
      await writeFile(join(own, 'current'), pointers[Math.floor(random() * pointers.length)]!);
      count(await follower.look());
      const figures = await Promise.all(
        ASKED.map(async (id) => {
          const response = await app.request(`/api/figures/${id}?period=2017..2018`);
          expect(response.status).toBe(200);
          return (await response.json()) as Figure;
        }),
      );
      expect(figures.map(essence).join('\n')).toBe(truth.get(figures[0]!.snapshot));
    }
    await host.shutdown();
    console.info(`pointers: ${JSON.stringify(counts)}`);
  });
});

async function copied(from: string, to: string): Promise<void> {
  await mkdir(to, { recursive: true });
  for (const name of await readdir(from)) await copyFile(join(from, name), join(to, name));
}
