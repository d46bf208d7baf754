import type { Observation } from '../records/observation.js';
import { githubFile } from './github.js';
import { named } from './read/file-name.js';
import { observed, placeOf, readTable, valueOf, yearOf } from './read/table.js';
import type { ObservationSource, SourceInfo } from './source.js';

interface Edition {
  edition: string;
  place: string;
  value: string;
}

/** Composites that the AI Index prints beside countries. */
const OWN = {
  'European Union and United Kingdom': 'area:European Union and United Kingdom',
  Europe: 'area:Europe',
};

const LIMITS = [
  {
    en: 'Counts AI companies that received a first private funding round above US$1.5 million, as found by the data provider; the table heads them "newly founded".',
    zh: '统计数据商所收录、首次获得150万美元以上私募融资的人工智能企业；原表标题作“新创立”。',
  },
  {
    en: 'Only China, the United States, a European composite and the world are listed. How Hong Kong, Macao and Taiwan are coded is not stated.',
    zh: '只列出中国、美国、一个欧洲合计和全世界。未说明香港、澳门、台湾如何归类。',
  },
  {
    en: 'Each edition revises earlier years: the world of 2022 is 1,392 companies in one edition and 1,601 in another.',
    zh: '各版会修订往年数值：2022年全球企业数在两版中分别为1392家和1601家。',
  },
];

const shared = {
  kind: 'observations' as const,
  publisher: 'AI Index, Stanford HAI (data: NetBase Quid); table by Our World in Data',
  address: 'https://ourworldindata.org/grapher/newly-funded-artificial-intelligence-companies',
  cadence: 'yearly',
  limits: LIMITS,
};

function reader(id: string, { edition, place, value }: Edition): ObservationSource['read'] {
  return (absolutePath, path) =>
    readTable(
      absolutePath,
      { source: id, file: path },
      { columns: [place, 'Code', 'Year', value] },
      (cells) => [
        observed(
          {
            place: placeOf(cells['Code'] || cells[place], OWN),
            period: yearOf(cells['Year']),
            value: valueOf(cells[value]),
          },
          {
            series: 'ai-index.newly-funded',
            unit: 'companies',
            source: id,
            dimension: `edition=${edition}`,
            note: '',
          },
        ),
      ],
    );
}

const FILE_2023 = 'ai_newly_funded_companies_owid_aiindex2023.csv';
const FILE_2025 = 'ai_newly_funded_companies_owid_aiindex2025.csv';

export const aiIndexNewlyFunded2023: ObservationSource = {
  ...shared,
  id: 'ai-index-newly-funded-2023',
  title: {
    en: 'Newly funded AI companies, AI Index 2023',
    zh: '新获融资的人工智能企业（AI Index 2023）',
  },
  licence:
    'LicenseRef-AI-Index-2023 (Our World in Data records public domain and gives the report as the ground; later editions are CC-BY-ND-4.0)',
  licenceAddress:
    'https://github.com/owid/etl/tree/master/snapshots/artificial_intelligence/2023-06-14',
  embedding: 'nothing',
  attribution: 'AI Index Report 2023 (Stanford HAI, NetBase Quid), via Our World in Data.',
  citation:
    'Maslej, N. et al. The AI Index 2023 Annual Report. Stanford HAI, 2023, via Our World in Data.',
  version: '2023',
  coverage: {
    en: 'China, the United States, the EU with the UK, and the world, 2013 to 2022.',
    zh: '中国、美国、欧盟加英国与全世界，2013—2022年。',
  },
  resources: [
    githubFile(
      'topaccina/AI_TODAY',
      '66df8b5f556ef8f1793e6ef15a3f370a66961bd7',
      'data/newly-funded-artificial-intelligence-companies.csv',
      `pillars/2_startups/${FILE_2023}`,
      { sha256: '2817081dc2529c41f0c0a3fa7d15cb448ef88c1d547dfb6498033d7d44529acf', bytes: 1192 },
    ),
  ],
  matches: (path) => named(path, [FILE_2023]),
  read: reader('ai-index-newly-funded-2023', {
    edition: '2023',
    place: 'Country',
    value: 'Number of newly founded AI companies',
  }),
};

export const aiIndexNewlyFunded2025: ObservationSource = {
  ...shared,
  id: 'ai-index-newly-funded-2025',
  title: {
    en: 'Newly funded AI companies, AI Index 2025',
    zh: '新获融资的人工智能企业（AI Index 2025）',
  },
  licence: 'CC-BY-ND-4.0',
  licenceAddress: 'https://creativecommons.org/licenses/by-nd/4.0/',
  embedding: 'nothing',
  attribution: 'AI Index Report 2025 (Stanford HAI, Quid), CC BY-ND 4.0, via Our World in Data.',
  citation:
    'Maslej, N. et al. The AI Index 2025 Annual Report. Stanford HAI, 2025, via Our World in Data.',
  version: '2025',
  coverage: {
    en: 'China, the United States, Europe and the world, 2013 to 2024.',
    zh: '中国、美国、欧洲与全世界，2013—2024年。',
  },
  resources: [
    githubFile(
      'IanMwai/ai-energy-usage',
      '0dd1a73689e7012c13419888ede2989b726e5156',
      'newly-funded-artificial-intelligence-companies.csv',
      `pillars/2_startups/${FILE_2025}`,
    ),
  ],
  matches: (path) => named(path, [FILE_2025]),
  read: reader('ai-index-newly-funded-2025', {
    edition: '2025',
    place: 'Entity',
    value: 'Newly founded AI companies',
  }),
};

const CITED = 'ai-index-cited';

/** Year, then companies of China, of the United States and of the world, as the 2023 edition has them. */
const CITED_FIGURES: [year: string, china: number, unitedStates: number, world: number][] = [
  ['2019', 217, 494, 1197],
  ['2022', 160, 542, 1392],
];

/** Six single figures of the 2023 edition, so that its two best-known shares do without a fetch. */
export const aiIndexCitedFigures: Observation[] = CITED_FIGURES.flatMap(([period, cn, us, world]) =>
  Object.entries({ CN: cn, US: us, WORLD: world }).map(([place, value]) => ({
    series: 'ai-index.newly-funded',
    place,
    period,
    value,
    unit: 'companies',
    source: CITED,
    dimension: 'edition=2023',
    note: shared.address,
  })),
);

export const aiIndexCited: SourceInfo = {
  id: CITED,
  title: {
    en: 'Newly funded AI companies, AI Index 2023: single figures',
    zh: '新获融资的人工智能企业（AI Index 2023，单个数字）',
  },
  publisher: shared.publisher,
  address: shared.address,
  licence: 'single figures, quoted with their address',
  licenceAddress: null,
  embedding: 'rows',
  attribution:
    'AI Index Report 2023 (Stanford HAI, NetBase Quid), via Our World in Data; single figures.',
  citation: aiIndexNewlyFunded2023.citation,
  version: '2023',
  cadence: 'none (one edition)',
  coverage: {
    en: 'China, the United States and the world, 2019 and 2022.',
    zh: '中国、美国与全世界，2019年和2022年。',
  },
  limits: [
    {
      en: 'Two years only, because the licence of the table is unclear; fetch ai-index-newly-funded-2023 for 2013 to 2022 and the European composite.',
      zh: '因原表许可不明，仅引用两年；2013—2022年全部数值及欧洲合计须另行获取 ai-index-newly-funded-2023。',
    },
    ...LIMITS,
  ],
  resources: [],
};
