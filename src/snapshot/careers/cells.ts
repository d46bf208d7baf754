import type { Engine, Row, Value } from '../../engine/engine.js';
import {
  kaplanMeier,
  linkageFactors,
  PoissonWeights,
  Sum,
  type Duration,
  type LinkageError,
} from './bootstrap.js';
import { cellRow, countOf, shareOf, SMALL_CELL, type CellKey } from './cell.js';
import { FLOW_SQL, LATER_SQL, RETURN_SQL, STAY_SQL, STOCK_SQL, TURNOVER_SQL } from './steps.js';

/** Windows of years for which flows are counted. */
export interface Window {
  first: number;
  last: number;
}

const CURVE_YEARS = 10;
const Z = 1.959963984540054;

const number = (row: Row, name: string) => Number(row[name] ?? 0);
const text = (row: Row, name: string) => String(row[name]);

interface Setting {
  scope: string;
  seat: string;
  weights: PoissonWeights;
  factors: Float64Array;
}

/** Every row of `career_cell`, from the tables that `CAREER_STEPS` make. */
export async function careerCells(
  engine: Engine,
  windows: readonly Window[],
  error: LinkageError,
): Promise<Value[][]> {
  const rows = stockCells(await engine.all(STOCK_SQL));
  const scopes = await engine.all(
    'SELECT DISTINCT scope, seat FROM person_year ORDER BY scope, seat',
  );
  const weights = new PoissonWeights();
  const factors = linkageFactors(error);
  for (const row of scopes) {
    const setting = { scope: text(row, 'scope'), seat: text(row, 'seat'), weights, factors };
    for (const window of windows) {
      rows.push(...(await turnoverCells(engine, setting, window)));
      rows.push(...(await flowCells(engine, setting, window)));
      rows.push(...(await laterCells(engine, setting, window, 5)));
      rows.push(...(await laterCells(engine, setting, window, 0)));
    }
    rows.push(...(await curveCells(engine, setting)));
  }
  return rows;
}

/** Counts of persons: the variance of a Poisson bootstrap of a sum is the sum of squares, on the log scale. */
function stockCells(rows: Row[]): Value[][] {
  const worlds = new Map<string, Value[]>();
  const cells = rows.flatMap((row) => {
    const known = number(row, 'known');
    const total = number(row, 'total');
    const kinds = [
      ['stock', 'any', number(row, 'persons'), number(row, 'persons')],
      ['stock', 'modal', number(row, 'modal'), number(row, 'modal_sq')],
      ['entrants', 'any', number(row, 'entrants'), number(row, 'entrants')],
      ['entrants', 'modal', number(row, 'modal_entrants'), number(row, 'modal_entrants_sq')],
    ] as const;
    for (const origin of ['any', 'modal']) {
      const [scope, seat, period] = [text(row, 'scope'), text(row, 'seat'), text(row, 'year')];
      const key = { measure: 'stock', origin, scope, seat, place: 'WORLD', period };
      worlds.set(Object.values(key).join(' '), worldRow(key, known, total));
    }
    return kinds.map(([measure, origin, value, square]) => {
      const reach = value > 0 ? (Z * Math.sqrt(square)) / value : 0;
      const key = {
        measure,
        origin,
        scope: text(row, 'scope'),
        seat: text(row, 'seat'),
        place: text(row, 'place'),
        period: text(row, 'year'),
      };
      return cellRow(key, {
        value,
        low: value * Math.exp(-reach),
        high: value * Math.exp(reach),
        numerator: value,
        denominator: known,
        coverage: total === 0 ? 0 : known / total,
        bounds: { low: value, high: value + total - known },
        covers: 'sampling of persons',
      });
    });
  });
  return [...worlds.values(), ...cells];
}

/** Every person of the year, those of unknown place included. */
function worldRow(key: CellKey, known: number, total: number): Value[] {
  const reach = total > 0 ? Z / Math.sqrt(total) : 0;
  return cellRow(key, {
    value: total,
    low: total * Math.exp(-reach),
    high: total * Math.exp(reach),
    numerator: total,
    denominator: total,
    coverage: total === 0 ? 0 : known / total,
    covers: 'sampling of persons',
  });
}

function grouped(rows: Row[], keyOf: (row: Row) => string): Map<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const key = keyOf(row);
    const held = groups.get(key);
    if (held === undefined) groups.set(key, [row]);
    else held.push(row);
  }
  return groups;
}

const periodOf = ({ first, last }: Window) => `${first}..${last}`;

async function turnoverCells(engine: Engine, setting: Setting, window: Window): Promise<Value[][]> {
  const { scope, seat, weights, factors } = setting;
  const rows = await engine.all(TURNOVER_SQL, [
    ...[scope, seat, window.first, window.last],
    ...[scope, seat, window.first, window.last],
  ]);
  const cells: Value[][] = [];
  for (const [place, persons] of grouped(rows, (row) => text(row, 'place'))) {
    const sums = { at_risk: new Sum(), leaves: new Sum(), arrives: new Sum(), travels: new Sum() };
    if (persons.length < SMALL_CELL) continue;
    for (const row of persons) {
      const drawn = weights.of(text(row, 'person_id'));
      for (const [name, sum] of Object.entries(sums)) sum.add(number(row, name), drawn);
    }
    const key = (measure: string): CellKey => ({
      measure,
      scope,
      seat,
      place,
      period: periodOf(window),
    });
    cells.push(cellRow(key('leaves'), countOf(sums.leaves, factors)));
    cells.push(cellRow(key('arrives'), countOf(sums.arrives, factors)));
    if (sums.at_risk.value < SMALL_CELL) continue;
    cells.push(cellRow(key('out-rate'), shareOf(sums.leaves, sums.at_risk, factors)));
    cells.push(cellRow(key('in-rate'), shareOf(sums.arrives, sums.at_risk, factors)));
    cells.push(cellRow(key('travel-rate'), shareOf(sums.travels, sums.at_risk, factors)));
    cells.push(netRow(key('net-rate'), sums, factors));
  }
  return cells;
}

function netRow(
  key: CellKey,
  sums: { at_risk: Sum; leaves: Sum; arrives: Sum },
  factors: Float64Array,
): Value[] {
  const { leaves, arrives, at_risk: risk } = sums;
  const net = new Sum();
  net.value = (arrives.value - leaves.value) / risk.value;
  risk.replicates.forEach((below, r) => {
    const moved = (arrives.replicates[r] as number) - (leaves.replicates[r] as number);
    net.replicates[r] = below > 0 ? (moved * (factors[r] as number)) / below : Number.NaN;
  });
  const cell = countOf(net, null);
  return cellRow(key, {
    ...cell,
    numerator: Math.min(leaves.value, arrives.value),
    denominator: risk.value,
    covers: 'sampling of persons and linkage',
  });
}

async function flowCells(engine: Engine, setting: Setting, window: Window): Promise<Value[][]> {
  const { scope, seat, weights, factors } = setting;
  const rows = await engine.all(FLOW_SQL, [scope, seat, window.first, window.last]);
  const cells: Value[][] = [];
  const pairs = grouped(rows, (row) => `${text(row, 'place_from')} ${text(row, 'place_to')}`);
  for (const [pair, persons] of pairs) {
    if (persons.length < SMALL_CELL) continue;
    const sum = new Sum();
    for (const row of persons) sum.add(number(row, 'moves'), weights.of(text(row, 'person_id')));
    const [place = '', other = ''] = pair.split(' ');
    const key = { measure: 'flow', scope, seat, place, other, period: periodOf(window) };
    cells.push(cellRow(key, countOf(sum, factors)));
  }
  return cells;
}

async function laterCells(
  engine: Engine,
  setting: Setting,
  window: Window,
  after: number,
): Promise<Value[][]> {
  const { scope, seat, weights } = setting;
  const { first, last } = window;
  const at = [after, scope, seat, scope, seat, after, last, scope, seat, first, last];
  const rows = await engine.all(LATER_SQL, at);
  const cells: Value[][] = [];
  for (const [pair, all] of grouped(
    rows,
    (row) => `${text(row, 'origin')} ${text(row, 'place')}`,
  )) {
    const [origin = '', place = ''] = pair.split(' ');
    const kinds = after > 0 ? (['later'] as const) : (['last', 'last-again'] as const);
    for (const measure of kinds) {
      const persons = all.filter(
        (row) => measure !== 'last-again' || number(row, 'seen_again') === 1,
      );
      const below = new Sum();
      const here = new Sum();
      const byOther = new Map<string, Sum>();
      const counted = new Set<string>();
      for (const row of persons) {
        const drawn = weights.of(text(row, 'person_id'));
        const other = text(row, 'other');
        const amount = number(row, 'weight');
        below.add(amount, drawn);
        counted.add(text(row, 'person_id'));
        if (number(row, 'here') === 1) here.add(amount, drawn);
        let sum = byOther.get(other);
        if (sum === undefined) byOther.set(other, (sum = new Sum()));
        sum.add(amount, drawn);
      }
      if (counted.size < SMALL_CELL) continue;
      const key = { measure, scope, seat, origin, place, period: periodOf(window), after };
      const away = new Sum();
      away.value = below.value - here.value;
      below.replicates.forEach((x, r) => (away.replicates[r] = x - (here.replicates[r] as number)));
      cells.push(cellRow({ ...key, other: 'elsewhere' }, shareOf(away, below, null)));
      for (const [other, sum] of byOther) {
        if (sum.value >= SMALL_CELL)
          cells.push(cellRow({ ...key, other }, shareOf(sum, below, null)));
      }
    }
  }
  return cells;
}

async function curveCells(engine: Engine, setting: Setting): Promise<Value[][]> {
  const { scope, seat, weights, factors } = setting;
  const cells: Value[][] = [];
  const stays = await engine.all(STAY_SQL, [scope, seat]);
  const returns = (await engine.all(RETURN_SQL, [scope, seat])).map((row) => ({
    ...row,
    origin: 'leaver',
    weight: 1,
  }));
  for (const [pair, persons] of grouped(
    [...stays, ...returns],
    (row) => `${text(row, 'origin')} ${text(row, 'place')}`,
  )) {
    const [origin = '', place = ''] = pair.split(' ');
    const isReturn = origin === 'leaver';
    const durations = persons.map((row): Duration => ({
      person: text(row, 'person_id'),
      years: number(row, 'years'),
      event: number(row, 'event') === 1,
      weight: number(row, 'weight'),
    }));
    const flat = new Float64Array(factors.length).fill(1);
    for (const point of kaplanMeier(durations, CURVE_YEARS, weights, isReturn ? flat : factors)) {
      if (point.atRisk < SMALL_CELL) break;
      const [value, low, high] = isReturn
        ? [1 - point.survival, 1 - point.high, 1 - point.low]
        : [point.survival, point.low, point.high];
      const measure = isReturn ? 'return' : 'retention';
      const key = {
        measure,
        scope,
        seat,
        origin: isReturn ? '' : origin,
        place,
        period: '2009..',
        after: point.after,
      };
      cells.push(
        cellRow(key, {
          value,
          low,
          high,
          numerator: point.atRisk,
          denominator: point.atRisk,
          covers: isReturn ? 'sampling of persons' : 'sampling of persons and linkage',
        }),
      );
    }
  }
  return cells;
}
