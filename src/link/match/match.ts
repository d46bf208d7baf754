/** How a name was found. */
export const MATCH_WAYS = ['exact', 'corrected', 'reordered', 'partial'] as const;
export type MatchWay = 0 | 1 | 2 | 3;

/** One name of the registry found in a string: tokens [from, to). */
export interface Match {
  name: number;
  organisation: number;
  from: number;
  to: number;
  way: MatchWay;
  cost: number;
}
