/**
 * Errors of the persons of a build that make or hide moves, as `npm run bench:people:build` measured
 * them on labelled slots within all records, names held out: of the moves between observed years that
 * our persons show, those that join two people; of the moves that the true persons show, those that a
 * split hides. Intervals of flows draw from these.
 */
export const LINKAGE_ERROR = {
  falseMoves: { count: 13, of: 243 },
  missedMoves: { count: 19, of: 250 },
} as const;
