import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkText } from '../src/claims/check.js';
import { createLinker } from '../src/link/linker.js';
import { registryLocation } from '../src/link/registry/location.js';
import { openRegistry } from '../src/link/registry/open.js';
import { dataPackageFaults } from '../src/snapshot/datapackage.js';
import { parseManifest } from '../src/snapshot/manifest.js';
import { parseOptOut } from '../src/snapshot/optout.js';
import { fakeObservatory } from './http/fake.js';
import { held } from './http/held.js';
import { mutate } from './http/mutate.js';
import { seeded } from '../src/records/random.js';
import { AFFILIATIONS, ARTICLES, MANIFEST, OPT_OUT, readable } from './http/samples.js';
import { seeds } from './http/seeds.js';

/** Inputs a run mutates; the long run sets ORRERY_FUZZ_INPUTS. */
const COUNT = Number(process.env['ORRERY_FUZZ_INPUTS'] ?? 600);
const SEED = Number(process.env['ORRERY_FUZZ_SEED'] ?? 20_191_128);
const TIMEOUT = 60_000 + COUNT * 40;

describe('mutated inputs', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'mutated-'));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it('of every source are read or refused with a typed error', { timeout: TIMEOUT }, async () => {
    const random = seeded(SEED);
    const all = seeds();
    const tally: Record<string, { read: number; refused: number }> = {};
    const share = Math.ceil((COUNT * 0.5) / all.length);
    for (const { path, bytes, read } of all) {
      const file = join(folder, path);
      await mkdir(dirname(file), { recursive: true });
      const counts = (tally[path] ??= { read: 0, refused: 0 });
      for (let i = 0; i < share; i++) {
        const zipped = path.endsWith('.gz');
        const inside = zipped && random() < 0.9;
        const content = inside
          ? gzipSync(mutate(bytes, random), { level: 1 })
          : mutate(zipped ? gzipSync(bytes) : bytes, random);
        await writeFile(file, content);
        const outcome = await held(path, content, async () => {
          for await (const item of read(file, path))
            if (item === null) throw new Error('a null item');
        });
        counts[outcome] += 1;
      }
    }
    const total = Object.values(tally).reduce((sum, { read, refused }) => sum + read + refused, 0);
    console.info(`files: ${total} of ${all.length} formats; ${JSON.stringify(tally)}`);
    expect(total).toBe(share * all.length);
  });

  it('as articles are checked or refused', { timeout: TIMEOUT }, async () => {
    const random = seeded(SEED + 1);
    const observatory = fakeObservatory();
    const count = Math.ceil(COUNT * 0.3);
    const tally = { read: 0, refused: 0 };
    for (let i = 0; i < count; i++) {
      const input = mutate(ARTICLES[i % ARTICLES.length]!, random);
      tally[
        await held('article', input, () => checkText(input.toString('utf8'), {}, observatory))
      ] += 1;
    }
    console.info(`articles: ${JSON.stringify(tally)}`);
    expect(tally.read + tally.refused).toBe(count);
  });

  it('as lists, manifests and descriptors are read or refused', { timeout: TIMEOUT }, async () => {
    const random = seeded(SEED + 2);
    const count = Math.ceil(COUNT * 0.2);
    for (let i = 0; i < count; i++) {
      const list = mutate(OPT_OUT, random).toString('utf8');
      await held('opt-out', Buffer.from(list), () => parseOptOut(list));
      const manifest = mutate(MANIFEST, random).toString('utf8');
      await held('manifest', Buffer.from(manifest), () => parseManifest(manifest, 'made up'));
    }
    expect(dataPackageFaults(null)).not.toEqual([]);
  });

  const registry = registryLocation(process.env);
  it.skipIf(!readable(registry))(
    'as affiliations are linked (skipped without a registry index: "orrery registry build")',
    { timeout: TIMEOUT },
    async () => {
      const random = seeded(SEED + 3);
      const linker = createLinker(openRegistry(registry));
      for (let i = 0; i < COUNT; i++) {
        const affiliation = mutate(AFFILIATIONS[i % AFFILIATIONS.length]!, random).toString('utf8');
        await held('affiliation', Buffer.from(affiliation), () => linker.link({ affiliation }));
      }
    },
  );
});
