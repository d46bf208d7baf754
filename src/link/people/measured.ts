/**
 * Errors of the matcher that make or hide moves, as `npm run bench:people` measured them on the
 * OpenReview development slots: of the moves between observed years that our persons show, those that join
 * two people; of the moves that the true persons show, those that a split hides. Intervals of flows draw from these.
 */
export const LINKAGE_ERROR = {
  falseMoves: { count: 11, of: 140 },
  missedMoves: { count: 13, of: 142 },
} as const;
