import { OrreryError } from '../../records/error.js';
import { Forest, type StoredForest } from '../model/forest.js';
import type { Linkage } from './cluster.js';
import { EVIDENCE } from './evidence.js';
import { FEATURES } from './features.js';
import { learntTable } from './table.js';

type FeatureName = (typeof FEATURES)[number];

/** Log-odds that a pair is one person, as a weighted sum of features. */
export interface PeopleModel {
  /** Changes whenever its answers could. */
  version: string;
  weights: Record<FeatureName, number>;
}

/**
 * Weights set by hand. Three could not be fitted, since no labelled set holds organisation ids or
 * identifiers: an identifier counts as strong evidence, not as proof. `abbreviated` was fitted on few
 * names and let strangers join.
 */
export const BY_HAND: readonly FeatureName[] = [
  'abbreviated',
  'organisations',
  'identifierSame',
  'identifierApart',
];

/** Fitted by `bench/people/train.js`, but for the weights set by hand. */
export const MODEL: PeopleModel = {
  version: '4',
  weights: {
    bias: 0.572,
    commonness: -0.644,
    abbreviated: -1.5,
    sharedCoauthors: 0.988,
    sharedCoauthorsMany: -0.018,
    noSharedCoauthors: -0.353,
    linkedCoauthors: 0.485,
    missingCoauthors: -0.087,
    title: 1.089,
    topic: 1.204,
    venue: 0.102,
    affiliation: 3.527,
    affiliationApart: -0.295,
    years: -0.614,
    yearsFar: -0.016,
    domainSame: -0.65,
    workDomains: 0.61,
    breadth: -0.563,
    organisations: 1.0,
    identifierSame: 8.0,
    identifierApart: -5.0,
    looseCoauthors: 1.116,
    titleShared: 0.333,
    venueWords: 2.552,
    affiliationApartNear: -0.677,
    circle: 6.119,
    crowd: 0.051,
    commonStrangers: -0.565,
  },
};

/** A pair's log-odds are cut off at these ends, so that one pair cannot decide for a whole cluster. */
const FLOOR = -3;
const CEILING = 6;

/** How the first clusters grow: certain merges only, the rest is left to the merge model. */
export const CERTAIN: Linkage = { best: 0.8, many: 0.1, threshold: 3 };

/**
 * Up to so many mentions, pairs alone decide: what two clusters hold together is then little more
 * than one pair or two, and the merge model made and hid twice as many moves there.
 */
export const FEW = 16;
export const PAIRWISE: Linkage = { best: 0.8, many: 0.1, threshold: 0.5 };

/** Least log-odds of a merge that the merge model judges. Chosen on the development sets. */
export const LEAST_MERGE = -0.1;

/**
 * The same where the stream is all records of many venues and years: most bearers of a common name have
 * few papers there, so that more has to be asked. Chosen by `npm run bench:people:build` on names held out.
 */
export const LEAST_MERGE_RECORDS = 1.9;

interface StoredMerge {
  version: string;
  evidence: string[];
  forest: StoredForest;
}

/** The boosted trees that judge whether two clusters are one person, as `bench/people/train.js` wrote them. */
export function mergeForest(stored = learntTable<StoredMerge>('merge')): Forest {
  if (stored.evidence.join() !== EVIDENCE.join()) {
    throw new OrreryError('internal', 'model-features', 'The merge model saw other evidence.');
  }
  return new Forest(stored.forest, EVIDENCE.length);
}

let shipped: Forest | null = null;

/** The one that ships, made once. */
export const shippedForest = (): Forest => (shipped ??= mergeForest());

/** Platt's scaling of cut-off log-odds, fitted with the weights. */
const SLOPE = 1.109;
const OFFSET = 0.477;

/** The weights in the order of `FEATURES`. */
export const weightsOf = (model: PeopleModel): Float64Array =>
  Float64Array.from(FEATURES, (name) => model.weights[name]);

export function logOdds(features: Float64Array, weights: Float64Array): number {
  let sum = 0;
  for (let k = 0; k < weights.length; k++) sum += (features[k] as number) * (weights[k] as number);
  return Math.min(CEILING, Math.max(FLOOR, sum));
}

/** Probability that two mentions with these log-odds are one person. */
export const calibrated = (logOdds: number): number =>
  1 / (1 + Math.exp(-(SLOPE * logOdds + OFFSET)));
