import type { Engine, Row, Value } from '../../engine/engine.js';
import { cellRow, COVERS, SMALL_CELL, type CareerFlag, type CellKey } from './cell.js';
import { restOf } from './draws.js';
import { RETURN_SQL, STAY_SQL } from './queries.js';
import { grouped, number, personsOf, text, type Setting } from './setting.js';
import { kaplanMeier, type CurvePoint, type Drawn, type Duration } from './survival.js';

const CURVE_YEARS = 10;

interface Course extends Duration {
  row: Row;
}

const courseOf = (row: Row): Course => ({
  years: number(row, 'years'),
  event: number(row, 'event') === 1,
  weight: 'weight' in row ? number(row, 'weight') : 1,
  row,
});

/** Kaplan-Meier curves of staying where first seen, and of coming back after leaving. */
export async function curveCells(engine: Engine, setting: Setting): Promise<Value[][]> {
  const { scope, seat, draws } = setting;
  const stays = await engine.all(STAY_SQL, [scope, seat]);
  const returns = await engine.all(RETURN_SQL, [scope, seat]);
  const stayDraws = ({ row, event }: Course): Drawn => {
    const person = text(row, 'person_id');
    const risk = draws.seen(person, restOf(row));
    return {
      risk,
      event: event ? draws.moved(person, restOf(row, '_from'), restOf(row, '_to')) : risk,
    };
  };
  const returnDraws = ({ row, event }: Course): Drawn => {
    const person = text(row, 'person_id');
    const left = [restOf(row, '_from'), restOf(row, '_to')];
    const risk = draws.moved(person, ...left).slice();
    return { risk, event: event ? draws.moved(person, ...left, restOf(row)) : risk };
  };
  const keyOf = (measure: string, origin: string, place: string): CellKey => {
    const flags: CareerFlag[] = origin === 'window' ? ['warm-up'] : [];
    return { measure, scope, seat, origin, place, period: '2009..', flags };
  };
  return [
    ...[...grouped(stays, (row) => `${text(row, 'origin')} ${text(row, 'place')}`)].flatMap(
      ([pair, rows]) => {
        const [origin = '', place = ''] = pair.split(' ');
        return curve(setting, rows, stayDraws, keyOf('retention', origin, place), (point) => point);
      },
    ),
    ...[...grouped(returns, (row) => text(row, 'place'))].flatMap(([place, rows]) =>
      curve(setting, rows, returnDraws, keyOf('return', '', place), ({ survival, low, high }) => ({
        survival: 1 - survival,
        low: 1 - high,
        high: 1 - low,
      })),
    ),
  ];
}

type Ends = Pick<CurvePoint, 'survival' | 'low' | 'high'>;

function curve(
  { factors }: Setting,
  rows: Row[],
  drawn: (course: Course) => Drawn,
  key: CellKey,
  told: (point: CurvePoint) => Ends,
): Value[][] {
  if (personsOf(rows) < SMALL_CELL) return [];
  const points = kaplanMeier(rows.map(courseOf), CURVE_YEARS, drawn, factors);
  const small = points.findIndex(({ atRisk }) => atRisk < SMALL_CELL);
  return (small < 0 ? points : points.slice(0, small)).map((point) => {
    const { survival, low, high } = told(point);
    return cellRow(
      { ...key, after: point.after },
      {
        value: survival,
        low,
        high,
        numerator: point.atRisk,
        denominator: point.atRisk,
        covers: COVERS,
      },
    );
  });
}
