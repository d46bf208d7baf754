import type { Engine, Row, Value } from '../../engine/engine.js';
import { cellRow, COVERS, SMALL_CELL, type CareerFlag, type CellKey } from './cell.js';
import { restOf } from './draws.js';
import { RETURN_SQL, STAY_SQL } from './queries.js';
import { grouped, number, personsOf, text, type Setting } from './setting.js';
import { kaplanMeier, survivalOf, type CurvePoint, type Drawn, type Duration } from './survival.js';
import { Unplaced, unplacedYears } from './unknown-reach.js';

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
  const unplaced = await unplacedYears(engine, setting);
  const keyOf = (measure: string, origin: string, place: string): CellKey => {
    const flags: CareerFlag[] = origin === 'window' ? ['truncated', 'warm-up'] : ['truncated'];
    return { measure, scope, seat, origin, place, period: '2009..', flags };
  };
  return [
    ...[...grouped(stays, (row) => `${text(row, 'origin')} ${text(row, 'place')}`)].flatMap(
      ([pair, rows]) => {
        const [origin = '', place = ''] = pair.split(' ');
        return curve(
          setting,
          rows,
          stayDraws,
          unplaced,
          keyOf('retention', origin, place),
          (point) => point,
        );
      },
    ),
    ...[...grouped(returns, (row) => text(row, 'place'))].flatMap(([place, rows]) =>
      curve(
        setting,
        rows,
        returnDraws,
        unplaced,
        keyOf('return', '', place),
        ({ survival, low, high }) => ({
          survival: 1 - survival,
          low: 1 - high,
          high: 1 - low,
        }),
      ),
    ),
  ];
}

type UnplacedYears = Awaited<ReturnType<typeof unplacedYears>>;
type Ends = Pick<CurvePoint, 'survival' | 'low' | 'high'>;

function curve(
  { factors }: Setting,
  rows: Row[],
  drawn: (course: Course) => Drawn,
  unplaced: UnplacedYears,
  key: CellKey,
  told: (point: CurvePoint) => Ends,
): Value[][] {
  if (personsOf(rows) < SMALL_CELL) return [];
  const courses = rows.map(courseOf);
  const points = kaplanMeier(courses, CURVE_YEARS, drawn, factors);
  const reach = reachOf(courses, unplaced);
  const small = points.findIndex(({ atRisk }) => atRisk < SMALL_CELL);
  return (small < 0 ? points : points.slice(0, small)).map((point) => {
    const { survival, low, high } = told(point);
    const open = reach?.(point);
    return cellRow(
      { ...key, after: point.after },
      {
        value: survival,
        low,
        high,
        numerator: point.atRisk,
        denominator: point.atRisk,
        covers: COVERS,
        ...(open && { coverage: open.coverage, bounds: boundsOf(told({ ...point, ...open })) }),
      },
    );
  });
}

const boundsOf = ({ low, high }: Ends) => ({ low, high });

/**
 * What persons out of sight leave open who published on, of unknown place: the event in the first
 * such year (low), or none by the last (high). Null where they are one to four.
 */
function reachOf(courses: readonly Course[], unplaced: UnplacedYears) {
  const lost = new Unplaced();
  const begun = new Map<Course, { first: number; last: number }>();
  for (const course of courses) {
    const person = text(course.row, 'person_id');
    const after = course.event ? undefined : unplaced.get(person);
    if (after === undefined) continue;
    lost.add(person, course.weight);
    begun.set(course, after);
  }
  if (lost.isSmall) return null;
  const { weight } = lost;
  const curveOf = (turn: (course: Course, after: { first: number; last: number }) => Duration) =>
    survivalOf(
      courses.map((course) => {
        const after = begun.get(course);
        return after === undefined ? course : turn(course, after);
      }),
      CURVE_YEARS,
    );
  const seen = ({ row }: Course) => number(row, 'seen');
  const least = curveOf((course, { first }) => ({
    years: course.years + first - seen(course),
    event: true,
    weight: course.weight,
  }));
  const most = curveOf((course, { last }) => ({
    years: course.years + last - seen(course),
    event: false,
    weight: course.weight,
  }));
  const all = courses.reduce((sum, course) => sum + course.weight, 0);
  return ({ after, survival }: CurvePoint) => ({
    coverage: (all - weight) / all,
    low: Math.min(survival, least[after - 1] as number),
    high: Math.max(survival, most[after - 1] as number),
  });
}
