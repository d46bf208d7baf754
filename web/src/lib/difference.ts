import type { Point } from './api.js';

/** Whether two values may be told apart: their intervals part, or nothing can be said. */
export type Difference = 'apart' | 'overlap' | 'unknown';

/** Two values are apart only where their intervals are; without both it is unknown. */
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

/** Pairs whose intervals overlap, however far apart they rank: no order is claimed between them. */
export function overlapping(points: readonly Point[]): [Point, Point][] {
  return points.flatMap((a, index) =>
    points
      .slice(index + 1)
      .flatMap((b): [Point, Point][] => (difference(a, b) === 'overlap' ? [[a, b]] : [])),
  );
}

/** How many times as large a place's largest value must be to be drawn on an axis of its own. */
const DWARFS = 8;

/**
 * Places that share an axis, and one that would flatten all others on it: its largest value is many
 * times theirs. Shares and rates always share an axis.
 */
export function panels(
  points: readonly Point[],
  places: readonly string[],
  unit: string,
): { together: string[]; apart: string | null } {
  const tops = places.flatMap((place) => {
    const values = points
      .filter((point) => point.place === place && point.dimension === undefined)
      .flatMap(({ value }) => (value === null ? [] : [value]));
    return values.length > 0 ? [{ place, top: Math.max(...values) }] : [];
  });
  const [first, second] = tops.sort((a, b) => b.top - a.top);
  const relative = unit === 'share' || unit === 'ratio' || unit === 'factor';
  if (relative || !first || !second || tops.length < 3 || first.top <= DWARFS * second.top)
    return { together: [...places], apart: null };
  return { together: places.filter((place) => place !== first.place), apart: first.place };
}
