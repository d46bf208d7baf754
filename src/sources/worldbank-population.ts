import { githubFile } from './github.js';
import { named } from './read/file-name.js';
import { observed, placeOf, readTable, valueOf, yearOf } from './read/table.js';
import type { ObservationSource } from './source.js';

const ID = 'worldbank-population';
const COMMIT = '425fc447a53a26c767a15a7de60c4cc2478a0595';

/** Codes of the World Bank's own regions and income groups: sums over places, no places themselves. */
const AGGREGATES =
  'AFE AFW ARB CEB CSS EAP EAR EAS ECA ECS EMU EUU FCS HIC HPC IBD IBT IDA IDB IDX LAC LCN LDC LIC LMC LMY LTE MEA MIC MNA NAC OED OSS PRE PSS PST SAS SSA SSF SST TEA TEC TLA TMN TSA TSS UMC';

const OWN: Record<string, string | null> = {
  ...Object.fromEntries(AGGREGATES.split(' ').map((code) => [code, null])),
  CHI: 'area:Channel Islands',
};

export const worldbankPopulation: ObservationSource = {
  kind: 'observations',
  id: ID,
  title: { en: 'Population, total (World Bank)', zh: '总人口（世界银行）' },
  publisher: 'World Bank, World Development Indicators (packaged by DataHub)',
  address: 'https://data.worldbank.org/indicator/SP.POP.TOTL',
  licence: 'CC-BY-4.0',
  licenceAddress: 'https://datacatalog.worldbank.org/public-licenses#cc-by',
  embedding: 'rows',
  attribution:
    'World Bank, World Development Indicators, SP.POP.TOTL, CC BY 4.0; packaged by DataHub (PDDL-1.0).',
  citation:
    'World Bank. World Development Indicators: Population, total (SP.POP.TOTL). Packaged in datasets/population at commit 425fc447.',
  version: COMMIT.slice(0, 8),
  cadence: 'yearly',
  coverage: {
    en: '215 economies and the world, persons at mid-year, since 1960.',
    zh: '215个经济体及全世界，年中人口，自1960年起。',
  },
  limits: [
    {
      en: 'Hong Kong, Macao and Kosovo are listed apart and are not in the row for China or Serbia. Taiwan has no row, so it is in no figure and, as far as this file shows, not in the world total.',
      zh: '香港、澳门与科索沃单列，不计入中国或塞尔维亚。台湾没有单独的行，因此不出现在任何数值中；就本文件所见，也未计入世界合计。',
    },
    {
      en: 'Estimates between censuses; they are revised backwards.',
      zh: '普查年份之间为估计值，且会回溯修订。',
    },
    {
      en: "The World Bank's regions and income groups are left out: they are sums, not places.",
      zh: '世界银行的地区与收入分组未收录：它们是合计，不是地方。',
    },
  ],
  resources: [
    githubFile(
      'datasets/population',
      COMMIT,
      'data/population.csv',
      'pillars/1_data/population_worldbank.csv',
      {
        sha256: '7d2dd6a17f5ed7916de1f89a9c116791e64d207f2e2f6ce47c57e1ab46f0088a',
        bytes: 552112,
      },
    ),
  ],
  matches: (path) => named(path, ['population_worldbank.csv']),
  read: (absolutePath, file) =>
    readTable(
      absolutePath,
      { source: ID, file },
      { columns: ['Country Name', 'Country Code', 'Year', 'Value'] },
      (cells) => [
        observed(
          {
            place: placeOf(cells['Country Code'], OWN),
            period: yearOf(cells['Year']),
            value: valueOf(cells['Value']),
          },
          { series: 'worldbank.population', unit: 'persons', source: ID, dimension: '', note: '' },
        ),
      ],
    ),
};
