import { LINKAGE_ERROR } from '../../link/people/measured.js';
import type { PersonError } from './bootstrap.js';

/**
 * Errors of the resolved persons that change careers, as `npm run bench:people:train` measured them on
 * OpenReview development slots of names held out: moves; person-years that a split counts twice or a merge hides; and
 * first years that are none or are hidden.
 */
export const PERSON_ERROR: PersonError = {
  moves: { surplus: LINKAGE_ERROR.falseMoves, hidden: LINKAGE_ERROR.missedMoves },
  years: { surplus: { count: 169, of: 14448 }, hidden: { count: 91, of: 14370 } },
  entries: { surplus: { count: 321, of: 11512 }, hidden: { count: 138, of: 11329 } },
};
