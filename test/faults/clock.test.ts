import { cp, mkdtemp, readdir, readFile, rm, utimes } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Figure } from '../../src/figures/figure.js';
import { buildWorks } from '../support/build.js';
import { madeUpPapers, writeMadeUpPapers } from '../support/made-up-papers.js';
import { at, COMPILED, figureOf, PROGRAM, run, started } from './child.js';

const BUILD = at('../support/build-child.js');
const timeout = 300_000;

let root: string;
let data: string;
/** A store with one snapshot, and what that says. */
let store: string;
let id: string;
let truth: string;

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'clock-faults-'));
  data = join(root, 'data');
  store = join(root, 'store');
  const before = join(root, 'before');
  await writeMadeUpPapers(before, { nips2017: madeUpPapers(20) });
  await writeMadeUpPapers(data, { nips2017: madeUpPapers(20), nips2018: madeUpPapers(25) });
  ({
    manifest: { id },
  } = await buildWorks(before, store));
  if (COMPILED) truth = await figureOf(store);
});
afterAll(() => rm(root, { recursive: true, force: true }));

describe('a wrong clock', () => {
  const CLOCKS = ['1970-01-01', '2001-09-09', '2099-12-31', 'jumping'];
  const clocked = (clock: string) => ({ ORRERY_TEST_CLOCK: clock });
  const PRELOAD = ['--import', at('../http/clock.js')];

  it.skipIf(!COMPILED).each(CLOCKS)(
    '%s: a build reads every row and gives the same snapshot (needs npm run build)',
    { timeout },
    async (clock) => {
      const [right, wrong] = [join(root, `right-${clock}`), join(root, `wrong-${clock}`)];
      expect((await run([BUILD, data, right])).code).toBe(0);
      const built = await run([...PRELOAD, BUILD, data, wrong], { env: clocked(clock) });
      expect([built.code, built.err]).toEqual([0, '']);
      const current = (folder: string) => readFile(join(folder, 'current'), 'utf8');
      expect(await current(wrong)).toBe(await current(right));
    },
  );

  it.skipIf(!COMPILED).each(CLOCKS)(
    '%s: a server answers rightly, in time, files from the future notwithstanding',
    { timeout },
    async (clock) => {
      const folder = join(root, `future-${clock}`);
      await cp(store, folder, { recursive: true });
      const future = new Date('2150-01-01');
      for (const name of await readdir(join(folder, id)))
        await utimes(join(folder, id, name), future, future);
      await utimes(join(folder, 'current'), future, future);
      const given = [PROGRAM, 'serve', '--snapshot', folder, '--port', '0'];
      const { url, stop } = await started([...PRELOAD, ...given], clocked(clock));
      try {
        for (let i = 0; i < 12; i++) {
          const response = await fetch(
            `${url}/api/figures/talent.authorships?period=2017..${2017 + i}`,
          );
          expect(response.status).toBe(200);
          const { snapshot, series } = (await response.json()) as Figure;
          expect(JSON.stringify([snapshot, series])).toBe(truth);
        }
      } finally {
        await stop('SIGTERM');
      }
    },
  );

  it.skipIf(!COMPILED)('behind the program is found by orrery doctor', { timeout }, async () => {
    const { code, out } = await run([...PRELOAD, PROGRAM, 'doctor'], {
      env: clocked('1970-01-01'),
    });
    expect(code).toBe(1);
    expect(out).toMatch(/FAIL {2}Clock: 1970-01-01\n {6}Set the clock/);
  });
});
