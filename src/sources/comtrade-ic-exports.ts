import { fromNumeric } from '../records/place.js';
import type { Observation } from '../records/observation.js';
import { githubFile } from './github.js';
import { named } from './read/file-name.js';
import { observed, placeOf, readTable, Refusal, valueOf, yearOf } from './read/table.js';
import type { ObservationSource } from './source.js';

const ID = 'comtrade-ic-exports';
const NAMES = ['ic_exports_hs8542_comtrade_2013-2024.csv'];

/** Comtrade's own area code 490: places of Asia not stated elsewhere. Kept as stated. */
const OWN = { S19: 'area:Other Asia, nes' };

export const comtradeIcExports: ObservationSource = {
  kind: 'observations',
  id: ID,
  title: {
    en: 'Exports of integrated circuits (UN Comtrade, HS 8542)',
    zh: '集成电路出口（联合国商品贸易数据库，HS 8542）',
  },
  publisher:
    'United Nations Statistics Division, UN Comtrade (download in a0013333j-png/data-visualization-labs)',
  address: 'https://comtradeplus.un.org/',
  licence: 'LicenseRef-UN-Comtrade (re-dissemination policy applies)',
  licenceAddress: 'https://comtrade.un.org/licenseagreement.html',
  embedding: 'nothing',
  attribution: 'United Nations, UN Comtrade database, HS 8542, exports to the world.',
  citation:
    'United Nations. UN Comtrade Database, annual exports of HS 8542 (electronic integrated circuits) to the world, 2013 to 2024.',
  version: '5dff2863',
  cadence: 'monthly and yearly (one download read)',
  coverage: {
    en: 'About 150 reporters a year, value of exports of electronic integrated circuits to all partners, US dollars, 2013 to 2024 (2024 is incomplete).',
    zh: '每年约150个申报方，对全部伙伴的集成电路出口额（美元），2013—2024年（2024年不完整）。',
  },
  limits: [
    {
      en: 'Re-exports are included: Hong Kong and Singapore pass on chips made elsewhere, and the largest exporter here is no maker of chips.',
      zh: '含转口：香港与新加坡转出他地制造的芯片，列首位的出口方并非制造者。',
    },
    {
      en: 'Taiwan does not report to the UN; the area "Other Asia, nes" (code 490), which users often take for it, is kept under that name. Hong Kong and Macao report apart from China. Kosovo has no row.',
      zh: '台湾不向联合国申报；常被用作替代的“其他亚洲（未另列明）”（代码490）按原名保留。香港、澳门与中国分别申报。科索沃没有数据。',
    },
    {
      en: 'Reporters that have not yet reported are missing, so the world total of the latest year is too low.',
      zh: '尚未申报者缺失，因此最近一年的世界合计偏低。',
    },
  ],
  resources: [
    githubFile(
      'a0013333j-png/data-visualization-labs',
      '5dff286360fd4f78e50ed2b56491ddf48b3a9207',
      'self-extended-practice/semiconductor-tariff-impact-taiwan/data/raw/ic_exports_world_HS8542_raw.csv',
      `pillars/3_chips/${NAMES[0]}`,
      { sha256: '21354efeafe9c9f3cfdf9a6b6d3a490ba514c5bdb40dd0b085eec0e457431181', bytes: 567043 },
    ),
  ],
  matches: (path) => named(path, NAMES),
  read: (absolutePath, file) =>
    readTable(
      absolutePath,
      { source: ID, file },
      {
        encoding: 'windows-1252',
        columns: [
          'refYear',
          'reporterCode',
          'reporterISO',
          'flowCode',
          'partnerISO',
          'cmdCode',
          'primaryValue',
        ],
      },
      row,
    ),
};

function row(cells: Record<string, string>): (Observation | Refusal)[] {
  const { flowCode, partnerISO, cmdCode } = cells;
  if (flowCode !== 'X' || partnerISO !== 'W00' || cmdCode !== '8542') {
    return [new Refusal('out-of-scope', `${flowCode} of ${cmdCode} to ${partnerISO}.`)];
  }
  const iso = placeOf(cells['reporterISO'], OWN);
  const place = iso instanceof Refusal ? (fromNumeric(cells['reporterCode'] ?? '') ?? iso) : iso;
  const note = cells['isReported'] === 'true' ? '' : 'aggregated by the publisher';
  return [
    observed(
      { place, period: yearOf(cells['refYear']), value: valueOf(cells['primaryValue']) },
      { series: 'comtrade.ic-exports', unit: 'USD', source: ID, dimension: '', note },
    ),
  ];
}
