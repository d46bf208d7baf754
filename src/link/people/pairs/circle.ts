import type { Corpus, Prepared } from '../corpus/corpus.js';
import type { SparseVector } from '../vectors/sparse.js';

/** What those a step further off weigh beside coauthors. */
const FURTHER = 0.5;
/** Most names looked at for one mention, and most in a byline that is looked at. */
const MOST_NAMES = 2_000;
const LONG_BYLINE = 30;

/**
 * The circle of a mention: its coauthors, and those they wrote with in other works of the stream,
 * without the mention's own name; rarer names weigh more. What is looked at is bounded.
 * Raises them in `circle`, which is empty before.
 */
export function fillCircle(circle: SparseVector, mention: Prepared, corpus: Corpus): void {
  const { coauthorWeight, coauthorWorks, bylines } = corpus;
  let looked = 0;
  for (const coauthor of mention.coauthors) {
    const weight = coauthorWeight[coauthor] as number;
    const further = FURTHER * (weight / 4);
    circle.raise(coauthor, weight);
    const end = coauthorWorks.starts[coauthor + 1] as number;
    for (let at = coauthorWorks.starts[coauthor] as number; at < end; at++) {
      const work = coauthorWorks.values[at] as number;
      const from = bylines.starts[work] as number;
      const to = bylines.starts[work + 1] as number;
      if (work === mention.work || to - from > LONG_BYLINE) continue;
      if ((looked += to - from) > MOST_NAMES) break;
      for (let one = from; one < to; one++) {
        const other = bylines.values[one] as number;
        if (other !== mention.nameId)
          circle.raise(other, further * (coauthorWeight[other] as number));
      }
    }
  }
}
