import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { DuckDbEngine } from '../../engine/duckdb.js';
import { isCountry } from '../../records/place.js';
import { loadObservations, OBSERVATION_COLUMNS } from '../../snapshot/observations.js';
import { fillPlaceMembers } from '../../snapshot/place-members.js';
import { RECORD_TABLES } from '../../snapshot/tables.js';
import { compileQuery } from './compile.js';
import { loadIndicators } from './load.js';
import { bindOptions } from './options.js';

const DATA = process.env['ORRERY_DATA'] ?? resolve(import.meta.dirname, '../../../../shared/data');
const hasData = existsSync(join(DATA, 'pillars'));
const indicators = await loadIndicators();

describe.skipIf(!hasData)(
  'published statistics (skipped where ORRERY_DATA has no pillars/)',
  () => {
    let engine: DuckDbEngine;
    beforeAll(async () => {
      engine = await DuckDbEngine.open();
      await engine.run(`CREATE TABLE observation (${OBSERVATION_COLUMNS})`);
      await engine.run(`CREATE TABLE place_member (${RECORD_TABLES.place_member})`);
      await fillPlaceMembers(engine);
      await loadObservations(engine, DATA);
      return () => engine.close();
    });

    async function rows(id: string, options: Record<string, string> = {}) {
      const indicator = indicators.find((candidate) => candidate.id === id)!;
      const { sql, parameters } = compileQuery(
        indicator.sql,
        bindOptions(indicator, options, () => []).values,
      );
      return engine.all(sql, parameters);
    }

    async function value(
      id: string,
      place: string,
      period: string,
      options = {},
    ): Promise<unknown> {
      return (await rows(id, options)).find(
        (row) => row['place'] === place && row['period'] === period,
      )?.['value'];
    }

    it.each([
      ['start-ups.newly-funded-share', 0.181, 0.412],
      ['start-ups.unicorns-born-share', 0.225, 0.431],
      ['start-ups.unicorns-alive-share', 0.346, 0.383],
    ])('%s of China and the United States in 2019', async (id, china, america) => {
      expect(await value(id, 'CN', '2019')).toBeCloseTo(china, 3);
      expect(await value(id, 'US', '2019')).toBeCloseTo(america, 3);
    });

    it('met at home and from abroad add up, and differ by what "home" means', async () => {
      for (const by of ['made-at-home', 'home-firms']) {
        const home = Number(await value('chips.self-sufficiency', 'CN', '2019', { by }));
        const abroad = Number(await value('chips.imported', 'CN', '2019', { by }));
        expect(home + abroad).toBeCloseTo(1, 9);
      }
      expect(await value('chips.imported', 'CN', '2019')).toBeCloseTo(0.843, 3);
      expect(await value('chips.imported', 'CN', '2019', { by: 'home-firms' })).toBeCloseTo(
        0.939,
        3,
      );
    });

    it('a group is the sum of its members', async () => {
      const all = await rows('data.population');
      const of = (place: string) =>
        Number(all.find((row) => row['place'] === place && row['period'] === '2019')!['value']);
      expect(of('CN-HK-MO')).toBe(of('CN') + of('HK') + of('MO'));
      expect(of('EU') - of('EU27')).toBe(of('GB'));
    });

    it('shares of a fractional count add up to one', async () => {
      for (const id of ['compute.notable-models-share', 'compute.large-scale-models-share']) {
        const year = (await rows(id)).filter(
          ({ place, period }) => period === '2023' && isCountry(String(place)),
        );
        const total = year.reduce((sum, row) => sum + Number(row['value']), 0);
        expect([id, Math.abs(total - 1) < 1e-6]).toEqual([id, true]);
      }
    });

    it('gives no value twice for a place, period and dimension', async () => {
      const own = ['data', 'start-ups', 'chips', 'compute'];
      for (const { id, pillar } of indicators) {
        if (!own.includes(pillar)) continue;
        const keys = (await rows(id)).map((row) =>
          [row['place'], row['period'], row['dimension']].join(' '),
        );
        expect([id, keys.length > 0]).toEqual([id, true]);
        expect([id, new Set(keys).size]).toEqual([id, keys.length]);
      }
    });

    it('keeps every value inside its interval and every share inside 0 and 1', async () => {
      for (const { id, unit, pillar } of indicators) {
        if (!['start-ups', 'compute'].includes(pillar) || unit !== 'share') continue;
        for (const { value, low, high } of await rows(id)) {
          if (typeof value !== 'number') continue;
          expect(value).toBeGreaterThanOrEqual(0);
          expect(value).toBeLessThanOrEqual(1 + 1e-9);
          if (typeof low !== 'number' || typeof high !== 'number') continue;
          expect(low).toBeLessThanOrEqual(value + 1e-9);
          expect(high).toBeGreaterThanOrEqual(value - 1e-9);
        }
      }
    });
  },
);
