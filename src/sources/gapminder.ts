import { githubFile } from './github.js';
import { named } from './read/file-name.js';
import { observed, placeOf, readTable, valueOf, yearOf } from './read/table.js';
import type { ObservationSource } from './source.js';

const ID = 'gapminder';
const REPOSITORY = 'open-numbers/ddf--gapminder--systema_globalis';
const COMMIT = 'c63631abeb62af6db3910f68be7c2b443beca50b';

interface File {
  /** The column that holds the value, which also names the file. */
  column: string;
  series: string;
  unit: string;
  sha256: string;
  bytes: number;
}

const FILES: File[] = [
  {
    column: 'internet_users',
    series: 'gapminder.internet-users-per-100',
    unit: 'per-100',
    sha256: '419483eb92b38182339334345ff0cc4780097f999b70dfe393e56a29f94aff41',
    bytes: 91705,
  },
  {
    column: 'cell_phones_total',
    series: 'gapminder.mobile-subscriptions',
    unit: 'subscriptions',
    sha256: '073535b4331b31b7a61d5d7bf69597466a734e360cd4481425c0564dd2014d85',
    bytes: 148316,
  },
  {
    column: 'cell_phones_per_100_people',
    series: 'gapminder.mobile-subscriptions-per-100',
    unit: 'per-100',
    sha256: '14b07284236e6324fefe81f450a67a4dd553cff17c4fde9b6b741a5f0cfe459f',
    bytes: 151433,
  },
  {
    column: 'broadband_subscribers',
    series: 'gapminder.broadband-subscriptions',
    unit: 'subscriptions',
    sha256: 'f4a96f53f5d82a5a511e022b620f63c3bedb2242ca66da30f9da3c840c6dca58',
    bytes: 64259,
  },
  {
    column: 'broadband_subscribers_per_100_people',
    series: 'gapminder.broadband-subscriptions-per-100',
    unit: 'per-100',
    sha256: 'eb7e4610d02e6c4a658cf4885cccbdff10d44f2bb89c933283223dca9de64f53',
    bytes: 69922,
  },
  {
    column: 'patent_applications_total',
    series: 'gapminder.patent-applications',
    unit: 'applications',
    sha256: '199826ce77db60b178b74d4bf5e8d10eba47eb767365cabec0d33df84781d021',
    bytes: 61882,
  },
  {
    column: 'high_technology_exports_percent_of_manufactured_exports',
    series: 'gapminder.high-technology-exports-per-100',
    unit: 'per-100',
    sha256: 'd2421f22ab695984e9cf52bd06db70eb7844e79e01bb41af92e3feb3d2ab0012',
    bytes: 45696,
  },
];

/** Gapminder's own geo codes that are not lower-case ISO 3166-1 alpha-3. */
const OWN: Record<string, string> = {
  KOS: 'XK',
  NLD_CURACAO: 'CW',
};

const dataName = (file: File) => `gapminder_${file.column}.csv`;
const upstreamName = (file: File) => `ddf--datapoints--${file.column}--by--geo--time.csv`;

export const gapminder: ObservationSource = {
  kind: 'observations',
  id: ID,
  title: {
    en: 'Internet, mobile, broadband and patents (Gapminder)',
    zh: '互联网、移动电话、宽带与专利（Gapminder）',
  },
  publisher: 'Gapminder Foundation, from World Bank and ITU series',
  address: `https://github.com/${REPOSITORY}`,
  licence: 'CC-BY-4.0',
  licenceAddress: 'https://creativecommons.org/licenses/by/4.0/',
  embedding: 'rows',
  attribution:
    'Gapminder, Systema Globalis, CC BY 4.0; based on World Bank World Development Indicators and ITU, CC BY 4.0.',
  citation:
    'Gapminder. Systema Globalis, open-numbers/ddf--gapminder--systema_globalis at commit c63631ab.',
  version: COMMIT.slice(0, 8),
  cadence: 'irregular (yearly at most)',
  coverage: {
    en: 'About 200 places: internet users per 100 people, mobile and fixed-broadband subscriptions, patent applications at national offices, high-technology exports.',
    zh: '约200个地方：每百人互联网用户数、移动电话与固定宽带订阅数、各国专利局受理的专利申请、高技术出口。',
  },
  limits: [
    {
      en: 'Hong Kong and Macao are listed apart from China. Taiwan has no row. Kosovo appears as the source\'s own code "kos".',
      zh: '香港、澳门与中国分列。台湾没有单独的行。科索沃使用该来源自定的代码“kos”。',
    },
    {
      en: 'Internet use is a survey estimate in most places; a mobile subscription is not a person: one person may hold several.',
      zh: '多数地方的互联网使用率为抽样估计；移动电话订阅数不等于人数，一人可持有多个。',
    },
    {
      en: 'No world total is given; sums run over the places listed.',
      zh: '来源未给出世界合计；合计按所列地方相加。',
    },
  ],
  resources: FILES.map((file) =>
    githubFile(
      REPOSITORY,
      COMMIT,
      `countries-etc-datapoints/${upstreamName(file)}`,
      `pillars/1_data/${dataName(file)}`,
      { sha256: file.sha256, bytes: file.bytes },
    ),
  ),
  matches: (path) => FILES.some((file) => named(path, [dataName(file), upstreamName(file)])),
  read: (absolutePath, path) => {
    const file = FILES.find((one) => named(path, [dataName(one), upstreamName(one)]))!;
    return readTable(
      absolutePath,
      { source: ID, file: path },
      { columns: ['geo', 'time', file.column] },
      (cells) => [
        observed(
          {
            place: placeOf((cells['geo'] ?? '').toUpperCase(), OWN),
            period: yearOf(cells['time']),
            value: valueOf(cells[file.column]),
          },
          { series: file.series, unit: file.unit, source: ID, dimension: '', note: '' },
        ),
      ],
    );
  },
};
