import type { RegistryIndex } from '../registry/index.js';
import type { Candidate } from './candidates.js';
import type { LearnedReading } from './learned.js';
import type { PlaceKeys } from './place-keys.js';
import type { Span } from './span-fit.js';
import type { Standing } from './standing.js';
import type { Weights } from './weights.js';

/** A candidate with what is looked up once for all its features. */
export interface Sight {
  candidate: Candidate;
  span: Span;
  exact: boolean;
  /** How often people name it, the country of its seat by number, and whether it has any kin. */
  mentions: number;
  country: number;
  kin: boolean;
  /** How well its seat agrees with the places the string names; higher is better. */
  placeFit: number;
}

/** What the features of every candidate are looked up in. */
export interface Surroundings {
  index: RegistryIndex;
  weights: Weights;
  learned: readonly LearnedReading[];
  places: PlaceKeys;
  standing: Standing;
}
