import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readNumber } from './numbers-en.js';
import { readNumberZh } from './numbers-zh.js';
import { quantitiesEn } from './quantities-en.js';
import { quantitiesZh } from './quantities-zh.js';
import { allowed, holds, POLICY } from './rounding.js';

const en = (text: string) =>
  quantitiesEn(text).map((q) => [text.slice(q.start, q.end), q.kind, q.value]);
const zh = (text: string) =>
  quantitiesZh(text).map((q) => [text.slice(q.start, q.end), q.kind, q.value]);

describe('English quantities', () => {
  it.each([
    ['one in five firms', 'one in five', 'share', 0.2],
    [
      'nearly three in four (73.7 percent) left',
      'nearly three in four (73.7 percent)',
      'share',
      0.737,
    ],
    ['two-thirds of papers', 'two-thirds', 'share', 0.6667],
    ['more than half of them', 'more than half', 'share', 0.5],
    ['nine out of ten chips', 'nine out of ten', 'share', 0.9],
    ['it grew ten-fold', 'grew ten-fold', 'multiple', 10],
    ['sales doubled', 'doubled', 'multiple', 2],
    ['three times as many people', 'three times as many', 'ratio', 3],
    ['about 1.4 billion people', 'about 1.4 billion', 'count', 1.4e9],
    ['it rose from 29 to 47 percent', 'from 29 to 47 percent', 'change', 0.47],
    ['it fell by about 13 percent', 'fell by about 13 percent', 'multiple', 0.87],
    ['$67.2bn of funding', '$67.2bn', 'amount', 67.2e9],
    ['second only to China', 'second only to', 'rank', 2],
    ['it went up by a factor of 18', 'by a factor of 18', 'multiple', 18],
    ['30 percent more than in 2015', '30 percent more', 'multiple', 1.3],
    ['a third fewer than Chile', 'a third fewer', 'ratio', 2 / 3],
    ['half again as much as Chile', 'half again as much', 'ratio', 1.5],
    ['one and a half times what Chile has', 'one and a half times', 'ratio', 1.5],
    ['a quarter the size of Chile\u2019s', 'a quarter the size', 'ratio', 0.25],
    ['twice the proportion of a decade earlier', 'twice', 'multiple', 2],
    ['it then sagged by a fifth', 'sagged by a fifth', 'multiple', 0.8],
    ['Peru\u2019s tenth of the total', 'tenth', 'share', 0.1],
    ['the lion\u2019s share of papers', 'lion\u2019s share', 'share', 0.5],
    ['for every 100 residents there are 51 lines', '51', 'amount', 51],
    ['In 2023 Chile\u2019s eight notable models led', 'eight', 'count', 8],
    ['the contingent, 400 strong, left', '400', 'count', 400],
    ['Four times as many people', 'Four times as many', 'ratio', 4],
  ])('%s', (text, written, kind, value) => {
    const [found] = en(text);
    expect(found?.slice(0, 2)).toEqual([written, kind]);
    expect(found?.[2]).toBeCloseTo(value as number, 3);
  });

  it.each([
    ['Four of the 105 notable models', ['Four', 'count', 4], ['105', 'count', 105]],
    [
      'Of the clusters known, 320 are here and 90 there',
      ['320', 'count', 320],
      ['90', 'count', 90],
    ],
    ['Five in 2020, 128 in 2024: that is growth', ['Five', 'count', 5], ['128', 'count', 128]],
    ['it was up by half, to six', ['up by half', 'multiple', 1.5], ['six', 'count', 6]],
    [
      'There were 240 papers, and earlier it managed north of 300',
      ['240', 'count', 240],
      ['north of 300', 'count', 300],
    ],
  ])('reads both counts of "%s"', (text, ...wanted) =>
    expect(
      en(text as string).map(([t, k, v]) => [
        String(t).replace(/ papers$| notable models$/u, ''),
        k,
        v,
      ]),
    ).toEqual(wanted),
  );

  it.each([
    'GPT-4 and the A100',
    'on 14 March 2019',
    'Chapter 7',
    'around the clock, 24/7',
    'the third question',
    '300 kilometres per hour',
    'call 010-6278-4551',
    'from 2009 to 2018',
    'streamed at 60 frames per second',
    'nine times out of ten I cannot tell',
  ])('finds nothing to check in "%s"', (text) =>
    expect(quantitiesEn(text).filter(({ tentative }) => !tentative)).toEqual([]),
  );
});

describe('Chinese quantities', () => {
  it.each([
    ['约有14亿人口', '约有14亿', 'count', 1.4e9],
    ['占五分之一', '五分之一', 'share', 0.2],
    ['七成五', '七成五', 'share', 0.75],
    ['近四分之三（73.7%）', '近四分之三（73.7%）', 'share', 0.737],
    ['每五家企业就有一家', '每五家企业就有一家', 'share', 0.2],
    ['增长了九倍', '增长了九倍', 'multiple', 10],
    ['翻了两番', '翻了两番', 'multiple', 4],
    ['670亿美元', '670亿美元', 'amount', 67e9],
    ['总数翻番有余', '翻番有余', 'multiple', 2],
    ['比2015年高出一倍多', '高出一倍多', 'multiple', 2],
    ['是智利的一倍半', '一倍半', 'ratio', 1.5],
    ['由1600亿美元收窄至1040亿美元', '由1600亿美元收窄至1040亿美元', 'change', 104e9],
    ['排在第五位', '排在第五位', 'rank', 5],
    ['世界第二人口大国', '世界第二', 'rank', 2],
    ['仅次于印度的第二人口大国', '第二人口大国', 'rank', 2],
  ])('%s', (text, written, kind, value) => {
    const found = zh(text).find(([, k]) => k === kind);
    expect(found?.[0]).toBe(written);
    expect(found?.[2]).toBeCloseTo(value as number, 3);
  });
});

describe('numbers', () => {
  it('reads back every whole number it could have written', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 2_000_000_000 }), (n) => {
        expect(readNumber(n.toLocaleString('en'))?.value).toBe(n);
        expect(readNumberZh(String(n))?.value).toBe(n);
      }),
    );
  });

  it('reads Han numerals', () => {
    expect(
      ['十四亿', '三千二百万', '一亿三千万', '二〇一八', '一百一十'].map(
        (text) => readNumberZh(text)?.value,
      ),
    ).toEqual([1.4e9, 3.2e7, 1.3e8, 2018, 110]);
  });
});

describe('rounding and hedges', () => {
  const of = (text: string) =>
    allowed(quantitiesEn(text)[0] as ReturnType<typeof quantitiesEn>[number]);

  it('turns "nearly a quarter" into 22 to 25 percent', () => {
    expect(of('nearly a quarter of them')).toEqual({ low: 0.22, high: 0.25 });
  });

  it('opens what "more than" and "less than" leave open', () => {
    expect(of('more than half of them')).toEqual({ low: 0.5, high: null });
    expect(of('fewer than 300 papers').low).toBeNull();
  });

  it('always allows the stated number itself, unless "well over" denies it', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 99 }),
        fc.constantFrom('', 'about ', 'nearly ', 'more than ', 'at most ', 'just over '),
        (n, hedge) => {
          const interval = of(`${hedge}${n} percent of papers`);
          expect(holds(n / 100, interval)).toBe(true);
        },
      ),
    );
    expect(holds(0.5, of('well over half of them'))).toBe(false);
  });

  it('widens with the hedge and never beyond its written part', () => {
    const plain = of('40 percent of papers');
    const hedged = of('about 40 percent of papers');
    expect(hedged.low).toBeLessThan(plain.low ?? 0);
    expect(hedged.low).toBeCloseTo(0.4 * (1 - POLICY.about), 9);
  });
});
