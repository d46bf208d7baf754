import { WORLD } from '../records/place.js';
import { githubFile } from './github.js';
import { named } from './read/file-name.js';
import { readCsv } from './read/csv.js';
import { placeOf, refused, Refusal } from './read/table.js';
import { credits, Tally } from './read/tally.js';
import type { ObservationSource } from './source.js';

const ID = 'wikipedia-unicorns';
const COMMIT = '0f97cbe00893a6559594b135ff0cd6349281d063';
const AS_OF = '2025';
const ALIVE = 'unicorns_wikipedia_2025-06-19.csv';
const FORMER = 'unicorns_former_wikipedia_2025-06-19.csv';

export const wikipediaUnicorns: ObservationSource = {
  kind: 'observations',
  id: ID,
  title: { en: 'Unicorns and former unicorns (Wikipedia)', zh: '独角兽与前独角兽企业（维基百科）' },
  publisher: 'Wikipedia contributors (copy in ExPnWPYG/unicorn-analysis)',
  address: 'https://en.wikipedia.org/wiki/List_of_unicorn_startup_companies',
  licence: 'CC-BY-SA-4.0',
  licenceAddress: 'https://creativecommons.org/licenses/by-sa/4.0/',
  embedding: 'aggregates',
  attribution:
    'Wikipedia contributors, List of unicorn startup companies, CC BY-SA 4.0; counted by Orrery.',
  citation: 'Wikipedia contributors. List of unicorn startup companies, 19 June 2025.',
  version: '2025-06-19',
  cadence: 'continuous (one edition read)',
  coverage: {
    en: 'Companies listed as unicorns on 19 June 2025, and former ones with the year they listed, were bought or fell away; about 60 places.',
    zh: '2025年6月19日在列的独角兽企业，以及前独角兽及其上市、被收购或跌出的年份；约60个地方。',
  },
  limits: [
    {
      en: 'Written by volunteers from news; fuller for English-language markets.',
      zh: '由志愿者据新闻编写，英语市场收录更全。',
    },
    {
      en: 'The dates are of the latest valuation, not of the day a company became a unicorn, so births per year cannot be read from it.',
      zh: '日期为最近一次估值日期，而非成为独角兽之日，因此无法得出每年新增数。',
    },
    {
      en: 'Companies listed under several places count in equal parts. Hong Kong is listed apart from China, at times beside it.',
      zh: '列有多个地方的企业按等份计入。香港与中国分列，有时并列。',
    },
  ],
  resources: [
    githubFile(
      'ExPnWPYG/unicorn-analysis',
      COMMIT,
      'input/raw_data/list-of-unicorn-startups_20250619 (wikipedia).csv',
      `pillars/2_startups/${ALIVE}`,
      { sha256: '931014690bb480bc3940612df87a498aa60d1877697cc2757047efd4885905dc', bytes: 47459 },
    ),
    githubFile(
      'ExPnWPYG/unicorn-analysis',
      COMMIT,
      'input/raw_data/list-of-unicorn-former-startups_20250619 (wikipedia).csv',
      `pillars/2_startups/${FORMER}`,
      { sha256: '186e2ecf699e3b82552ab8b995ce84ab84e63ed8fda9022d07dccee44acb71ce', bytes: 17284 },
    ),
  ],
  matches: (path) => named(path, [ALIVE, FORMER]),
  read,
};

async function* read(
  ...[absolutePath, file]: Parameters<ObservationSource['read']>
): ReturnType<ObservationSource['read']> {
  const former = named(file, [FORMER]);
  const columns = former ? ['Company', 'Exit date', 'Country'] : ['Company', 'Country'];
  const tally = new Tally(ID);
  for (const item of await readCsv(absolutePath, { columns })) {
    const at = { source: ID, file, row: item.row };
    if ('error' in item) {
      yield refused(at, new Refusal('malformed-row', item.error), item.raw);
      continue;
    }
    const raw = `${item.cells['Company']} | ${item.cells['Country']} | ${item.cells['Exit date'] ?? ''}`;
    const period = former ? exitYear(item.cells['Exit date'] ?? '') : AS_OF;
    if (period === null) {
      yield refused(at, new Refusal('not-a-date', 'The exit has no year.'), raw);
      continue;
    }
    const series = former ? 'wikipedia.unicorn-exits' : 'wikipedia.unicorns-alive';
    const key = { series, period, unit: 'companies', dimension: '' };
    tally.add({ ...key, place: WORLD }, 1);
    const { places, unread } = wikipediaPlaces(item.cells['Country'] ?? '');
    for (const text of unread) {
      const message = `"${text}" is no known place.`;
      yield refused(at, new Refusal('unresolved-place', message, false), raw);
    }
    if (unread.length > 0) continue;
    for (const { place, fractional } of credits(places)) tally.add({ ...key, place }, fractional);
  }
  for (const record of tally.observations()) yield { record };
}

/** Places of a cell such as `Portugal[79] / United States[80]`; footnotes dropped. */
export function wikipediaPlaces(cell: string): { places: string[]; unread: string[] } {
  const places: string[] = [];
  const unread: string[] = [];
  const parts = cell.replace(/\[[^\]]*\]/g, '').split(/\s*(?:\/|,|\band\b)\s*/);
  for (const part of parts.map((text) => text.trim()).filter(Boolean)) {
    const place = placeOf(part);
    if (place instanceof Refusal) unread.push(part);
    else places.push(place);
  }
  return { places, unread: parts.join('').trim() === '' ? [''] : unread };
}

function exitYear(text: string): string | null {
  return /\b((?:19|20)\d\d)\b/.exec(text.replace(/\[[^\]]*\]/g, ''))?.[1] ?? null;
}
