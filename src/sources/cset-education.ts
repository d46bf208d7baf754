import { readEventTable, type EventResult } from './read/event-table.js';
import { Refusal, type Cells } from './read/table.js';
import { githubFile } from './github.js';
import type { EventSource } from './source.js';

const SOURCE = 'cset-education';
const FILE = /(?:^|\/)cset_ai_education_catalog[^/]*\.csv(?:\.gz)?$/;
const COMMIT = '905a8e60ff00238290f173ff763047b5ab5cb836';

function* programme(cells: Cells, row: number, file: string): Generator<EventResult> {
  const title = cells['Program'] ?? '';
  if (title === '') {
    yield new Refusal('missing-name', 'The row names no programme.');
    return;
  }
  yield {
    id: String(row),
    source: SOURCE,
    kind: 'programme',
    title,
    places: ['US'],
    placeStated: cells['Location'] ?? '',
    date: null,
    actors: [],
    tags: { type: [(cells['Type'] ?? '').toLowerCase()].filter((text) => text !== '') },
    file,
    row,
  };
}

/** A catalogue of programmes outside the classroom that teach AI in the United States. */
export const csetEducation: EventSource = {
  kind: 'events',
  id: SOURCE,
  title: { en: 'CSET AI Education Catalog', zh: 'CSET 人工智能教育项目目录' },
  publisher: 'Georgetown CSET',
  address: 'https://cset.georgetown.edu/publication/the-cset-ai-education-catalog/',
  licence: 'CC-BY-NC-4.0',
  licenceAddress: 'https://creativecommons.org/licenses/by-nc/4.0/',
  embedding: 'nothing',
  attribution: 'Georgetown CSET, AI Education Catalog, CC BY-NC 4.0 (not redistributed here).',
  citation: 'Georgetown CSET. AI Education Catalog. 2021.',
  version: COMMIT,
  cadence: 'none (archived)',
  coverage: {
    en: '645 programmes (camps, curricula, contests, scholarships) in the United States, undated.',
    zh: '美国645个项目（夏令营、课程、竞赛、奖学金等），无日期。',
  },
  limits: [
    {
      en: 'One country and one moment: it supports no comparison and no trend, so no indicator uses it.',
      zh: '仅一国、一个时点，无法比较也看不出趋势，故无指标采用。',
    },
  ],
  resources: [
    githubFile(
      'georgetown-cset/ai-education-catalog',
      COMMIT,
      'preprocessing/raw_data/ai_education_catalog.csv',
      'pillars/8_education/cset_ai_education_catalog_US_NC.csv',
      {
        sha256: 'cc747b1fd84b3c2e534ba1b30805e07c457732459d129882afdf97f6c3f88b7a',
        bytes: 370_427,
      },
    ),
  ],
  matches: (path) => FILE.test(path),
  read: (absolutePath, path) =>
    readEventTable(
      absolutePath,
      { source: SOURCE, file: path },
      { columns: ['Program', 'Location', 'Type'] },
      (cells, row) => programme(cells, row, path),
    ),
};
