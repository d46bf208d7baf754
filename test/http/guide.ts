import { Session, type Profiler } from 'node:inspector/promises';
import { mutate } from './mutate.js';

/** Inputs run between two looks at the coverage: a look costs more than an input. */
const BATCH = 20;

/** What a guided run reached. */
export interface Reached {
  runs: number;
  /** Blocks of the source that the seeds alone ran, and those that were run in the end. */
  blocks: { seeds: number; all: number };
  /** Inputs kept because they ran a block that none before had. */
  kept: number;
}

/**
 * Mutates inputs, and keeps for further mutation whatever runs a block of the product's source that
 * nothing before ran: fuzzing guided by coverage, with the block counts of V8 (inspector protocol,
 * Profiler.takePreciseCoverage). `run` throws on what must not happen.
 */
export async function guided(
  seeds: readonly Buffer[],
  count: number,
  random: () => number,
  run: (input: Buffer) => Promise<unknown>,
): Promise<Reached> {
  const session = new Session();
  session.connect();
  try {
    await session.post('Profiler.enable');
    await session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });
    const seen = new Set<string>();
    const corpus = [...seeds];
    for (const seed of seeds) await run(seed);
    await discover(session, seen);
    const known = seen.size;
    for (let done = 0; done < count; done += BATCH) {
      const batch = Array.from({ length: Math.min(BATCH, count - done) }, () => {
        const parent = corpus[Math.floor(random() * corpus.length)]!;
        return mutate(parent, random);
      });
      for (const input of batch) await run(input);
      const news = await discover(session, seen);
      if (news.length === 0) continue;
      for (const input of batch) {
        await run(input);
        const again = await blocks(session);
        if (news.some((block) => again.has(block))) corpus.push(input);
      }
    }
    const kept = corpus.length - seeds.length;
    return { runs: count, blocks: { seeds: known, all: seen.size }, kept };
  } finally {
    await session.post('Profiler.disable');
    session.disconnect();
  }
}

/** Adds the blocks run since the last look to `seen`; returns the new ones. */
async function discover(session: Session, seen: Set<string>): Promise<string[]> {
  const news = [...(await blocks(session))].filter((block) => !seen.has(block));
  for (const block of news) seen.add(block);
  return news;
}

/** The blocks of the product's source run since the last look. */
async function blocks(session: Session): Promise<Set<string>> {
  const { result }: Profiler.TakePreciseCoverageReturnType = await session.post(
    'Profiler.takePreciseCoverage',
  );
  const run = new Set<string>();
  for (const { url, functions } of result) {
    if (!url.includes('/src/') || url.includes('node_modules')) continue;
    for (const { ranges } of functions)
      for (const { startOffset, endOffset, count } of ranges)
        if (count > 0) run.add(`${url}:${startOffset}-${endOffset}`);
  }
  return run;
}
