import { OrreryError } from '../../records/error.js';
import { Forest, type StoredForest } from '../model/forest.js';
import type { Linkage } from './clusters/cluster.js';
import { EVIDENCE } from './clusters/evidence.js';
import { FEATURES } from './pairs/features.js';
import { learntTable } from './table.js';

type FeatureName = (typeof FEATURES)[number];

/** Judges whether slots are one person's, two at a time and then two clusters at a time. */
export interface PeopleModel {
  /** Weights of the features of a pair, in the order of `FEATURES`: their weighted sum is its log-odds. */
  weights: Float64Array;
  /** Platt's scaling of these log-odds, once cut off. */
  slope: number;
  offset: number;
  /** Boosted trees that judge two clusters by their evidence. */
  forest: Forest;
  /** Least log-odds of a merge that the trees judge. */
  least: number;
  /** In blocks of up to so many mentions pairs alone decide. */
  few: number;
}

/** A model as `bench/people` fitted it. */
export interface StoredModel {
  weights: Record<FeatureName, number>;
  slope: number;
  offset: number;
  /** What the trees saw, the first of `EVIDENCE`. */
  evidence: string[];
  forest: StoredForest;
}

/**
 * Weights set by hand in every model. No labelled set holds identifiers that are no labels: one counts
 * as strong evidence, not as proof. `abbreviated` was fitted on few names and let strangers join.
 */
export const BY_HAND: Partial<Record<FeatureName, number>> = {
  abbreviated: -1.5,
  identifierSame: 8,
  identifierApart: -5,
};

/** Where a model is at home, and what was chosen there on labelled names rather than fitted. */
const HOMES = {
  /** A stream on its own: in small blocks what two clusters hold together is little more than a pair or two. */
  stream: { least: -0.1, few: 16 },
  /** All records of many venues and years, with whole bylines, organisations and places. */
  records: { least: 0.3, few: 0 },
} as const;

export type Home = keyof typeof HOMES;

const read = new Map<Home, PeopleModel>();

/** The model for a stream on its own, or for slots among all records. */
export function modelFor(home: Home): PeopleModel {
  let model = read.get(home);
  if (model === undefined) read.set(home, (model = modelOf(home, learntTable<StoredModel>(home))));
  return model;
}

/** A model out of its stored form. Throws `internal` / `model-features` where it was fitted on other features. */
export function modelOf(home: Home, stored: StoredModel): PeopleModel {
  const { weights, evidence, forest, slope, offset } = stored;
  const known = Object.keys(weights).join() === FEATURES.join();
  if (!known || EVIDENCE.slice(0, evidence.length).join() !== evidence.join()) {
    const message = `The model of persons for ${home} saw other features.`;
    throw new OrreryError('internal', 'model-features', message);
  }
  return {
    weights: Float64Array.from(FEATURES, (name) => weights[name]),
    slope,
    offset,
    forest: new Forest(forest, EVIDENCE.length),
    ...HOMES[home],
  };
}

/** How the first clusters grow: certain merges only, the rest is left to the trees. */
export const CERTAIN: Linkage = { best: 0.8, many: 0.1, threshold: 3 };
/** How clusters grow where pairs alone decide. */
export const PAIRWISE: Linkage = { best: 0.8, many: 0.1, threshold: 0.5 };

/** A pair's log-odds are cut off at these ends, so that one pair cannot decide for a whole cluster. */
const FLOOR = -3;
const CEILING = 6;

export function logOdds(features: Float64Array, weights: Float64Array): number {
  let sum = 0;
  for (let k = 0; k < weights.length; k++) sum += (features[k] as number) * (weights[k] as number);
  return Math.min(CEILING, Math.max(FLOOR, sum));
}

/** Probability that two mentions with these log-odds are one person. */
export const calibrated = (logOdds: number, { slope, offset }: PeopleModel): number =>
  1 / (1 + Math.exp(-(slope * logOdds + offset)));
