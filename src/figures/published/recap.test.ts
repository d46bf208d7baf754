import { existsSync } from 'node:fs';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DuckDbEngine } from '../../engine/duckdb.js';
import { loadObservations, OBSERVATION_COLUMNS } from '../../snapshot/observations.js';
import { fillPlaceMembers } from '../../snapshot/place-members.js';
import { loadRegisters } from '../../snapshot/registers.js';
import { RECORD_TABLES } from '../../snapshot/tables.js';
import { compileQuery } from '../indicators/compile.js';
import { evaluateRows } from '../values/evaluate.js';
import type { Figure, Point } from '../figure.js';
import type { Indicator } from '../indicator.js';
import { loadIndicators } from '../indicators/load.js';
import type { Observatory } from '../observatory.js';
import { bindOptions } from '../indicators/options.js';
import { recapNumber, recapPage } from '../reports/recap-report.js';
import { evaluateRecap, readRecap, type Recap } from './recap.js';

const DATA = process.env['ORRERY_DATA'] ?? join(process.cwd(), '../shared/data');

/** As much of an observatory as a recap asks for. */
function figures(
  answer: (id: string, options: Record<string, string>) => Promise<Partial<Figure>>,
): Observatory {
  return {
    figure: async (id: string, options: Record<string, string> = {}) => ({
      sources: [],
      indicator: { id, title: { en: id, zh: id } },
      ...(await answer(id, options)),
    }),
  } as unknown as Observatory;
}

function point(place: string, period: string, value: number | null): Point {
  const missing = value === null ? 'needs-fetch' : null;
  const base = { numerator: null, denominator: null, coverage: null, interval: null, bounds: null };
  return { place, period, value, unit: 'share', n: 7, missing, ...base };
}

describe('the statements of the recap', () => {
  it('name indicators, options and places that exist', async () => {
    const indicators = new Map((await loadIndicators()).map((one) => [one.id, one]));
    for (const { id, figures: asked } of (await readRecap()).rows) {
      for (const { indicator, options, place } of asked) {
        const known = indicators.get(indicator);
        expect(known, `${id}: ${indicator}`).toBeDefined();
        expect(() => bindOptions(known!, { ...options, place }, () => ['neurips'])).not.toThrow();
      }
    }
  });

  it('cover what the talk says, each with what the figures cannot say', async () => {
    const { rows } = await readRecap();
    expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
    expect(rows.map(({ id }) => id)).toEqual(
      expect.arrayContaining(
        'population most-data one-in-five one-in-two funded-start-ups nine-in-ten-chips national-team aim-2030 sensitive-data-law ten-fold quarter abroad jinan silicon-valley harmonious'.split(
          ' ',
        ),
      ),
    );
    for (const { cannot, can, says } of rows) {
      for (const text of [says, can, cannot]) expect(text.zh).toMatch(/[\u4e00-\u9fff]/);
    }
  });

  it('refuses a file that does not hold', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'orrery-recap-'));
    await writeFile(join(folder, 'recap.yaml'), 'register: recap\nrows: []\n');
    await expect(readRecap(folder)).rejects.toMatchObject({ code: 'not-a-register' });
    await writeFile(join(folder, 'recap.yaml'), 'a: [');
    await expect(readRecap(folder)).rejects.toMatchObject({ code: 'not-yaml' });
  });
});

describe('evaluateRecap', () => {
  const asking = (...asked: object[]): Recap =>
    ({
      title: { en: 'T', zh: '题' },
      note: { en: 'N', zh: '注' },
      rows: [
        {
          id: 'made-up',
          says: { en: 'Made up.', zh: '虚构。' },
          claimed: [],
          figures: asked.map((one) => ({ indicator: 'a.b', place: 'CN', options: {}, ...one })),
          can: { en: 'Much.', zh: '很多。' },
          cannot: { en: 'Little.', zh: '很少。' },
        },
      ],
    }) as unknown as Recap;
  const series = [
    point('CN', '2017', 0.1),
    point('CN', '2019', null),
    point('CN', '2018', 0.2),
    point('US', '2018', 0.3),
    point('CN', '2021', 0.4),
    { ...point('CN', '2022', 0.9), dimension: 'to=US' },
  ];

  it('takes the last value up to the year, and the last of all', async () => {
    const observatory = figures(async () => ({ series, pooled: [], unit: 'share' }));
    const [{ figures: found } = { figures: [] }] = await evaluateRecap(
      observatory,
      asking({ around: '2019', rank: true }),
    );
    expect(found[0]).toMatchObject({
      around: { period: '2018', value: 0.2, rank: { rank: 2, of: 2 } },
      latest: { period: '2021', value: 0.4, rank: null },
    });
  });

  it('pools a period that is asked for as a whole', async () => {
    const observatory = figures(async (_, { period }) => ({
      series: [],
      pooled: [point('CN', period!, period === '2009..2018' ? 0.1 : 0.5)],
      unit: 'share',
    }));
    const [{ figures: found } = { figures: [] }] = await evaluateRecap(
      observatory,
      asking({ around: '2009..2018', latest: '2009..2022' }),
    );
    expect(found[0]).toMatchObject({ around: { value: 0.1 }, latest: { value: 0.5 } });
  });

  it('falls back on a recorded value only where the data have none, and marks it', async () => {
    const observatory = figures(async () => ({
      series: [point('CN', '2019', null)],
      pooled: [],
      unit: 'share',
    }));
    const recap = asking({ around: '2019', recorded: { around: { period: '2018', value: 0.25 } } });
    const statements = await evaluateRecap(observatory, recap);
    expect(statements[0]!.figures[0]).toMatchObject({
      around: { period: '2018', value: 0.25, recorded: true, missing: null },
      latest: { value: null, missing: 'needs-fetch', recorded: false },
    });
    const page = recapPage(recap, statements);
    expect(page).toContain('| 25.0 %† (2018) | fetch the source first |');
    expect(page).toContain('| 25.0 %† (2018) | 须先获取来源 |');
  });

  it('says so where no figure meets a statement', async () => {
    const recap = asking();
    const page = recapPage(
      recap,
      await evaluateRecap(
        figures(async () => ({})),
        recap,
      ),
    );
    expect(page).toContain('| Made up. | – | not measurable with these data | – |');
    expect(page).toContain('| 虚构。 | – | 现有数据无法衡量 | – |');
  });
});

describe('recapNumber', () => {
  it.each([
    [0.737, 'share', '73.7 %', '73.7 %'],
    [14.3, 'ratio', '14.3 ×', '14.3 倍'],
    [2030, 'year', '2030', '2030'],
    [1_407_745_000, 'persons', '1.408 billion', '14.08亿'],
    [15_638, 'count', '15.64 thousand', '1.564万'],
    [292.9, 'count', '293', '293'],
  ])('writes %s %s', (value, unit, en, zh) => {
    expect([recapNumber(value, unit, 'en'), recapNumber(value, unit, 'zh')]).toEqual([en, zh]);
  });
});

describe.skipIf(!existsSync(join(DATA, 'pillars')))(
  'recorded values (skipped where ORRERY_DATA holds no pillars/)',
  () => {
    let engine: DuckDbEngine;
    let indicators: Map<string, Indicator>;
    beforeAll(async () => {
      engine = await DuckDbEngine.open({});
      await engine.run(`CREATE TABLE observation (${OBSERVATION_COLUMNS})`);
      await engine.run(`CREATE TABLE place_member (${RECORD_TABLES.place_member})`);
      await fillPlaceMembers(engine);
      await loadObservations(engine, DATA);
      await loadRegisters(engine, DATA);
      indicators = new Map((await loadIndicators()).map((one) => [one.id, one]));
    });
    afterAll(() => engine.close());

    it('are what the indicators say of the fetched copies', async () => {
      const recap = await readRecap();
      const recorded: Recap = {
        ...recap,
        rows: recap.rows.map((row) => ({
          ...row,
          figures: row.figures.filter((asked) => asked.recorded !== undefined),
        })),
      };
      const observatory = figures(async (id, options) => {
        const indicator = indicators.get(id)!;
        const bound = bindOptions(indicator, options, () => []);
        const { sql, parameters } = compileQuery(indicator.sql, bound.values);
        const rows = await engine.columns(sql, parameters);
        const { series, pooled } = evaluateRows(indicator, rows, bound.period, []);
        return { unit: indicator.unit, series: series(), pooled: pooled() };
      });
      let compared = 0;
      for (const { figures: found } of await evaluateRecap(observatory, recorded)) {
        for (const { asked, around, latest } of found) {
          for (const [written, value] of [
            [asked.recorded?.around, around],
            [asked.recorded?.latest, latest],
          ] as const) {
            if (!written) continue;
            expect(value?.recorded, asked.indicator).toBe(false);
            expect(value?.period, asked.indicator).toBe(written.period);
            expect(value?.value, asked.indicator).toBeCloseTo(written.value, 5);
            compared++;
          }
        }
      }
      expect(compared).toBeGreaterThan(8);
    });
  },
);
