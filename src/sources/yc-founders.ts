import type { Observation } from '../records/observation.js';
import { named } from './read/file-name.js';
import { placeOf, readTable, Refusal, valueOf } from './read/table.js';
import type { ObservationSource } from './source.js';

const ID = 'yc-founders';
const FILE = 'yc_founder_background_by_country_DERIVED.csv';

/** Columns, and the series each becomes. */
const SERIES: Record<string, { series: string; unit: string }> = {
  companies: { series: 'yc.companies', unit: 'companies' },
  founders: { series: 'yc.founders', unit: 'persons' },
  founders_school_country_known: { series: 'yc.founders-school-known', unit: 'persons' },
  founders_us_school: { series: 'yc.founders-us-school', unit: 'persons' },
  founders_with_prior_employer: { series: 'yc.founders-employer-known', unit: 'persons' },
  founders_big_us_tech: { series: 'yc.founders-big-us-tech', unit: 'persons' },
};

/** `Remote` is how the directory lists companies without a seat. */
const OWN = { Remote: 'area:Remote' };

export const ycFounders: ObservationSource = {
  kind: 'observations',
  id: ID,
  title: {
    en: 'Founders of Y Combinator companies by place',
    zh: 'Y Combinator 企业创始人背景（按地方）',
  },
  publisher: 'Y Combinator directory (scrape in ExPnWPYG/unicorn-analysis), counted by place',
  address: 'https://www.ycombinator.com/companies',
  licence: 'none stated',
  licenceAddress: null,
  embedding: 'nothing',
  attribution:
    'Y Combinator company directory, 2024, counted by place; universities located with Hipo/university-domains-list (MIT).',
  citation:
    'Y Combinator. Startup Directory, scrape of 2024, in ExPnWPYG/unicorn-analysis at commit 0f97cbe0.',
  version: '2024',
  cadence: 'none (archived)',
  coverage: {
    en: 'Companies that one accelerator in California accepted, 2005 to 2024, by the place of their seat: founders, and how many studied in the United States or worked at a large US technology firm.',
    zh: '加利福尼亚一家创业加速器2005—2024年接收的企业，按总部所在地统计：创始人数，以及曾在美国就读、曾在美国大型科技公司任职的人数。',
  },
  limits: [
    {
      en: 'Selected by the accelerator: companies had to apply in English and, mostly, to move to California. It cannot stand for the start-ups of a place.',
      zh: '样本经加速器筛选：企业须以英文申请，多数还须迁往加州，不能代表某地的初创企业。',
    },
    {
      en: 'All industries. Schools are known for about two founders in three; employers are as founders list them.',
      zh: '涵盖全部行业。约三分之二的创始人有可识别的学校；任职经历以创始人自述为准。',
    },
    {
      en: 'Only counts by place are read, because the scrape lists persons and states no licence; so the command does not fetch it. The table was made from its files founders, schools and prior_companies: founders by the place of their company; those with a school named in Hipo/university-domains-list, and of these with one in the United States; those who list one of the large US technology firms as an earlier employer. Which firms were counted as large was not recorded, and its count of founders with any earlier employer equals that of all founders in every row, so it does not tell who listed none.',
      zh: '原抓取文件列有个人且未注明许可，故只读取按地方的计数，命令不获取原文件。该表由其 founders、schools、prior_companies 三个文件统计而成：按企业所在地统计创始人数；其中学校可在 Hipo/university-domains-list 中找到者，以及学校在美国者；以及列有美国大型科技公司任职经历者。哪些公司计为大型公司，未见记录；其“有过往雇主”人数在各行均等于创始人总数，因此无从得知谁未列任职经历。',
    },
  ],
  resources: [],
  matches: (path) => named(path, [FILE]),
  read: (absolutePath, file) =>
    readTable(
      absolutePath,
      { source: ID, file },
      { columns: ['country', ...Object.keys(SERIES)] },
      (cells) => {
        const place = placeOf(cells['country'], OWN);
        if (place instanceof Refusal) return [place];
        return Object.entries(SERIES).map(([column, { series, unit }]): Observation | Refusal => {
          const value = valueOf(cells[column]);
          if (value instanceof Refusal) return value;
          return {
            series,
            place,
            period: '2024',
            value,
            unit,
            source: ID,
            dimension: '',
            note: '2005 to 2024',
          };
        });
      },
    ),
};
