import { describe, expect, it } from 'vitest';
import { madeUpFigure, madeUpFlows, madeUpWorld } from '../../test/charts/made-up.js';
import { readSvg } from '../../test/charts/read-svg.js';
import { socialImage } from './social.js';

describe('socialImage', () => {
  it.each([
    ['line', madeUpFigure()],
    ['flow', madeUpFlows()],
    ['ranking', madeUpWorld()],
  ])('is 1200 × 630 around a %s chart and says its values', (_, figure) => {
    for (const lang of ['en', 'zh'] as const) {
      const read = readSvg(socialImage(figure, { lang, places: ['CN', 'US'] }));
      expect([read.width, read.height]).toEqual([1200, 630]);
      expect(read.role).toBe('img');
      expect(read.title).toBe(figure.indicator.title[lang]);
      expect(new Set(read.ids).size).toBe(read.ids.length);
      expect(read.texts.map(({ content }) => content)).toContain('Orrery');
    }
  });

  it('reads out value and interval of the places drawn', () => {
    const { description } = readSvg(socialImage(madeUpFigure(), { places: ['CN'] }));
    expect(description).toBe('China: 21.3% (19.4–23.3%) · 2022');
  });
});
