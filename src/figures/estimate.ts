import type { Row } from '../engine/engine.js';
import type { MissingReason, Point } from './figure.js';
import type { Indicator } from './indicator.js';
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

export function cellOf(row: Row): Cell {
  const number = (name: string) => Number(row[name] ?? 0);
  return {
    place: String(row['place']),
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

/** The value of a ratio or a total, with its interval and its bounds. */
export function estimate(indicator: Indicator, cell: Cell, period: string): Point {
  const point = base(indicator, cell, period);
  const { moments } = cell;
  if (indicator.estimator === 'ratio') {
    if (moments.x <= 0) {
      return absent(point, cell.total > 0 ? 'no-known-place' : 'zero-denominator');
    }
    return {
      ...point,
      value: moments.y / moments.x,
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
    value: moments.y,
    interval: totalInterval(moments),
    bounds: { low: cell.lowY, high: cell.highY },
    missing: null,
  };
}

/** How many times the first year's total a later year's is. */
export function estimateGrowth(indicator: Indicator, first: Cell, last: Cell): Point {
  const period = first.year === last.year ? String(last.year) : `${first.year}..${last.year}`;
  const point: PointBase = {
    ...base(indicator, last, period),
    n: first.moments.y + last.moments.y,
    numerator: last.moments.y,
    denominator: first.moments.y,
    coverage: Math.min(coverage(first), coverage(last)),
  };
  if (first.moments.y <= 0) return absent(point, 'zero-denominator');
  return {
    ...point,
    value: last.moments.y / first.moments.y,
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

/** A point as an `observation` indicator's SQL states it. */
export function observationPoint(indicator: Indicator, row: Row): Point {
  const number = (name: string) => (typeof row[name] === 'number' ? row[name] : null);
  const value = number('value');
  const low = number('low');
  const high = number('high');
  const boundLow = number('bound_low');
  const boundHigh = number('bound_high');
  const dimension = String(row['dimension'] ?? '');
  return {
    place: String(row['place']),
    period: String(row['period']),
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
            method: String(row['method'] ?? 'wilson'),
            covers: String(row['covers'] ?? 'sampling of units'),
          }
        : null,
    bounds: boundLow !== null && boundHigh !== null ? { low: boundLow, high: boundHigh } : null,
    missing: value === null ? ((row['missing'] as MissingReason | null) ?? 'not-observed') : null,
    ...(dimension ? { dimension } : {}),
  };
}
