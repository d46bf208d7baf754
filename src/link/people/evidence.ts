import { NEVER, type PairScores } from './cluster.js';
import type { Corpus } from './corpus.js';
import { bagCosine, type Profile } from './profile.js';

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
] as const;

/** Clusters none of whose pairs reaches these log-odds are not compared further. */
const HOPELESS = -1.5;

/** Log-odds and affiliation similarity of every pair of a block. */
export interface BlockPairs {
  logOdds: PairScores;
  affiliation: PairScores;
  /** Likeness of the circles. */
  circle: PairScores;
}

/** Fills `out` with the evidence on two clusters; false where they may not, or surely will not, be one person. */
export function weigh(
  a: Profile,
  b: Profile,
  pairs: BlockPairs,
  corpus: Corpus,
  out: Float32Array,
): boolean {
  if (contradict(a.identifiers, b.identifiers)) return false;
  const [few, many] = a.members.length <= b.members.length ? [a, b] : [b, a];
  const top = [-Infinity, -Infinity, -Infinity];
  let sum = 0;
  let likely = 0;
  let bestOfEach = 0;
  let affiliationBest = 0;
  let apart = 0;
  let circleBest = 0;
  let circleSum = 0;
  for (const i of few.members) {
    let row = -Infinity;
    for (const j of many.members) {
      const z = pairs.logOdds.get(i, j);
      if (z <= NEVER) return false;
      sum += z;
      if (z > 0) likely++;
      if (z > row) row = z;
      if (z > (top[2] as number)) insert(top, z);
      const affiliation = pairs.affiliation.get(i, j);
      if (affiliation > affiliationBest) affiliationBest = affiliation;
      if (affiliation < 0) apart++;
      const circle = pairs.circle.get(i, j);
      circleSum += circle;
      if (circle > circleBest) circleBest = circle;
    }
    bestOfEach += row;
  }
  const best = top[0] as number;
  if (best < HOPELESS) return false;
  const known = top.filter((z) => z > -Infinity);
  const count = few.members.length * many.members.length;
  const [shared, weight] = sharedCoauthors(a, b, corpus);
  const fewest = Math.min(a.coauthors.size, b.coauthors.size);
  const [from, to] = [Math.max(a.years[0], b.years[0]), Math.min(a.years[1], b.years[1])];
  const between = Math.max(0, from - to);
  const span = Math.max(a.years[1], b.years[1]) - Math.min(a.years[0], b.years[0]);
  const dated = Number.isFinite(between) && Number.isFinite(span);
  let at = 0;
  const put = (value: number) => (out[at++] = value);
  put(Math.max(a.first.commonness, b.first.commonness) + 6);
  put(corpus.breadth);
  put(a.first.name.full === b.first.name.full ? 0 : 1);
  put(best);
  put(sum / count);
  put(known.reduce((total, z) => total + z, 0) / known.length);
  put(bestOfEach / few.members.length);
  put(likely / count);
  put(Math.min(weight, 8));
  put(Math.min(shared, 5));
  put(shared === 0 ? Math.log2(1 + Math.min(fewest, 16)) : 0);
  put(shared / Math.max(1, fewest));
  put(bagCosine(a.title, b.title, corpus.titleIdf));
  put(cosine(a.topic, b.topic));
  put(bagCosine(a.venue, b.venue, corpus.venueIdf));
  put(bagCosine(a.affiliation, b.affiliation, corpus.affiliationIdf));
  put(affiliationBest);
  put(a.affiliation.norm > 0 && b.affiliation.norm > 0 ? 1 : 0);
  put(dated ? Math.min(between, 15) / 5 : 1);
  put(dated && between === 0 ? 1 : 0);
  put(dated ? Math.min(span, 40) / 10 : 1);
  put(Math.log2(few.members.length));
  put(Math.log2(many.members.length));
  put(Math.log2(pairs.logOdds.size));
  put(sharedDomain(a, b, corpus));
  put(a.domains.size > 0 && b.domains.size > 0 ? 1 : 0);
  put(bagCosine(a.venueWords, b.venueWords, corpus.venueWordIdf));
  put(circleBest);
  put(circleSum / count);
  put(apart / count);
  put(Math.log2(Math.max(a.first.crowd, b.first.crowd)));
  return true;
}

/** Whether sources know the two by different ids and by none in common. */
const contradict = (a: Set<number>, b: Set<number>): boolean =>
  a.size > 0 && b.size > 0 && ![...a].some((id) => b.has(id));

/** Keeps the three largest values, largest first. */
function insert(top: number[], value: number): void {
  let at = 2;
  while (at > 0 && (top[at - 1] as number) < value) {
    top[at] = top[at - 1] as number;
    at--;
  }
  top[at] = value;
}

function sharedCoauthors(a: Profile, b: Profile, corpus: Corpus): [number, number] {
  const [small, large] =
    a.coauthors.size < b.coauthors.size ? [a.coauthors, b.coauthors] : [b.coauthors, a.coauthors];
  let count = 0;
  let weight = 0;
  for (const id of small) {
    if (!large.has(id)) continue;
    count++;
    weight += corpus.coauthorWeight[id] as number;
  }
  return [count, weight];
}

function sharedDomain(a: Profile, b: Profile, corpus: Corpus): number {
  let best = 0;
  for (const root of a.domains) {
    if (b.domains.has(root)) best = Math.max(best, corpus.domainIdf[root] as number);
  }
  return best;
}

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
