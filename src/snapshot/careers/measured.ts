import { LINKAGE_ERROR } from '../../link/people/measured.js';
import type { PersonError } from './bootstrap.js';

/**
 * Errors of the resolved persons that change careers, as `npm run bench:people:train` measured them on
 * OpenReview development slots, blocks held out: moves; person-years that a split counts twice or a merge hides; and
 * first years that are none or are hidden.
 */
export const PERSON_ERROR: PersonError = {
  moves: { surplus: LINKAGE_ERROR.falseMoves, hidden: LINKAGE_ERROR.missedMoves },
  years: { surplus: { count: 163, of: 14408 }, hidden: { count: 125, of: 14370 } },
  entries: { surplus: { count: 309, of: 11430 }, hidden: { count: 208, of: 11329 } },
};
