import { describe, expect, it } from 'vitest';
import { MadeUpObservatory } from '../../bench/claims/world.js';
import { checkText } from './check.js';
import { findClaims } from './find/find.js';
import { documentDate } from './find/periods.js';

/** Made-up sentences, read only: kind, value, place and period of every number. */
const read = (text: string, date = '2024-06') =>
  [...findClaims(text, 'auto', documentDate(date))].map(({ quantity, subject, period }) => [
    quantity.kind,
    Number(quantity.value.toPrecision(6)),
    subject.place,
    period,
  ]);
const world = new MadeUpObservatory();
const check = async (text: string, date = '2024-06') =>
  (await checkText(text, { date, format: 'plain' }, world)).claims;

describe('numbers that state nothing of the world', () => {
  it.each([
    ['an aim', 'The plan sets a target of meeting 60 percent of demand at home by 2030.'],
    ['a forecast', 'Analysts expect private investment in Peru to reach $90 billion by 2030.'],
    ['a supposition', 'If half of all Chilean researchers were to leave, who would teach?'],
    ['a question', 'Will one in three unicorns be Peruvian by then?'],
    ['a wish', 'Lima wants at least 20 more firms on the list before the decade is out.'],
    ['目标', '规划提出，到2030年自给率要达到六成。'],
    ['预测', '业内人士预计，未来五年全球投资还会翻一番。'],
    ['假设', '倘若有一半的研究者明天就离开，谁来带学生？'],
  ])('%s', (_what, text) => {
    expect(read(text, '2024-06')).toEqual([]);
  });

  it('but a met target, a plain future and "Did you know" are statements', () => {
    expect(read('Peru met its target: 60 percent of its people were online in 2019.')).toHaveLength(
      1,
    );
    expect(read('The fund will put 500 million euros into Peruvian firms.')).toHaveLength(1);
    expect(read('Did you know that Peru has 34 million people?')).toHaveLength(1);
  });
});

describe('numbers in lists', () => {
  it.each([
    [
      'In 2019 Peru and Chile held 23.4 and 45.6 percent of the list respectively.',
      [
        ['share', 0.234, 'PE', '2019'],
        ['share', 0.456, 'CL', '2019'],
      ],
    ],
    [
      '2019年和2023年，秘鲁的占比分别为4%和9%。',
      [
        ['share', 0.04, 'PE', '2019'],
        ['share', 0.09, 'PE', '2023'],
      ],
    ],
    [
      '2023年中美两国分别有15个和61个知名模型。',
      [
        ['count', 15, 'CN', '2023'],
        ['count', 61, 'US', '2023'],
      ],
    ],
    [
      'In 2023 Peru released 61 models, Chile 15, Spain eight.',
      [
        ['count', 61, 'PE', '2023'],
        ['count', 15, 'CL', '2023'],
        ['count', 8, 'ES', '2023'],
      ],
    ],
    [
      'In 2023 Peru counted 63 instruments. Chile had 82.',
      [
        ['count', 63, 'PE', '2023'],
        ['count', 82, 'CL', '2023'],
      ],
    ],
  ])('%s', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });
});

describe('ranges and differences', () => {
  it.each([
    ['Peru has 6,500 to 7,500 researchers.', ['count', 7000, 'PE', null]],
    [
      'Investment in Peru came to between $90 billion and $100 billion.',
      ['amount', 95e9, 'PE', null],
    ],
    ['秘鲁有六成至七成的人口上网。', ['share', 0.65, 'PE', null]],
    ['In 2023 Peru had 31 more models than in 2019.', ['change', 31, 'PE', '2019..2023']],
    [
      'The population of Peru shrank by 4 million between 2009 and 2023.',
      ['change', 4e6, 'PE', '2009..2023'],
    ],
    ['2023年，秘鲁的逆差比2015年多出540亿美元。', ['change', 54e9, 'PE', '2015..2023']],
    [
      'Peru\u2019s exports did not quite double between 2015 and 2023.',
      ['multiple', 2, 'PE', '2015..2023'],
    ],
    [
      'From 2009 to 2022 Peruvian papers multiplied by fifty.',
      ['multiple', 50, 'PE', '2009..2022'],
    ],
  ])('%s', (text, expected) => {
    expect(read(text as string)).toContainEqual(expected);
  });
});

describe('times and places that another sentence or clause gives', () => {
  it.each([
    [
      'Peru shipped $105bn of chips in 2018. A year later the total had dropped by a quarter, to $79bn.',
      [
        ['amount', 105e9, 'PE', '2018'],
        ['multiple', 0.75, 'PE', '2018..2019'],
        ['amount', 79e9, 'PE', '2019'],
      ],
    ],
    ['Home to 34 million people, Peru had two phones each.', [['count', 34e6, 'PE', null]]],
    [
      'In 2019 Peru had 90 papers; Chile, second only to Spain, had 115.',
      [
        ['count', 90, 'PE', '2019'],
        ['rank', 2, 'CL', '2019'],
        ['count', 115, 'CL', '2019'],
      ],
    ],
  ])('%s', (text, expected) => {
    const found = read(text);
    for (const one of expected) expect(found).toContainEqual(one);
  });
});

describe('what keeps a misread number from being called wrong', () => {
  it.each([
    ['a firm', 'Of the TOP500 in 2023, America had 32.2 percent, Fujitsu 7 percent.'],
    ['a town', 'China had 1.41 billion people in 2023; its capital has 22 million.'],
    ['a name not known', '若论500强超算的总算力，2023年美国占53%，某实验室占一成。'],
    ['a denial', 'In 2019, 35.5 percent of Chinese lacked access to the internet.'],
    ['尚未', '2019年，世界上近一半人口尚未联网。'],
    [
      'some of them',
      'In 2019 China had 64.5 percent online. Among over-65s the rate was 20 percent.',
    ],
    [
      'its neighbour\u2019s comparison',
      'In 2023 America put $67.2bn into AI companies, 8.6 times the amount in China and 17.7 times the British total.',
    ],
    ['a sum a head', 'In 2023 private investment in AI in America came to $200 a head.'],
  ])('%s', async (_what, text) => {
    expect((await check(text)).map(({ verdict }) => verdict)).not.toContain('contradicted');
  });

  it('reads a denial as the complement', async () => {
    const [claim] = await check(
      'Three in five Indians were still without internet access in 2019.',
    );
    expect(claim).toMatchObject({ verdict: 'supported', mapping: { reading: 'complement' } });
    const [wrong] = await check('In 2019, 80 percent of Indians had never gone online.');
    expect(wrong?.verdict).not.toBe('supported');
  });
});

describe('what one number says of another', () => {
  it('digits in parentheses after the noun say again what the words said', () => {
    const [only, ...others] = read('Nearly nine in ten Chileans (88 percent) were online in 2019.');
    expect(others).toEqual([]);
    expect(only).toEqual(['share', 0.88, 'CL', '2019']);
  });

  it('a rate without its unit goes on from that of the sentence before', () => {
    const found = read('In 2019 Peru had 7.5 broadband lines per 100 people. Chile had 18.1.');
    expect(found.map(([kind, value, place]) => [kind, value, place])).toEqual([
      ['amount', 7.5, 'PE'],
      ['amount', 18.1, 'CL'],
    ]);
  });

  it('a place further down the list has a rank, and days and other countries have no number', () => {
    const ranks = read('Peru ranked first by internet users in 2019; Chile was second.');
    expect(ranks.map(([kind, value]) => [kind, value])).toEqual([
      ['rank', 1],
      ['rank', 2],
    ]);
    expect(read('The meeting runs from 14 to 18 March in Lima.')).toEqual([]);
    expect(read('Peru invests more in schools than every other country around it.')).toEqual([]);
  });
});
