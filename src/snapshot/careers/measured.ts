import { LINKAGE_ERROR } from '../../link/people/measured.js';
import type { PersonError } from './bootstrap.js';

/**
 * Errors of the resolved persons that change careers, as `npm run bench:people` measured them on the
 * OpenReview development slots: moves; person-years that a split counts twice or a merge hides; and
 * first years that are none or are hidden.
 */
export const PERSON_ERROR: PersonError = {
  moves: { surplus: LINKAGE_ERROR.falseMoves, hidden: LINKAGE_ERROR.missedMoves },
  years: { surplus: { count: 190, of: 14447 }, hidden: { count: 113, of: 14370 } },
  entries: { surplus: { count: 325, of: 11460 }, hidden: { count: 194, of: 11329 } },
};
