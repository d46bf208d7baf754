import type { Observation } from '../records/observation.js';
import { githubFile } from './github.js';
import { named } from './read/file-name.js';
import { placeOf, readTable, Refusal, valueOf, yearOf, type Cells } from './read/table.js';
import type { ObservationSource } from './source.js';

const ID = 'eto-chip-explorer';
const REPOSITORY = 'georgetown-cset/eto-chip-explorer';

/** Editions of the provision table. The first has no year column: its shares describe 2019. */
const EDITIONS = [
  {
    edition: '2022-09',
    commit: '19479c9ab4659a3ee3f49c32e55240b2b3c662d0',
    sha256: '4aa386a4f608492a30ed67638e0cf357f5ea7bd79d324789815813906d2647ad',
    bytes: 29312,
  },
  {
    edition: '2026-08',
    commit: '46e010644c2399c812fd89c62cd6297e9cf58525',
    sha256: 'd94267801a73745e40bfaee8a30341adb37a168a8a0f28bf5d03f78e05f6c16f',
    bytes: 203242,
  },
];
const UNSTATED_YEAR = '2019';
const fileOf = (edition: string) => `eto_chip_provision_${edition}.csv`;

/** Provider rows that are countries; `MAL` is how one edition writes Malaysia. */
const OWN: Record<string, string> = {
  MAL: 'MY',
  EUR: 'area:Europe',
  Various: 'area:Various countries',
  'Various countries': 'area:Various countries',
};

export const etoChipExplorer: ObservationSource = {
  kind: 'observations',
  id: ID,
  title: {
    en: 'Advanced chip supply chain: provision by country (ETO)',
    zh: '先进芯片供应链：各环节供应份额（ETO）',
  },
  publisher: 'Emerging Technology Observatory, Center for Security and Emerging Technology',
  address: 'https://eto.tech/tool-docs/supply-chain-explorer/',
  licence: 'CC-BY-NC-4.0',
  licenceAddress: 'https://github.com/georgetown-cset/eto-chip-explorer/blob/main/LICENSE.md',
  embedding: 'nothing',
  attribution:
    'Emerging Technology Observatory, Supply Chain Explorer: Advanced Chips, CC BY-NC 4.0.',
  citation:
    'Emerging Technology Observatory. Supply Chain Explorer: Advanced Chips, editions of September 2022 and August 2026.',
  version: '2026-08',
  cadence: 'irregular',
  coverage: {
    en: 'Some 110 steps, tools and materials of making advanced logic chips: the share of each that firms of a country provide, around 2019 and 2025.',
    zh: '先进逻辑芯片制造的约110个环节、设备与材料：各国（地区）企业的供应份额，2019年前后与2025年。',
  },
  limits: [
    {
      en: "Shares are by the seat of the firm, not by where the product is made, and follow analysts' estimates of sales.",
      zh: '份额按企业总部所在地计，而非产地，依据分析机构的销售额估计。',
    },
    {
      en: 'Steps nest: a tool is part of a group of tools. Shares over all steps cannot be added.',
      zh: '环节互相包含：某设备属于某类设备。不同环节的份额不可相加。',
    },
    {
      en: 'Taiwan is listed by the code TWN. Hong Kong, Macao and Kosovo do not appear. "Various countries" and "EUR" are the source\'s own.',
      zh: '台湾以代码 TWN 列出。香港、澳门、科索沃未出现。“多国”与“EUR”为来源自定。',
    },
    {
      en: 'The years of the second edition differ by step (2019 to 2025); a missing share means "provides, size unknown".',
      zh: '新版各环节年份不同（2019—2025年）；份额为空表示“有供应，规模不详”。',
    },
  ],
  resources: EDITIONS.map(({ edition, commit, sha256, bytes }) =>
    githubFile(REPOSITORY, commit, 'data/provision.csv', `pillars/3_chips/${fileOf(edition)}`, {
      sha256,
      bytes,
    }),
  ),
  matches: (path) => EDITIONS.some(({ edition }) => named(path, [fileOf(edition)])),
  read: (absolutePath, file) => {
    const { edition } = EDITIONS.find((one) => named(file, [fileOf(one.edition)]))!;
    const columns = ['provider_name', 'provided_name', 'share_provided'];
    return readTable(absolutePath, { source: ID, file }, { columns }, (cells) => [
      row(cells, edition),
    ]);
  },
};

function row(cells: Cells, edition: string): Observation | Refusal {
  const name = cells['provider_name'] ?? '';
  if (!Object.hasOwn(OWN, name) && !/^[A-Z]{3}$/.test(name)) {
    return new Refusal('out-of-scope', `${name} is a firm; shares are read by country.`);
  }
  const place = placeOf(name, OWN);
  if (place instanceof Refusal) return new Refusal('out-of-scope', `${name} names no country.`);
  const percent = valueOf(cells['share_provided']);
  if (percent instanceof Refusal) return percent;
  const period = yearOf(cells['year'] || UNSTATED_YEAR);
  if (period instanceof Refusal) return period;
  return {
    series: 'eto.provision-share',
    place,
    period,
    value: Number((percent / 100).toFixed(6)),
    unit: 'share',
    source: ID,
    dimension: `edition=${edition};step=${cells['provided_name']}`,
    note: cells['source'] ?? '',
  };
}
