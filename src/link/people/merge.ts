import { agglomerate, type Cluster } from './clusters/cluster.js';
import type { Corpus, Prepared } from './corpus/corpus.js';
import { EVIDENCE, weigh, type BlockPairs } from './clusters/evidence.js';
import { CERTAIN, PAIRWISE, type PeopleModel } from './model.js';
import { profilesOf, type Profile } from './clusters/profile.js';

/** Log-odds that two clusters are one person, for each row of evidence. */
export type Judge = (evidence: Float32Array) => number[];

/** The persons of a block: by pairs where it is small, else by certain pairs and then by the trees. */
export function growClusters(
  block: readonly Prepared[],
  pairs: BlockPairs,
  corpus: Corpus,
  { forest, least, few }: Pick<PeopleModel, 'forest' | 'least' | 'few'>,
): Cluster[] {
  const logOdds = pairs.logOdds.copy();
  if (block.length <= few) return agglomerate(logOdds, PAIRWISE);
  const judge: Judge = (evidence) => forest.score(evidence);
  return mergeClusters(agglomerate(logOdds, CERTAIN), block, pairs, corpus, judge, least);
}

/**
 * Merges clusters of one block, most certain first, until no two reach the threshold. After a merge
 * the evidence on the merged cluster is gathered anew.
 */
export function mergeClusters(
  clusters: number[][],
  block: readonly Prepared[],
  pairs: BlockPairs,
  corpus: Corpus,
  judge: Judge,
  threshold: number,
): number[][] {
  const n = clusters.length;
  if (n < 2) return clusters;
  const taken = profilesOf(corpus);
  taken.start(2 * n);
  const profiles: (Profile | null)[] = [];
  const scores = new Float32Array(n * n).fill(-Infinity);
  const near = new Int32Array(n).fill(-1);
  const evidence = new Float32Array(n * EVIDENCE.length);
  /** Judges the cluster whose profile was taken last beside all others. */
  const compare = (a: number) => {
    const profile = profiles[a] as Profile;
    const judged: number[] = [];
    for (let b = 0; b < profiles.length; b++) {
      const other = profiles[b] as Profile | null;
      if (b === a || other === null) continue;
      const to = judged.length * EVIDENCE.length;
      if (weigh(profile, other, taken, pairs, corpus, evidence, to)) judged.push(b);
      else scores[a * n + b] = scores[b * n + a] = -Infinity;
    }
    const odds = judge(evidence.subarray(0, judged.length * EVIDENCE.length));
    judged.forEach((b, row) => {
      scores[a * n + b] = scores[b * n + a] = odds[row] as number;
    });
  };
  const at = (a: number, b: number) => scores[a * n + b] as number;
  const findNear = (a: number) => {
    let best = -1;
    for (let b = 0; b < n; b++) {
      if (b === a || profiles[b] === null) continue;
      if (best < 0 || at(a, b) > at(a, best)) best = b;
    }
    near[a] = best;
  };
  let number = 0;
  for (let a = 0; a < n; a++) {
    profiles.push(taken.take(number++, clusters[a] as number[], block));
    compare(a);
  }
  for (let a = 0; a < n; a++) findNear(a);
  for (;;) {
    let a = -1;
    for (let i = 0; i < n; i++) {
      if (profiles[i] === null || (near[i] as number) < 0) continue;
      if (a < 0 || at(i, near[i] as number) > at(a, near[a] as number)) a = i;
    }
    if (a < 0 || !(at(a, near[a] as number) >= threshold)) break;
    const b = near[a] as number;
    const members = [...(profiles[a] as Profile).members, ...(profiles[b] as Profile).members];
    profiles[b] = null;
    profiles[a] = taken.take(number++, members, block);
    compare(a);
    for (let i = 0; i < n; i++) {
      if (profiles[i] === null) continue;
      const old = near[i] as number;
      if (i === a || old === a || old === b) findNear(i);
      else if (at(i, a) > at(i, old)) near[i] = a;
    }
  }
  return profiles.flatMap((profile) => (profile === null ? [] : [profile.members]));
}
