import type { Point } from './api.js';

/** Whether two values may be told apart: their intervals part, or nothing can be said. */
export type Difference = 'apart' | 'overlap' | 'unknown';

export function difference(a: Point, b: Point): Difference {
  if (a.value === null || b.value === null || !a.interval || !b.interval) return 'unknown';
  return a.interval.low > b.interval.high || b.interval.low > a.interval.high ? 'apart' : 'overlap';
}

/** Points by value, largest first, each with whether it parts from the one before it. */
export function ranked(points: readonly Point[]): { point: Point; after: Difference | null }[] {
  const sorted = points
    .filter((point) => point.value !== null)
    .sort((a, b) => (b.value ?? 0) - (a.value ?? 0));
  return sorted.map((point, index) => {
    const before = sorted[index - 1];
    return { point, after: before ? difference(before, point) : null };
  });
}
