import type { Engine, Row, Value } from '../../engine/engine.js';
import { REPLICATES, Sum } from './bootstrap.js';
import { cellRow, shareOf, SMALL_CELL, type CareerFlag } from './cell.js';
import { restOf, type Draws } from './draws.js';
import { LATER_SQL } from './queries.js';
import { unseenLater, unsureAt, Unplaced } from './unknown-reach.js';
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
  const unsure = after > 0 ? new Set<string>() : await unsureAt(engine, setting, last);
  const unseenOf =
    after > 0 ? await unseenLater(engine, setting, window, after) : () => new Unplaced();
  return [...groups].flatMap(([pair, all]) => {
    const [origin = '', place = ''] = pair.split(' ');
    const flags: CareerFlag[] = origin === 'window' ? ['truncated', 'warm-up'] : ['truncated'];
    return kinds.flatMap((measure) => {
      const again = measure === 'last-again';
      const isSeen = (row: Row) => !again || number(row, 'seen_again') === 1;
      const persons = all.filter(isSeen);
      if (personsOf(persons) < SMALL_CELL) return [];
      const unseen = again ? new Unplaced() : unseenOf(pair);
      for (const row of all) {
        const person = text(row, 'person_id');
        if (!isSeen(row) && unsure.has(person)) unseen.add(person, number(row, 'weight'));
      }
      const key = { measure, scope, seat, origin, place, period: periodOf(window), after, flags };
      return sharesOf(persons, setting, { unsure, unseen }).map(({ other, cell }) =>
        cellRow({ ...key, other }, cell),
      );
    });
  });
}

/** Whose place at the last sight is unknown, and who was seen again, never with a known place. */
interface Unknown {
  unsure: ReadonlySet<string>;
  unseen: Unplaced;
}

function sharesOf(persons: Row[], { draws, factors }: Setting, { unsure, unseen }: Unknown) {
  const open = new Map<string, Unplaced>();
  const openOf = (name: string) => {
    const held = open.get(name) ?? new Unplaced();
    open.set(name, held);
    return held;
  };
  const below = new Sum();
  const away = new Sum();
  const byOther = new Map<string, { sum: Sum; here: boolean }>();
  for (const row of persons) {
    const here = number(row, 'here') === 1;
    const amount = number(row, 'weight');
    const drawn = draws.seen(text(row, 'person_id'), restOf(row, '_from'));
    below.add(amount, drawn);
    const other = text(row, 'other');
    const person = text(row, 'person_id');
    if (unsure.has(person)) {
      for (const name of ['all', other, ...(here ? [] : ['elsewhere'])])
        openOf(name).add(person, amount);
    }
    const held = byOther.get(other) ?? { sum: new Sum(), here };
    byOther.set(other, held);
    const there = here ? drawn : movedOf(draws, row);
    if (!here) away.add(amount, there);
    held.sum.add(amount, there);
  }
  const staying = stayFactors(below, away, factors);
  const reach = (name: string, sum: Sum) => {
    const [all, own, more] = [openOf('all').weight, openOf(name), unseen.weight];
    const whole = below.value + more;
    const least = sum.value - Math.min(sum.value, own.weight);
    const most = all - (own.isSmall ? 0 : own.weight) + more;
    return {
      coverage: (below.value - all) / whole,
      bounds: { low: least / whole, high: Math.min(1, (sum.value + most) / whole) },
    };
  };
  const large = [...byOther].filter(([, { sum }]) => sum.value >= SMALL_CELL);
  return [
    {
      other: 'elsewhere',
      cell: { ...shareOf(away, below, factors), ...reach('elsewhere', away) },
    },
    ...large.map(([other, { sum, here }]) => ({
      other,
      cell: { ...shareOf(sum, below, here ? staying : factors), ...reach(other, sum) },
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
