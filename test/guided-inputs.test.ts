import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkText } from '../src/claims/check.js';
import { createLinker } from '../src/link/linker.js';
import { registryLocation } from '../src/link/registry/location.js';
import { openRegistry } from '../src/link/registry/open.js';
import { fakeObservatory } from './http/fake.js';
import { guided, type Reached } from './http/guide.js';
import { held } from './http/held.js';
import { seeded } from '../src/records/random.js';
import { AFFILIATIONS, ARTICLES, readable } from './http/samples.js';
import { seeds } from './http/seeds.js';

/** Inputs of each target; the long run sets ORRERY_FUZZ_GUIDED. */
const COUNT = Number(process.env['ORRERY_FUZZ_GUIDED'] ?? 200);
const SEED = Number(process.env['ORRERY_FUZZ_SEED'] ?? 20_191_128);
const TIMEOUT = 60_000 + COUNT * 60;

/** Prints what a target reached, and holds that the guide found ways the samples do not take. */
function told(target: string, reached: Reached): void {
  const { runs, blocks, kept } = reached;
  console.info(
    `${target}: ${runs} inputs, ${kept} kept; blocks run ${blocks.seeds} by the samples, ${blocks.all} in all`,
  );
  expect(blocks.seeds).toBeGreaterThan(0);
  expect(blocks.all).toBeGreaterThan(blocks.seeds);
  expect(kept).toBeGreaterThan(0);
}

describe('inputs guided by coverage', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'guided-'));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it('as articles are checked or refused', { timeout: TIMEOUT }, async () => {
    const observatory = fakeObservatory();
    const check = (input: Buffer) =>
      held('article', input, () => checkText(input.toString('utf8'), {}, observatory));
    told('articles', await guided(ARTICLES, COUNT, seeded(SEED), check));
  });

  it('as files of every source are read or refused', { timeout: TIMEOUT }, async () => {
    const plain = seeds().filter(({ path }) => !path.endsWith('.gz'));
    const total: Reached = { runs: 0, blocks: { seeds: 0, all: 0 }, kept: 0 };
    for (const [index, { path, bytes, read }] of plain.entries()) {
      const file = join(folder, path);
      await mkdir(dirname(file), { recursive: true });
      const reached = await guided(
        [bytes],
        Math.ceil(COUNT / plain.length),
        seeded(SEED + index),
        async (input) => {
          await writeFile(file, input);
          await held(path, input, async () => {
            for await (const item of read(file, path))
              if (item === null) throw new Error('a null item');
          });
        },
      );
      total.runs += reached.runs;
      total.kept += reached.kept;
      total.blocks.seeds += reached.blocks.seeds;
      total.blocks.all += reached.blocks.all;
    }
    told(`files of ${plain.length} formats`, total);
  });

  const registry = registryLocation(process.env);
  it.skipIf(!readable(registry))(
    'as affiliations are linked (skipped without a registry index: "orrery registry build")',
    { timeout: TIMEOUT },
    async () => {
      const linker = createLinker(openRegistry(registry));
      const link = (input: Buffer) =>
        held('affiliation', input, () => linker.link({ affiliation: input.toString('utf8') }));
      told('affiliations', await guided(AFFILIATIONS, COUNT, seeded(SEED), link));
    },
  );
});
