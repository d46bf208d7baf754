import type { DatedEvent } from '../records/event.js';
import { githubFile } from './github.js';
import { quarantined } from '../records/quarantine.js';
import { placesOf, wholeYear, yieldResults, type EventResult } from './read/event-table.js';
import { Refusal, type Cells } from './read/table.js';
import { inputError } from './read/text-stream.js';
import { xlsxRows } from './read/xlsx.js';
import type { EventSource, ReadItem } from './source.js';

const SOURCE = 'aiid';
const FILE = /(?:^|\/)aiid_master_dataset\.xlsx$/;
const SHEET = 'Master Dataset';
const COLUMNS = ['Incident ID', 'Data Sources', 'Incident Year', 'Country Code'];
const COMMIT = '8a82b0b81a086d939b9918bca3bb463f298ac629';

/** What the two copies of the Incident Database share. */
export const AIID = {
  licence: 'CC-BY-SA-4.0',
  licenceAddress: 'https://incidentdatabase.ai/terms-of-use/',
  address: 'https://incidentdatabase.ai/',
  repository: 'kritikaberry/TAI-Hackathon-Riverhouse-Problem5',
  unclear: {
    en: 'Incidents are those that somebody reported, mostly in English-language news: a count follows attention as much as occurrence.',
    zh: '只收录有人报告的事件，多来自英文新闻；数量既反映发生情况，也反映关注程度。',
  },
} as const;

/** An incident's year and country as the CSET annotators gave them; both are mostly absent. */
export function* incident(
  source: string,
  at: { id: string; country: string; year: string; file: string; row: number },
  tags: Record<string, string[]>,
): Generator<EventResult> {
  if (!/^\d+(\.0)?$/.test(at.id)) {
    yield new Refusal('missing-name', `"${at.id}" is no incident id.`);
    return;
  }
  const { places, refusals } = placesOf(at.country, { '--': null });
  yield* refusals;
  const year = wholeYear(at.year);
  if (year instanceof Refusal) yield year;
  const id = at.id.replace(/\.0$/, '');
  yield {
    id,
    source,
    kind: 'incident',
    title: `Incident ${id}`,
    places,
    placeStated: at.country,
    date: year instanceof Refusal ? null : year,
    actors: [],
    tags,
    file: at.file,
    row: at.row,
  };
}

function words(cell: string | undefined): string[] {
  return (cell ?? '')
    .split(',')
    .map((word) => word.trim().toLowerCase())
    .filter((word) => word !== '');
}

async function* read(absolutePath: string, path: string): AsyncGenerator<ReadItem<DatedEvent>> {
  const [header, ...body] = await xlsxRows(absolutePath, SHEET);
  const names = (header?.cells ?? []).map((name) => name.trim());
  const missing = COLUMNS.filter((column) => !names.includes(column));
  if (missing.length > 0) {
    throw inputError('missing-column', path, `has no column ${missing.join(', ')}`);
  }
  for (const { number: row, cells: texts } of body) {
    const at = { source: SOURCE, file: path, row };
    if (texts.length > names.length) {
      const message = `${texts.length} cells under ${names.length} column names.`;
      yield { refused: quarantined(at, 'malformed-row', message, texts.join(' | ')) };
      continue;
    }
    const cells: Cells = Object.fromEntries(
      names.map((name, column) => [name, (texts[column] ?? '').trim()]),
    );
    const results = incident(
      SOURCE,
      {
        id: cells['Incident ID'] ?? '',
        country: cells['Country Code'] ?? '',
        year: cells['Incident Year'] ?? '',
        file: path,
        row,
      },
      {
        sector: words(cells['Sector of Deployment']),
        public: words(cells['Public Sector Deployment']),
      },
    );
    yield* yieldResults(results, at, cells);
  }
}

/** Every incident of the AI Incident Database, in a table joined from three classifications. */
export const aiid: EventSource = {
  kind: 'events',
  id: SOURCE,
  title: { en: 'AI Incident Database', zh: '人工智能事故数据库（AIID）' },
  publisher: 'Responsible AI Collaborative; joined table by a hackathon project',
  address: AIID.address,
  licence: AIID.licence,
  licenceAddress: AIID.licenceAddress,
  embedding: 'aggregates',
  attribution: 'Counts computed from the AI Incident Database, CC BY-SA 4.0.',
  citation: 'Responsible AI Collaborative. AI Incident Database. https://incidentdatabase.ai/',
  version: COMMIT,
  cadence: 'weekly at the publisher; this copy is archived',
  coverage: {
    en: '1,242 incidents; a year for 201 and a country for 140 of them, 1979 to 2023.',
    zh: '1242起事件，其中201起有年份、140起有国家，1979年至2023年。',
  },
  limits: [
    AIID.unclear,
    {
      en: 'Only incidents that CSET annotated carry a year and a country; the others are counted as unknown, never as elsewhere.',
      zh: '只有经CSET标注的事件有年份和国家；其余计为未知，不归入“其他”。',
    },
  ],
  resources: [
    githubFile(
      AIID.repository,
      COMMIT,
      'AI_Incidents_Master_Dataset.xlsx',
      'pillars/6_applications/aiid_master_dataset.xlsx',
      {
        sha256: 'ccab1e6a624b9b710f4773263dbabc3e7e7c5469c517a5945d26335ed32d5ab3',
        bytes: 190_543,
      },
    ),
  ],
  matches: (path) => FILE.test(path),
  read,
};
