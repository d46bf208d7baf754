import type { Columns } from '../../engine/engine.js';
import { isSmall } from './evaluate.js';
import { growthOf, spanOf, valueOf } from './estimate.js';
import type { Point } from '../figure.js';
import type { Indicator } from '../indicator.js';
import { partKey, type WholeValue } from './range.js';

type Values = Map<string, WholeValue>;

/** The columns of an indicator's SQL that a value over the whole period rests on. */
export function wholeColumns({ estimator, sql }: Indicator): string[] {
  if (estimator !== 'observation') return ['place', 'year', 'y', 'x'];
  const columns = ['place', 'period', 'value', 'numerator'];
  return / AS dimension\b/.test(sql) ? [...columns, 'dimension'] : columns;
}

/** Whole-period values of points, each part of a place apart. */
export function ofPoints(pooled: readonly Point[]): Values {
  return new Map(
    pooled.map(({ place, dimension, period, value }) => [
      partKey(place, dimension),
      { period, value },
    ]),
  );
}

/**
 * The value of each place over the whole period under each definition, from the rows of all of
 * them: what `Evaluated.pooled` says, without intervals and bounds.
 */
export function wholeValues(indicator: Indicator, rows: Columns, definitions: number): Values[] {
  const values = Array.from({ length: definitions }, (): Values => new Map());
  if (indicator.estimator === 'observation') observed(indicator, rows, values);
  else added(indicator, rows, values);
  return values;
}

/** Sums of a place over the years seen so far. */
interface Sum {
  from: number;
  to: number;
  y: number;
  x: number;
  firstY: number;
  lastY: number;
}

/** Adds in order of year, as cells are added, so that the sums agree to the last bit. */
function added(indicator: Indicator, { count, values }: Columns, into: Values[]): void {
  const column = (name: string) => values[name]!;
  const [places, years, ys, xs, of] = ['place', 'year', 'y', 'x', 'definition'].map(column);
  const byYear = new Map<number, number[]>();
  for (let row = 0; row < count; row++) {
    const year = Number(years![row]);
    const held = byYear.get(year);
    if (held) held.push(row);
    else byYear.set(year, [row]);
  }
  const sums = into.map(() => new Map<string, Sum>());
  for (const [year, at] of [...byYear].sort(([a], [b]) => a - b)) {
    for (const row of at) {
      const y = Number(ys![row] ?? 0);
      const x = Number(xs![row] ?? 0);
      const here = sums[Number(of![row])]!;
      const place = String(places![row]);
      const sum = here.get(place);
      if (!sum) {
        here.set(place, { from: year, to: year, y, x, firstY: y, lastY: y });
        continue;
      }
      sum.to = year;
      sum.y += y;
      sum.x += x;
      sum.lastY = y;
    }
  }
  sums.forEach((here, number) => {
    for (const [place, sum] of here)
      into[number]!.set(partKey(place, undefined), wholeOf(indicator, sum));
  });
}

function wholeOf(indicator: Indicator, sum: Sum): WholeValue {
  const growth = indicator.estimator === 'growth';
  const value = growth ? growthOf(sum.firstY, sum.lastY) : valueOf(indicator, sum.y, sum.x);
  const small = indicator.personal && isSmall(growth ? sum.lastY : sum.y);
  return { period: spanOf(sum.from, sum.to), value: small ? null : value };
}

/** The latest value of each part of a place. */
function observed(indicator: Indicator, { count, values }: Columns, into: Values[]): void {
  const text = (name: string, row: number) => String(values[name]?.[row] ?? '');
  const number = (name: string, row: number) => {
    const cell = values[name]?.[row];
    return typeof cell === 'number' ? cell : null;
  };
  const latest = into.map(() => new Map<string, number>());
  for (let row = 0; row < count; row++) {
    const here = latest[number('definition', row)!]!;
    const key = partKey(text('place', row), text('dimension', row));
    const held = here.get(key);
    if (held === undefined || replaces(row, held)) here.set(key, row);
  }
  latest.forEach((here, definition) => {
    for (const [key, row] of here) {
      const small = indicator.personal && isSmall(number('numerator', row));
      const value = small ? null : number('value', row);
      into[definition]!.set(key, { period: text('period', row), value });
    }
  });

  function replaces(row: number, held: number): boolean {
    if (number('value', row) === null) return false;
    return number('value', held) === null || text('period', row) >= text('period', held);
  }
}
