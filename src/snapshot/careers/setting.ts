import type { Row } from '../../engine/engine.js';
import type { Draws } from './draws.js';

/** Windows of years for which flows are counted. */
export interface Window {
  first: number;
  last: number;
}

export const periodOf = ({ first, last }: Window) => `${first}..${last}`;

/** Which careers are looked at, and the replicates of their figures. */
export interface Setting {
  scope: string;
  seat: string;
  draws: Draws;
  /** Factors that undo the measured error of moves, one a replicate. */
  factors: Float64Array;
  /** Factors that undo the measured error of first years: a split makes one first and one last year too many, a merge hides both. */
  ends: Float64Array;
  /** First and last year with a known country. */
  span: Window;
}

export const number = (row: Row, name: string) => Number(row[name] ?? 0);
export const text = (row: Row, name: string) => String(row[name]);

/** Rows by key, in the order in which each was first seen. */
export function grouped(rows: Row[], keyOf: (row: Row) => string): Map<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const key = keyOf(row);
    const held = groups.get(key);
    if (held === undefined) groups.set(key, [row]);
    else held.push(row);
  }
  return groups;
}

export const personsOf = (rows: Row[]) => new Set(rows.map((row) => row['person_id'])).size;
