import { describe, expect, it } from 'vitest';
import { MadeUpObservatory } from '../../../bench/claims/world.js';
import { checkText } from '../check.js';

/** Made-up sentences about the made-up world of the bench. */
const world = new MadeUpObservatory();
const verdicts = async (text: string) =>
  (await checkText(text, { date: '2024-06', format: 'plain' }, world)).claims.map(
    ({ verdict }) => verdict,
  );

describe('a word and its opposite in one sentence', () => {
  it.each([
    'Homegrown chips met just 16.7 percent of China\u2019s demand in 2021, with imports making up the rest.',
    'Foreign suppliers still dominate: China\u2019s chip self-sufficiency was 16.7 percent in 2021.',
    '2021年，中国芯片高度依赖进口，自给率只有16.7%。',
    '2021年中国的芯片自产率提高到16.7%，进口替代初见成效。',
    'In chips, China ran a deficit of $204 billion in 2019, while South Korea enjoyed a surplus of $45 billion.',
    'South Korea had a chip surplus of $45bn in 2019 and China a deficit of $204bn.',
    '2019年韩国集成电路贸易顺差450亿美元，中国则为逆差2040亿美元。',
    'South Korea\u2019s trade in integrated circuits was in surplus by 45 billion dollars in 2019; China\u2019s was 204 billion dollars in the red.',
  ])('reads each number by the word nearest to it: %s', async (text) => {
    expect(new Set(await verdicts(text))).toEqual(new Set(['supported']));
  });

  it.each([
    'In 2021 China imported 16.7 percent of the chips it used.',
    '2021年中国芯片有16.7%靠进口。',
    'In 2019 China had a trade surplus of $204 billion in integrated circuits.',
    '2019年中国集成电路贸易顺差2040亿美元。',
  ])('still contradicts the wrong one alone: %s', async (text) => {
    expect(await verdicts(text)).toEqual(['contradicted']);
  });
});

describe('a comparison of what the records do not count', () => {
  it.each([
    'China has about three times as many internet users as the United States.',
    'India\u2019s internet users outnumber America\u2019s two to one.',
    'India had 40 percent fewer fixed broadband subscriptions than Germany in 2019.',
    '2025年，中国使用人工智能的人数是美国的两倍多。',
    'Chinese firms registered 38,000 inventions with generative AI, six times as many as American ones.',
    'Between 2014 and 2023 Chinese firms filed 38,000 generative AI patents, six times as many as American ones.',
  ])('heads against a rate, and other things: %s', async (text) => {
    expect(await verdicts(text)).not.toContain('contradicted');
  });

  it('but a rate against a rate is tested', async () => {
    expect(
      await verdicts('Internet penetration in China was three times that of America in 2019.'),
    ).toContain('contradicted');
    expect(await verdicts('2019年，中国互联网普及率是美国的三倍。')).toContain('contradicted');
  });
});

describe('whose number it is', () => {
  it.each([
    'In 2019 12 percent of Germans did not use the internet; in India it was 59 percent.',
    '2019年德国不上网的人只占12%，而印度近六成。',
    'The internet reached 41 percent of Indians in 2019, leaving 59 percent unconnected.',
    '中国2023年AI政策举措22项，尚不及英国的一半，只有美国的四分之一强。',
    '中美2023年的知名模型分别为15个和61个，前者2019年只有6个，后者为30个。',
    'Outside America and China, the world released only 29 notable models in 2023.',
    'The rest of the world released 29 notable models in 2023.',
    '除中美外，其他国家2023年共发布29个知名模型。',
    'Nowhere\u2019s authors had 210 author slots at NeurIPS in 2022, a tenth of China\u2019s total.',
    'China has 217 million people aged 65 or over.',
    '中国65岁以上人口已达2.17亿。',
    '美国的外国出生人口有4780万。',
  ])('is not taken for the country\u2019s or the world\u2019s: %s', async (text) => {
    expect(await verdicts(text)).not.toContain('contradicted');
  });

  it.each([
    'The world released 29 notable models in 2023.',
    'China has 217 million people.',
    '美国人口为4780万。',
    'In 2019 12 percent of Indians did not use the internet.',
  ])('but plain words still contradict: %s', async (text) => {
    expect(await verdicts(text)).toContain('contradicted');
  });
});
