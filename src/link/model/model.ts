import { createHash } from 'node:crypto';
import { gunzipSync } from 'node:zlib';
import { FEATURES } from '../match/features.js';
import { OrreryError } from '../../records/error.js';
import { Forest, type StoredForest } from './forest.js';
import type { StoredPhrases } from './learned.js';
import { WEIGHTS } from './weights.js';

/** A rising curve from a raw score to a probability, as points between which lines are drawn. */
export type Curve = [score: number, probability: number][];

export interface StoredModel {
  features: string[];
  /** Does the string name this organisation? */
  member: StoredForest;
  phrases: StoredPhrases;
  memberCurve: Curve;
  countryCurve: Curve;
}

export interface Model {
  version: string;
  member: Forest;
  phrases: StoredPhrases;
  memberCurve: Curve;
  countryCurve: Curve;
}

/** The probability a curve gives a score; flat beyond its ends. */
export function readCurve(curve: Curve, score: number): number {
  let low = 0;
  let high = curve.length - 1;
  if (high < 0) return score;
  if (score <= (curve[0] as [number, number])[0]) return (curve[0] as [number, number])[1];
  if (score >= (curve[high] as [number, number])[0]) return (curve[high] as [number, number])[1];
  while (high - low > 1) {
    const middle = (low + high) >>> 1;
    if ((curve[middle] as [number, number])[0] <= score) low = middle;
    else high = middle;
  }
  const [x0, y0] = curve[low] as [number, number];
  const [x1, y1] = curve[high] as [number, number];
  return x1 === x0 ? y1 : y0 + ((score - x0) / (x1 - x0)) * (y1 - y0);
}

export function toModel(stored: StoredModel, version: string): Model {
  if (stored.features.join() !== FEATURES.join()) {
    throw new OrreryError('internal', 'model-features', 'The model was fitted to other features.');
  }
  const member = new Forest(stored.member, FEATURES.length);
  return { ...stored, version, member };
}

let shipped: Model | null = null;

/** The model that ships: fitted by `npm run bench:link:train`. */
export function shippedModel(): Model {
  if (shipped === null) {
    const text = gunzipSync(Buffer.from(WEIGHTS, 'base64')).toString('utf8');
    const version = createHash('sha256').update(text).digest('hex').slice(0, 12);
    shipped = toModel(JSON.parse(text) as StoredModel, version);
  }
  return shipped;
}
