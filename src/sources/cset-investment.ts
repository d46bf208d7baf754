import { githubFile } from './github.js';
import { named } from './read/file-name.js';
import { observed, placeOf, readTable, valueOf, yearOf } from './read/table.js';
import type { ObservationSource } from './source.js';

const ID = 'cset-investment';
const FILE = 'ai_private_investment_owid_cset_cat.csv';
const VALUE = 'Estimated investment - Field: All';

export const csetInvestment: ObservationSource = {
  kind: 'observations',
  id: ID,
  title: { en: 'Private investment in AI companies (CSET)', zh: '人工智能企业私募投资（CSET）' },
  publisher:
    'Center for Security and Emerging Technology, Country Activity Tracker; table by Our World in Data',
  address: 'https://ourworldindata.org/grapher/private-investment-in-artificial-intelligence-cset',
  licence: 'CC-BY-NC-4.0',
  licenceAddress: 'https://creativecommons.org/licenses/by-nc/4.0/',
  embedding: 'nothing',
  attribution: 'CSET, Country Activity Tracker: AI, CC BY-NC 4.0, via Our World in Data.',
  citation:
    'Center for Security and Emerging Technology. Country Activity Tracker: Artificial Intelligence, via Our World in Data.',
  version: '6fa52b3b',
  cadence: 'yearly',
  coverage: {
    en: 'About 100 places and the world, estimated private investment in privately held AI companies, US dollars, 2014 to 2023.',
    zh: '约100个地方及全世界，未上市人工智能企业的私募投资估计额（美元），2014—2023年。',
  },
  limits: [
    {
      en: 'Disclosed deals and estimates for undisclosed ones; coverage of deals in China is thinner than of those in the United States.',
      zh: '包括已披露交易及对未披露交易的估计；对中国境内交易的覆盖低于美国。',
    },
    {
      en: 'Taiwan is listed; Hong Kong and Macao are not, and whether they are counted in China is not stated in the file.',
      zh: '台湾单列；香港、澳门未列，文件也未说明是否计入中国。',
    },
    {
      en: 'Licence recorded as CC BY 4.0 in 2023 and CC BY-NC 4.0 in 2026; the stricter one is followed here.',
      zh: '许可在2023年记录为 CC BY 4.0，2026年为 CC BY-NC 4.0；此处从严处理。',
    },
  ],
  resources: [
    githubFile(
      'JunyiiBlvd/205_Final_Pro',
      '6fa52b3b85870348adccdd5f69546147728a5f39',
      'private-investment-in-artificial-intelligence-cset.csv',
      `pillars/2_startups/${FILE}`,
      { sha256: '998ca4c64eb68f89bf6cfb073b0d23613f82d02c082ab8db2500da77cbbaff0b', bytes: 20636 },
    ),
  ],
  matches: (path) => named(path, [FILE]),
  read: (absolutePath, file) =>
    readTable(
      absolutePath,
      { source: ID, file },
      { columns: ['Entity', 'Code', 'Year', VALUE] },
      (cells) => [
        observed(
          {
            place: placeOf(cells['Code'] || cells['Entity']),
            period: yearOf(cells['Year']),
            value: valueOf(cells[VALUE]),
          },
          {
            series: 'cset.private-investment',
            unit: 'USD',
            source: ID,
            dimension: '',
            note: 'estimate',
          },
        ),
      ],
    ),
};
