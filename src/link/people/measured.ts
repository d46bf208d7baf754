/**
 * Errors of the matcher that make or hide moves, as `npm run bench:people` measured them on the
 * OpenReview development slots: steps from one observed year to the next that look like a move
 * and join two people, and true moves that a split hides. Intervals of flows draw from these.
 */
export const LINKAGE_ERROR = {
  falseMoves: { count: 20, of: 100 },
  missedMoves: { count: 10, of: 100 },
} as const;
