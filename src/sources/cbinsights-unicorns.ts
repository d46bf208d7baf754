import { WORLD } from '../records/place.js';
import { githubFile } from './github.js';
import { named } from './read/file-name.js';
import { readCsv } from './read/csv.js';
import { placeOf, refused, Refusal } from './read/table.js';
import { Tally } from './read/tally.js';
import type { ObservationSource } from './source.js';

const ID = 'cbinsights-unicorns';
const COMMIT = '0f97cbe00893a6559594b135ff0cd6349281d063';

const EDITIONS = [
  {
    edition: '2022-03',
    upstream: 'Unicorn_Companies (March 2022).csv',
    joined: 'Date Joined',
    sha256: '3e850b3322614826c75b6781784e4ae3f235af20ec85df03404bb64cb76988d1',
    bytes: 152269,
  },
  {
    edition: '2022-09',
    upstream: 'unicorns till sep 2022.csv',
    joined: 'Date Joined',
    sha256: 'ec411b05a805f0b9c69b7869f4a0521872840c2300716d26f737a95eb563e9c0',
    bytes: 141896,
  },
  {
    edition: '2024',
    upstream: 'Unicorns_Completed (2024).csv',
    joined: 'Unicorn Date',
    sha256: '1f6bc099db373de59e1f1a744ac183c8ede987d0060c13db4552baee3574c35b',
    bytes: 171009,
  },
];
const fileOf = (edition: string) => `unicorns_cbinsights_${edition}.csv`;

export const cbinsightsUnicorns: ObservationSource = {
  kind: 'observations',
  id: ID,
  title: { en: 'Unicorn companies (CB Insights lists)', zh: '独角兽企业（CB Insights 榜单）' },
  publisher: 'CB Insights (copies in ExPnWPYG/unicorn-analysis)',
  address: 'https://www.cbinsights.com/research-unicorn-companies',
  licence: 'none stated',
  licenceAddress: null,
  embedding: 'nothing',
  attribution: 'CB Insights, The Complete List of Unicorn Companies; counted by Orrery.',
  citation:
    'CB Insights. The Complete List of Unicorn Companies, editions of March 2022, September 2022 and 2024.',
  version: COMMIT.slice(0, 8),
  cadence: 'monthly (three editions read)',
  coverage: {
    en: 'Private companies valued at US$1 billion or more that are on the list of the edition, all industries, about 50 places; the month each joined.',
    zh: '各版榜单在列的估值10亿美元以上未上市企业，涵盖全部行业、约50个地方；含成为独角兽的月份。',
  },
  limits: [
    {
      en: 'A list of survivors: companies that listed, were bought or lost value before the edition are gone, so counts of earlier years are too low, most of all where exits were many.',
      zh: '榜单只含存续者：在该版之前已上市、被收购或估值跌破门槛的企业不在其中，因此往年数偏低，退出多的地方尤甚。',
    },
    {
      en: 'All industries, not only AI. One country a company, as the list states its seat; Hong Kong is listed apart from China; Taiwan and Macao have no entry.',
      zh: '涵盖全部行业，不限于人工智能。每家企业只列一个总部所在地；香港与中国分列；台湾、澳门无条目。',
    },
    {
      en: 'Two companies may share a name; names are not merged.',
      zh: '不同企业可能重名，未做合并。',
    },
  ],
  resources: EDITIONS.map(({ edition, upstream, sha256, bytes }) =>
    githubFile(
      'ExPnWPYG/unicorn-analysis',
      COMMIT,
      `input/datasets/${upstream}`,
      `pillars/2_startups/${fileOf(edition)}`,
      { sha256, bytes },
    ),
  ),
  matches: (path) => EDITIONS.some(({ edition }) => named(path, [fileOf(edition)])),
  read,
};

/** Companies that became unicorns in each year, and those of the list that were unicorns by its end. */
async function* read(
  ...[absolutePath, file]: Parameters<ObservationSource['read']>
): ReturnType<ObservationSource['read']> {
  const { edition, joined } = EDITIONS.find((one) => named(file, [fileOf(one.edition)]))!;
  const rows = await readCsv(absolutePath, { columns: ['Company', joined, 'Country'] });
  const companies: { place: string; year: number }[] = [];
  for (const item of rows) {
    const at = { source: ID, file, row: item.row };
    if ('error' in item) {
      yield refused(at, new Refusal('malformed-row', item.error), item.raw);
      continue;
    }
    const raw = `${item.cells['Company']} | ${item.cells[joined]} | ${item.cells['Country']}`;
    const year = yearJoined(item.cells[joined] ?? '');
    if (year === null) {
      yield refused(at, new Refusal('not-a-date', `"${item.cells[joined]}" is no date.`), raw);
      continue;
    }
    const place = placeOf(item.cells['Country']);
    if (place instanceof Refusal) {
      yield refused(at, new Refusal(place.reason, place.message, false), raw);
    }
    companies.push({ place: place instanceof Refusal ? '' : place, year });
  }
  const tally = new Tally(ID);
  const last = Number(edition.slice(0, 4));
  for (const { place, year } of companies) {
    for (const where of place === '' ? [WORLD] : [WORLD, place]) {
      const key = { place: where, unit: 'companies', dimension: `edition=${edition}` };
      tally.add({ ...key, series: 'cbinsights.unicorns-born', period: String(year) }, 1);
      for (let end = year; end <= last; end++) {
        tally.add({ ...key, series: 'cbinsights.unicorns-alive', period: String(end) }, 1);
      }
    }
  }
  for (const record of tally.observations()) yield { record };
}

/** The year of `M/D/YYYY`, or null. */
function yearJoined(text: string): number | null {
  const match = /^\d{1,2}\/\d{1,2}\/((?:19|20)\d\d)$/.exec(text.trim());
  return match ? Number(match[1]) : null;
}
