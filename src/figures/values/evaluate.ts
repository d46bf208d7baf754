import type { Columns, Value } from '../../engine/engine.js';
import { WORLD } from '../../records/place.js';
import {
  absent,
  addCells,
  cellAt,
  estimate,
  estimateGrowth,
  observationPoint,
  spanOf,
} from './estimate.js';
import type { Point } from '../figure.js';
import type { Indicator } from '../indicator.js';
import type { Period } from '../indicators/options.js';

/** Persons below this count are not published (DESIGN.md, principle 5). */
const SUPPRESSION_THRESHOLD = 5;

/**
 * The rows of an indicator's SQL, turned into points when they are asked for: a request for two
 * places makes the points of two places. `null` asks for all.
 */
export interface Evaluated {
  /** A point a place and year. */
  series(places?: readonly string[] | null): Point[];
  /** A point a place over the whole period. */
  pooled(places?: readonly string[] | null): Point[];
  /** True where no place has a point of the series. */
  empty: boolean;
  /** Memory it holds, about. */
  bytes: number;
}

/**
 * Reads the rows of an indicator's SQL by its estimator. `worksYears` are the years in which the
 * venues hold any work, whatever the tier.
 */
export function evaluateRows(
  indicator: Indicator,
  rows: Columns,
  period: Period | null,
  worksYears: number[],
): Evaluated {
  const held = { bytes: rows.count * Object.keys(rows.values).length * BYTES_A_CELL };
  const evaluated = { ...read(indicator, rows, period, worksYears), ...held };
  if (!indicator.personal) return evaluated;
  return {
    ...evaluated,
    series: (places) => evaluated.series(places).map(suppress),
    pooled: (places) => evaluated.pooled(places).map(suppress),
  };
}

/** A number in an array that also holds nulls takes a pointer and a boxed double. */
const BYTES_A_CELL = 20;

type Reading = Omit<Evaluated, 'bytes'>;

function read(
  indicator: Indicator,
  rows: Columns,
  period: Period | null,
  worksYears: number[],
): Reading {
  if (indicator.estimator === 'observation') return observations(indicator, rows);
  const byPlace = rowsByPlace(rows);
  if (indicator.estimator === 'growth') return growth(indicator, rows, byPlace);
  const present = new Set(rows.values['year']);
  const silent = worksYears.filter(
    (year) => (!period || (year >= period.first && year <= period.last)) && !present.has(year),
  );
  return additive(indicator, rows, byPlace, silent);
}

/** `silent` years hold works, but none of the tier asked for. */
function additive(
  indicator: Indicator,
  rows: Columns,
  byPlace: Map<string, number[]>,
  silent: number[],
): Reading {
  const series = (place: string, at: number[]) => {
    const points = at
      .map((row) => cellAt(rows, row))
      .map((cell) => estimate(indicator, cell, String(cell.year)));
    for (const year of silent) points.push(noTier(indicator, place, String(year)));
    return points.sort((one, other) => (one.period < other.period ? -1 : 1));
  };
  const pooled = (at: number[]) => {
    const cells = at.map((row) => cellAt(rows, row));
    return estimate(indicator, cells.reduce(addCells), spanOf(cells[0]!.year, cells.at(-1)!.year));
  };
  return {
    series: (places) => wanted(byPlace, places).flatMap(([place, at]) => series(place, at)),
    pooled: (places) => wanted(byPlace, places).map(([, at]) => pooled(at)),
    empty: byPlace.size === 0,
  };
}

/** The base is the first year of the period; each later year is a multiple of it. */
function growth(indicator: Indicator, rows: Columns, byPlace: Map<string, number[]>): Reading {
  const series = (at: number[]) => {
    const [first, ...later] = at.map((row) => cellAt(rows, row));
    return later.map((cell) => ({
      ...estimateGrowth(indicator, first!, cell),
      period: String(cell.year),
    }));
  };
  const pooled = (at: number[]) =>
    estimateGrowth(indicator, cellAt(rows, at[0]!), cellAt(rows, at.at(-1)!));
  return {
    series: (places) => wanted(byPlace, places).flatMap(([, at]) => series(at)),
    pooled: (places) => wanted(byPlace, places).map(([, at]) => pooled(at)),
    empty: ![...byPlace.values()].some((at) => at.length > 1),
  };
}

/** Published values stand as they are; the pooled point is the latest of each series. */
function observations(indicator: Indicator, rows: Columns): Reading {
  const at = (places: readonly string[] | null | undefined) => {
    const named = rows.values['place']!;
    const all = Array.from({ length: rows.count }, (_, row) => row);
    return places ? all.filter((row) => places.includes(String(named[row]))) : all;
  };
  const point = (row: number) => observationPoint(indicator, rows, row);
  return {
    series: (places) => at(places).map(point),
    pooled: (places) => latestRows(rows, at(places)).map(point),
    empty: rows.count === 0,
  };
}

/** Of each place and dimension the last row with a value, in order of first appearance. */
function latestRows({ values }: Columns, at: number[]): number[] {
  const latest = new Map<string, number>();
  const cell = (name: string, row: number): Value => values[name]?.[row] ?? null;
  for (const row of at) {
    const key = `${cell('place', row)} ${cell('dimension', row) ?? ''}`;
    const held = latest.get(key);
    if (
      held === undefined ||
      (cell('value', row) !== null &&
        (cell('value', held) === null ||
          String(cell('period', row)) >= String(cell('period', held))))
    ) {
      latest.set(key, row);
    }
  }
  return [...latest.values()];
}

/** The rows of each place in order of year; the world first, then places by name. */
function rowsByPlace({ count, values }: Columns): Map<string, number[]> {
  const byPlace = new Map<string, number[]>();
  for (let row = 0; row < count; row++) {
    const place = String(values['place']![row]);
    const held = byPlace.get(place);
    if (held) held.push(row);
    else byPlace.set(place, [row]);
  }
  const years = values['year']!;
  for (const at of byPlace.values()) at.sort((a, b) => Number(years[a]) - Number(years[b]));
  return new Map([...byPlace].sort(([a], [b]) => placeOrder(a, b)));
}

function wanted(
  byPlace: Map<string, number[]>,
  places: readonly string[] | null | undefined,
): [string, number[]][] {
  const all = [...byPlace];
  return places ? all.filter(([place]) => places.includes(place)) : all;
}

function placeOrder(a: string, b: string): number {
  if (a === b) return 0;
  if (a === WORLD) return -1;
  return b === WORLD || a > b ? 1 : -1;
}

function noTier(indicator: Indicator, place: string, period: string): Point {
  const point = { place, period, unit: indicator.unit, n: 0, numerator: null, denominator: null };
  return absent({ ...point, coverage: null }, 'no-tier-information');
}

/** True for a count of persons too small to publish. */
export function isSmall(persons: number | null): boolean {
  return persons !== null && persons < SUPPRESSION_THRESHOLD;
}

function suppress(point: Point): Point {
  if (!isSmall(point.numerator) || point.value === null) return point;
  return { ...absent(point, 'suppressed'), n: null, numerator: null };
}
