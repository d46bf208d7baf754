import type { Linkage } from './cluster.js';
import { FEATURES } from './features.js';

type FeatureName = (typeof FEATURES)[number];

/** Log-odds that a pair is one person, as a weighted sum of features. */
export interface PeopleModel {
  /** Changes whenever its answers could. */
  version: string;
  weights: Record<FeatureName, number>;
}

/**
 * Fitted by `bench/people/fit.js`, but for four weights set by hand. The last three could not be
 * fitted, since no labelled set holds organisation ids or identifiers: an identifier counts as strong
 * evidence, not as proof. `abbreviated` was fitted on few names and let strangers join.
 */
export const MODEL: PeopleModel = {
  version: '1',
  weights: {
    bias: 0.952,
    commonness: -1.134,
    abbreviated: -1.5,
    sharedCoauthors: 1.119,
    sharedCoauthorsMany: -0.061,
    noSharedCoauthors: -0.278,
    linkedCoauthors: 1.619,
    missingCoauthors: -0.289,
    title: 5.622,
    topic: 1.575,
    venue: 1.332,
    affiliation: 3.667,
    affiliationApart: -0.543,
    years: -0.581,
    yearsFar: -0.052,
    domainSame: -0.681,
    workDomains: 0.7,
    breadth: -0.796,
    organisations: 1.0,
    identifierSame: 8.0,
    identifierApart: -5.0,
  },
};

/** A pair's log-odds are cut off at these ends, so that one pair cannot decide for a whole cluster. */
const FLOOR = -3;
const CEILING = 6;

/** Chosen on the development sets by the mean pairwise F1 and B3 F1 of five-fold cross-validation. */
export const LINKAGE: Linkage = { best: 0.8, many: 0.1, threshold: 0.5 };

/** Platt's scaling of cut-off log-odds, fitted with the weights. */
const SLOPE = 1.115;
const OFFSET = 0.407;

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
