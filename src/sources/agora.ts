import { dirname, join } from 'node:path';
import { resolvePlace } from '../records/place-spelling.js';
import type { DatedEvent } from '../records/event.js';
import { githubFile } from './github.js';
import { readCsv } from './read/csv.js';
import { readEventTable, type EventResult } from './read/event-table.js';
import { Refusal, type Cells } from './read/table.js';
import { inputError } from './read/text-stream.js';
import type { EventSource, ReadItem } from './source.js';

const SOURCE = 'agora';
const DOCUMENTS = /(?:^|\/)agora_documents[^/]*\.csv(?:\.gz)?$/;
const AUTHORITIES = 'agora_authorities_NC.csv';
const COMMIT = 'ea6e8dfdfc74926709d3da45fb15b105e8d4e100';

/** Who issues a document: its place, and the level of government. */
interface Authority {
  places: string[];
  level: string;
  stated: string;
}

/** Bodies of several states; the Union's documents are its own, not its members'. */
const BODIES: Record<string, string> = {
  'European Union': 'EU',
  'United Nations': 'area:United Nations',
  OECD: 'area:OECD',
};

/** The place and level of an authority, from the publisher's two columns and the authority's name. */
export function authorityPlace(name: string, jurisdiction: string, parent: string): Authority {
  const stated = jurisdiction === '' ? name : `${jurisdiction}: ${name}`;
  if (jurisdiction === 'Other countries') {
    const place = resolvePlace(name.replace(/^Government of /, ''));
    return { places: place ? [place] : [], level: 'national', stated };
  }
  if (jurisdiction === 'Multinational') {
    return { places: [BODIES[name] ?? `area:${name}`], level: 'multinational', stated };
  }
  if (jurisdiction === '') return { places: [], level: 'not-public', stated };
  const place = resolvePlace(jurisdiction);
  const part = /^(State|Local) governments$/;
  const below = part.test(name) || part.test(parent) || /provincial and local/.test(name);
  return { places: place ? [place] : [], level: below ? 'subnational' : 'national', stated };
}

async function authorities(path: string): Promise<Map<string, Authority>> {
  const rows = await readCsv(path, { columns: ['Name', 'Jurisdiction', 'Parent authority'] });
  const table = new Map<string, Authority>();
  for (const item of rows) {
    if ('error' in item) throw inputError('malformed-row', path, `row ${item.row}: ${item.error}`);
    const { Name: name = '', Jurisdiction: jurisdiction = '' } = item.cells;
    table.set(name, authorityPlace(name, jurisdiction, item.cells['Parent authority'] ?? ''));
  }
  return table;
}

function* document(
  cells: Cells,
  row: number,
  file: string,
  table: Map<string, Authority>,
): Generator<EventResult> {
  const id = cells['AGORA ID'] ?? '';
  const title = cells['Official name'] ?? '';
  if (id === '' || title === '') {
    yield new Refusal('missing-name', 'The row has no id or no name.');
    return;
  }
  const authority = table.get(cells['Authority'] ?? '');
  if (!authority) {
    const message = `"${cells['Authority']}" is not among the authorities; the place is unknown.`;
    yield new Refusal('unresolved-place', message, false);
  }
  const stated = cells['Most recent activity date'] ?? '';
  const dated = /^\d{4}-\d{2}-\d{2}$/.test(stated);
  if (!dated && stated !== '') {
    yield new Refusal('not-a-date', `"${stated}" is not a date; the row is kept without.`, false);
  }
  yield {
    id,
    source: SOURCE,
    kind: 'instrument',
    title,
    places: authority?.places ?? [],
    placeStated: authority?.stated ?? cells['Authority'] ?? '',
    date: dated ? stated : null,
    actors: [cells['Authority'] ?? ''].filter((name) => name !== ''),
    tags: {
      status: [(cells['Most recent activity'] ?? '').toLowerCase()].filter((word) => word !== ''),
      level: [authority?.level ?? 'unknown'],
    },
    file,
    row,
  };
}

/** The authorities are read with the documents that name them, and alone yield nothing. */
async function* read(absolutePath: string, path: string): AsyncGenerator<ReadItem<DatedEvent>> {
  if (!DOCUMENTS.test(path)) return;
  const table = await authorities(join(dirname(absolutePath), AUTHORITIES));
  yield* readEventTable(
    absolutePath,
    { source: SOURCE, file: path },
    { columns: ['AGORA ID', 'Official name', 'Authority', 'Most recent activity'] },
    (cells, row) => document(cells, row, path, table),
  );
}

/** Laws, regulations and standards on AI collected by CSET's Emerging Technology Observatory. */
export const agora: EventSource = {
  kind: 'events',
  id: SOURCE,
  title: { en: 'ETO AGORA: AI governance documents', zh: 'ETO AGORA 人工智能治理文件库' },
  publisher: 'Emerging Technology Observatory, Georgetown CSET',
  address: 'https://agora.eto.tech/',
  licence: 'CC-BY-NC-4.0 (as other ETO data; none stated for this copy)',
  licenceAddress: 'https://eto.tech/tou/',
  embedding: 'nothing',
  attribution: 'Emerging Technology Observatory, AGORA (non-commercial; not redistributed here).',
  citation:
    'Emerging Technology Observatory. AGORA: AI GOvernance and Regulatory Archive. 2025-06.',
  version: `2025-06 (${COMMIT.slice(0, 8)})`,
  cadence: 'weekly at the publisher; this copy is of June 2025',
  coverage: {
    en: '951 documents, 2016 to 2025: nine in ten from the United States, 26 from China, a few from others.',
    zh: '951份文件，2016年至2025年：约九成来自美国，26份来自中国，其余少量来自他处。',
  },
  limits: [
    {
      en: 'Collected with a focus on the United States: counts of places cannot be compared.',
      zh: '以美国为收集重点，各地数量不可比较。',
    },
    {
      en: 'Includes bills that lapsed (status defunct) and provisions of one act as separate documents.',
      zh: '包含未获通过的法案（状态为失效），且同一法案的不同条款可能分列为多份文件。',
    },
  ],
  resources: [
    githubFile(
      'aashish254/ai-regulation-analytics',
      COMMIT,
      'agora/documents.csv',
      'pillars/5_policy/agora_documents_2025-06_NC.csv',
      {
        sha256: 'ec9bfc178cb678913bc0fbaa6b8f08ec785af6753ac3b2fe7e9d6567b48227f2',
        bytes: 2_295_278,
      },
    ),
    githubFile(
      'aashish254/ai-regulation-analytics',
      COMMIT,
      'agora/authorities.csv',
      `pillars/5_policy/${AUTHORITIES}`,
      {
        sha256: '5a90c4f4b27840dda0d6c55f0284b256fa5e6e0274dd796646e1286433a607b0',
        bytes: 4_873,
      },
    ),
  ],
  matches: (path) => DOCUMENTS.test(path) || path.endsWith(AUTHORITIES),
  read,
};
