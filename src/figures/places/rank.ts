import { isBesideCountries } from '../../records/area.js';
import { groupMembers } from '../../records/group.js';
import { isCountry } from '../../records/place.js';
import type { Point } from '../figure.js';

/**
 * A place's position by value, largest first, among the countries of one period.
 * `low` and `high` are the best and worst position that the intervals allow; ties share a span.
 */
export interface Rank {
  rank: number;
  low: number;
  high: number;
  /** Places ranked, this one included. */
  of: number;
  /** The period ranked: the last one in which half the usual number of places have a value. */
  period: string;
}

/** Where less than this is known, the unknown rest could order places in any way. */
const RANK_COVERAGE = 0.5;

/** True for what is ranked: countries and areas beside them, not groups, composites or the world. */
export function isRanked(place: string): boolean {
  return isCountry(place) || isBesideCountries(place);
}

function span(point: Point): { low: number; high: number } {
  const value = point.value!;
  return point.interval ?? { low: value, high: value };
}

/**
 * The rank of a point among `points` of the same period and dimension; null where fewer than two
 * places have a value or less than half is known. A group is ranked among the countries that are
 * not its members.
 */
export function rankOf(point: Point, points: Point[]): Rank | null {
  if (point.value === null || (point.coverage ?? 1) < RANK_COVERAGE) return null;
  const { period } = point;
  const members = new Set(groupMembers(point.place, lastYear(period)));
  const others = points.filter(
    (other) =>
      other.period === period &&
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
    period,
  };
}

/** The last year of a period: 2018 of `2009..2018`, 2019 of `2019-11`, 2026 of `2026-Q1`. */
function lastYear(period: string): number {
  return Number(period.match(/\d{4}/g)?.at(-1));
}

/**
 * The rank of a place in the last period in which it has a value and at least half as many places
 * do as in the fullest one, so that early reporters are not ranked among themselves.
 */
export function latestRank(place: string, points: Point[]): Rank | null {
  const counts = new Map<string, number>();
  for (const point of points) {
    if (point.value === null || point.dimension !== undefined || !isRanked(point.place)) continue;
    counts.set(point.period, (counts.get(point.period) ?? 0) + 1);
  }
  const most = Math.max(0, ...counts.values());
  const own = points
    .filter((p) => p.place === place && p.value !== null && p.dimension === undefined)
    .filter((p) => (counts.get(p.period) ?? 0) >= most / 2)
    .sort((a, b) => (a.period < b.period ? 1 : -1))[0];
  return own ? rankOf(own, points) : null;
}
