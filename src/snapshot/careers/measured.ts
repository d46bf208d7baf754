import { LINKAGE_ERROR } from '../../link/people/measured.js';
import type { PersonError } from './bootstrap.js';

/**
 * Errors of the resolved persons that change careers, as `npm run bench:people:train` measured them on
 * OpenReview development slots, blocks held out: moves; person-years that a split counts twice or a merge hides; and
 * first years that are none or are hidden.
 */
export const PERSON_ERROR: PersonError = {
  moves: { surplus: LINKAGE_ERROR.falseMoves, hidden: LINKAGE_ERROR.missedMoves },
  years: { surplus: { count: 160, of: 14406 }, hidden: { count: 124, of: 14370 } },
  entries: { surplus: { count: 307, of: 11429 }, hidden: { count: 207, of: 11329 } },
};
