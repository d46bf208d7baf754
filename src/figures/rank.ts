import { groupMembers } from '../records/group.js';
import { isCountry } from '../records/place.js';
import type { Point } from './figure.js';

/**
 * A place's position by value, largest first, among the countries and areas of one period.
 * `low` and `high` are the best and worst position that the intervals allow; ties share a span.
 */
export interface Rank {
  rank: number;
  low: number;
  high: number;
  /** Places ranked, this one included. */
  of: number;
}

/** True for what is ranked: countries and publishers' own areas, not groups and not the world. */
export function isRanked(place: string): boolean {
  return isCountry(place) || place.startsWith('area:');
}

function span(point: Point): { low: number; high: number } {
  const value = point.value!;
  return point.interval ?? { low: value, high: value };
}

/**
 * The rank of a point among `points` of the same period and dimension; null where fewer than two
 * places have a value. A group is ranked among the countries that are not its members.
 */
export function rankOf(point: Point, points: Point[]): Rank | null {
  if (point.value === null) return null;
  const members = new Set(groupMembers(point.place, Number(point.period.slice(-4))));
  const others = points.filter(
    (other) =>
      other.period === point.period &&
      other.dimension === point.dimension &&
      other.place !== point.place &&
      other.value !== null &&
      isRanked(other.place) &&
      !members.has(other.place),
  );
  if (others.length === 0) return null;
  const own = span(point);
  const above = others.filter((other) => other.value! > point.value!).length;
  const surelyAbove = others.filter((other) => span(other).low > own.high).length;
  const surelyBelow = others.filter((other) => span(other).high < own.low).length;
  return {
    rank: above + 1,
    low: surelyAbove + 1,
    high: others.length + 1 - surelyBelow,
    of: others.length + 1,
  };
}
