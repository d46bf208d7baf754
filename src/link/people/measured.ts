/**
 * Errors of the matcher that make or hide moves, as `npm run bench:people:train` measured them
 * on OpenReview development slots, blocks held out: of the moves between observed years that our persons show, those that join
 * two people; of the moves that the true persons show, those that a split hides. Intervals of flows draw from these.
 */
export const LINKAGE_ERROR = {
  falseMoves: { count: 12, of: 139 },
  missedMoves: { count: 15, of: 142 },
} as const;
