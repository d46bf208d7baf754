import type { Circle, Corpus, Prepared } from './corpus.js';

/** What those a step further off weigh beside coauthors. */
const FURTHER = 0.5;
/** Most names looked at for one mention, and most in a byline that is looked at. */
const MOST_NAMES = 2_000;
const LONG_BYLINE = 30;

/**
 * The circle of a mention: its coauthors, and those they wrote with in other works of the stream,
 * without the mention's own name; rarer names weigh more. What is looked at is bounded.
 */
export function circleOf(mention: Prepared, corpus: Corpus): Circle {
  const weights = new Map<number, number>();
  const raise = (id: number, weight: number) => {
    if (weight > (weights.get(id) ?? 0)) weights.set(id, weight);
  };
  let looked = 0;
  for (const coauthor of mention.coauthors) {
    const weight = corpus.coauthorWeight[coauthor] as number;
    raise(coauthor, weight);
    for (const work of corpus.coauthorWorks[coauthor] as Int32Array) {
      const byline = corpus.bylines[work] as Int32Array;
      if (work === mention.work || byline.length > LONG_BYLINE) continue;
      if ((looked += byline.length) > MOST_NAMES) break;
      for (const other of byline) {
        if (other === mention.nameId) continue;
        raise(other, FURTHER * (weight / 4) * (corpus.coauthorWeight[other] as number));
      }
    }
  }
  const ids = Int32Array.from(weights.keys()).sort();
  const values = Float64Array.from(ids, (id) => weights.get(id) as number);
  return { ids, weights: values, norm: Math.hypot(...values) };
}

/** Cosine of two circles; 0 where one is empty. */
export function circleCosine(a: Circle, b: Circle): number {
  if (a.norm === 0 || b.norm === 0) return 0;
  let [i, j, sum] = [0, 0, 0];
  while (i < a.ids.length && j < b.ids.length) {
    const x = a.ids[i] as number;
    const y = b.ids[j] as number;
    if (x === y) sum += (a.weights[i] as number) * (b.weights[j] as number);
    if (x <= y) i++;
    if (y <= x) j++;
  }
  return sum / (a.norm * b.norm);
}
