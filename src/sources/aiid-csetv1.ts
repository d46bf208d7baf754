import { githubFile } from './github.js';
import { AIID, incident } from './aiid.js';
import { readEventTable, type EventResult } from './read/event-table.js';
import { Refusal, type Cells } from './read/table.js';
import type { EventSource } from './source.js';

const SOURCE = 'aiid-csetv1';
const FILE = /(?:^|\/)aiid_csetv1_classifications\.csv(?:\.gz)?$/;
const COMMIT = '733f61567ec34bac3619c1ddc2bf65f9c1a3aba3';

function* classified(cells: Cells, row: number, file: string): Generator<EventResult> {
  if (cells['published'] !== 'yes') {
    yield new Refusal('out-of-scope', 'The annotation is not published.');
    return;
  }
  const answer = (column: string): string[] => [cells[column] ?? ''].filter((text) => text !== '');
  yield* incident(
    SOURCE,
    {
      id: cells['incident_id'] ?? '',
      country: cells['location_country_two_letters'] ?? '',
      year: cells['date_of_incident_year'] ?? '',
      file,
      row,
    },
    { ai: answer('ai_system'), public: answer('public_sector_deployment') },
  );
}

/** The incidents that CSET annotators classified, with the answer to whether AI was involved. */
export const aiidCsetv1: EventSource = {
  kind: 'events',
  id: SOURCE,
  title: { en: 'AI Incident Database: CSET classification', zh: 'AIID事故的CSET分类（第1版）' },
  publisher: 'Georgetown CSET with the Responsible AI Collaborative; table by a hackathon project',
  address: 'https://incidentdatabase.ai/taxonomies/csetv1/',
  licence: AIID.licence,
  licenceAddress: AIID.licenceAddress,
  embedding: 'aggregates',
  attribution:
    'Counts computed from the CSETv1 taxonomy of the AI Incident Database, CC BY-SA 4.0.',
  citation: 'Georgetown CSET. CSETv1 AI Harm Taxonomy for the AI Incident Database.',
  version: COMMIT,
  cadence: 'none (archived copy)',
  coverage: {
    en: '208 published annotations of incidents, 1979 to 2023, two thirds with a country.',
    zh: '208条已发布的事件标注，1979年至2023年，约三分之二有国家。',
  },
  limits: [
    AIID.unclear,
    {
      en: 'A part of the database, chosen by the annotators. In 28 of the rows they found no AI system.',
      zh: '仅为标注者选取的一部分；其中28条经认定不涉及人工智能系统。',
    },
  ],
  resources: [
    githubFile(
      AIID.repository,
      COMMIT,
      'outputs/csetv1_cleaned.csv',
      'pillars/6_applications/aiid_csetv1_classifications.csv',
      {
        sha256: '1c21ccc07730d3fcc1d07773c109b9e5846c62607437f4890277b4e28869ed4b',
        bytes: 262_740,
      },
    ),
  ],
  matches: (path) => FILE.test(path),
  read: (absolutePath, path) =>
    readEventTable(
      absolutePath,
      { source: SOURCE, file: path },
      { columns: ['incident_id', 'published', 'ai_system', 'date_of_incident_year'] },
      (cells, row) => classified(cells, row, path),
    ),
};
