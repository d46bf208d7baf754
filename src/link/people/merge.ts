import { agglomerate, type Cluster } from './cluster.js';
import type { Corpus, Prepared } from './corpus.js';
import { EVIDENCE, weigh, type BlockPairs } from './evidence.js';
import { CERTAIN, FEW, LEAST_MERGE, PAIRWISE } from './model.js';
import { profileOf, type Profile } from './profile.js';

/** Log-odds that two clusters are one person. */
export type Judge = (evidence: Float32Array) => number;

/** The persons of a block: by pairs where it is small, else by certain pairs and then by the judge. */
export function growClusters(
  block: readonly Prepared[],
  pairs: BlockPairs,
  corpus: Corpus,
  judge: Judge,
  least = LEAST_MERGE,
): Cluster[] {
  const logOdds = pairs.logOdds.copy();
  if (block.length <= FEW) return agglomerate(logOdds, PAIRWISE);
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
  const profiles: (Profile | null)[] = clusters.map((one) => profileOf(one, block, corpus));
  const scores = new Float32Array(n * n).fill(-Infinity);
  const near = new Int32Array(n).fill(-1);
  const evidence = new Float32Array(EVIDENCE.length);
  const compare = (a: number, b: number) => {
    const [left, right] = [profiles[a] as Profile, profiles[b] as Profile];
    const value = weigh(left, right, pairs, corpus, evidence) ? judge(evidence) : -Infinity;
    scores[a * n + b] = value;
    scores[b * n + a] = value;
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
  for (let a = 1; a < n; a++) for (let b = 0; b < a; b++) compare(a, b);
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
    profiles[a] = profileOf(members, block, corpus);
    for (let i = 0; i < n; i++) if (i !== a && profiles[i] !== null) compare(i, a);
    for (let i = 0; i < n; i++) {
      if (profiles[i] === null) continue;
      const old = near[i] as number;
      if (i === a || old === a || old === b) findNear(i);
      else if (at(i, a) > at(i, old)) near[i] = a;
    }
  }
  return profiles.flatMap((profile) => (profile === null ? [] : [profile.members]));
}
