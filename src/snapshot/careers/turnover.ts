import type { Engine, Row, Value } from '../../engine/engine.js';
import { Sum } from './bootstrap.js';
import {
  cellRow,
  countOf,
  shareOf,
  SMALL_CELL,
  TRUNCATION_YEARS,
  type CareerFlag,
  type CellKey,
} from './cell.js';
import { restOf } from './draws.js';
import { FLOW_SQL, TURNOVER_SQL } from './queries.js';
import {
  grouped,
  number,
  periodOf,
  personsOf,
  text,
  type Setting,
  type Window,
} from './setting.js';

/** A period of steps: a window of years, or every step that starts in one year. */
interface Period {
  period: string;
  flags: CareerFlag[];
  yearly: boolean;
  holds(row: Row): boolean;
}

/** The first year that steps are counted from. */
export const FIRST_YEAR = 2009;

function periodsOf(windows: readonly Window[], { span }: Setting): Period[] {
  const whole = windows.map((window): Period => ({
    period: periodOf(window),
    flags: ['truncated'],
    yearly: false,
    holds: (row) =>
      number(row, 'year_from') >= window.first && number(row, 'year_to') <= window.last,
  }));
  const years: Period[] = [];
  for (let year = Math.max(FIRST_YEAR, span.first); year < span.last; year++) {
    const truncated = year > span.last - TRUNCATION_YEARS;
    years.push({
      period: String(year),
      flags: truncated ? ['truncated'] : [],
      yearly: true,
      holds: (row) => number(row, 'year_from') === year,
    });
  }
  return [...whole, ...years];
}

const asked = ({ scope, seat }: Setting, windows: readonly Window[]) => [
  scope,
  seat,
  Math.min(FIRST_YEAR, ...windows.map(({ first }) => first)),
];

/** Moves out of, into and net into each place, with the steps that start there as denominators. */
export async function turnoverCells(
  engine: Engine,
  setting: Setting,
  windows: readonly Window[],
): Promise<Value[][]> {
  const at = asked(setting, windows);
  const rows = await engine.all(TURNOVER_SQL, [...at, ...at]);
  const periods = periodsOf(windows, setting);
  return [...grouped(rows, (row) => text(row, 'place'))].flatMap(([place, steps]) =>
    personsOf(steps) < SMALL_CELL ? [] : placeCells(setting, place, steps, periods),
  );
}

class Turnover {
  readonly persons = new Set<string>();
  readonly risk = new Sum();
  readonly leaves = new Sum();
  readonly arrives = new Sum();
  readonly travels = new Sum();

  constructor(readonly period: Period) {}
}

function placeCells(
  setting: Setting,
  place: string,
  steps: Row[],
  periods: readonly Period[],
): Value[][] {
  const { draws } = setting;
  const held = periods.map((period) => new Turnover(period));
  for (const row of steps) {
    const person = text(row, 'person_id');
    const from = restOf(row, '_from');
    const [leaves, arrives, travels] = [
      number(row, 'leaves'),
      number(row, 'arrives'),
      number(row, 'travels'),
    ];
    const isStay = leaves === 0 && arrives === 0 && travels === 0;
    const seen = draws.seen(person, from);
    const moved = isStay ? seen : draws.moved(person, from, restOf(row, '_to'));
    for (const one of held) {
      if (!one.period.holds(row)) continue;
      one.persons.add(person);
      one.risk.add(number(row, 'at_risk'), seen);
      one.leaves.add(leaves, moved);
      one.arrives.add(arrives, moved);
      one.travels.add(travels, moved);
    }
  }
  return held.flatMap((one) => turnoverRows(setting, place, one));
}

function turnoverRows({ scope, seat, factors }: Setting, place: string, one: Turnover): Value[][] {
  const { persons, risk, leaves, arrives, travels } = one;
  const { period, flags, yearly } = one.period;
  if (persons.size < SMALL_CELL) return [];
  const key = (measure: string): CellKey => ({ measure, scope, seat, place, period, flags });
  const counts = yearly
    ? []
    : [
        cellRow(key('leaves'), countOf(leaves, factors)),
        cellRow(key('arrives'), countOf(arrives, factors)),
      ];
  if (risk.value < SMALL_CELL) return counts;
  return [
    ...counts,
    cellRow(key('out-rate'), shareOf(leaves, risk, factors)),
    cellRow(key('in-rate'), shareOf(arrives, risk, factors)),
    cellRow(key('travel-rate'), shareOf(travels, risk, factors)),
    netRow(key('net-rate'), one, factors),
  ];
}

function netRow(key: CellKey, { leaves, arrives, risk }: Turnover, factors: Float64Array): Value[] {
  const net = new Sum();
  net.value = (arrives.value - leaves.value) / risk.value;
  risk.replicates.forEach((below, r) => {
    const moved = (arrives.replicates[r] as number) - (leaves.replicates[r] as number);
    net.replicates[r] = below > 0 ? moved / below : Number.NaN;
  });
  return cellRow(key, {
    ...countOf(net, factors),
    numerator: Math.min(leaves.value, arrives.value),
    denominator: risk.value,
  });
}

/** Moves from each place to each country, by window. */
export async function flowCells(
  engine: Engine,
  setting: Setting,
  windows: readonly Window[],
): Promise<Value[][]> {
  const { scope, seat, draws, factors } = setting;
  const rows = await engine.all(FLOW_SQL, asked(setting, windows));
  const periods = periodsOf(windows, setting).filter(({ yearly }) => !yearly);
  const pairs = grouped(rows, (row) => `${text(row, 'place_from')} ${text(row, 'place_to')}`);
  return [...pairs].flatMap(([pair, all]) =>
    periods.flatMap(({ period, flags, holds }) => {
      const moves = all.filter(holds);
      if (personsOf(moves) < SMALL_CELL) return [];
      const sum = new Sum();
      for (const row of moves) {
        const ends = [restOf(row, '_from'), restOf(row, '_to')];
        sum.add(number(row, 'moves'), draws.moved(text(row, 'person_id'), ...ends));
      }
      const [place = '', other = ''] = pair.split(' ');
      const key = { measure: 'flow', scope, seat, place, other, period, flags };
      return [cellRow(key, countOf(sum, factors))];
    }),
  );
}
