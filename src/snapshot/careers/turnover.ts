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
  type CellValue,
} from './cell.js';
import { restOf } from './draws.js';
import { TURNOVER_SQL } from './queries.js';
import type { Ends, EndsOf } from './unknown-reach.js';
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
export interface Period {
  period: string;
  flags: CareerFlag[];
  yearly: boolean;
  holds(row: Row): boolean;
}

/** The first year that steps are counted from. */
export const FIRST_YEAR = 2009;

/** Windows, then the years that a step may start in. */
export function periodsOf(windows: readonly Window[], { span }: Setting): Period[] {
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

export const asked = ({ scope, seat }: Setting, windows: readonly Window[]) => [
  scope,
  seat,
  Math.min(FIRST_YEAR, ...windows.map(({ first }) => first)),
];

/** Steps that start in a place in a period, by `place period`. */
export type Risks = ReadonlyMap<string, number>;

/** Moves out of, into and net into each place, with the steps that start there as denominators. */
export async function turnoverCells(
  engine: Engine,
  setting: Setting,
  windows: readonly Window[],
  endsOf: EndsOf,
): Promise<{ cells: Value[][]; risks: Risks }> {
  const at = asked(setting, windows);
  const rows = await engine.all(TURNOVER_SQL, [...at, ...at]);
  const periods = periodsOf(windows, setting);
  const risks = new Map<string, number>();
  const cells = [...grouped(rows, (row) => text(row, 'place'))].flatMap(([place, steps]) => {
    if (personsOf(steps) < SMALL_CELL) return [];
    return turnoversOf(setting, steps, periods).flatMap((one) => {
      const { period } = one.period;
      risks.set(`${place} ${period}`, one.risk.value);
      return turnoverRows(setting, place, one, endsOf(place, period));
    });
  });
  return { cells, risks };
}

class Turnover {
  readonly persons = new Set<string>();
  readonly risk = new Sum();
  readonly leaves = new Sum();
  readonly arrives = new Sum();
  readonly travels = new Sum();

  constructor(readonly period: Period) {}
}

function turnoversOf({ draws }: Setting, steps: Row[], periods: readonly Period[]): Turnover[] {
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
  return held;
}

/**
 * What steps of unknown end or start could do. Those last known in the place start there and may leave
 * or not; those first known elsewhere may have left it. Those first known in the place may have come
 * from elsewhere or not; those last known elsewhere may have come.
 */
function reachOf(
  { risk, leaves, arrives, travels }: Turnover,
  ends: Ends,
): Record<'out' | 'in' | 'travel' | 'net', Reach> {
  const { lost, lostElsewhere, found, foundElsewhere } = ends;
  const coverage = risk.value / (risk.value + lost);
  const gone = lost + foundElsewhere;
  const come = found + lostElsewhere;
  const reach = (low: number, high: number): Reach => ({ coverage, bounds: { low, high } });
  const left = (sum: number) =>
    reach(sum / (risk.value + lost + found), (sum + gone) / (risk.value + gone));
  const net = arrives.value - leaves.value;
  return {
    out: left(leaves.value),
    travel: left(travels.value),
    in: reach(
      arrives.value / (risk.value + lost + found + foundElsewhere),
      (arrives.value + come) / risk.value,
    ),
    net: reach(
      Math.min(net / risk.value, (net - gone) / (risk.value + gone)),
      Math.max(net / risk.value, (net + come) / risk.value),
    ),
  };
}

type Reach = Pick<CellValue, 'coverage' | 'bounds'>;

function turnoverRows(
  { scope, seat, factors }: Setting,
  place: string,
  one: Turnover,
  ends: Ends,
): Value[][] {
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
  const reach = reachOf(one, ends);
  return [
    ...counts,
    cellRow(key('out-rate'), { ...shareOf(leaves, risk, factors), ...reach.out }),
    cellRow(key('in-rate'), { ...shareOf(arrives, risk, factors), ...reach.in }),
    cellRow(key('travel-rate'), { ...shareOf(travels, risk, factors), ...reach.travel }),
    cellRow(key('net-rate'), { ...netOf(one, factors), ...reach.net }),
  ];
}

function netOf({ leaves, arrives, risk }: Turnover, factors: Float64Array): CellValue {
  const net = new Sum();
  net.value = (arrives.value - leaves.value) / risk.value;
  risk.replicates.forEach((below, r) => {
    const moved = (arrives.replicates[r] as number) - (leaves.replicates[r] as number);
    net.replicates[r] = below > 0 ? moved / below : Number.NaN;
  });
  return {
    ...countOf(net, factors),
    numerator: Math.min(leaves.value, arrives.value),
    denominator: risk.value,
  };
}
