import { describe, expect, it } from 'vitest';
import type { DuckDbEngine } from '../../src/engine/duckdb.js';
import { makeCareers } from '../../src/snapshot/careers/careers.js';
import { SMALL_CELL } from '../../src/snapshot/careers/cell.js';
import { makeWorld, type World, type WorldOptions } from './careers.js';
import { worldEngine } from './tables.js';

const OPTIONS: WorldOptions = {
  seed: 7,
  persons: 250,
  first: 2009,
  last: 2018,
  moving: 0.08,
  publishing: 0.7,
  unknown: 0.05,
  homonyms: 0,
};

async function careersOf(world: World): Promise<DuckDbEngine> {
  const engine = await worldEngine(world);
  await makeCareers(engine, { scopes: ['all', 'neurips'], windows: [{ first: 2009, last: 2018 }] });
  return engine;
}

/** Moves that the true persons would show at their published, placed slots. */
function trueSteps(world: World): { from: string; to: string }[] {
  const seen = new Map<string, Map<number, string>>();
  for (const { person, year, country } of world.slots) {
    if (country === null) continue;
    const years = seen.get(person) ?? new Map<number, string>();
    seen.set(person, years.set(year, country));
  }
  return [...seen.values()].flatMap((years) => {
    const ordered = [...years].sort(([a], [b]) => a - b).map(([, country]) => country);
    return ordered.slice(1).map((to, at) => ({ from: ordered[at] as string, to }));
  });
}

describe('careers of a made-up world', () => {
  it('recovers true flows within their intervals', async () => {
    const world = makeWorld(OPTIONS);
    const engine = await careersOf(world);
    const steps = trueSteps(world);
    const cells = await engine.all(
      `SELECT place, other, value, low, high FROM career_cell
       WHERE measure = 'flow' AND scope = 'all' AND seat = 'location' AND value IS NOT NULL`,
    );
    expect(cells.length).toBeGreaterThanOrEqual(10);
    const inside = cells.filter(({ place, other, low, high }) => {
      const count = steps.filter(({ from, to }) => from === place && to === other).length;
      return count >= Number(low) && count <= Number(high);
    });
    expect(inside.length / cells.length).toBeGreaterThanOrEqual(0.9);
    await engine.close();
  });

  it('keeps scopes of the same records equal and names nobody in a cell', async () => {
    const engine = await careersOf(makeWorld({ ...OPTIONS, persons: 60 }));
    const [row] = await engine.all(
      `SELECT COUNT(*) AS n FROM (SELECT measure, place, other, period, after, origin, seat, value, low, high
         FROM career_cell WHERE scope = 'all'
         EXCEPT SELECT measure, place, other, period, after, origin, seat, value, low, high
         FROM career_cell WHERE scope = 'neurips') d`,
    );
    expect(row?.['n']).toBe(0);
    const columns = (await engine.all('DESCRIBE career_cell')).map(
      (column) => column['column_name'],
    );
    expect(columns).not.toContain('person_id');
    await engine.close();
  });

  it('publishes no cell of fewer than five persons', async () => {
    const engine = await careersOf(makeWorld({ ...OPTIONS, persons: 12 }));
    const small = await engine.all(
      'SELECT * FROM career_cell WHERE numerator IS NULL AND value IS NOT NULL',
    );
    expect(small).toEqual([]);
    const [low] = await engine.all('SELECT MIN(numerator) AS n FROM career_cell');
    expect(Number(low?.['n'])).toBeGreaterThanOrEqual(SMALL_CELL);
    await engine.close();
  });

  it('tells moves, stays and travels apart, keeps ties, and never moves through an unknown year', async () => {
    const at = (person: string, year: number, country: string | null, position = 0) => ({
      work: `${person}${year}${position}${country}`,
      position,
      year,
      name: `Sel${person} Quamavdro${person}`,
      title: `Zor fex ${person}`,
      person,
      country,
    });
    const slots = [
      at('mover', 2009, 'CN'),
      at('mover', 2010, null),
      at('mover', 2012, 'US'),
      at('stayer', 2009, 'IN'),
      at('stayer', 2011, 'IN'),
      at('traveller', 2009, 'GB'),
      at('traveller', 2010, 'US'),
      at('traveller', 2010, 'GB', 1),
      at('traveller', 2010, 'US', 2),
      at('tied', 2009, 'US'),
      at('tied', 2009, 'CN', 1),
      at('tied', 2010, 'CN'),
    ];
    const engine = await careersOf({ slots, truth: new Map() });
    const rows = await engine.all(
      `SELECT year_from, year_to, place_from, place_to, kind, weight FROM move
       WHERE scope = 'all' AND seat = 'location' ORDER BY place_from, place_to, year_from`,
    );
    expect(rows).toEqual([
      {
        year_from: 2009,
        year_to: 2010,
        place_from: 'CN',
        place_to: 'CN',
        kind: 'stay',
        weight: 0.5,
      },
      { year_from: 2009, year_to: 2012, place_from: 'CN', place_to: 'US', kind: 'move', weight: 1 },
      {
        year_from: 2009,
        year_to: 2010,
        place_from: 'GB',
        place_to: 'US',
        kind: 'travel',
        weight: 1,
      },
      { year_from: 2009, year_to: 2011, place_from: 'IN', place_to: 'IN', kind: 'stay', weight: 1 },
      {
        year_from: 2009,
        year_to: 2010,
        place_from: 'US',
        place_to: 'CN',
        kind: 'travel',
        weight: 0.5,
      },
    ]);
    await engine.close();
  });

  it('survives homonyms without making many movers of them', async () => {
    const world = makeWorld({ ...OPTIONS, homonyms: 0.2, moving: 0, unknown: 0, persons: 150 });
    const engine = await careersOf(world);
    const [row] = await engine.all(
      `SELECT SUM(CASE WHEN kind = 'move' THEN weight ELSE 0 END) / SUM(weight) AS share
       FROM move WHERE scope = 'all' AND seat = 'location'`,
    );
    expect(Number(row?.['share'])).toBeLessThan(0.05);
    await engine.close();
  });
});
