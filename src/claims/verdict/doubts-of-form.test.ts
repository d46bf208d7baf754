import { describe, expect, it } from 'vitest';
import { MadeUpObservatory } from '../../../bench/claims/world.js';
import { checkText } from '../check.js';

/** Made-up sentences about the made-up world of the bench. */
const world = new MadeUpObservatory();
const verdicts = async (text: string) =>
  (await checkText(text, { date: '2024-06', format: 'plain' }, world)).claims.map(
    ({ verdict }) => verdict,
  );

describe('forms of speech that a plain number is not', () => {
  it.each([
    'Of every hundred NeurIPS author slots in 2022, 46 were American and 21 Chinese.',
    'The top two countries, America and China, took two thirds of NeurIPS author slots in 2022.',
    'More than seven in ten papers at NeurIPS in 2022 had no Chinese author.',
    '2022年NeurIPS作者署名中，非美国机构占54.2%。',
    '三分之二以上的500强超算在2023年不在美国。',
    'Indian unicorns were outnumbered nine to one by American ones in 2024.',
    'In the first half of 2023 private AI investment in the United States reached $33 billion.',
    '2023年上半年美国人工智能私人投资达330亿美元。',
    'Private AI investment per American came to $200 in 2023.',
    'Japan\u2019s Colossus alone delivers 7 percent of the TOP500\u2019s combined performance.',
    'America added 31 notable models between 2019 and 2023; China nine.',
    'China trails America by 46 notable models in 2023.',
    'China and India account for 35 percent of the world\u2019s people.',
    '法国和德国2023年人口为1.51亿。',
    'Nine in ten of those who start out in America stay; three in ten of those who start in China go.',
    'One in ten unicorns born in 2023 was Chinese, half the share of 2015.',
  ])('stays open: %s', async (text) => {
    expect(await verdicts(text)).not.toContain('contradicted');
  });

  it.each([
    'Of the NeurIPS author slots in 2022, 21 percent were American.',
    'America took two thirds of NeurIPS author slots in 2022.',
    '2022年NeurIPS作者署名中，美国机构占84.2%。',
    'In 2023 private AI investment in the United States reached $33 billion.',
    'Japan delivers 70 percent of the TOP500\u2019s combined performance.',
    'Half of the unicorns born in 2023 were Chinese.',
  ])('but the plain number is tested: %s', async (text) => {
    expect(await verdicts(text)).toContain('contradicted');
  });
});

describe('a hedge of one end of a change', () => {
  it.each([
    '2022年，美国作者署名占比由2009年的六成降到不足五成。',
    '2009年至2022年，中国作者署名占比从不足一成升至两成多。',
    '2019年至2023年，中国的500强系统占比从超过四成降到两成出头。',
    '2017年至2023年，欧盟人工智能政策举措从不足10项增至60多项。',
    'America\u2019s share of author slots at NeurIPS fell from 60 percent in 2009 to under 50 percent in 2022.',
  ])('is of that end: %s', async (text) => {
    expect(await verdicts(text)).toEqual(['supported']);
  });

  it.each([
    '2022年，美国作者署名占比由2009年的六成降到不足三成。',
    '2009年至2022年，中国作者署名占比从不足一成升至四成多。',
    'America\u2019s share of author slots at NeurIPS fell from 60 percent in 2009 to under 30 percent in 2022.',
  ])('and is held to it: %s', async (text) => {
    expect(await verdicts(text)).toEqual(['contradicted']);
  });
});
