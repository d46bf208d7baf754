import type { Value } from '../../engine/engine.js';
import { percentiles, REPLICATES, type Sum } from './bootstrap.js';

/** Published cells of fewer persons than this are suppressed (DESIGN.md, principle 5). */
export const SMALL_CELL = 5;

/** Years at the end of a window whose moves are under-counted: the next paper has not appeared yet. */
export const TRUNCATION_YEARS = 2;

/**
 * Years at the start of a window in which many who seem new are not: of the next papers of persons
 * seen again at the conferences held, some 95 of 100 come within five years.
 */
export const WARM_UP_YEARS = 5;

/**
 * One figure about persons, ready to print: an aggregate, never a person. `origin` names what the
 * place stands for (`record`, `window`: where first seen; `degree`: of the first degree; `any`, `modal`: how
 * a year's countries count; else empty), `other` the second place of a flow, `after` the years since,
 * `flags` what to beware of: `truncated`, `warm-up`, comma-separated, or empty.
 */
export const CAREER_CELL_COLUMNS = `
  measure VARCHAR NOT NULL, scope VARCHAR NOT NULL, seat VARCHAR NOT NULL, origin VARCHAR NOT NULL,
  place VARCHAR NOT NULL, other VARCHAR NOT NULL, period VARCHAR NOT NULL, after INTEGER NOT NULL,
  value DOUBLE, low DOUBLE, high DOUBLE, numerator DOUBLE, denominator DOUBLE,
  coverage DOUBLE, bound_low DOUBLE, bound_high DOUBLE, covers VARCHAR NOT NULL,
  flags VARCHAR NOT NULL`;

export interface CellKey {
  measure: string;
  scope: string;
  seat: string;
  origin?: string;
  place: string;
  other?: string;
  period: string;
  after?: number;
  flags?: readonly CareerFlag[];
}

export type CareerFlag = 'truncated' | 'warm-up';

export interface CellValue {
  value: number;
  low: number;
  high: number;
  numerator: number;
  denominator: number | null;
  coverage?: number;
  bounds?: { low: number; high: number };
  covers: string;
}

const round = (value: number) => Math.round(value * 1e6) / 1e6;

/** A row of `career_cell`. Cells of one to four persons keep their key and their denominator, and lose the rest. */
export function cellRow(key: CellKey, cell: CellValue): Value[] {
  const head = [key.measure, key.scope, key.seat, key.origin ?? '', key.place, key.other ?? ''];
  const small = cell.numerator < SMALL_CELL;
  const told = (value: number | null | undefined) =>
    small || value === null || value === undefined ? null : round(value);
  return [
    ...head,
    key.period,
    key.after ?? 0,
    told(cell.value),
    told(cell.low),
    told(cell.high),
    told(cell.numerator),
    cell.denominator === null || cell.denominator < SMALL_CELL ? null : round(cell.denominator),
    cell.coverage === undefined ? null : round(cell.coverage),
    told(cell.bounds?.low),
    told(cell.bounds?.high),
    cell.covers,
    (key.flags ?? []).join(','),
  ];
}

/** What every interval about persons covers: who was seen, who is who, and where they were. */
export const COVERS = 'sampling of persons and linkage';

/**
 * A share of two sums over the same persons, with its bootstrap interval. `factors` undo the error
 * of the resolved persons in the numerator, one factor a replicate.
 */
export function shareOf(above: Sum, below: Sum, factors: Float64Array): CellValue {
  const value = above.value / below.value;
  const replicates: number[] = [];
  for (let r = 0; r < REPLICATES; r++) {
    const under = below.replicates[r] as number;
    const over = (above.replicates[r] as number) * (factors[r] as number);
    if (under > 0) replicates.push(Math.min(1, over / under));
  }
  return {
    value,
    ...percentiles(replicates, value),
    numerator: above.value,
    denominator: below.value,
    covers: COVERS,
  };
}

/** A sum over persons with its bootstrap interval. */
export function countOf(sum: Sum, factors: Float64Array): CellValue {
  const replicates = sum.replicates.map((x, r) => x * (factors[r] as number));
  return {
    value: sum.value,
    ...percentiles(replicates, sum.value),
    numerator: sum.value,
    denominator: null,
    covers: COVERS,
  };
}
