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

describe('careers of a made-up world', () => {
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

  it('shows those whose later or earlier place is unknown as streams of their own, never as moves', async () => {
    const slots = [...Array(6).keys()].flatMap((n) => {
      const career = (kind: string, sights: [number, string | null][]) =>
        sights.map(([year, country]) => ({
          work: `${kind}${n}${year}`,
          position: 0,
          year,
          name: `Sel${kind}${'abcdef'[n]} Quamavdro${'uvwxyz'[n]}`,
          title: `Zor fex ${kind}${n}`,
          person: `${kind}${n}`,
          country,
        }));
      return [
        ...career('lost', [
          [2009, 'CN'],
          [2011, null],
          [2012, null],
        ]),
        ...career('found', [
          [2010, null],
          [2012, 'US'],
        ]),
        ...career('gap', [
          [2009, 'IN'],
          [2010, null],
          [2011, 'IN'],
        ]),
        ...career('last', [
          [2009, 'GB'],
          [2010, 'GB'],
        ]),
        ...career('beyond', [
          [2016, 'GB'],
          [2019, null],
        ]),
        ...career('never', [
          [2010, null],
          [2011, null],
        ]),
        ...(n < 4
          ? career('few', [
              [2009, 'US'],
              [2010, null],
            ])
          : []),
      ];
    });
    const engine = await careersOf({ slots, truth: new Map(), identified: true });
    const cells = await engine.all(
      `SELECT measure, place, other, value, numerator FROM career_cell
       WHERE measure IN ('flow', 'flow-from', 'leaves', 'arrives') AND scope = 'all'
         AND seat = 'location' AND period = '2009..2018' AND (value > 0 OR measure LIKE 'flow%')
       ORDER BY measure, place`,
    );
    expect(cells).toEqual([
      { measure: 'flow', place: 'CN', other: 'unknown', value: 6, numerator: 6 },
      { measure: 'flow-from', place: 'US', other: 'unknown', value: 6, numerator: 6 },
    ]);
    const [moves] = await engine.all(`SELECT COUNT(*) AS n FROM move WHERE kind <> 'stay'`);
    expect(moves?.['n']).toBe(0);
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

  it('takes the first degree as an origin where a source gives degrees', async () => {
    const world = makeWorld({ ...OPTIONS, persons: 80 });
    const people = [...world.truth.keys()];
    const degrees = people.map((person, n) => ({ person, country: n % 2 === 0 ? 'IN' : 'CN' }));
    const origins = async (made: World) => {
      const engine = await careersOf(made);
      const rows = await engine.all(
        `SELECT DISTINCT origin, place FROM career_cell
         WHERE measure = 'last' AND scope = 'all' AND origin = 'degree' ORDER BY place`,
      );
      await engine.close();
      return rows.map(({ place }) => place);
    };
    expect(await origins(world)).toEqual([]);
    expect(await origins({ ...world, degrees, identified: true })).toEqual(['CN', 'IN']);
  });

  it('flags warm-up and truncation years', async () => {
    const engine = await careersOf(makeWorld(OPTIONS));
    const flagsOf = async (measure: string) => {
      const rows = await engine.all(
        `SELECT DISTINCT period, flags FROM career_cell
         WHERE measure = '${measure}' AND scope = 'all' AND seat = 'location' ORDER BY period`,
      );
      return Object.fromEntries(rows.map(({ period, flags }) => [period, flags]));
    };
    const entrants = await flagsOf('entrants');
    expect([entrants['2009'], entrants['2013'], entrants['2014']]).toEqual([
      'warm-up',
      'warm-up',
      '',
    ]);
    const rates = await flagsOf('out-rate');
    expect(rates).toMatchObject({
      2009: '',
      2016: '',
      2017: 'truncated',
      '2009..2018': 'truncated',
    });
    expect(Object.values(await flagsOf('stock')).every((flags) => flags === '')).toBe(true);
    await engine.close();
  });

  it('makes no mover of a merged person, two spellings in one paper, a one-letter name or an organisation', async () => {
    const slot = (name: string, work: string, year: number, country: string, position = 0) => ({
      work,
      position,
      year,
      name,
      title: 'Zor fex quam',
      person: name,
      country,
    });
    const slots = [
      ...Array.from({ length: 400 }, (_, n) => slot('Sel Quamavdro', `crowd${n}`, 2010, 'CN')),
      slot('Sel Quamavdro', 'after', 2011, 'US'),
      slot('Ilse Vorbandt', 'pair', 2010, 'GB'),
      slot('I. Vorbandt', 'pair', 2010, 'IN', 1),
      slot('Q', 'letter', 2010, 'GB'),
      slot('Q', 'again', 2011, 'IN'),
      slot('Made-Up Research Team', 'team', 2010, 'GB'),
      slot('Made-Up Research Team', 'moved', 2011, 'IN'),
    ];
    const engine = await careersOf({ slots, truth: new Map() });
    const people = await engine.all(
      `SELECT COUNT(DISTINCT person_id) AS persons FROM person WHERE work_id = 'pair'`,
    );
    expect(Number(people[0]?.['persons'])).toBe(2);
    expect(await engine.all(`SELECT * FROM move WHERE kind <> 'stay'`)).toEqual([]);
    await engine.close();
  });
});
