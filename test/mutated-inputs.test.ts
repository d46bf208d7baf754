import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkText } from '../src/claims/check.js';
import { createLinker } from '../src/link/linker.js';
import { registryLocation } from '../src/link/registry/location.js';
import { openRegistry, readManifest } from '../src/link/registry/open.js';
import { OrreryError } from '../src/records/error.js';
import { dataPackageFaults } from '../src/snapshot/datapackage.js';
import { parseManifest, SNAPSHOT_FORMAT } from '../src/snapshot/manifest.js';
import { parseOptOut } from '../src/snapshot/optout.js';
import { fakeObservatory } from './http/fake.js';
import { mutate } from './http/mutate.js';
import { seeded } from './http/requests.js';
import { seeds } from './http/seeds.js';

/** Inputs a run mutates; the long run sets ORRERY_FUZZ_INPUTS. */
const COUNT = Number(process.env['ORRERY_FUZZ_INPUTS'] ?? 600);
const SEED = Number(process.env['ORRERY_FUZZ_SEED'] ?? 20_191_128);
/** Most CPU, and longest time, one input may take, milliseconds. */
const BOUND = { cpu: 5_000, time: 60_000 };
const TIMEOUT = 60_000 + COUNT * 40;

/** Runs something on an input; only a typed refusal may come out, within the bound. */
async function held(about: string, input: Buffer, run: () => unknown): Promise<'read' | 'refused'> {
  const began = performance.now();
  const spent = process.cpuUsage();
  let outcome: 'read' | 'refused' = 'read';
  try {
    await run();
  } catch (error) {
    const fine = error instanceof OrreryError && error.kind !== 'internal';
    const shown = input.subarray(0, 400).toString('latin1');
    if (!fine) throw new Error(`${about}: ${String(error)}\n${shown}`, { cause: error });
    outcome = 'refused';
  }
  const { user, system } = process.cpuUsage(spent);
  const [cpu, time] = [(user + system) / 1000, performance.now() - began];
  if (cpu > BOUND.cpu || time > BOUND.time) throw new Error(`${about}: ${cpu} ms CPU, ${time} ms`);
  return outcome;
}

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
      const list = mutate(LIST, random).toString('utf8');
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

function readable(registry: string): boolean {
  try {
    return readManifest(registry).organisations > 0;
  } catch (error) {
    if (error instanceof OrreryError) return false;
    throw error;
  }
}

const ARTICLES = [
  'In 2018, nearly a quarter (24 percent) of NeurIPS authors worked in China, a ten-fold rise since 2009.',
  'One in five start-ups is Chinese; the US has 1.4 billion dollars and ranks second.',
  '<html><body><p>China buys <b>nine out of ten</b> chips abroad.</p></body></html>',
  '# Title\n\n* more than half of authors are in the United States\n* from 10 % to 20 % between 2010 and 2019',
  '2018年，中国约占四分之一（24%），比2009年增长了十倍。美国排名第一，超过一半。',
].map((text) => Buffer.from(text));
const LIST = Buffer.from('# made up\nname: Ada Example\nid: ~Ada_Example1\nid: orcid:0000-0001\n');
const MANIFEST = Buffer.from(
  JSON.stringify({
    format: SNAPSHOT_FORMAT,
    id: '0123456789abcdef',
    code: '0.1.0',
    linker: 'x',
    options: {},
    inputs: [],
    tables: [{ name: 'cell', file: 'cell.parquet', rows: 1, bytes: 1, sha256: 'x', derived: true }],
    quarantine: { x: 1 },
    lint: {},
  }),
);
const AFFILIATIONS = [
  'IIIS, Tsinghua University+MIT CSAIL',
  'Department of Computer Science, University of Oxford, UK; DeepMind',
  '清华大学计算机系',
  'École polytechnique fédérale de Lausanne (EPFL), Switzerland',
].map((text) => Buffer.from(text));
