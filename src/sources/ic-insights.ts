import type { Observation } from '../records/observation.js';
import type { SourceInfo } from './source.js';

const ID = 'ic-insights';

const EDACAFE = 'https://www10.edacafe.com/blogs/icinsights/2019/02/08';
const EVERTIQ = 'https://evertiq.com/design/48314';
const TWHOSTING =
  'https://twhosting.com/ic-insights-predicts-that-70-of-chinas-chip-self-sufficiency-rate-in-2025-will-be-difficult-to-achieve/';
const DIGITIMES_2021 = 'https://digitimes.com/news/a20210222PR200.html';
const DIGITIMES_2022 = 'https://digitimes.com/news/a20220522VL200.html';

/** Year, per cent of the market made in China, per cent made by firms seated in China, address. */
const FIGURES: [year: string, madeInChina: number, byChinaFirms: number | null, address: string][] =
  [
    ['2010', 10.2, null, TWHOSTING],
    ['2011', 12.7, null, DIGITIMES_2022],
    ['2013', 12.6, null, EDACAFE],
    ['2014', 15.1, null, EVERTIQ],
    ['2018', 15.3, null, EDACAFE],
    ['2019', 15.7, 6.1, EVERTIQ],
    ['2020', 15.9, 5.9, DIGITIMES_2021],
    ['2021', 16.7, 6.6, DIGITIMES_2022],
  ];

function figure(year: string, percent: number, by: string, address: string): Observation {
  return {
    series: 'ic-insights.met-at-home',
    place: 'CN',
    period: year,
    value: Number((percent / 100).toFixed(4)),
    unit: 'share',
    source: ID,
    dimension: `by=${by}`,
    note: address,
  };
}

/** Single figures quoted from public bulletins, each with the address that states it in its note. */
export const icInsightsFigures: Observation[] = FIGURES.flatMap(([year, made, firms, address]) => [
  figure(year, made, 'made-at-home', address),
  ...(firms === null ? [] : [figure(year, firms, 'home-firms', address)]),
]);

export const icInsights: SourceInfo = {
  id: ID,
  title: {
    en: "China's integrated circuits: demand met at home",
    zh: '中国集成电路市场的本土供给',
  },
  publisher: 'IC Insights, bulletins quoted by the trade press; selected by Orrery contributors',
  address: EVERTIQ,
  licence: 'single figures, quoted with their address',
  licenceAddress: null,
  embedding: 'rows',
  attribution:
    'IC Insights, as quoted by EDACafe, Evertiq, DIGITIMES and TWHosting; single figures.',
  citation:
    'IC Insights. Bulletins of February 2019, May 2020, January 2021 and May 2022, as quoted by the trade press.',
  version: '2022-05',
  cadence: 'none (the publisher closed in 2022)',
  coverage: {
    en: "China's market for integrated circuits: the part made in China, 2010 to 2021 with gaps, and the part made by firms seated in China, 2019 to 2021.",
    zh: '中国集成电路市场：在中国境内制造的部分（2010—2021年，有缺年），以及由总部在中国的企业制造的部分（2019—2021年）。',
  },
  limits: [
    {
      en: 'Curated: single figures quoted from news pages, not a table of the publisher. The pages were checked by excerpt.',
      zh: '选编：引自新闻页面的单个数字，并非发布者的原表。页面以摘录方式核对。',
    },
    {
      en: 'Market means chips bought by makers of equipment in China, much of which is exported again; "made in China" includes foreign-owned plants. Whether Hong Kong is counted is not stated.',
      zh: '“市场”指中国境内整机厂商采购的芯片，其中不少随整机再出口；“在中国制造”含外资工厂。是否计入香港未作说明。',
    },
    {
      en: 'Sales of Chinese foundries are counted at the foundry price; the publisher notes that this understates their share.',
      zh: '中国代工厂按代工价格计入；发布者指出这会低估其份额。',
    },
  ],
  resources: [],
};
