import type { Corpus, Prepared } from '../corpus/corpus.js';
import type { SparseVector } from '../vectors/sparse.js';

/** Of a longer byline no links are followed, nor of a coauthor with more works: they say little. */
const LONG_BYLINE = 20;
const MOST_WORKS = 400;

/**
 * The other works of a mention's coauthors, each with the weight of the rarest of them who wrote it:
 * a work that two mentions reach is one a coauthor of the one wrote with a coauthor of the other.
 */
export function fillLinks(links: SparseVector, mention: Prepared, corpus: Corpus): void {
  if (mention.coauthors.length > LONG_BYLINE) return;
  const { starts, values } = corpus.coauthorWorks;
  for (const coauthor of mention.coauthors) {
    const from = starts[coauthor] as number;
    const to = starts[coauthor + 1] as number;
    if (to - from < 2 || to - from > MOST_WORKS) continue;
    const weight = corpus.coauthorWeight[coauthor] as number;
    for (let at = from; at < to; at++) {
      const work = values[at] as number;
      if (work !== mention.work) links.raise(work, weight);
    }
  }
}
