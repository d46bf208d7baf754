import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Row } from '../../src/engine/engine.js';
import { makeCareers } from '../../src/snapshot/careers/careers.js';
import { makeWorld, type World, type WorldOptions } from './careers.js';
import { worldEngine } from './tables.js';

/**
 * Whether intervals hold the truth as often as they say: many made-up worlds from one law, each
 * measured with wrong links and unknown places. The truth is what all their true records say
 * together.
 */
const WORLDS = 12;
const OPTIONS: WorldOptions = {
  seed: 0,
  persons: 200,
  first: 2009,
  last: 2018,
  moving: 0.08,
  publishing: 0.7,
  unknown: 0.05,
  homonyms: 0,
  doubtful: 0.3,
};
const PLACES = ['CN', 'US', 'GB', 'IN'];
const none = { surplus: { count: 0, of: 1e6 }, hidden: { count: 0, of: 1e6 } };

interface Sight {
  year: number;
  place: string;
}

/** What each person's placed papers would show if every string were linked right. */
function sightsOf(world: World): Sight[][] {
  const people = new Map<string, Sight[]>();
  for (const { person, year, place, country } of world.slots) {
    if (place === undefined || country === null) continue;
    people.set(person, [...(people.get(person) ?? []), { year, place }]);
  }
  return [...people.values()].map((seen) => seen.sort((a, b) => a.year - b.year));
}

/** Where each person was at the last (or first) placed paper, if later (or earlier) papers have no place. */
function unknownEndsOf(world: World, end: 'last' | 'first'): string[] {
  const people = new Map<string, World['slots']>();
  for (const slot of world.slots) {
    if (slot.place !== undefined)
      people.set(slot.person, [...(people.get(slot.person) ?? []), slot]);
  }
  return [...people.values()].flatMap((slots) => {
    const sorted = slots.sort((a, b) => (end === 'last' ? b.year - a.year : a.year - b.year));
    const known = sorted.findIndex(({ country }) => country !== null);
    return known > 0 ? [sorted[known]?.place as string] : [];
  });
}

class Truth {
  private readonly counts = new Map<string, number>();

  constructor(
    private readonly people: Sight[][],
    worlds: World[],
  ) {
    for (const world of worlds) {
      unknownEndsOf(world, 'last').forEach((place) => this.add(`flow ${place} unknown`));
      unknownEndsOf(world, 'first').forEach((place) => this.add(`flow-from ${place} unknown`));
    }
    for (const seen of people) {
      seen.slice(1).forEach(({ place: to }, at) => {
        const from = (seen[at] as Sight).place;
        this.add(`step ${from}`);
        if (from !== to) {
          this.add(`out ${from}`);
          this.add(`in ${to}`);
          this.add(`flow ${from} ${to}`);
        }
      });
    }
  }

  private add(key: string) {
    this.counts.set(key, (this.counts.get(key) ?? 0) + 1);
  }

  private count(key: string) {
    return this.counts.get(key) ?? 0;
  }

  /** Share elsewhere at the last sight, of those seen again. */
  private abroad(place: string): number {
    const first = this.people.filter((seen) => seen.length > 1 && seen[0]?.place === place);
    return first.filter((seen) => seen.at(-1)?.place !== place).length / first.length;
  }

  /** Share not yet left (or, of leavers, back) after so many years: Kaplan-Meier. */
  private curve(place: string, after: number, returning: boolean): number {
    const spells = this.people.flatMap((seen) => {
      const leaves = (from: number) =>
        seen.findIndex(
          (one, at) => at > from && one.place !== place && seen[at - 1]?.place === place,
        );
      const start = returning ? leaves(0) : seen[0]?.place === place ? 0 : -1;
      if (start < 0) return [];
      const begun = (seen[start] as Sight).year;
      const end = returning
        ? seen.findIndex((one, at) => at > start && one.place === place)
        : leaves(0);
      const until = (seen.at(end < 0 ? -1 : end) as Sight).year;
      return [{ years: until - begun, event: end >= 0 }];
    });
    let survival = 1;
    for (let k = 1; k <= after; k++) {
      const risk = spells.filter(({ years }) => years >= k).length;
      survival *= 1 - spells.filter(({ years, event }) => event && years === k).length / risk;
    }
    return returning ? 1 - survival : survival;
  }

  of(row: Row): number | null {
    const [measure, place, other, after] = [
      String(row['measure']),
      String(row['place']),
      String(row['other']),
      Number(row['after']),
    ];
    const steps = this.count(`step ${place}`);
    if (measure === 'out-rate') return this.count(`out ${place}`) / steps;
    if (measure === 'in-rate') return this.count(`in ${place}`) / steps;
    if (measure === 'net-rate')
      return (this.count(`in ${place}`) - this.count(`out ${place}`)) / steps;
    if (measure === 'flow' || measure === 'flow-from')
      return this.count(`${measure} ${place} ${other}`) / WORLDS;
    if (measure === 'last-again') return this.abroad(place);
    if (measure === 'retention') return this.curve(place, after, false);
    if (measure === 'return') return this.curve(place, after, true);
    return null;
  }
}

const BETWEEN_KNOWN = [
  ['out-rate', ''],
  ['in-rate', ''],
  ['net-rate', ''],
  ['flow', ''],
  ['last-again', ''],
  ['retention', ''],
  ['return', ''],
];
const TO_AND_FROM_UNKNOWN = [
  ['flow', 'unknown'],
  ['flow-from', 'unknown'],
];

describe.each([
  ['whose links err apart', { together: false }],
  ['whose links err together', { together: true }],
  ['of many unknown places', { unknown: 0.15 }],
])('intervals over many made-up worlds %s', (name, law) => {
  const manyUnknown = 'unknown' in law;
  const cells: Row[] = [];
  let truth: Truth;

  beforeAll(async () => {
    const worlds = Array.from({ length: WORLDS }, (_, seed) =>
      makeWorld({ ...OPTIONS, seed, ...law }),
    );
    truth = new Truth(worlds.flatMap(sightsOf), worlds);
    for (const world of worlds) {
      const engine = await worldEngine(world);
      await makeCareers(engine, {
        scopes: ['all'],
        windows: [{ first: 2009, last: 2018 }],
        error: { moves: none, years: none, entries: none },
      });
      cells.push(
        ...(await engine.all(
          `SELECT measure, place, other, after, value, low, high FROM career_cell
           WHERE seat = 'location' AND origin IN ('', 'record') AND value IS NOT NULL
             AND (period = '2009..2018' OR (period = '2009..' AND after IN (1, 3, 5)))
             AND (measure <> 'last-again' OR other = 'elsewhere')`,
        )),
      );
      await engine.close();
    }
  }, 300_000);

  afterAll(() => (cells.length = 0));

  it.each(manyUnknown ? TO_AND_FROM_UNKNOWN : BETWEEN_KNOWN)(
    'of %s %s hold the truth nine times in ten or more',
    (measure, other) => {
      const held = cells.filter(
        (row) =>
          row['measure'] === measure &&
          (row['other'] === 'unknown') === (other === 'unknown') &&
          PLACES.includes(String(row['place'])),
      );
      expect(held.length).toBeGreaterThanOrEqual(2 * WORLDS);
      const inside = held.filter((row) => {
        const value = truth.of(row) as number;
        return value >= Number(row['low']) && value <= Number(row['high']);
      });
      const share = inside.length / held.length;
      if (process.env['WORLDS_PRINT'])
        console.log(name, measure, other, held.length, share.toFixed(3));
      expect(share).toBeGreaterThanOrEqual(0.9);
    },
  );

  it('are no wider than they must be: those of out-rates span less than the rate itself', () => {
    const rates = cells.filter((row) => row['measure'] === 'out-rate');
    const wide = rates.map(
      (row) => (Number(row['high']) - Number(row['low'])) / Number(row['value']),
    );
    expect(wide.reduce((sum, one) => sum + one, 0) / wide.length).toBeLessThan(1);
  });
});
