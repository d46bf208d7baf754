import { NEVER, type PairScores } from './cluster.js';
import type { Corpus } from '../corpus/corpus.js';
import type { Profile, Profiles } from './profile.js';

/** What two clusters of one block are compared by, in the order of the merge model's columns. */
export const EVIDENCE = [
  'commonness',
  'breadth',
  'abbreviated',
  'bestPair',
  'meanPair',
  'bestThree',
  'bestOfEach',
  'likelyPairs',
  'coauthors',
  'coauthorCount',
  'noCoauthors',
  'coauthorShare',
  'title',
  'topic',
  'venue',
  'affiliation',
  'affiliationBest',
  'affiliations',
  'yearsBetween',
  'yearsOverlap',
  'span',
  'smaller',
  'larger',
  'block',
  'domain',
  'domains',
  'venueWords',
  'circleBest',
  'circleMean',
  'apart',
  'crowd',
  'place',
  'places',
  'milieu',
  'milieus',
] as const;

/** What is known of places counts only among records: streams seldom say enough of it, and made more false moves by it. */
export const STREAM_EVIDENCE = EVIDENCE.slice(0, EVIDENCE.indexOf('place'));

/** Clusters none of whose pairs reaches these log-odds are not compared further. */
const HOPELESS = -1.5;

/** Log-odds and affiliation similarity of every pair of a block. */
export interface BlockPairs {
  logOdds: PairScores;
  affiliation: PairScores;
  /** Likeness of the circles. */
  circle: PairScores;
}

/**
 * Writes the evidence on two clusters to `out` from `to` on, of which `a` was taken last; false where
 * they may not, or surely will not, be one person.
 */
export function weigh(
  a: Profile,
  b: Profile,
  profiles: Profiles,
  pairs: BlockPairs,
  corpus: Corpus,
  out: Float32Array,
  to = 0,
): boolean {
  if (contradict(a.identifiers, b.identifiers)) return false;
  const between = betweenMembers(a.members, b.members, pairs);
  if (between === null) return false;
  const { coauthors, domains, title, venue, venueWords, affiliation } = profiles;
  const shared = coauthors.shared.count[b.at] as number;
  const fewest = Math.min(a.coauthors, b.coauthors);
  const gap = Math.max(0, Math.max(a.years[0], b.years[0]) - Math.min(a.years[1], b.years[1]));
  const span = Math.max(a.years[1], b.years[1]) - Math.min(a.years[0], b.years[0]);
  const dated = Number.isFinite(gap) && Number.isFinite(span);
  out.set(
    [
      Math.max(a.first.commonness, b.first.commonness) + 6,
      corpus.breadth,
      a.first.name.full === b.first.name.full ? 0 : 1,
      between.best,
      between.mean,
      between.bestThree,
      between.bestOfEach,
      between.likely,
      Math.min(coauthors.shared.weight[b.at] as number, 8),
      Math.min(shared, 5),
      shared === 0 ? Math.log2(1 + Math.min(fewest, 16)) : 0,
      shared / Math.max(1, fewest),
      title.cosine(a.at, b.at),
      cosine(a.topic, b.topic),
      venue.cosine(a.at, b.at),
      affiliation.cosine(a.at, b.at),
      between.affiliationBest,
      a.affiliated && b.affiliated ? 1 : 0,
      dated ? Math.min(gap, 15) / 5 : 1,
      dated && gap === 0 ? 1 : 0,
      dated ? Math.min(span, 40) / 10 : 1,
      Math.log2(Math.min(a.members.length, b.members.length)),
      Math.log2(Math.max(a.members.length, b.members.length)),
      Math.log2(pairs.logOdds.size),
      domains.shared.best[b.at] as number,
      a.domains > 0 && b.domains > 0 ? 1 : 0,
      venueWords.cosine(a.at, b.at),
      between.circleBest,
      between.circleMean,
      between.apart,
      Math.log2(Math.max(a.first.crowd, b.first.crowd)),
      profiles.places.cosine(a.at, b.at),
      a.placed && b.placed ? 1 : 0,
      profiles.milieu.cosine(a.at, b.at),
      a.surrounded && b.surrounded ? 1 : 0,
    ],
    to,
  );
  return true;
}

/** What the pairs of mentions say, one of each cluster; null where one of them may not be or none comes near. */
function betweenMembers(a: readonly number[], b: readonly number[], pairs: BlockPairs) {
  const [few, many] = a.length <= b.length ? [a, b] : [b, a];
  const logOdds = pairs.logOdds.values;
  const affiliations = pairs.affiliation.values;
  const circles = pairs.circle.values;
  let best = -Infinity;
  let second = -Infinity;
  let third = -Infinity;
  let sum = 0;
  let likely = 0;
  let bestOfEach = 0;
  let affiliationBest = 0;
  let apart = 0;
  let circleBest = 0;
  let circleSum = 0;
  for (let x = 0; x < few.length; x++) {
    let own = -Infinity;
    for (let y = 0; y < many.length; y++) {
      const at = pairs.logOdds.at(few[x] as number, many[y] as number);
      const z = logOdds[at] as number;
      if (z <= NEVER) return null;
      sum += z;
      if (z > 0) likely++;
      if (z > own) own = z;
      if (z > third) {
        third = Math.min(z, second);
        second = Math.max(second, Math.min(z, best));
        best = Math.max(best, z);
      }
      const affiliation = affiliations[at] as number;
      if (affiliation > affiliationBest) affiliationBest = affiliation;
      if (affiliation < 0) apart++;
      const circle = circles[at] as number;
      circleSum += circle;
      if (circle > circleBest) circleBest = circle;
    }
    bestOfEach += own;
  }
  if (best < HOPELESS) return null;
  const count = few.length * many.length;
  const three = best + (count > 1 ? second : 0) + (count > 2 ? third : 0);
  return {
    best,
    mean: sum / count,
    bestThree: three / Math.min(count, 3),
    bestOfEach: bestOfEach / few.length,
    likely: likely / count,
    affiliationBest,
    apart: apart / count,
    circleBest,
    circleMean: circleSum / count,
  };
}

/** Whether sources know the two by different ids and by none in common. */
const contradict = (a: Set<number>, b: Set<number>): boolean =>
  a.size > 0 && b.size > 0 && ![...a].some((id) => b.has(id));

function cosine(a: Float64Array | null, b: Float64Array | null): number {
  if (a === null || b === null) return 0;
  let [sum, x, y] = [0, 0, 0];
  for (let d = 0; d < a.length; d++) {
    sum += (a[d] as number) * (b[d] as number);
    x += (a[d] as number) ** 2;
    y += (b[d] as number) ** 2;
  }
  return x * y === 0 ? 0 : sum / Math.sqrt(x * y);
}
