import { compareNames, type NameMatch, type PersonName } from '../text/name.js';
import { topicCosine } from '../text/topic.js';
import { overlapsOf, type Overlaps } from './overlaps.js';
import type { Corpus, Prepared } from '../corpus/corpus.js';
import type { Holders } from '../vectors/holders.js';

/** What a pair of mentions is compared by, in the order of the model's weights. */
export const FEATURES = [
  'bias',
  'commonness',
  'abbreviated',
  'sharedCoauthors',
  'sharedCoauthorsMany',
  'noSharedCoauthors',
  'linkedCoauthors',
  'missingCoauthors',
  'title',
  'topic',
  'venue',
  'affiliation',
  'affiliationApart',
  'years',
  'yearsFar',
  'domainSame',
  'workDomains',
  'breadth',
  'organisations',
  'identifierSame',
  'identifierApart',
  'looseCoauthors',
  'titleShared',
  'venueWords',
  'affiliationApartNear',
  'circle',
  'crowd',
  'commonStrangers',
] as const;

/** Likeness of the words of the venues; what many venues of the stream are called says little. */
function venueLikeness(a: Prepared, b: Prepared, shared: Holders, at: number): number {
  const common = shared.product[at] as number;
  if (common === 0) return 0;
  const rarest = shared.best[at] as number;
  return (common / (a.venueNorm * b.venueNorm)) * Math.min(1, Math.max(0, rarest - 0.3));
}

/** Weight of the coauthors whose names are not equal but may abbreviate each other. */
function loose(a: Prepared, b: Prepared, corpus: Corpus): number {
  const { coauthorKey, keyWeight } = corpus;
  let sum = 0;
  for (let at = 0; at < a.coauthors.length; at++) {
    const key = coauthorKey[a.coauthors[at] as number] as number;
    if (firstWith(key, a.coauthors, corpus) === at && abbreviated(a, b, key, corpus))
      sum += keyWeight[key] as number;
  }
  return Math.min(sum, 4);
}

/** Where the first of these coauthors with this key stands. */
function firstWith(key: number, coauthors: Int32Array, { coauthorKey }: Corpus): number {
  let at = 0;
  while (coauthorKey[coauthors[at] as number] !== key) at++;
  return at;
}

function abbreviated(a: Prepared, b: Prepared, key: number, corpus: Corpus): boolean {
  const { coauthorKey, coauthorNames } = corpus;
  let may = false;
  for (let i = 0; i < a.coauthors.length; i++) {
    const c = a.coauthors[i] as number;
    if (coauthorKey[c] !== key) continue;
    for (let j = 0; j < b.coauthors.length; j++) {
      const d = b.coauthors[j] as number;
      if (coauthorKey[d] !== key) continue;
      if (c === d) return false;
      const [left, right] = [coauthorNames[c] as PersonName, coauthorNames[d] as PersonName];
      if (compareNames(left, right) !== 'different') may = true;
    }
  }
  return may;
}

function meet(a: Int32Array, b: Int32Array): boolean {
  let i = 0;
  let j = 0;
  while (i < a.length && j < b.length) {
    const x = a[i] as number;
    const y = b[j] as number;
    if (x === y) return true;
    if (x < y) i++;
    else j++;
  }
  return false;
}

/** The different names of a block, and the number among them of each mention's. */
function namesOf(block: readonly Prepared[]): { names: PersonName[]; own: number[] } {
  const numbers = new Map<PersonName, number>();
  const own = block.map(({ name }) => {
    const number = numbers.get(name) ?? numbers.size;
    numbers.set(name, number);
    return number;
  });
  return { names: [...numbers.keys()], own };
}

/**
 * Visits every two mentions of a block that may be one person, the later first, with their features,
 * which are good until the next visit. Left out are different names and two slots of one work.
 */
export function eachPair(
  block: readonly Prepared[],
  corpus: Corpus,
  visit: (i: number, j: number, features: Float64Array) => void,
): void {
  const overlaps = overlapsOf(corpus);
  const features = new Float64Array(FEATURES.length);
  const { names, own } = namesOf(block);
  const matches: (NameMatch | undefined)[][] = names.map(() => []);
  overlaps.start(block.length);
  for (let i = 0; i < block.length; i++) {
    const mention = block[i] as Prepared;
    const known = matches[own[i] as number] as (NameMatch | undefined)[];
    overlaps.take(i, mention);
    for (let j = 0; j < i; j++) {
      const other = block[j] as Prepared;
      if (mention.work === other.work) continue;
      const match = (known[own[j] as number] ??= compareNames(mention.name, other.name));
      if (match === 'different') continue;
      fill(features, block, i, j, match, overlaps, corpus);
      visit(i, j, features);
    }
  }
}

function fill(
  out: Float64Array,
  block: readonly Prepared[],
  i: number,
  j: number,
  names: NameMatch,
  shared: Overlaps,
  corpus: Corpus,
): void {
  const a = block[i] as Prepared;
  const b = block[j] as Prepared;
  const count = shared.coauthors.count[j] as number;
  const fewest = Math.min(a.coauthors.length, b.coauthors.length);
  const norms = a.titleNorm * b.titleNorm;
  const title = norms > 0 ? (shared.title.product[j] as number) / norms : 0;
  const affiliationNorms = a.affiliationNorm * b.affiliationNorm;
  const affiliation =
    affiliationNorms > 0 ? (shared.affiliation.product[j] as number) / affiliationNorms : 0;
  const years = a.year === null || b.year === null ? 4 : Math.abs(a.year - b.year);
  const domains = a.domain >= 0 && b.domain >= 0;
  const domainSame = domains && (a.domain === b.domain || a.domainRoot === b.domainRoot);
  const identified = a.identifier >= 0 && b.identifier >= 0;
  out[0] = 1;
  out[1] = Math.max(a.commonness, b.commonness) + 6;
  out[2] = names === 'same' ? 0 : 1;
  out[3] = Math.min(shared.coauthors.weight[j] as number, 4);
  out[4] = count > 1 ? Math.log2(count) : 0;
  out[5] = count === 0 && fewest > 0 ? Math.log2(1 + Math.min(fewest, 8)) : 0;
  out[6] = count === 0 ? (shared.links.shared.best[j] as number) : 0;
  out[7] = fewest === 0 ? 1 : 0;
  out[8] = title;
  out[9] = a.topic !== null && b.topic !== null ? topicCosine(a.topic, b.topic) : 0;
  out[10] =
    a.venue >= 0 && a.venue === b.venue
      ? Math.max(0, (corpus.venueIdf[a.venue] as number) - 0.3)
      : 0;
  out[11] = affiliation;
  out[12] = affiliationNorms > 0 && affiliation < 0.1 ? 1 : 0;
  out[13] = Math.min(years, 20) / 10;
  out[14] = years > 8 ? 1 : 0;
  out[15] = domainSame ? (corpus.domainIdf[a.domainRoot] as number) : 0;
  out[16] = shared.workDomains.best[j] as number;
  out[17] = corpus.breadth;
  out[18] = meet(a.organisations, b.organisations) ? 1 : 0;
  out[19] = identified && a.identifier === b.identifier ? 1 : 0;
  out[20] = identified && a.identifier !== b.identifier ? 1 : 0;
  out[21] = (shared.coauthorKeys.shared.count[j] as number) > 0 ? loose(a, b, corpus) : 0;
  out[22] = title > 0 ? Math.min(shared.title.weight[j] as number, 20) : 0;
  out[23] = venueLikeness(a, b, shared.venueWords, j);
  out[24] = years <= 1 ? (out[12] as number) : 0;
  out[25] = count === 0 ? Math.sqrt(shared.circle.cosine(i, j)) : 0;
  out[26] = Math.log2(Math.max(a.crowd, b.crowd));
  out[27] = (out[1] as number) * (out[5] as number);
}
