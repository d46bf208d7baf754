import { describe, expect, it } from 'vitest';
import { MadeUpObservatory } from '../../bench/claims/world.js';
import { checkText } from './check.js';
import { findClaims } from './find/find.js';
import type { FoundClaim } from './find/found-claim.js';
import { documentDate } from './find/periods.js';

const read = (text: string, date = '2024-06'): FoundClaim[] => [
  ...findClaims(text, 'auto', documentDate(date)),
];
const brief = (text: string, date?: string) =>
  read(text, date).map(({ quantity, subject, period }) => [
    quantity.kind,
    quantity.value,
    subject.comparedWith === null ? subject.place : `${subject.place}/${subject.comparedWith}`,
    period,
  ]);

describe('a claim read with its sentence', () => {
  it.each([
    [
      'Spain\u2019s share rose 4 percentage points between 2018 and 2022.',
      ['change', 0.04, 'ES', '2018..2022'],
    ],
    ['Chile has a third as many models as Brazil.', ['ratio', 1 / 3, 'CL/BR', null]],
    ['Poland\u2019s total is a tenth of France\u2019s.', ['ratio', 0.1, 'PL/FR', null]],
    [
      'In 2015 Norway had 200 papers, and three times that five years later.',
      ['multiple', 3, 'NO', '2015..2020'],
    ],
    ['In Kenya every fifth researcher is abroad.', ['share', 0.2, 'KE', null]],
    ['About 60 cents of every dollar went to Canada in 2021.', ['share', 0.6, 'CA', '2021']],
    [
      'In 2021 Italy\u2019s exports were up 9 percent on the year before.',
      ['multiple', 1.09, 'IT', '2020..2021'],
    ],
    ['2021年，西班牙的占比较2018年提高了4个百分点。', ['change', 0.04, 'ES', '2018..2021']],
    ['2021年，挪威的出口额同比增长两成。', ['multiple', 1.2, 'NO', '2020..2021']],
    ['2019年，越南每百人有宽带15户，是十年前的三倍。', ['multiple', 3, 'VN', '2009..2019']],
    ['巴西的模型数由12个增至30个。', ['change', 30, 'BR', null]],
    ['每五名在肯尼亚起步的研究者中，就有两名离开。', ['share', 0.4, 'KE', null]],
    [
      'Peru and Chile both lost ground, the former sliding from 7.5 to 4 per cent, the latter from 5 to 1.',
      ['change', 0.01, 'CL', null],
    ],
    ['In 2023 Peru, with 56 papers, outpaced Chile, with 22.', ['count', 22, 'CL', '2023']],
    ['Peru leads Chile in AI use, by 36 per cent to 16 per cent.', ['share', 0.36, 'PE', null]],
    ['Twice as many people live in Peru as in Chile.', ['ratio', 2, 'PE/CL', null]],
    [
      'It trebled in the two years to 2021, hit $12bn in Peru and then sagged by a fifth by 2023.',
      ['multiple', 0.8, 'PE', '2021..2023'],
    ],
    ['2023年智利有226件，较2019年的80件多。', ['count', 80, 'CL', '2019']],
    ['在获得融资的秘鲁企业中，有美国学习经历的创始人约占四成。', ['share', 0.4, 'PE', null]],
    ['在华机构占11%。', ['share', 0.11, 'CN', null]],
  ])('%s', (text, [kind, value, place, period]) => {
    const found = brief(text as string);
    expect(found).toContainEqual([kind, expect.closeTo(value as number, 6), place, period]);
  });

  it('takes the unit of a bare number from an earlier one', () => {
    expect(
      brief('In 2019 Peru had 12.5 lines per 100 people, against 30.4 in Chile.').map(
        ([, value]) => value,
      ),
    ).toEqual([12.5, 30.4]);
    expect(brief('Ghana\u2019s share fell from 9 percent to 4.')).toEqual([
      ['change', 0.04, 'GH', null],
    ]);
    expect(brief('2019年每百人约有20户，低于智利的30户。').map(([kind]) => kind)).toEqual([
      'amount',
      'amount',
    ]);
  });

  it('finds no claim where a number counts nothing', () => {
    for (const text of [
      'Tickets are 25 euros, or 10 for students.',
      'A million monkeys could have written it.',
      'The 95% confidence interval is wide.',
      '一家智库的报告这样写道。',
    ])
      expect(
        read(text).filter(({ quantity }) => !quantity.tentative),
        text,
      ).toEqual([]);
  });

  it('reads no place in a currency, and the Union in Brussels and its members', () => {
    expect(brief('US$30 billion was spent.')[0]?.[2]).toBeNull();
    expect(brief('Brussels and its member states had 70 initiatives.')[0]?.[2]).toBe('EU');
  });
});

describe('what is not contradicted', () => {
  const world = new MadeUpObservatory();
  const verdicts = async (text: string, date = '2019-12') =>
    (await checkText(text, { date, format: 'plain' }, world)).claims.map(({ verdict }) => verdict);

  it.each([
    ['a count of something else', 'In 2019 the study covered 147 economies with people in China.'],
    ['a share of those the measure counts', '2019年中国网民中有九成五使用网络外卖。'],
    [
      'a number that another published series may give',
      'In 2019 China had 70 percent of its people online.',
    ],
    [
      'a rank within a region',
      'In 2019 Germany had the largest population of any European country.',
    ],
    [
      'the size of a change in a series of several sources',
      '2019年中国互联网普及率较2018年提高9个百分点。',
    ],
    ['papers of unnamed venues', 'In 2018 China published 9,000 AI papers.'],
    [
      'several places together',
      'Together, China and the United States had 30 percent of author slots in 2018.',
    ],
    [
      'a number that a year of its sentence makes true',
      'In 2023 regulators weighed 226 devices and the 80 medical AI devices that were approved in 2019.',
    ],
    [
      'a part of a place\u2019s own trade',
      'Integrated circuits make up 39 percent of Malaysia\u2019s exports.',
    ],
    ['a share of the head of a list', 'Eight of the ten fastest supercomputers are in America.'],
    ['the lead over another place', '2023年美国发布知名模型61个，超出中国46个。'],
    [
      'capital for another industry',
      'Venture capital for Indian biotechnology came to $9bn in 2023.',
    ],
    ['a year the records do not hold', 'In 2030 Germany had 20 million inhabitants.'],
  ])('%s', async (_what, text) => {
    expect(await verdicts(text)).not.toContain('contradicted');
  });

  it('while a plain statement still is', async () => {
    expect(await verdicts('In 2019 China had 2.4 billion inhabitants.')).toEqual(['contradicted']);
    expect(await verdicts('2018年中国机构占NeurIPS作者署名的六成。')).toEqual(['contradicted']);
    expect(await verdicts('In 2019 China had 20 percent of its people online.')).toEqual([
      'contradicted',
    ]);
  });
});
