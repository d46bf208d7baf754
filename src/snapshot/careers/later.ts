import type { Engine, Row, Value } from '../../engine/engine.js';
import { REPLICATES, Sum } from './bootstrap.js';
import { cellRow, shareOf, SMALL_CELL, type CareerFlag } from './cell.js';
import { restOf, type Draws } from './draws.js';
import { LATER_SQL } from './queries.js';
import {
  grouped,
  number,
  periodOf,
  personsOf,
  text,
  type Setting,
  type Window,
} from './setting.js';

/**
 * Where persons first seen in a place are later seen: shares elsewhere and by country. `after` is
 * the least number of years between; 0 asks for the last sight of the window.
 */
export async function laterCells(
  engine: Engine,
  setting: Setting,
  window: Window,
  after: number,
): Promise<Value[][]> {
  const { scope, seat } = setting;
  const { first, last } = window;
  const at = [after, scope, seat, scope, seat, after, last, scope, seat, first, last];
  const rows = await engine.all(LATER_SQL, at);
  const kinds = after > 0 ? (['later'] as const) : (['last', 'last-again'] as const);
  const groups = grouped(rows, (row) => `${text(row, 'origin')} ${text(row, 'place')}`);
  return [...groups].flatMap(([pair, all]) => {
    const [origin = '', place = ''] = pair.split(' ');
    const flags: CareerFlag[] = origin === 'window' ? ['truncated', 'warm-up'] : ['truncated'];
    return kinds.flatMap((measure) => {
      const again = measure === 'last-again';
      const persons = all.filter((row) => !again || number(row, 'seen_again') === 1);
      if (personsOf(persons) < SMALL_CELL) return [];
      const key = { measure, scope, seat, origin, place, period: periodOf(window), after, flags };
      return sharesOf(persons, setting).map(({ other, cell }) => cellRow({ ...key, other }, cell));
    });
  });
}

function sharesOf(persons: Row[], { draws, factors }: Setting) {
  const below = new Sum();
  const away = new Sum();
  const byOther = new Map<string, { sum: Sum; here: boolean }>();
  for (const row of persons) {
    const here = number(row, 'here') === 1;
    const amount = number(row, 'weight');
    const drawn = draws.seen(text(row, 'person_id'), restOf(row, '_from'));
    below.add(amount, drawn);
    const other = text(row, 'other');
    const held = byOther.get(other) ?? { sum: new Sum(), here };
    byOther.set(other, held);
    const there = here ? drawn : movedOf(draws, row);
    if (!here) away.add(amount, there);
    held.sum.add(amount, there);
  }
  const staying = stayFactors(below, away, factors);
  const large = [...byOther].filter(([, { sum }]) => sum.value >= SMALL_CELL);
  return [
    { other: 'elsewhere', cell: shareOf(away, below, factors) },
    ...large.map(([other, { sum, here }]) => ({
      other,
      cell: shareOf(sum, below, here ? staying : factors),
    })),
  ];
}

const movedOf = (draws: Draws, row: Row) =>
  draws.moved(text(row, 'person_id'), restOf(row, '_from'), restOf(row, '_to'));

/** Who is not elsewhere after the correction is still there. */
function stayFactors(below: Sum, away: Sum, factors: Float64Array): Float64Array {
  return Float64Array.from({ length: REPLICATES }, (_, r) => {
    const [all, gone] = [below.replicates[r] as number, away.replicates[r] as number];
    const stays = Math.max(0, all - gone * (factors[r] as number));
    return all - gone > 0 ? stays / (all - gone) : 1;
  });
}
