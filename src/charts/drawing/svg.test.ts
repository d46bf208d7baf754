import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { madeUpFigure, MADE_UP_ROWS } from '../../../test/charts/made-up.js';
import { readSvg } from '../../../test/charts/read-svg.js';
import { claimMark, comparisonChart, lineChart, rankingChart } from '../index.js';
import { coordinate, escapeText } from './svg.js';

const anyText = fc.string({ unit: 'binary', minLength: 1, maxLength: 40 });
const hostile = fc.oneof(
  anyText,
  fc.constantFrom(
    '</text><script>alert(1)</script>',
    '"><image href="x" onload="alert(1)"/>',
    ']]><b>&amp;</b>',
    '\u0000\u0008\ud800',
    "' onmouseover='x",
  ),
);

describe('escaping', () => {
  it('lets no text out of its element, whatever it holds', () => {
    fc.assert(
      fc.property(hostile, hostile, hostile, (title, name, words) => {
        const both = { en: title, zh: title };
        const base = madeUpFigure();
        const figure = madeUpFigure({
          indicator: { ...base.indicator, title: both, population: { en: name, zh: name } },
          definition: { en: words, zh: words },
          snapshot: words,
          notes: [{ en: name, zh: name }],
          sources: base.sources.map((source) => ({
            ...source,
            title: both,
            publisher: name,
            licence: words,
          })),
        });
        const plain = readSvg(lineChart(madeUpFigure(), { places: ['CN'] })).elements;
        const names = { CN: { en: name, zh: name } };
        const rows = MADE_UP_ROWS.map((row) => ({ ...row, id: words, label: both, why: both }));
        for (const svg of [
          lineChart(figure, { places: ['CN'], names }),
          rankingChart(figure, { names }),
          claimMark(figure, { place: 'CN', names, claimed: { low: 0.1, high: 0.2, words } }),
          comparisonChart(rows),
        ]) {
          const { elements, title: heading } = readSvg(svg);
          const usual = new Set([...plain, 'polygon', 'circle', 'rect', 'line']);
          expect(elements.filter((element) => !usual.has(element))).toEqual([]);
          expect(heading.length).toBeGreaterThan(0);
        }
      }),
      { numRuns: 150 },
    );
  });

  it('gives back the same text after parsing, forbidden characters aside', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (text) => {
        const normal = text.replace(/\r\n?/g, '\n');
        const { title } = readSvg(`<svg><title>${escapeText(normal)}</title></svg>`);
        expect(title).toBe(normal);
      }),
    );
    expect(escapeText('a\u0000b\ud800')).toBe('a\ufffdb\ufffd');
  });

  it('writes coordinates short and never as minus zero', () => {
    expect(coordinate(-0.001)).toBe('0');
    expect(coordinate(1 / 3)).toBe('0.33');
  });
});
