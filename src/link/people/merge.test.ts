import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NEVER, PairScores } from './clusters/cluster.js';
import { prepare } from './corpus/corpus.js';
import { EVIDENCE, type BlockPairs } from './clusters/evidence.js';
import type { Mention } from './mention.js';
import { mergeClusters, type Judge } from './merge.js';

/** Made-up author slots: no such people, works or organisations exist. */
const slot = (at: number, over: Partial<Mention> = {}): Mention => ({
  id: at,
  name: 'Ilse Quandt',
  work: `w${at}`,
  title: 'Graph kernels for testing',
  venue: 'made-up',
  year: 2015,
  coauthors: [],
  affiliation: '',
  domain: '',
  ...over,
});

function blockOf(
  size: number,
  logOdds: (i: number, j: number) => number,
  over: Partial<Mention>[] = [],
) {
  const corpus = prepare(Array.from({ length: size }, (_, at) => slot(at, over[at])));
  const pairs: BlockPairs = {
    logOdds: new PairScores(size),
    affiliation: new PairScores(size),
    circle: new PairScores(size),
  };
  for (let i = 1; i < size; i++) for (let j = 0; j < i; j++) pairs.logOdds.set(i, j, logOdds(i, j));
  return { corpus, pairs, alone: Array.from({ length: size }, (_, at) => [at]) };
}

const column = (name: (typeof EVIDENCE)[number]): Judge => {
  const at = EVIDENCE.indexOf(name);
  return eachRow((row) => row[at] as number);
};
const eachRow =
  (judge: (row: Float32Array) => number): Judge =>
  (evidence) =>
    Array.from({ length: evidence.length / EVIDENCE.length }, (_, row) =>
      judge(evidence.subarray(row * EVIDENCE.length, (row + 1) * EVIDENCE.length)),
    );
const sorted = (clusters: number[][]) =>
  clusters.map((one) => [...one].sort((a, b) => a - b)).sort((a, b) => (a[0] ?? 0) - (b[0] ?? 0));

describe('mergeClusters', () => {
  it('judges a merged cluster anew: what joined one may keep out the next', () => {
    const odds = (i: number, j: number) => (i + j === 1 ? 5 : i + j === 3 ? 4 : -1);
    const { corpus, pairs, alone } = blockOf(3, odds);
    const run = (name: 'bestPair' | 'meanPair') =>
      sorted(mergeClusters(alone, corpus.mentions, pairs, corpus, column(name), 2));
    expect(run('bestPair')).toEqual([[0, 1, 2]]);
    expect(run('meanPair')).toEqual([[0, 1], [2]]);
  });

  it('keeps clusters apart that hold two slots of one work, however strong the rest', () => {
    const odds = (i: number, j: number) => (i === 2 && j === 0 ? NEVER : 6);
    const { corpus, pairs, alone } = blockOf(3, odds);
    const clusters = mergeClusters(
      alone,
      corpus.mentions,
      pairs,
      corpus,
      eachRow(() => 9),
      0,
    );
    expect(clusters).toHaveLength(2);
    expect(clusters.some((one) => one.includes(0) && one.includes(2))).toBe(false);
  });

  it('does not join what sources know by different ids', () => {
    const { corpus, pairs, alone } = blockOf(3, () => 6, [
      { identifier: 'x' },
      { identifier: 'y' },
      {},
    ]);
    const clusters = mergeClusters(
      alone,
      corpus.mentions,
      pairs,
      corpus,
      eachRow(() => 9),
      0,
    );
    expect(clusters).toHaveLength(2);
    expect(clusters.some((one) => one.includes(0) && one.includes(1))).toBe(false);
  });

  it('gathers the years, coauthors and topics of all members', () => {
    const { corpus, pairs, alone } = blockOf(2, () => 1, [
      { year: 2001, coauthors: ['Quirin Abelmann', 'Odalys Brzeski'] },
      { year: 2009, coauthors: ['Quirin Abelmann'] },
    ]);
    const seen: Record<string, number> = {};
    mergeClusters(
      alone,
      corpus.mentions,
      pairs,
      corpus,
      eachRow((evidence) => {
        EVIDENCE.forEach((name, at) => (seen[name] = evidence[at] as number));
        return -1;
      }),
      0,
    );
    expect(seen).toMatchObject({
      coauthorCount: 1,
      coauthorShare: 1,
      smaller: 0,
    });
    expect(seen.yearsBetween).toBeCloseTo(8 / 5);
    expect(seen.topic).toBeCloseTo(1);
  });

  it('returns every member once, whatever the odds', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: -3, max: 6 }), { minLength: 45, maxLength: 45 }),
        fc.integer({ min: -2, max: 5 }),
        (odds, threshold) => {
          const { corpus, pairs, alone } = blockOf(10, (i, j) => odds[(i * (i - 1)) / 2 + j] ?? 0);
          const judge = column('meanPair');
          const clusters = mergeClusters(alone, corpus.mentions, pairs, corpus, judge, threshold);
          expect(clusters.flat().sort((a, b) => a - b)).toEqual(alone.flat());
        },
      ),
      { numRuns: 50 },
    );
  });
});
