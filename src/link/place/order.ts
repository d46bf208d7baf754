import type { AffiliationLink } from '../link.js';
import { LEGAL, type Prepared } from '../match/prepared.js';

/** A place with where it stands in the string: its group, and its start within that. */
export interface Standing {
  group: number;
  start: number;
  place: Omit<AffiliationLink['places'][number], 'ordinal'>;
}

/**
 * The places in the order the string names them, each with its number among the affiliations. Where
 * a firm that the registry lacks comes before all of them, none is the first: its place is unknown.
 * A leading part without a firm's legal form is mostly a department of what follows (`DCST+Tsinghua
 * University`), and does not count.
 */
export function inOrder(
  standing: readonly Standing[],
  { tokens }: Prepared,
): AffiliationLink['places'] {
  const sorted = standing.toSorted((a, b) => a.group - b.group || a.start - b.start);
  const first = sorted[0]?.group ?? 0;
  const isFirmFirst =
    first > 0 && tokens.some(({ group, word }) => group < first && LEGAL.has(word));
  return sorted.map(({ place }, at) => ({ ...place, ordinal: at + Number(isFirmFirst) }));
}
