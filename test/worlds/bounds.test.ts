import { describe, expect, it } from 'vitest';
import type { Row } from '../../src/engine/engine.js';
import { seeded } from '../../src/records/random.js';
import { makeCareers } from '../../src/snapshot/careers/careers.js';
import { makeWorld, type World } from './careers.js';
import { worldEngine } from './tables.js';

/**
 * Whether bounds hold what the unknown places turn out to be: made-up worlds with every place known,
 * of which the places of some persons' last (or first) year are then hidden.
 */
const WINDOW = { first: 2009, last: 2018 };
const none = { surplus: { count: 0, of: 1e6 }, hidden: { count: 0, of: 1e6 } };

function world(seed: number): World {
  const options = { persons: 260, first: 2009, last: 2018, moving: 0.15, publishing: 0.5 };
  return {
    ...makeWorld({ ...options, seed, unknown: 0, homonyms: 0 }),
    identified: true,
  };
}

/** The same world without the places of the last (or first) year of one person in two. */
function hidden(whole: World, end: 'last' | 'first'): World {
  const random = seeded(99);
  const years = new Map<string, number[]>();
  for (const { person, year } of whole.slots)
    years.set(person, [...(years.get(person) ?? []), year]);
  const hiding = new Map<string, number>();
  for (const [person, seen] of years) {
    const edge = end === 'last' ? Math.max(...seen) : Math.min(...seen);
    if (new Set(seen).size > 1 && random() < 0.5) hiding.set(person, edge);
  }
  const slots = whole.slots.map((slot) =>
    hiding.get(slot.person) === slot.year ? { ...slot, country: null } : slot,
  );
  return { ...whole, slots };
}

async function cellsOf(one: World): Promise<Map<string, Row>> {
  const engine = await worldEngine(one);
  const error = { moves: none, years: none, entries: none };
  await makeCareers(engine, { scopes: ['all'], windows: [WINDOW], error });
  const rows = await engine.all(
    `SELECT measure, origin, place, other, period, after, value, coverage, bound_low, bound_high
     FROM career_cell WHERE seat = 'location' AND other <> 'unknown'`,
  );
  await engine.close();
  return new Map(
    rows.map((row) => {
      const { measure, origin, place, other, period, after } = row;
      return [[measure, origin, place, other, period, after].join(' '), row];
    }),
  );
}

const RATES = ['out-rate', 'in-rate', 'net-rate', 'travel-rate', 'flow', 'destination'];

describe.each([
  ['last', [...RATES, 'last', 'last-again', 'later', 'retention', 'return']],
  ['first', RATES],
] as const)('with the %s place of some hidden', (end, measures) => {
  it('the truth lies within the bounds, and so does the value', { timeout: 60_000 }, async () => {
    const whole = world(41);
    const [truth, seen] = await Promise.all([cellsOf(whole), cellsOf(hidden(whole, end))]);
    const held: Record<string, { bounded: number; moved: number }> = {};
    for (const [key, row] of seen) {
      const measure = String(row['measure']);
      if (!measures.includes(measure) || row['bound_low'] === null) continue;
      const [low, high, value] = ['bound_low', 'bound_high', 'value'].map((n) => Number(row[n]));
      expect(value, key).toBeGreaterThanOrEqual(low! - 1e-6);
      expect(value, key).toBeLessThanOrEqual(high! + 1e-6);
      expect(row['coverage'], key).toBeLessThanOrEqual(1);
      const true1 = truth.get(key)?.['value'];
      if (typeof true1 !== 'number') continue;
      expect(true1, key).toBeGreaterThanOrEqual(low! - 1e-6);
      expect(true1, key).toBeLessThanOrEqual(high! + 1e-6);
      const count = (held[measure] ??= { bounded: 0, moved: 0 });
      count.bounded++;
      if (Math.abs(true1 - value!) > 1e-6) count.moved++;
    }
    for (const measure of measures) {
      if (measure === 'travel-rate') continue;
      expect(held[measure]?.bounded, measure).toBeGreaterThan(2);
      expect(held[measure]?.moved, `${measure}: hiding changes the value`).toBeGreaterThan(0);
    }
  });
});
