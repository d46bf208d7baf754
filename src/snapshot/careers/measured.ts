import { LINKAGE_ERROR } from '../../link/people/measured.js';
import type { PersonError } from './bootstrap.js';

/**
 * Errors of the persons of a build that change careers, as `npm run bench:people:build` measured them on
 * labelled slots within all records, names held out: moves; person-years that a split counts twice or a
 * merge hides; and first years that are none or are hidden.
 */
export const PERSON_ERROR: PersonError = {
  moves: { surplus: LINKAGE_ERROR.falseMoves, hidden: LINKAGE_ERROR.missedMoves },
  years: { surplus: { count: 32, of: 12084 }, hidden: { count: 53, of: 12105 } },
  entries: { surplus: { count: 93, of: 9429 }, hidden: { count: 121, of: 9457 } },
};
