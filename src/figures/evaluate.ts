import type { Row } from '../engine/engine.js';
import { WORLD } from '../records/place.js';
import {
  absent,
  addCells,
  cellOf,
  estimate,
  estimateGrowth,
  observationPoint,
  type Cell,
} from './estimate.js';
import type { Point } from './figure.js';
import type { Indicator } from './indicator.js';
import type { Period } from './options.js';

/** Persons below this count are not published (DESIGN.md, principle 5). */
export const SUPPRESSION_THRESHOLD = 5;

export interface Evaluated {
  /** Computed when first asked for: a definition of the grid needs only `pooled`. */
  series(): Point[];
  pooled: Point[];
}

/**
 * Turns the rows of an indicator's SQL into points: one a place and year, and one a place for the
 * whole period. `worksYears` are the years in which the venues hold any work, whatever the tier.
 */
export function evaluateRows(
  indicator: Indicator,
  rows: Row[],
  period: Period | null,
  worksYears: number[],
): Evaluated {
  const evaluated =
    indicator.estimator === 'observation'
      ? observations(indicator, rows)
      : indicator.estimator === 'growth'
        ? growth(indicator, rows)
        : additive(indicator, rows, period, worksYears);
  if (!indicator.personal) return evaluated;
  return {
    series: once(() => evaluated.series().map(suppress)),
    pooled: evaluated.pooled.map(suppress),
  };
}

function once<T>(make: () => T): () => T {
  let made: { value: T } | null = null;
  return () => (made ??= { value: make() }).value;
}

function additive(
  indicator: Indicator,
  rows: Row[],
  period: Period | null,
  worksYears: number[],
): Evaluated {
  const byPlace = groupByPlace(rows.map(cellOf));
  const silent = worksYears.filter(
    (year) =>
      (!period || (year >= period.first && year <= period.last)) &&
      !rows.some((row) => row['year'] === year),
  );
  const pooled = [...byPlace.values()].map((cells) =>
    estimate(indicator, cells.reduce(addCells), spanOf(cells)),
  );
  const series = once(() =>
    [...byPlace].flatMap(([place, cells]) => {
      const points = cells.map((cell) => estimate(indicator, cell, String(cell.year)));
      for (const year of silent) points.push(noTier(indicator, place, String(year)));
      return points.sort((one, other) => (one.period < other.period ? -1 : 1));
    }),
  );
  return { series, pooled };
}

function spanOf(cells: Cell[]): string {
  const first = cells[0]!.year;
  const last = cells.at(-1)!.year;
  return first === last ? String(first) : `${first}..${last}`;
}

/** The base is the first year of the period; each later year is a multiple of it. */
function growth(indicator: Indicator, rows: Row[]): Evaluated {
  const places = [...groupByPlace(rows.map(cellOf)).values()];
  const pooled = places.map((cells) => estimateGrowth(indicator, cells[0]!, cells.at(-1)!));
  const series = once(() =>
    places.flatMap((cells) =>
      cells.slice(1).map((cell) => ({
        ...estimateGrowth(indicator, cells[0]!, cell),
        period: String(cell.year),
      })),
    ),
  );
  return { series, pooled };
}

/** Published values stand as they are; the pooled point is the latest of each series. */
function observations(indicator: Indicator, rows: Row[]): Evaluated {
  const series = rows.map((row) => observationPoint(indicator, row));
  const latest = new Map<string, Point>();
  for (const point of series) {
    const key = `${point.place} ${point.dimension ?? ''}`;
    const held = latest.get(key);
    if (!held || (point.value !== null && (held.value === null || point.period >= held.period))) {
      latest.set(key, point);
    }
  }
  return { series: () => series, pooled: [...latest.values()] };
}

function groupByPlace(cells: Cell[]): Map<string, Cell[]> {
  const byPlace = new Map<string, Cell[]>();
  for (const cell of cells.sort((a, b) => a.year - b.year)) {
    const held = byPlace.get(cell.place);
    if (held) held.push(cell);
    else byPlace.set(cell.place, [cell]);
  }
  return new Map([...byPlace].sort(([a], [b]) => placeOrder(a, b)));
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

function suppress(point: Point): Point {
  const small = point.numerator !== null && point.numerator < SUPPRESSION_THRESHOLD;
  if (!small || point.value === null) return point;
  return { ...absent(point, 'suppressed'), n: null, numerator: null };
}
