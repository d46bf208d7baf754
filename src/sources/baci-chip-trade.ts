import type { Observation } from '../records/observation.js';
import { githubFile } from './github.js';
import { named } from './read/file-name.js';
import {
  observed,
  placeOf,
  readTable,
  Refusal,
  valueOf,
  yearOf,
  type Cells,
} from './read/table.js';
import type { ObservationSource } from './source.js';

const ID = 'baci-chip-trade';
const COMMIT = '176250b23986c88b9cba65ca97b6a946d2a8e23f';
const COUNTRIES = 'chip_trade_country_indicators_baci2024.csv';
const LINKS = 'chip_trade_bilateral_links_baci2024.csv';
const EXTRACT = 'chip_trade_bilateral_links_baci2024_EXTRACT_chn_usa.csv';

/** BACI's areas. Its `twn` stands for "Asia, not elsewhere stated", as the file itself says. */
const OWN = {
  TWN: 'area:Asia, nes (proxy for Taiwan)',
  EUN: 'area:EU27 without the Netherlands',
};

const TOTALS: Record<string, string> = {
  imports_usd: 'baci.chip-imports',
  exports_usd: 'baci.chip-exports',
  balance_usd: 'baci.chip-balance',
};
const GROUPS = [
  'integrated_circuits',
  'semiconductor_devices',
  'manufacturing_equipment',
  'wafers_materials',
];

export const baciChipTrade: ObservationSource = {
  kind: 'observations',
  id: ID,
  title: {
    en: 'Trade in chips, chip-making equipment and wafers (BACI)',
    zh: '芯片、制造设备与晶圆贸易（BACI）',
  },
  publisher: 'CEPII, BACI HS22 V202601 (grouped in aergrm/aergrm.github.io)',
  address: 'https://www.cepii.fr/CEPII/en/bdd_modele/bdd_modele_item.asp?id=37',
  licence: 'etalab-2.0',
  licenceAddress: 'https://www.etalab.gouv.fr/licence-ouverte-open-licence/',
  embedding: 'rows',
  attribution: 'CEPII, BACI (Etalab Open Licence 2.0), grouped by aergrm.',
  citation:
    'Gaulier, G. and Zignago, S. (2010). BACI: International Trade Database at the Product-Level. CEPII Working Paper 2010-23; release V202601.',
  version: COMMIT.slice(0, 8),
  cadence: 'yearly',
  coverage: {
    en: '18 places in 2024: imports, exports and balance of four product groups together, and flows between them by group.',
    zh: '2024年18个地方：四类产品合计的进口、出口与差额，以及彼此间分类流量。',
  },
  limits: [
    {
      en: 'One year. Flows are reconciled from what exporters and importers report; the Netherlands stands apart from the other 26 EU members.',
      zh: '仅一年。流量由进出口双方申报数据调和而成；荷兰与欧盟其余26国分列。',
    },
    {
      en: 'The row "twn" is the area "Asia, not elsewhere stated", a proxy for Taiwan by the file\'s own words; it is kept under that name. Hong Kong and Macao are not among the 18.',
      zh: '“twn”一行实为“亚洲其他（未列明）”，原文件自称为台湾的替代；此处按原名保留。香港、澳门不在18个地方之列。',
    },
    {
      en: 'The balance is of chips, equipment and wafers together, not of HS 8542 alone.',
      zh: '差额为芯片、设备与晶圆合计，并非仅 HS 8542。',
    },
  ],
  resources: [
    githubFile(
      'aergrm/aergrm.github.io',
      COMMIT,
      'chip-network/trade-country-indicators.csv',
      `pillars/3_chips/${COUNTRIES}`,
    ),
    githubFile(
      'aergrm/aergrm.github.io',
      COMMIT,
      'chip-network/trade-bilateral-links.csv',
      `pillars/3_chips/${LINKS}`,
    ),
  ],
  matches: (path) => named(path, [COUNTRIES, LINKS, EXTRACT]),
  standIns: { [EXTRACT]: [LINKS] },
  read: (absolutePath, file) => {
    const countries = named(file, [COUNTRIES]);
    const columns = countries
      ? ['id', 'year', ...Object.keys(TOTALS)]
      : ['year', 'source', 'target', ...GROUPS];
    return readTable(absolutePath, { source: ID, file }, { columns }, countries ? totals : flows);
  },
};

const areaOf = (cell: string | undefined) => placeOf((cell ?? '').toUpperCase(), OWN);

function totals(cells: Cells): (Observation | Refusal)[] {
  const place = areaOf(cells['id']);
  const period = yearOf(cells['year']);
  return Object.entries(TOTALS).map(([column, series]) =>
    observed(
      { place, period, value: valueOf(cells[column]) },
      { series, unit: 'USD', source: ID, dimension: '', note: '' },
    ),
  );
}

/** Imports of a place by partner and product group. */
function flows(cells: Cells): (Observation | Refusal)[] {
  const partner = areaOf(cells['source']);
  if (partner instanceof Refusal) return [partner];
  return GROUPS.map((group) =>
    observed(
      {
        place: areaOf(cells['target']),
        period: yearOf(cells['year']),
        value: valueOf(cells[group]),
      },
      {
        series: 'baci.chip-imports-by-partner',
        unit: 'USD',
        source: ID,
        dimension: `group=${group};partner=${partner}`,
        note: '',
      },
    ),
  );
}
