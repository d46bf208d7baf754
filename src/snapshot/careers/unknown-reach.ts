import type { Engine, Row } from '../../engine/engine.js';
import { SMALL_CELL } from './cell.js';
import { ENDS_SQL, LATER_UNKNOWN_SQL, SIGHT_UNKNOWN_SQL, UNPLACED_SQL } from './queries.js';
import { number, periodOf, text, type Setting, type Window } from './setting.js';

/** Persons whose place is unknown where a figure would need it, as a sum of their weights. */
export class Unplaced {
  readonly persons = new Set<string>();
  private sum = 0;

  add(person: string, weight: number): void {
    this.persons.add(person);
    this.sum += weight;
  }

  /** True for one to four persons, who may neither be told nor be worked out from bounds. */
  get isSmall(): boolean {
    return this.persons.size > 0 && this.persons.size < SMALL_CELL;
  }

  /** What they weigh together; one to four are taken for four, so that bounds are wide enough and tell no more. */
  get weight(): number {
    return this.isSmall ? SMALL_CELL - 1 : this.sum;
  }
}

/** Weights of persons with a step of unknown end or start in a period, by what the other end is. */
export interface Ends {
  /** Last known in the place, and in another. */
  lost: number;
  lostElsewhere: number;
  /** First known in the place, and in another. */
  found: number;
  foundElsewhere: number;
}

export type EndsOf = (place: string, period: string) => Ends;

/**
 * Unknown ends by place and period: of each window, and of each year in which such a step starts
 * (lost: the last year known; found: the last year of unknown place before the first known one).
 */
export async function unknownEnds(
  engine: Engine,
  { scope, seat, span }: Setting,
  windows: readonly Window[],
  first: number,
): Promise<EndsOf> {
  const held = new Map<string, Unplaced>();
  const at = (...key: string[]) => {
    const name = key.join(' ');
    const one = held.get(name) ?? new Unplaced();
    held.set(name, one);
    return one;
  };
  const read = async (window: Window, periodOfRow: (row: Row) => string) => {
    const asked = [scope, seat, window.first, window.last, scope, window.first, window.last];
    for (const end of ['lost', 'found'] as const) {
      for (const row of await engine.all(ENDS_SQL[end], asked)) {
        const [person, period] = [text(row, 'person_id'), periodOfRow(row)];
        at(end, text(row, 'place'), period).add(person, number(row, 'persons'));
        at(end, 'anywhere', period).add(person, 0);
      }
    }
  };
  for (const window of windows) await read(window, () => periodOf(window));
  await read({ first, last: span.last }, (row) => text(row, 'year_from'));
  return (place, period) => {
    const part = (end: 'lost' | 'found') => {
      const here = held.get(`${end} ${place} ${period}`) ?? new Unplaced();
      const all = held.get(`${end} anywhere ${period}`)?.persons.size ?? 0;
      const others = all - here.persons.size;
      const isSmall = others > 0 && others < SMALL_CELL;
      const elsewhere = isSmall ? SMALL_CELL - 1 : all - (here.isSmall ? 0 : here.weight);
      return { here: here.weight, elsewhere };
    };
    const [lost, found] = [part('lost'), part('found')];
    return {
      lost: lost.here,
      lostElsewhere: lost.elsewhere,
      found: found.here,
      foundElsewhere: found.elsewhere,
    };
  };
}

/** Persons whose last paper up to a year has no known place, though an earlier one has. */
export async function unsureAt(
  engine: Engine,
  { scope, seat }: Setting,
  last: number,
): Promise<Set<string>> {
  const rows = await engine.all(SIGHT_UNKNOWN_SQL, [scope, seat, last, scope, last]);
  return new Set(rows.map((row) => text(row, 'person_id')));
}

/**
 * By origin and place, persons seen again so many years after their first sight, never with a
 * known place.
 */
export async function unseenLater(
  engine: Engine,
  { scope, seat }: Setting,
  { first, last }: Window,
  after: number,
): Promise<(key: string) => Unplaced> {
  const at = [scope, last, after, scope, seat, last, after, scope, seat, first, last];
  const held = new Map<string, Unplaced>();
  for (const row of await engine.all(LATER_UNKNOWN_SQL, at)) {
    const key = `${text(row, 'origin')} ${text(row, 'place')}`;
    const one = held.get(key) ?? new Unplaced();
    held.set(key, one);
    one.add(text(row, 'person_id'), number(row, 'weight'));
  }
  return (key) => held.get(key) ?? new Unplaced();
}

/** Of persons with papers of unknown place after their last known one: the first and the last such year. */
export async function unplacedYears(
  engine: Engine,
  { scope, seat }: Setting,
): Promise<Map<string, { first: number; last: number }>> {
  const rows = await engine.all(UNPLACED_SQL, [scope, seat, scope]);
  return new Map(
    rows.map((row) => [
      text(row, 'person_id'),
      { first: number(row, 'first_year'), last: number(row, 'last_year') },
    ]),
  );
}
