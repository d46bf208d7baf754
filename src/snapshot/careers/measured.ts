import { LINKAGE_ERROR } from '../../link/people/measured.js';
import type { PersonError } from './bootstrap.js';

/**
 * Errors of the persons of a build that change careers, as `npm run bench:people:build` measured them on
 * labelled slots within all records, names held out: moves; person-years that a split counts twice or a
 * merge hides; and first years that are none or are hidden.
 */
export const PERSON_ERROR: PersonError = {
  moves: { surplus: LINKAGE_ERROR.falseMoves, hidden: LINKAGE_ERROR.missedMoves },
  years: { surplus: { count: 38, of: 12093 }, hidden: { count: 49, of: 12104 } },
  entries: { surplus: { count: 98, of: 9437 }, hidden: { count: 117, of: 9456 } },
};
