import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { DuckDbEngine } from '../engine/duckdb.js';
import { ObservationSchema } from '../records/observation.js';
import {
  loadObservations,
  OBSERVATION_COLUMNS,
  type ObservationsRead,
} from '../snapshot/observations.js';
import { ALL_SOURCES } from './index.js';
import { CURATED_OBSERVATIONS, OBSERVATION_SOURCES } from './observations.js';

const DATA = process.env['ORRERY_DATA'] ?? resolve(import.meta.dirname, '../../../shared/data');
const hasData = existsSync(join(DATA, 'pillars'));

describe.each(ALL_SOURCES.map((source) => [source.id, source] as const))(
  'source %s declares',
  (id, source) => {
    it('publisher, address, licence, citation, cadence and version', () => {
      expect(id).toMatch(/^[a-z0-9-]+$/);
      for (const text of [
        source.publisher,
        source.address,
        source.licence,
        source.attribution,
        source.citation,
        source.cadence,
        source.version,
      ]) {
        expect(text.trim().length).toBeGreaterThan(0);
      }
    });

    it('title, coverage and limits in both languages', () => {
      expect(source.limits.length).toBeGreaterThan(0);
      for (const text of [source.title, source.coverage, ...source.limits]) {
        expect(text.en.trim().length).toBeGreaterThan(0);
        expect(text.zh).toMatch(/\p{Script=Han}/u);
      }
    });

    it('where each file is fetched from', () => {
      for (const { url, path, sha256 } of source.resources) {
        expect(new URL(url).protocol).toBe('https:');
        expect(path).not.toMatch(/^\/|\.\./);
        if (sha256 !== null) expect(sha256).toMatch(/^[0-9a-f]{64}$/);
      }
    });
  },
);

describe('sources of observations', () => {
  it('have ids of their own, and read the files they fetch, packed or not', () => {
    const ids = ALL_SOURCES.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const source of OBSERVATION_SOURCES) {
      for (const { path } of source.resources) {
        expect([path, source.matches(path), source.matches(`${path}.gz`)]).toEqual([
          path,
          true,
          true,
        ]);
        const readers = OBSERVATION_SOURCES.filter((other) => other.matches(path));
        expect(readers.map(({ id }) => id)).toEqual([source.id]);
      }
    }
  });

  it('quote single figures only with the address that states them', () => {
    for (const { info, observations } of CURATED_OBSERVATIONS) {
      expect(observations.length).toBeGreaterThan(0);
      for (const observation of observations) {
        expect(ObservationSchema.safeParse(observation).success).toBe(true);
        expect(observation.source).toBe(info.id);
        expect(new URL(observation.note).protocol).toBe('https:');
      }
    }
  });
});

describe.skipIf(!hasData)('the real files (skipped where ORRERY_DATA has no pillars/)', () => {
  let engine: DuckDbEngine;
  let read: ObservationsRead;
  beforeAll(async () => {
    engine = await DuckDbEngine.open();
    await engine.run(`CREATE TABLE observation (${OBSERVATION_COLUMNS})`);
    read = await loadObservations(engine, DATA);
    return () => engine.close();
  });

  it.each([...OBSERVATION_SOURCES, ...CURATED_OBSERVATIONS.map(({ info }) => info)])(
    '$id yields observations and a lint report without errors',
    ({ id }) => {
      const report = read.lint[id];
      expect(report).toBeDefined();
      expect(report!.observations).toBeGreaterThan(0);
      expect(report!.severities.error).toBe(0);
      expect(report!.places).toBeGreaterThan(0);
    },
  );

  it.each([
    ['worldbank.population', 'CN', '2019', '', 1407745000],
    ['comtrade.ic-exports', 'HK', '2019', '', 134483068336.104],
    ['cbinsights.unicorns-born', 'CN', '2019', 'edition=2022-09', 23],
    ['top500.systems', 'CN', '2019-11', '', 228],
    ['ai-index.newly-funded', 'US', '2019', 'edition=2025', 494],
  ])('%s of %s in %s %s is %d', async (series, place, period, dimension, value) => {
    const rows = await engine.all(
      'SELECT value FROM observation WHERE series = ? AND place = ? AND period = ? AND dimension = ?',
      [series, place, period, dimension],
    );
    expect(rows).toEqual([{ value }]);
  });

  it('keeps the coding of each source: Hong Kong, Macao, Taiwan and Kosovo as stated', async () => {
    const rows = await engine.all(
      `SELECT DISTINCT source, place FROM observation
       WHERE place IN ('HK', 'MO', 'TW', 'XK') AND source IN ('worldbank-population', 'comtrade-ic-exports')
       ORDER BY source, place`,
    );
    expect(rows.map(({ source, place }) => `${source} ${place}`)).toEqual([
      'comtrade-ic-exports HK',
      'comtrade-ic-exports MO',
      'worldbank-population HK',
      'worldbank-population MO',
      'worldbank-population XK',
    ]);
  });

  it('quarantines states that have no single successor', () => {
    const messages = read.quarantine.map(({ message }) => message);
    expect(messages).toContain('"USSR" is no known place.');
  });
});
