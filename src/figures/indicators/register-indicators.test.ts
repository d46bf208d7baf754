import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { linkCity } from '../../../test/support/city-linker.js';
import { DuckDbEngine } from '../../engine/duckdb.js';
import { OBSERVATION_COLUMNS } from '../../snapshot/observations.js';
import { fillPlaceMembers } from '../../snapshot/place-members.js';
import { loadRegisters } from '../../snapshot/registers.js';
import { RECORD_TABLES } from '../../snapshot/tables.js';
import { compileQuery } from './compile.js';
import { evaluateRows } from '../values/evaluate.js';
import type { Point } from '../figure.js';
import { loadIndicators } from './load.js';
import { bindOptions } from './options.js';

/** Made-up files in the publishers' formats, beside the curated registers as they are. */
const MADE_UP: Record<string, string> = {
  'oecd_ai_policies_made_up.csv':
    'entry_id,title,jurisdiction,year\n' +
    'a,A,China,2017.0\nb,B,China,2019.0\nc,C,Germany,2018.0\nd,D,European Union,2018.0\ne,E,,2018.0\n',
  'fda_ai_devices_made_up.json': JSON.stringify(
    ['Berlin Made-up GmbH', 'Berlin Made-up GmbH', 'Unplaced Inc'].map((company, at) => ({
      date: `01/0${at + 1}/2019`,
      device: 'D',
      company,
      panel: 'P',
      submission_id: `K${at}`,
    })),
  ),
  'waie_200_guidelines_made_up.json': JSON.stringify(
    [
      ['China', '2018', 'a harmonious society', true],
      ['China', '2019', 'harmonization of rules', true],
      ['China', 'Unspecified', '', false],
      [['Germany', 'China'], '2019', '', false],
      ['Unspecified', '2019', '', true],
    ].map(([country, year, abstract, privacy]) => ({
      document_name: 'Made up',
      country,
      institution: 'Made up',
      institution_type: 'Private Corporation',
      year_of_publication: year,
      abstract,
      principles: { Privacy: privacy },
      principles_definition: { Privacy: null },
    })),
  ),
};

let engine: DuckDbEngine;

beforeAll(async () => {
  const folder = await mkdtemp(join(tmpdir(), 'orrery-indicators-'));
  await mkdir(join(folder, 'pillars'));
  for (const [name, text] of Object.entries(MADE_UP)) {
    await writeFile(join(folder, 'pillars', name), text);
  }
  engine = await DuckDbEngine.open({});
  await engine.run(`CREATE TABLE observation (${OBSERVATION_COLUMNS})`);
  await engine.run(`CREATE TABLE place_member (${RECORD_TABLES.place_member})`);
  await fillPlaceMembers(engine);
  await loadRegisters(engine, folder, {
    linkAll: linkCity('Berlin', 'DE'),
  });
});

afterAll(() => engine.close());

async function points(id: string, options: Record<string, string> = {}): Promise<Point[]> {
  const indicator = (await loadIndicators()).find((one) => one.id === id)!;
  const bound = bindOptions(indicator, options, () => []);
  const { sql, parameters } = compileQuery(indicator.sql, bound.values);
  return evaluateRows(indicator, await engine.columns(sql, parameters), bound.period, []).series();
}

const at = (all: Point[], place: string, period: string): Point | undefined =>
  all.find((point) => point.place === place && point.period === period);

describe('policy.instruments', () => {
  it('adds up to date, holds the Union’s own with its members’, and says what is placed', async () => {
    const all = await points('policy.instruments');
    expect(at(all, 'CN', '2019')).toMatchObject({ value: 2, n: 2, coverage: 0.8 });
    expect(at(all, 'CN', '2018')?.value).toBe(1);
    expect(at(all, 'EU27', '2018')?.value).toBe(2);
    expect(at(all, 'DE', '2018')?.value).toBe(1);
    expect(at(all, 'WORLD', '2019')?.value).toBe(5);
  });

  it('counts single years, and none where a place adopted none', async () => {
    const all = await points('policy.instruments', { counting: 'year' });
    expect(['2017', '2018', '2019'].map((year) => at(all, 'CN', year)?.value)).toEqual([1, 0, 1]);
  });

  it('asks for a fetch where the catalogue is not in the data', async () => {
    const all = await points('policy.instruments', { catalogue: 'agora', place: 'CN,US' });
    expect(all.map(({ place, value, missing }) => [place, value, missing])).toEqual([
      ['CN', null, 'needs-fetch'],
      ['US', null, 'needs-fetch'],
    ]);
  });
});

describe('policy.national-team', () => {
  it('grows from four firms in 2017 to fifteen in 2019', async () => {
    const all = await points('policy.national-team');
    expect(all.map(({ place, period, value }) => [place, period, value])).toEqual([
      ['CN', '2017', 4],
      ['CN', '2018', 5],
      ['CN', '2019', 15],
    ]);
  });

  it('dates each member', async () => {
    const all = await points('policy.national-team', { show: 'members' });
    expect(all).toHaveLength(15);
    expect(all).toContainEqual(
      expect.objectContaining({ period: '2018-09-20', dimension: 'member=sensetime', value: 1 }),
    );
  });
});

describe('policy.data-laws', () => {
  it('counts laws in force by the end of the year, by what they bear on', async () => {
    const all = await points('policy.data-laws');
    expect(at(all, 'CN', '2017')?.value).toBe(4);
    expect(at(all, 'CN', '2019')?.value).toBe(5);
    expect(at(all, 'EU', '2018')?.value).toBe(1);
    expect(at(all, 'EU27', '2018')?.value).toBe(1);
    expect(at(all, 'DE', '2018')).toBeUndefined();
    const personal = await points('policy.data-laws', { bearing: 'personal' });
    expect(at(personal, 'CN', '2017')?.value).toBe(1);
    const sensitive = await points('policy.data-laws', { bearing: 'sensitive' });
    expect(at(sensitive, 'CN', '2019')?.value).toBe(4);
    expect(at(sensitive, 'KR', '2019')?.value).toBe(0);
  });
});

describe('policy.goals', () => {
  it('names the furthest year, and each', async () => {
    expect(at(await points('policy.goals'), 'CN', '2017')).toMatchObject({ value: 2030, n: 3 });
    const each = await points('policy.goals', { show: 'each' });
    expect(each.map(({ value }) => value).sort()).toEqual([2020, 2025, 2030]);
  });
});

describe('applications', () => {
  it('places devices by their linked maker and prints the coverage', async () => {
    const all = await points('applications.medical-devices');
    const coverage = 2 / 3;
    expect(at(all, 'DE', '2019')).toMatchObject({ value: 2, coverage });
    expect(at(all, 'EU27', '2019')).toMatchObject({ value: 2, coverage });
    expect(at(all, 'WORLD', '2019')).toMatchObject({ value: 3, coverage });
  });

  it('tells sourced deployments from those that only the talk reports', async () => {
    const value = async (options: Record<string, string>): Promise<number | null | undefined> =>
      at(await points('applications.deployments', options), 'CN', '2019')?.value;
    expect(await value({})).toBe(6);
    expect(await value({ basis: 'all' })).toBe(7);
    expect(await value({ actors: 'public-and-firm' })).toBe(4);
  });

  it('asks for a fetch of surveillance research', async () => {
    const all = await points('applications.surveillance-research', { place: 'CN' });
    expect(all).toMatchObject([{ place: 'CN', value: null, missing: 'needs-fetch' }]);
  });
});

describe('principles.emphasis', () => {
  it('shares with n, a Wilson interval and the coverage', async () => {
    const [privacy] = (await points('principles.emphasis', { principle: 'privacy' })).filter(
      ({ place }) => place === 'CN',
    );
    expect(privacy).toMatchObject({ value: 0.5, n: 4, numerator: 2, coverage: 0.8 });
    expect(privacy!.interval!.low).toBeCloseTo(0.15, 3);
    expect(privacy!.interval!.high).toBeCloseTo(0.85, 3);
  });

  it('counts harmony, not the harmonising of rules', async () => {
    const all = await points('principles.emphasis', { principle: 'harmony' });
    expect(at(all, 'CN', '2014..2022')).toMatchObject({ value: 0.25, numerator: 1 });
    expect(at(all, 'WORLD', '2014..2022')).toMatchObject({ value: 0.2, numerator: 1, n: 5 });
  });

  it('breaks down by issuer and by each principle', async () => {
    const firms = await points('principles.emphasis', {
      institution: 'firm',
      principle: 'privacy',
    });
    expect(at(firms, 'CN', '2014..2022')).toMatchObject({ value: 0.5, n: 4 });
    expect(
      await points('principles.emphasis', { institution: 'academic', principle: 'privacy' }),
    ).toEqual([]);
    const each = await points('principles.emphasis', { principle: 'each' });
    expect(each.find(({ place }) => place === 'CN')).toMatchObject({
      dimension: 'principle=Privacy',
      value: 0.5,
    });
  });
});

describe('talent.foreign-offices', () => {
  it('adds up the register', async () => {
    const all = await points('talent.foreign-offices');
    expect(at(all, 'CN', '2019')?.value).toBe(4);
    const valley = await points('talent.foreign-offices', { where: 'silicon-valley' });
    expect(at(valley, 'CN', '2019')?.value).toBe(3);
  });
});
