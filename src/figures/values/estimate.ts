import type { Columns } from '../../engine/engine.js';
import { FLAGS, type MissingReason, type Point } from '../figure.js';
import type { Indicator } from '../indicator.js';
import {
  addMoments,
  growthInterval,
  ratioInterval,
  totalInterval,
  type Moments,
} from './interval.js';

/** What the SQL of an additive indicator returns for a place in a year. */
export interface Cell {
  place: string;
  year: number;
  moments: Moments;
  /** Units counted, those with a known place, and their bounds as numerators over denominators. */
  known: number;
  total: number;
  lowY: number;
  lowX: number;
  highY: number;
  highX: number;
}

/** Row `row` as a cell. A column that the query left out counts as zero. */
export function cellAt({ values }: Columns, row: number): Cell {
  const number = (name: string) => Number(values[name]?.[row] ?? 0);
  return {
    place: String(values['place']![row]),
    year: number('year'),
    moments: {
      y: number('y'),
      x: number('x'),
      yy: number('yy'),
      xx: number('xx'),
      xy: number('xy'),
      l: number('l'),
      clusters: number('clusters'),
    },
    known: number('known'),
    total: number('total'),
    lowY: number('low_y'),
    lowX: number('low_x'),
    highY: number('high_y'),
    highX: number('high_x'),
  };
}

/** Cells add up: sums and second moments over independent works. */
export function addCells(a: Cell, b: Cell): Cell {
  return {
    place: a.place,
    year: a.year,
    moments: addMoments(a.moments, b.moments),
    known: a.known + b.known,
    total: a.total + b.total,
    lowY: a.lowY + b.lowY,
    lowX: a.lowX + b.lowX,
    highY: a.highY + b.highY,
    highX: a.highX + b.highX,
  };
}

type PointBase = Omit<Point, 'value' | 'interval' | 'bounds' | 'missing'>;

function base(indicator: Indicator, cell: Cell, period: string): PointBase {
  const { moments } = cell;
  const isRatio = indicator.estimator === 'ratio';
  return {
    place: cell.place,
    period,
    unit: indicator.unit,
    n: isRatio ? moments.x : moments.y,
    numerator: moments.y,
    denominator: isRatio ? moments.x : null,
    coverage: cell.total > 0 ? cell.known / cell.total : null,
  };
}

/** What the sums over cells say: y / x of a ratio, y of a total. Null over nothing. */
export function valueOf(indicator: Indicator, y: number, x: number): number | null {
  if (indicator.estimator !== 'ratio') return y;
  return x > 0 ? y / x : null;
}

/** How many times the first total the last is. Null where the first is zero. */
export function growthOf(first: number, last: number): number | null {
  return first > 0 ? last / first : null;
}

/** The value of a ratio or a total, with its interval and its bounds. */
export function estimate(indicator: Indicator, cell: Cell, period: string): Point {
  const point = base(indicator, cell, period);
  const { moments } = cell;
  const value = valueOf(indicator, moments.y, moments.x);
  if (value === null) return absent(point, cell.total > 0 ? 'no-known-place' : 'zero-denominator');
  if (indicator.estimator === 'ratio') {
    return {
      ...point,
      value,
      interval: ratioInterval(moments),
      bounds:
        cell.lowX > 0 && cell.highX > 0
          ? { low: cell.lowY / cell.lowX, high: cell.highY / cell.highX }
          : null,
      missing: null,
    };
  }
  return {
    ...point,
    value,
    interval: totalInterval(moments),
    bounds: { low: cell.lowY, high: cell.highY },
    missing: null,
  };
}

/** `2018`, or `2009..2018`. */
export function spanOf(first: number, last: number): string {
  return first === last ? String(first) : `${first}..${last}`;
}

/** How many times the first year's total a later year's is. */
export function estimateGrowth(indicator: Indicator, first: Cell, last: Cell): Point {
  const period = spanOf(first.year, last.year);
  const point: PointBase = {
    ...base(indicator, last, period),
    n: first.moments.y + last.moments.y,
    numerator: last.moments.y,
    denominator: first.moments.y,
    coverage: Math.min(coverage(first), coverage(last)),
  };
  const value = growthOf(first.moments.y, last.moments.y);
  if (value === null) return absent(point, 'zero-denominator');
  return {
    ...point,
    value,
    interval: growthInterval(first.moments, last.moments),
    bounds: { low: last.lowY / first.highY, high: last.highY / first.lowY },
    missing: null,
  };
}

function coverage(cell: Cell): number {
  return cell.total > 0 ? cell.known / cell.total : 0;
}

/** A point that has no value, with the reason. */
export function absent(point: PointBase, missing: MissingReason): Point {
  return { ...point, value: null, interval: null, bounds: null, missing };
}

/** Row `row` as a point, as an `observation` indicator's SQL states it. */
export function observationPoint(indicator: Indicator, { values }: Columns, row: number): Point {
  const cell = (name: string) => values[name]?.[row] ?? null;
  const number = (name: string) => {
    const held = cell(name);
    return typeof held === 'number' ? held : null;
  };
  const value = number('value');
  const low = number('low');
  const high = number('high');
  const boundLow = number('bound_low');
  const boundHigh = number('bound_high');
  const dimension = String(cell('dimension') ?? '');
  return {
    place: String(cell('place')),
    period: String(cell('period')),
    value,
    unit: indicator.unit,
    n: number('n'),
    numerator: number('numerator'),
    denominator: number('denominator'),
    coverage: number('coverage'),
    interval:
      value !== null && low !== null && high !== null
        ? {
            low,
            high,
            level: 0.95,
            method: String(cell('method') ?? 'wilson'),
            covers: String(cell('covers') ?? 'sampling of units'),
          }
        : null,
    bounds: boundLow !== null && boundHigh !== null ? { low: boundLow, high: boundHigh } : null,
    missing: value === null ? ((cell('missing') as MissingReason | null) ?? 'not-observed') : null,
    ...(dimension ? { dimension } : {}),
    ...flagsOf(cell('flags')),
    ...rankOf(['rank', 'rank_low', 'rank_high', 'rank_of'].map(cell)),
  };
}

function flagsOf(cell: unknown): Pick<Point, 'flags'> {
  const stated = String(cell ?? '').split(',');
  const flags = FLAGS.filter((flag) => stated.includes(flag));
  return flags.length > 0 ? { flags } : {};
}

function rankOf([rank, low, high, of]: unknown[]): Pick<Point, 'rank'> {
  if (rank === null || rank === undefined) return {};
  return { rank: { rank: Number(rank), low: Number(low), high: Number(high), of: Number(of) } };
}
