import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { balanceText, textWidth, wrapText } from './measure.js';

describe('wrapText', () => {
  it('loses no character but the spaces it breaks at, and keeps every line within the width', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('author', 'slots', '作者席位', '，', 'a', '（2019）', '13.0%'), {
          maxLength: 20,
        }),
        fc.constantFrom('', ' '),
        fc.integer({ min: 60, max: 400 }),
        (words, joint, width) => {
          const text = words.join(joint);
          const lines = wrapText(text, width, 13);
          const squeeze = (value: string) => value.replace(/\s+/g, '');
          expect(squeeze(lines.join(''))).toBe(squeeze(text));
          for (const line of lines) expect(textWidth(line, 13)).toBeLessThanOrEqual(width + 0.01);
        },
      ),
    );
  });

  it('never starts a line with closing punctuation', () => {
    const lines = wrapText('各地作者席位占比，按第一署名机构统计。', 13 * 8, 13);
    expect(lines.every((line) => !/^[，。）]/.test(line))).toBe(true);
  });

  it('evens out the lines of a title without adding one', () => {
    const title = 'Share of author slots by place and by year';
    const plain = wrapText(title, 300, 20, 'serifBold');
    const even = balanceText(title, 300, 20, 'serifBold');
    expect(even).toHaveLength(plain.length);
    const widths = even.map((line) => textWidth(line, 20, 'serifBold'));
    expect(Math.max(...widths) - Math.min(...widths)).toBeLessThan(80);
  });
});
