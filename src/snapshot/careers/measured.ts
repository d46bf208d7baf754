import { LINKAGE_ERROR } from '../../link/people/measured.js';
import type { PersonError } from './bootstrap.js';

/**
 * Errors of the resolved persons that change careers, as `npm run bench:people:train` measured them on
 * OpenReview development slots of names held out: moves; person-years that a split counts twice or a merge hides; and
 * first years that are none or are hidden.
 */
export const PERSON_ERROR: PersonError = {
  moves: { surplus: LINKAGE_ERROR.falseMoves, hidden: LINKAGE_ERROR.missedMoves },
  years: { surplus: { count: 181, of: 14470 }, hidden: { count: 81, of: 14370 } },
  entries: { surplus: { count: 302, of: 11499 }, hidden: { count: 132, of: 11329 } },
};
