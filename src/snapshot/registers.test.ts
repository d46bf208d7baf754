import { existsSync } from 'node:fs';
import { mkdtemp, mkdir, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { linkCity } from '../../test/support/city-linker.js';
import { DuckDbEngine } from '../engine/duckdb.js';
import type { DatedEvent } from '../records/event.js';
import { ObservationSchema } from '../records/observation.js';
import { countEvents, EVENT_SERIES, UNKNOWN_AREA, type EventSeries } from './event-series.js';
import { OBSERVATION_COLUMNS } from './observations.js';
import { registerObservations } from './register-series.js';
import { loadRegisters } from './registers.js';

const DATA = process.env['ORRERY_DATA'] ?? join(process.cwd(), '../shared/data');

const DEFINITION: EventSeries = {
  source: 's',
  series: 's.events',
  unit: 'events',
  edition: '2026',
  by: [['a'], ['a', 'b']],
};

function event(places: string[], date: string | null, tags = {}): DatedEvent {
  const id = 'x';
  const kind = 'incident';
  const base = { id, source: 's', kind, title: id, placeStated: '', actors: [] } as const;
  return { ...base, places, date, tags, actors: [], file: 'f', row: 1 };
}

describe('countEvents', () => {
  it('counts an event once in each of its places and once in the world', () => {
    const counts = countEvents(
      [event(['CN', 'GB', 'CN'], '2018-03', { a: ['1', '2'], b: ['3'] }), event([], '2018')],
      DEFINITION,
    );
    const of = (place: string, dimension = ''): number | undefined =>
      counts.find((at) => at.place === place && at.dimension === dimension)?.value;
    expect([of('CN'), of('GB'), of('WORLD'), of(UNKNOWN_AREA)]).toEqual([1, 1, 2, 1]);
    expect([of('CN', 'a=1'), of('WORLD', 'a=2;b=3'), of(UNKNOWN_AREA, 'a=1')]).toEqual([
      1,
      1,
      undefined,
    ]);
    for (const count of counts) ObservationSchema.parse(count);
  });

  it('keeps events without a date apart', () => {
    const [count] = countEvents([event(['CN'], null)], DEFINITION);
    expect(count).toMatchObject({ series: 's.events-undated', place: 'CN', period: '2026' });
  });

  it('never loses an event: the world holds all, unknown places included', () => {
    const place = fc.constantFrom('CN', 'US', 'IN', 'area:Moon');
    const arbitrary = fc.array(
      fc.record({
        places: fc.array(place, { maxLength: 3 }),
        date: fc.constantFrom('2017', '2018-05', null),
      }),
    );
    fc.assert(
      fc.property(arbitrary, (rows) => {
        const counts = countEvents(
          rows.map(({ places, date }) => event(places, date)),
          DEFINITION,
        );
        const total = (at: string): number =>
          counts.filter((count) => count.place === at).reduce((sum, { value }) => sum + value, 0);
        expect(total('WORLD')).toBe(rows.length);
        expect(total(UNKNOWN_AREA)).toBe(rows.filter(({ places }) => places.length === 0).length);
        for (const code of ['CN', 'US', 'IN']) {
          expect(total(code)).toBe(
            rows.filter(({ places }) => places.some((id) => id === code)).length,
          );
        }
      }),
    );
  });

  it('is defined once for each series', () => {
    expect(new Set(EVENT_SERIES.map(({ series }) => series)).size).toBe(EVENT_SERIES.length);
  });
});

describe('registerObservations', () => {
  it('states every row once and by what breaks it down', async () => {
    const observations = await registerObservations();
    for (const at of observations) ObservationSchema.parse(at);
    const count = (series: string, text = ''): number =>
      observations.filter((at) => at.series === series && at.dimension.includes(text)).length;
    expect(count('registers.national-team', 'member=')).toBe(15);
    expect(count('registers.deployments', 'basis=recap-only')).toBe(1);
    expect(count('registers.offices', 'in=US')).toBe(4);
    expect(observations.filter(({ series }) => series === 'registers.goals')).toContainEqual(
      expect.objectContaining({ place: 'CN', period: '2017-07-08', value: 2030, unit: 'year' }),
    );
    const keys = observations.map(({ series, dimension }) => `${series} ${dimension}`);
    expect(new Set(keys).size).toBe(keys.length);
  });
});

async function table(): Promise<DuckDbEngine> {
  const engine = await DuckDbEngine.open({});
  await engine.run(`CREATE TABLE observation (${OBSERVATION_COLUMNS})`);
  return engine;
}

describe('loadRegisters', () => {
  it('holds the registers where no file was fetched, and skips unreadable files when told', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'orrery-data-'));
    const engine = await table();
    const empty = await loadRegisters(engine, folder);
    expect(empty).toMatchObject({ files: [], sources: ['orrery-registers'], quarantine: [] });
    await mkdir(join(folder, 'pillars'));
    await writeFile(join(folder, 'pillars/waie_200_guidelines_made_up.json'), '{');
    await expect(loadRegisters(engine, folder)).rejects.toMatchObject({ kind: 'input' });
    const skipped = await loadRegisters(engine, folder, { skipUnreadable: true });
    expect(skipped.quarantine).toMatchObject([{ source: 'waie', row: null, dropped: true }]);
    await engine.close();
  });

  it.skipIf(!existsSync(join(DATA, 'pillars')))(
    'counts the publishers’ files (skipped where ORRERY_DATA holds no pillars/)',
    async () => {
      const engine = await table();
      const loaded = await loadRegisters(engine, DATA, {
        linkAll: linkCity('Shanghai', 'CN'),
      });
      expect(loaded.files).toHaveLength(8);
      expect(Object.keys(loaded.lint).sort()).toEqual(loaded.sources);
      const rows = await engine.all(
        `SELECT series, place, CAST(SUM(value) AS INTEGER) AS n FROM observation
         WHERE dimension = '' AND series NOT LIKE 'registers.%'
           AND place IN ('CN', 'WORLD', 'area:unknown')
         GROUP BY series, place ORDER BY series, place`,
      );
      expect(rows.map(({ series, place, n }) => `${series} ${place} ${n}`)).toMatchSnapshot();
      await engine.close();
    },
  );
});
