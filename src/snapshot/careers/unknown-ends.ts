import type { Engine, Value } from '../../engine/engine.js';
import { Sum } from './bootstrap.js';
import { cellRow, countOf, SMALL_CELL } from './cell.js';
import { restOf } from './draws.js';
import { ENDS_SQL } from './queries.js';
import {
  grouped,
  number,
  periodOf,
  personsOf,
  text,
  type Setting,
  type Window,
} from './setting.js';

/** The place of a year whose papers have no known country, as the second place of a flow. */
const UNKNOWN_PLACE = 'unknown';

/**
 * Streams between each place and the unknown in a window: `flow`, of persons last known to be there
 * whose later years are all of unknown place, and `flow-from`, of persons first known to be there
 * whose earlier years are. Each person counts once in each, and in no rate.
 */
export async function unknownCells(
  engine: Engine,
  setting: Setting,
  window: Window,
): Promise<Value[][]> {
  const { scope, seat } = setting;
  const { first, last } = window;
  const asked = [scope, seat, first, last, scope, first, last];
  const cells: Value[][] = [];
  for (const [measure, sql] of [
    ['flow', ENDS_SQL.lost],
    ['flow-from', ENDS_SQL.found],
  ] as const) {
    const places = grouped(await engine.all(sql, asked), (row) => text(row, 'place'));
    for (const [place, rows] of places) {
      if (personsOf(rows) < SMALL_CELL) continue;
      const sum = new Sum();
      for (const row of rows) {
        const seen = setting.draws.seen(text(row, 'person_id'), restOf(row));
        sum.add(number(row, 'persons'), seen);
      }
      const key = { measure, scope, seat, place, other: UNKNOWN_PLACE, period: periodOf(window) };
      cells.push(cellRow({ ...key, flags: ['truncated'] }, countOf(sum, setting.ends)));
    }
  }
  return cells;
}
