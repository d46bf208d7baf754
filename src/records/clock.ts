/** The year in which this code was last released: a clock that says less is wrong. */
export const CODE_YEAR = 2026;

/**
 * The latest year that a record may speak of: the one to come. A clock that is behind (1970, after
 * a flat battery) makes no record impossible.
 */
export function latestYear(now: Date = new Date()): number {
  return Math.max(now.getUTCFullYear(), CODE_YEAR) + 1;
}
