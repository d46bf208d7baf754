import { compose } from './frame.js';
import { drawGlyph, paragraph, stacked, type Block, type Glyph } from './key.js';
import { text } from './marks.js';
import type { ChartOptions } from '../setting/options.js';
import { settingOf } from '../setting/setting.js';
import type { Bilingual } from '../../records/text.js';

interface Entry {
  glyph: Glyph;
  term: Bilingual;
  words: Bilingual;
}

/** The visual words of doubt, each explained in a sentence. */
const ENTRIES: readonly Entry[] = [
  {
    glyph: 'value',
    term: { en: 'Value', zh: '数值' },
    words: {
      en: 'What the records say under the definition chosen.',
      zh: '按所选定义，由记录算得。',
    },
  },
  {
    glyph: 'band',
    term: { en: 'Interval', zh: '区间' },
    words: {
      en: 'Sampling error, and linkage error where the figure says so; 95 %.',
      zh: '抽样误差；注明时也含链接误差。置信水平95%。',
    },
  },
  {
    glyph: 'bounds',
    term: { en: 'Missing bounds', zh: '缺失上下界' },
    words: {
      en: 'Where the value would lie if all unknowns were elsewhere, or all were here.',
      zh: '假如地点未知者全不在此地，或全在此地，数值会落在何处。',
    },
  },
  {
    glyph: 'definitions',
    term: { en: 'Definitions', zh: '定义' },
    words: {
      en: 'A tick for what each other definition would say.',
      zh: '每一刻度代表另一种定义下的结果。',
    },
  },
  {
    glyph: 'chosen',
    term: { en: 'Your definition', zh: '所选定义' },
    words: { en: 'The filled mark among the ticks.', zh: '刻度之中填实的标记。' },
  },
  {
    glyph: 'unknown',
    term: { en: 'Unknown', zh: '未知' },
    words: {
      en: 'Hatched, with its own stream, row or area. Never merged into “other”.',
      zh: '以斜线表示，自成一股、一行或一块，绝不并入“其他”。',
    },
  },
  {
    glyph: 'suppressed',
    term: { en: 'Suppressed', zh: '不予公布' },
    words: {
      en: 'Fewer than five people: not published, never drawn as zero.',
      zh: '少于五人：不予公布，也不画作零。',
    },
  },
  {
    glyph: 'gap',
    term: { en: 'No value', zh: '缺值' },
    words: {
      en: 'A hollow mark on the baseline; the reason stands under the chart.',
      zh: '基线上的空心标记；原因注于图下。',
    },
  },
];

/** The key of doubt: how every figure shows value, interval, bounds, definitions and the unknown. */
export function legendKey(options: ChartOptions = {}): string {
  const setting = settingOf({ frame: 'bare', ...options }, 'key', { least: 240, usual: 360 });
  const { colours, say } = setting;
  const title = say({ en: 'How to read doubt', zh: '如何看懂不确定性' });
  const rows = (width: number): Block[] =>
    ENTRIES.map(({ glyph, term, words }) => {
      const said = paragraph(setting, say(words), width - 40, {
        size: 13,
        lineHeight: 19,
        fill: colours.muted,
      });
      return {
        height: said.height + 32,
        draw: (x, y) =>
          drawGlyph(setting, glyph, x, y + 10) +
          text(setting, x + 40, y + 14, say(term), { size: 14, face: 'sansBold' }) +
          said.draw(x + 40, y + 20),
      };
    });
  return compose(
    setting,
    {
      title: setting.title ?? title,
      axisTitle: null,
      key: [],
      notes: [],
      source: [],
      description: ENTRIES.map(({ term, words }) => `${say(term)}: ${say(words)}`).join(' '),
    },
    ({ width }) => stacked(rows(width)),
  );
}
