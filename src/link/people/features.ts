import { compareNames, type NameMatch } from './name.js';
import { topicCosine } from './topic.js';
import { circleCosine, circleOf } from './circle.js';
import type { Corpus, Prepared } from './corpus.js';

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

export type FeatureVector = Float64Array;

/** Sum over common ids of the product of squared weights, for cosine similarity. */
function dot(a: Int32Array, b: Int32Array, weights: Float64Array): number {
  let i = 0;
  let j = 0;
  let sum = 0;
  while (i < a.length && j < b.length) {
    const x = a[i] as number;
    const y = b[j] as number;
    if (x === y) {
      sum += (weights[x] as number) ** 2;
      i++;
      j++;
    } else if (x < y) i++;
    else j++;
  }
  return sum;
}

function shared(a: Int32Array, b: Int32Array, weights: Float64Array | null): [number, number] {
  let i = 0;
  let j = 0;
  let count = 0;
  let sum = 0;
  while (i < a.length && j < b.length) {
    const x = a[i] as number;
    const y = b[j] as number;
    if (x === y) {
      count++;
      sum += weights === null ? 1 : (weights[x] as number);
      i++;
      j++;
    } else if (x < y) i++;
    else j++;
  }
  return [count, sum];
}

/** The weight of the rarest common id. */
function best(a: Int32Array, b: Int32Array, weights: Float64Array): number {
  let top = 0;
  for (const x of a) {
    const weight = weights[x] as number;
    if (weight > top && b.includes(x)) top = weight;
  }
  return top;
}

/** Whether a coauthor of one wrote with a coauthor of the other in a third work; the weight of the best such pair. */
function linked(a: Prepared, b: Prepared, corpus: Corpus): number {
  if (a.coauthors.length > 20 || b.coauthors.length > 20) return 0;
  let best = 0;
  for (const c of a.coauthors) {
    const worksOfC = corpus.coauthorWorks[c] as Int32Array;
    if (worksOfC.length < 2 || worksOfC.length > 400) continue;
    for (const d of b.coauthors) {
      if (c === d) continue;
      const weight = Math.min(
        corpus.coauthorWeight[c] as number,
        corpus.coauthorWeight[d] as number,
      );
      if (weight <= best) continue;
      const worksOfD = corpus.coauthorWorks[d] as Int32Array;
      if (worksOfD.length < 2 || worksOfD.length > 400) continue;
      if (meet(worksOfC, worksOfD, a.work, b.work)) best = weight;
    }
  }
  return best;
}

/** Likeness of the words of the venues; what many venues of the stream are called says little. */
function venueLikeness(a: Prepared, b: Prepared, corpus: Corpus): number {
  const common = dot(a.venueWords, b.venueWords, corpus.venueWordIdf);
  if (common === 0) return 0;
  const rarest = best(a.venueWords, b.venueWords, corpus.venueWordIdf);
  return (common / (a.venueNorm * b.venueNorm)) * Math.min(1, Math.max(0, rarest - 0.3));
}

function circleLikeness(a: Prepared, b: Prepared, corpus: Corpus): number {
  a.circle ??= circleOf(a, corpus);
  b.circle ??= circleOf(b, corpus);
  return Math.sqrt(circleCosine(a.circle, b.circle));
}

/** Weight of the coauthors whose names are not equal but may abbreviate each other. */
function loose(a: Prepared, b: Prepared, corpus: Corpus): number {
  const x = a.coauthorKeys;
  const y = b.coauthorKeys;
  let i = 0;
  let j = 0;
  let sum = 0;
  while (i < x.length && j < y.length) {
    const key = x[i] as number;
    const other = y[j] as number;
    if (key === other && abbreviated(a, b, key, corpus)) sum += corpus.keyWeight[key] as number;
    if (key <= other) i++;
    if (other <= key) j++;
  }
  return Math.min(sum, 4);
}

function abbreviated(a: Prepared, b: Prepared, key: number, corpus: Corpus): boolean {
  let may = false;
  for (const c of a.coauthors) {
    if (corpus.coauthorKey[c] !== key) continue;
    for (const d of b.coauthors) {
      if (corpus.coauthorKey[d] !== key) continue;
      if (c === d) return false;
      const [left, right] = [corpus.coauthorNames[c], corpus.coauthorNames[d]];
      if (left && right && compareNames(left, right) !== 'different') may = true;
    }
  }
  return may;
}

function meet(a: Int32Array, b: Int32Array, except: number, exceptToo: number): boolean {
  let i = 0;
  let j = 0;
  while (i < a.length && j < b.length) {
    const x = a[i] as number;
    const y = b[j] as number;
    if (x === y) {
      if (x !== except && x !== exceptToo) return true;
      i++;
      j++;
    } else if (x < y) i++;
    else j++;
  }
  return false;
}

/**
 * Fills `out` with the features of a pair. Returns false where the two may not be one person:
 * different names, or two slots of one work.
 */
export function compare(
  a: Prepared,
  b: Prepared,
  corpus: Corpus,
  out: FeatureVector,
  match: NameMatch = compareNames(a.name, b.name),
): boolean {
  if (match === 'different' || a.work === b.work) return false;
  const [count, weight] = shared(a.coauthors, b.coauthors, corpus.coauthorWeight);
  const fewest = Math.min(a.coauthors.length, b.coauthors.length);
  const norms = a.titleNorm * b.titleNorm;
  const title = norms > 0 ? dot(a.title, b.title, corpus.titleIdf) / norms : 0;
  const affiliationNorms = a.affiliationNorm * b.affiliationNorm;
  const affiliation =
    affiliationNorms > 0
      ? dot(a.affiliation, b.affiliation, corpus.affiliationIdf) / affiliationNorms
      : 0;
  const years = a.year === null || b.year === null ? 4 : Math.abs(a.year - b.year);
  const domains = a.domain >= 0 && b.domain >= 0;
  const domainSame = domains && (a.domain === b.domain || a.domainRoot === b.domainRoot);
  const identified = a.identifier >= 0 && b.identifier >= 0;
  out[0] = 1;
  out[1] = Math.max(a.commonness, b.commonness) + 6;
  out[2] = match === 'same' ? 0 : 1;
  out[3] = Math.min(weight, 4);
  out[4] = count > 1 ? Math.log2(count) : 0;
  out[5] = count === 0 && fewest > 0 ? Math.log2(1 + Math.min(fewest, 8)) : 0;
  out[6] = count === 0 ? linked(a, b, corpus) : 0;
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
  out[16] = best(a.workDomains, b.workDomains, corpus.domainIdf);
  out[17] = corpus.breadth;
  out[18] =
    a.organisations.length > 0 && shared(a.organisations, b.organisations, null)[0] > 0 ? 1 : 0;
  out[19] = identified && a.identifier === b.identifier ? 1 : 0;
  out[20] = identified && a.identifier !== b.identifier ? 1 : 0;
  out[21] = loose(a, b, corpus);
  out[22] = title > 0 ? Math.min(shared(a.title, b.title, corpus.titleIdf)[1], 20) : 0;
  out[23] = venueLikeness(a, b, corpus);
  out[24] = years <= 1 ? (out[12] as number) : 0;
  out[25] = count === 0 ? circleLikeness(a, b, corpus) : 0;
  out[26] = Math.log2(Math.max(a.crowd, b.crowd));
  out[27] = (out[1] as number) * (out[5] as number);
  return true;
}
