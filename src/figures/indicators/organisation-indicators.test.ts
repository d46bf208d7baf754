import { beforeAll, describe, expect, it } from 'vitest';
import { DuckDbEngine } from '../../engine/duckdb.js';
import type { Value } from '../../engine/engine.js';
import {
  ORGANISATION_CELL_COLUMNS,
  SECTOR_CELL_COLUMNS,
} from '../../snapshot/organisation-cells.js';
import { fillPlaceMembers } from '../../snapshot/place-members.js';
import { RECORD_TABLES } from '../../snapshot/tables.js';
import { compileQuery } from './compile.js';
import { evaluateRows } from '../values/evaluate.js';
import type { Point } from '../figure.js';
import { loadIndicators } from './load.js';
import { bindOptions } from './options.js';

const indicators = await loadIndicators();

/** Twelve made-up universities in DE with 12 to 1 slots, a company in FR, and folded companies in DE. */
const CELLS: Value[][] = [
  ...Array.from({ length: 12 }, (_, at): Value[] => {
    const slots = 12 - at;
    return [`u${at}`, `Made-Up ${at}`, 'DE', 'DE', 'education', slots, slots, 0, slots, slots];
  }),
  ['c', 'Made-Up Company', 'FR', 'FR', 'company', 20, 64, 0, 15, 8],
  ['', '', '', 'DE', 'company', 2, 2, 0, 2, 2],
];
/** The same by sector: papers of one slot in DE, papers of two in FR. */
const SECTORS: Value[][] = [
  ...['DE', 'EU'].flatMap((place) => {
    const french = place === 'EU' ? 15 : 0;
    const x = 80 + french;
    const xx = 80 + 2 * french;
    return [
      [place, '', x, xx, xx, 0],
      [place, 'company', 2 + french, 2 + 2 * french, 2 + 2 * french, 0],
      [place, 'education', 78, 78, 78, 0],
    ];
  }),
  ['FR', '', 15, 30, 30, 0],
  ['FR', 'company', 15, 30, 30, 0],
  ['WORLD', '', 95, 110, 110, 0],
  ['WORLD', 'company', 17, 32, 32, 0],
  ['WORLD', 'education', 78, 78, 78, 0],
];
const TOTAL = 100;

describe('organisations of a made-up conference', () => {
  let engine: DuckDbEngine;
  beforeAll(async () => {
    engine = await DuckDbEngine.open({ threads: 1 });
    await engine.run(`CREATE TABLE organisation_cell (${ORGANISATION_CELL_COLUMNS})`);
    await engine.append(
      'organisation_cell',
      CELLS.map((cell) => ['neurips', 2019, 'poster', ...cell]),
    );
    await engine.run(`CREATE TABLE sector_cell (${SECTOR_CELL_COLUMNS})`);
    await engine.append(
      'sector_cell',
      SECTORS.map((cell) => ['neurips', 2019, 'poster', 'fractional', ...cell]),
    );
    await engine.run(`CREATE TABLE stratum AS SELECT 'neurips' AS venue, 2019 AS year,
      'poster' AS tier, 'location' AS seat, 'any' AS multi, ${TOTAL} AS slots, 90 AS works`);
    await engine.run(`CREATE TABLE place_member (${RECORD_TABLES.place_member})`);
    await fillPlaceMembers(engine);
    return () => engine.close();
  });

  async function points(id: string, options: Record<string, string> = {}): Promise<Point[]> {
    const indicator = indicators.find((candidate) => candidate.id === id)!;
    const bound = bindOptions(indicator, options, () => ['neurips']);
    const { sql, parameters } = compileQuery(indicator.sql, bound.values);
    const rows = await engine.columns(sql, parameters);
    return evaluateRows(indicator, rows, null, []).series();
  }
  const at = (found: Point[], place: string) => found.filter((point) => point.place === place);

  it('ranks by slots, with the chance in which papers were accepted', async () => {
    const world = at(await points('talent.organisations'), 'WORLD');
    expect(world).toHaveLength(13);
    expect(world[0]).toMatchObject({
      period: '2019',
      dimension: 'Made-Up Company',
      value: 20,
      n: 20,
      missing: null,
    });
    expect(world[0]!.coverage).toBeCloseTo(0.95, 9);
    expect(world[0]!.interval!.low).toBeCloseTo(20 - 1.96 * 8, 9);
    expect(world[0]!.interval!.high).toBeCloseTo(20 + 1.96 * 8, 9);
    expect(world.map(({ value }) => value)).toEqual([20, 12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1]);
    expect(world.map(({ rank }) => rank?.rank)).toEqual([
      1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13,
    ]);
    expect(world[0]!.rank).toEqual({ rank: 1, low: 1, high: 12, of: 13 });
    expect(world[12]!.rank).toEqual({ rank: 13, low: 6, high: 13, of: 13 });
  });

  it('lists an organisation under its seat and the groups of that, and shares slots when asked', async () => {
    const found = await points('talent.organisations', { multi: 'fractional' });
    expect(at(found, 'FR').map(({ dimension, value }) => [dimension, value])).toEqual([
      ['Made-Up Company', 15],
    ]);
    expect(at(found, 'EU')).toHaveLength(13);
    expect(at(found, 'US')).toEqual([]);
  });

  it('gives the share of each sector, and they add up to one', async () => {
    const company = await points('talent.sector-share');
    expect(at(company, 'WORLD')[0]).toMatchObject({ value: 17 / 95, numerator: 17, n: 95 });
    expect(at(company, 'DE')[0]).toMatchObject({ value: 2 / 80, denominator: 80 });
    expect(at(company, 'FR')[0]).toMatchObject({ value: 1 });
    const { interval } = at(company, 'DE')[0]!;
    expect(interval!.low).toBeCloseTo(0.0062, 3);
    expect(interval!.high).toBeCloseTo(0.095, 3);
    expect(at(company, 'DE')[0]!.bounds).toEqual({ low: 2 / 85, high: 7 / 85 });
    expect(at(company, 'DE')[0]!.coverage).toBeCloseTo(0.95, 9);
    const sectors = ['company', 'education', 'government', 'other', 'unknown'];
    const all = await Promise.all(
      sectors.map(async (sector) => at(await points('talent.sector-share', { sector }), 'EU')[0]!),
    );
    expect(all.reduce((sum, { value }) => sum + value!, 0)).toBeCloseTo(1, 9);
  });

  it('adds the ten largest, and says nothing of a place with fewer', async () => {
    const found = await points('talent.concentration');
    expect(at(found, 'DE')[0]).toMatchObject({ numerator: 75, denominator: 80, value: 75 / 80 });
    expect(at(found, 'WORLD')[0]).toMatchObject({ numerator: 87, denominator: 95 });
    expect(at(found, 'FR')).toEqual([]);
  });

  it('has no rows for another conference', async () => {
    for (const id of ['talent.organisations', 'talent.sector-share', 'talent.concentration']) {
      expect(await points(id, { period: '1990..1999' })).toEqual([]);
    }
  });
});
