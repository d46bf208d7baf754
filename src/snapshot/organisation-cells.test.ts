import { describe, expect, it } from 'vitest';
import { withLinkedSlots } from '../../test/support/tables.js';
import type { DuckDbEngine } from '../engine/duckdb.js';
import type { Value } from '../engine/engine.js';
import { LEAST_SLOTS, makeOrganisationCells } from './organisation-cells.js';
import { sectorOf } from './sector.js';

/** Made-up slots: work, position, the organisations it names with where the work was done. */
type Slot = [work: string, position: number, named: [organisation: string, place: string | null][]];

const ORGANISATIONS: Value[][] = [
  ['u', 'Made-Up University', 'CN', 'education'],
  ['c', 'Made-Up Company', 'US', 'company'],
  ['s', 'Small Made-Up Company', 'US', 'company'],
  ['x', 'Made-Up Institute', null, 'unknown'],
];

async function cellsOf(slots: Slot[]): Promise<DuckDbEngine> {
  const engine = await withLinkedSlots(['work', 'organisation', 'place_member']);
  const works = [...new Set(slots.map(([work]) => work))];
  await engine.append(
    'work',
    works.map((work) => [
      work,
      'made-up',
      'venue',
      2019,
      'poster',
      null,
      null,
      work,
      'made-up.json',
      1,
      slots.filter(([of]) => of === work).length,
    ]),
  );
  await engine.append('organisation', ORGANISATIONS);
  await engine.append('place_member', [['CN', 'CN', 1950, 2100]]);
  await engine.append(
    'authorship_place',
    slots.flatMap(([work, position, named]) =>
      named.map(([organisation, place], index) => [
        work,
        position,
        1,
        index,
        named.length,
        organisation,
        place,
        place,
        0.9,
        0.8,
      ]),
    ),
  );
  await makeOrganisationCells(engine);
  return engine;
}

/** Two papers: ten and one slots of the university, two also at the company; then a small company and no seat. */
const SLOTS: Slot[] = [
  ...Array.from({ length: 10 }, (_, at): Slot => [
    'w1',
    at,
    at < 2
      ? [
          ['u', 'CN'],
          ['c', 'GB'],
        ]
      : [['u', 'CN']],
  ]),
  ...Array.from({ length: 8 }, (_, at): Slot => ['w2', at, [['c', 'US']]]),
  ['w2', 8, [['u', null]]],
  ['w2', 9, [['s', 'US']]],
  ['w2', 10, [['x', null]]],
  [
    'w2',
    11,
    [
      ['u', 'CN'],
      ['u', 'CN'],
    ],
  ],
];

describe('organisation_cell of made-up papers', () => {
  it('holds the counts made by hand', async () => {
    const engine = await cellsOf(SLOTS);
    const rows = await engine.all(
      `SELECT organisation, name, seat, country, sector, slots, slots_sq, shared, works
       FROM organisation_cell ORDER BY organisation, country, sector`,
    );
    expect(rows.map((row) => Object.values(row))).toEqual([
      ['', '', '', '', 'unknown', 1, 1, 1, 1],
      ['', '', '', 'US', 'company', 1, 1, 1, 1],
      ['c', 'Made-Up Company', 'US', 'GB', 'company', 2, 4, 1, 1],
      ['c', 'Made-Up Company', 'US', 'US', 'company', 8, 64, 8, 1],
      ['u', 'Made-Up University', 'CN', 'CN', 'education', 12, 104, 11, 2],
    ]);
    await engine.close();
  });

  it('adds what doubtful strings could change', async () => {
    const engine = await cellsOf(SLOTS);
    const rows = await engine.all(
      `SELECT country, slots_l FROM organisation_cell WHERE organisation = 'u' OR country = 'GB'
       ORDER BY country`,
    );
    const doubt = 0.8 * 0.2;
    expect(rows.map(({ country }) => country)).toEqual(['CN', 'GB']);
    expect(rows[0]?.['slots_l']).toBeCloseTo(doubt * 12 ** 2, 6);
    expect(rows[1]?.['slots_l']).toBeCloseTo(doubt * 2 ** 2, 6);
    await engine.close();
  });

  it('sums sectors over works, as counted by hand', async () => {
    const engine = await cellsOf(SLOTS);
    const sums = async (place: string, multi: string) => {
      const rows = await engine.all(
        `SELECT sector, y, yy, xy, l FROM sector_cell WHERE place = '${place}' AND multi = '${multi}'
         ORDER BY sector`,
      );
      return rows.map((row) => Object.values(row));
    };
    expect(await sums('WORLD', 'any')).toEqual([
      ['', 24, 288, 288, 0],
      ['company', 11, 85, 132, 19.36],
      ['education', 12, 104, 144, 23.04],
      ['unknown', 1, 1, 12, 0.16],
    ]);
    expect(await sums('CN', 'fractional')).toEqual([
      ['', 11, 85, 85, 0],
      ['education', 11, 85, 85, 19.36],
    ]);
    await engine.close();
  });

  it('keeps the totals of each sector whatever is folded', async () => {
    const engine = await cellsOf(SLOTS);
    const rows = await engine.all(
      `SELECT sector, SUM(slots) AS slots, SUM(shared) AS shared FROM organisation_cell
       GROUP BY sector ORDER BY sector`,
    );
    expect(rows.map(({ sector, slots, shared }) => [sector, Number(slots), shared])).toEqual([
      ['company', 11, 10],
      ['education', 12, 11],
      ['unknown', 1, 1],
    ]);
    const named = SLOTS.filter(([, , organisations]) => organisations.length > 0);
    expect(rows.reduce((sum, { shared }) => sum + Number(shared), 0)).toBeCloseTo(named.length, 6);
    await engine.close();
  });

  it('names an organisation from ten slots on', async () => {
    for (const [count, kept] of [
      [LEAST_SLOTS - 1, ''],
      [LEAST_SLOTS, 'u'],
    ] as const) {
      const engine = await cellsOf(
        Array.from({ length: count }, (_, at): Slot => [`w${at}`, 0, [['u', 'CN']]]),
      );
      const rows = await engine.all('SELECT organisation, slots, works FROM organisation_cell');
      expect(rows).toEqual([{ organisation: kept, slots: count, works: count }]);
      await engine.close();
    }
  });

  it('is empty where no slot names an organisation', async () => {
    const engine = await cellsOf([['w', 0, []]]);
    expect(await engine.all('SELECT * FROM organisation_cell')).toEqual([]);
    await engine.close();
  });
});

describe('sectorOf', () => {
  it.each([
    [['company', 'funder'], 'company'],
    [['education', 'funder', 'healthcare'], 'education'],
    [['facility', 'government'], 'government'],
    [['funder', 'nonprofit'], 'other'],
    [['facility'], 'other'],
    [[], 'unknown'],
  ])('%j is %s', (types, sector) => {
    expect(sectorOf(types)).toBe(sector);
  });
});
