import { UNDATED, type Corpus, type Prepared } from '../corpus/corpus.js';
import type { SparseVector } from '../vectors/sparse.js';

/** Years within which the whereabouts of a coauthor speak for a slot. */
const NEAR = 3;

/**
 * The milieu of a mention: organisations and domains of the bearers of its coauthors' names about that time,
 * each name shared among its places, rarer names weighing more; 1 in all. Adds it to `milieu`.
 */
export function addMilieu(milieu: SparseVector, mention: Prepared, corpus: Corpus): void {
  const { coauthorWeight, whereabouts } = corpus;
  const { starts, values } = whereabouts;
  const shares: [place: number, share: number][] = [];
  let total = 0;
  for (const coauthor of mention.coauthors) {
    const near: number[] = [];
    const end = starts[coauthor + 1] as number;
    for (let at = starts[coauthor] as number; at < end; at += 2) {
      if (isNear(values[at + 1] as number, mention.year)) near.push(values[at] as number);
    }
    if (near.length === 0) continue;
    const weight = coauthorWeight[coauthor] as number;
    total += weight;
    for (const place of near) shares.push([place, weight / near.length]);
  }
  for (const [place, share] of shares) milieu.add(place, share / total);
}

const isNear = (year: number, own: number | null): boolean =>
  year === UNDATED || own === null || Math.abs(year - own) <= NEAR;
