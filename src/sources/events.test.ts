import { existsSync } from 'node:fs';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { DatedEvent } from '../records/event.js';
import { EventSchema } from '../records/event.js';
import type { Observation } from '../records/observation.js';
import { ObservationSchema } from '../records/observation.js';
import type { QuarantinedRow } from '../records/quarantine.js';
import { agora, authorityPlace } from './agora.js';
import { APPLICATION_SOURCES, EVENT_SOURCES } from './events.js';
import { fdaDevices } from './fda-devices.js';
import { lint } from './lint/lint.js';
import { lintEvents } from './lint/events.js';
import { microsoftDiffusion } from './microsoft-diffusion.js';
import { oecdPolicies } from './oecd-policies.js';
import { registers } from './registers.js';
import type { ReadItem } from './source.js';
import { mentionsHarmony, waie } from './waie.js';

const DATA = process.env['ORRERY_DATA'] ?? join(process.cwd(), '../shared/data');
const PILLARS = join(DATA, 'pillars');

async function drain<T>(items: AsyncIterable<ReadItem<T>>) {
  const records: T[] = [];
  const refused: QuarantinedRow[] = [];
  for await (const item of items) {
    if ('record' in item) records.push(item.record);
    else refused.push(item.refused);
  }
  return { records, refused };
}

/** The local copy of a resource, packed or not. */
function local(path: string): string {
  const plain = join(DATA, path);
  return existsSync(plain) ? plain : `${plain}.gz`;
}

async function madeUp(name: string, text: string): Promise<string> {
  const path = join(await mkdtemp(join(tmpdir(), 'orrery-events-')), name);
  await writeFile(path, text);
  return path;
}

describe('sources of events and applications', () => {
  it.each([...EVENT_SOURCES, ...APPLICATION_SOURCES, registers])(
    '$id declares what a reader must know',
    (source) => {
      const { publisher, address, licence, citation, cadence, attribution, version } = source;
      for (const text of [publisher, address, licence, citation, cadence, attribution, version]) {
        expect(text.length).toBeGreaterThan(2);
      }
      for (const text of [source.title, source.coverage, ...source.limits]) {
        expect(text.zh).toMatch(/[\u4e00-\u9fff]/);
      }
      expect(source.limits.length).toBeGreaterThan(0);
      if (/NC/.test(source.licence)) expect(source.embedding).toBe('nothing');
      if (source !== registers) expect(source.resources.length).toBeGreaterThan(0);
    },
  );

  it.each([...EVENT_SOURCES, ...APPLICATION_SOURCES])(
    '$id reads what it says it fetches',
    (source) => {
      expect(source.matches(source.resources[0]!.path)).toBe(true);
      expect(source.matches(`${source.resources[0]!.path}.gz`)).toBe(
        !source.resources[0]!.path.endsWith('.xlsx'),
      );
    },
  );

  it('keeps ids apart', () => {
    const ids = [...EVENT_SOURCES, ...APPLICATION_SOURCES].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });
});

describe('agora', () => {
  it.each([
    ['Chinese central government', 'China', '', ['CN'], 'national'],
    ['Chinese provincial and local governments', 'China', '', ['CN'], 'subnational'],
    ['Georgia', 'United States', 'State governments', ['US'], 'subnational'],
    ['Government of Turkey', 'Other countries', '', ['TR'], 'national'],
    ['European Union', 'Multinational', '', ['EU'], 'multinational'],
    ['OECD', 'Multinational', '', ['area:OECD'], 'multinational'],
    ['Private-sector companies', '', '', [], 'not-public'],
  ])('places %s of %s', (name, jurisdiction, parent, places, level) => {
    expect(authorityPlace(name, jurisdiction, parent)).toMatchObject({ places, level });
  });

  it('quarantines what it cannot read and keeps rows whose authority is unknown', async () => {
    const path = await madeUp(
      'agora_documents_made_up.csv',
      'AGORA ID,Official name,Authority,Most recent activity,Most recent activity date\n' +
        '1,Made-up act,Nobody,Enacted,2023-10-08\n' +
        ',Nameless,Nobody,Enacted,2023-10-08\n' +
        '3,Undated,Somebody,Proposed,soon\n4,short\n',
    );
    await writeFile(
      join(path, '../agora_authorities_NC.csv'),
      'Name,Jurisdiction,Parent authority\nSomebody,China,\n',
    );
    const { records, refused } = await drain(agora.read(path, path));
    expect(records.map(({ id, places, date }) => [id, places, date])).toEqual([
      ['1', [], '2023-10-08'],
      ['3', ['CN'], null],
    ]);
    expect(refused.map(({ row, reason, dropped }) => [row, reason, dropped])).toEqual([
      [2, 'unresolved-place', false],
      [3, 'missing-name', true],
      [4, 'not-a-date', false],
      [5, 'malformed-row', true],
    ]);
  });
});

describe('oecd-ai-policies', () => {
  it('reads years as the table writes them and refuses others without losing the row', async () => {
    const path = await madeUp(
      'oecd_ai_policies_made_up.csv',
      'entry_id,title,jurisdiction,year\na,A,Korea,2019.0\nb,B,Atlantis,\nc,C,European Union,19\n',
    );
    const { records, refused } = await drain(oecdPolicies.read(path, 'made-up'));
    expect(records.map(({ places, date }) => [places, date])).toEqual([
      [['KR'], '2019'],
      [[], null],
      [['EU'], null],
    ]);
    expect(refused.map(({ reason }) => reason)).toEqual(['unresolved-place', 'not-a-year']);
  });
});

describe('harmony', () => {
  it('finds the word and not the harmonising of rules', () => {
    expect(mentionsHarmony([null, 'a harmonious society'])).toBe(true);
    expect(mentionsHarmony(['In harmony with nature'])).toBe(true);
    expect(mentionsHarmony(['和谐友好'])).toBe(true);
    expect(mentionsHarmony(['harmonization of standards', 'to harmonise law', undefined])).toBe(
      false,
    );
  });
});

describe('fda-ai-devices', () => {
  it('leaves the country of a maker unknown', async () => {
    const path = await madeUp(
      'fda_ai_devices_made_up.json',
      JSON.stringify([
        {
          date: '09/29/2025',
          device: 'D',
          company: 'Made-up Ltd',
          panel: 'P',
          submission_id: 'K1',
        },
        { date: '2025', device: 'D', company: 'X', panel: 'P', submission_id: 'K2' },
      ]),
    );
    const { records, refused } = await drain(fdaDevices.read(path, 'made-up'));
    expect(records).toMatchObject([{ places: [], date: '2025-09-29', actors: ['Made-up Ltd'] }]);
    expect(refused).toMatchObject([{ row: 2, reason: 'not-a-device', dropped: true }]);
  });
});

describe('lintEvents', () => {
  const event = (id: string, date: string | null, title = id): DatedEvent => ({
    id,
    source: 's',
    kind: 'incident',
    title,
    places: ['CN'],
    placeStated: 'China',
    date,
    actors: [],
    tags: {},
    file: 'f',
    row: 1,
  });

  it('counts duplicates, impossible dates, holes and what is missing', () => {
    const report = lintEvents(
      's',
      ['f'],
      [
        event('a', '2017'),
        event('a', '2017', 'other'),
        event('b', '2019-02-30'),
        event('c', '1899'),
        { ...event('d', null), places: ['area:Moon'] },
        { ...event('e', '2019', 'a'), date: '2017', placeStated: 'China' },
      ],
      [],
    );
    expect(report.rules).toEqual({
      'impossible-value': 2,
      'inconsistent-duplicate': 1,
      duplicate: 1,
      'own-area': 1,
      hole: 2,
      'no-value': 1,
    });
    expect(report).toMatchObject({
      observations: 6,
      firstPeriod: '1899',
      lastPeriod: '2019-02-30',
    });
  });
});

describe.skipIf(!existsSync(PILLARS))(
  'the publishers’ files (skipped where ORRERY_DATA holds no pillars/)',
  () => {
    const expected: Record<string, { events: number; dropped: number; cn: number; us: number }> = {
      'oecd-ai-policies': { events: 2216, dropped: 0, cn: 22, us: 84 },
      agora: { events: 951, dropped: 0, cn: 26, us: 865 },
      aiid: { events: 1242, dropped: 0, cn: 4, us: 92 },
      'aiid-csetv1': { events: 208, dropped: 6, cn: 4, us: 92 },
      'fda-ai-devices': { events: 1357, dropped: 0, cn: 0, us: 0 },
      waie: { events: 200, dropped: 0, cn: 11, us: 58 },
      'cset-education': { events: 645, dropped: 0, cn: 0, us: 645 },
    };

    it.each(EVENT_SOURCES)('$id reads in full and lints', async (source) => {
      const { path } = source.resources[0]!;
      const { records, refused } = await drain(source.read(local(path), path));
      for (const record of records) EventSchema.parse(record);
      const of = (place: string) => records.filter(({ places }) => places.includes(place)).length;
      expect({
        events: records.length,
        dropped: refused.filter(({ dropped }) => dropped).length,
        cn: of('CN'),
        us: of('US'),
      }).toEqual(expected[source.id]);
      const report = lintEvents(source.id, [path], records, refused);
      expect(report.observations).toBe(records.length);
      expect(report.rules['inconsistent-duplicate'] ?? 0).toBe(0);
      expect(report.rules['impossible-value'] ?? 0).toBe(0);
    });

    let readings: Map<string, { records: Observation[]; refused: QuarantinedRow[] }>;
    beforeAll(async () => {
      readings = new Map();
      for (const source of APPLICATION_SOURCES) {
        const { path } = source.resources[0]!;
        readings.set(source.id, await drain(source.read(local(path), path)));
      }
    });

    it('reads the Mac Roman table of AI use: every economy, three periods', () => {
      const { records, refused } = readings.get(microsoftDiffusion.id)!;
      for (const record of records) ObservationSchema.parse(record);
      expect(refused).toEqual([]);
      expect(records).toHaveLength(147 * 3);
      const at = (place: string, period: string) =>
        records.find((record) => record.place === place && record.period === period)?.value;
      expect([at('CN', '2026-Q1'), at('US', '2025-H1'), at('TR', '2025-H2')]).toEqual([
        0.164, 0.263, 0.146,
      ]);
      expect(lint(microsoftDiffusion.id, [], records, refused).severities.error).toBe(0);
    });

    it('reads surveillance research and refuses a second spelling of a country already read', () => {
      const { records, refused } = readings.get('cset-surveillance')!;
      const report = lint('cset-surveillance', [], records, refused);
      expect(records.filter(({ place }) => place === 'CN').map(({ value }) => value)).toEqual([
        6293, 5600,
      ]);
      expect(report.rules).toEqual({ 'unresolved-place': 2 });
      expect(refused.every(({ raw }) => raw.includes('Cote Ivoire'))).toBe(true);
    });

    it('finds harmony in three of 200 guidelines', async () => {
      const { path } = waie.resources[0]!;
      const { records } = await drain(waie.read(local(path), path));
      const found = records.filter(({ tags }) => tags['mentions']?.includes('harmony'));
      expect(found.map(({ places }) => places).sort()).toEqual([['CN'], ['CN'], ['RU']]);
    });
  },
);
