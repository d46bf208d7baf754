import { statSync } from 'node:fs';
import { Resvg } from '@resvg/resvg-js';
import { describe, expect, it } from 'vitest';
import { madeUpFigure } from '../../../test/charts/made-up.js';
import { chineseFonts, findChinese } from './fonts.js';
import { lineChart } from '../index.js';
import { svgToPng } from './png.js';
import { trueTypeOf } from './woff.js';

function size(png: Uint8Array): [number, number] {
  const bytes = Buffer.from(png);
  expect(bytes.toString('latin1', 1, 4)).toBe('PNG');
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
}

describe('svgToPng', () => {
  it('draws at the scale asked for, within bounds', () => {
    const svg = lineChart(madeUpFigure(), { width: 400, height: 420 });
    expect(size(svgToPng(svg, { scale: 1 }))[0]).toBe(400);
    expect(size(svgToPng(svg))[0]).toBe(800);
    expect(size(svgToPng(svg, { scale: 99 }))[0]).toBe(1600);
  });

  it.skipIf(findChinese() === null)(
    'draws Chinese (skipped where no Chinese font is installed)',
    () => {
      const words = (text: string) =>
        `<svg xmlns="http://www.w3.org/2000/svg" width="80" height="20"><text x="2" y="16" font-size="14" font-family="Inter">${text}</text></svg>`;
      const [one, two] = [svgToPng(words('作者')), svgToPng(words('席位'))];
      expect(Buffer.from(one).equals(Buffer.from(two))).toBe(false);
    },
  );

  it.skipIf(findChinese() === null)(
    'draws with a cut of the font what the whole font draws (skipped likewise)',
    () => {
      const chinese = findChinese()!;
      const cut = chineseFonts(chinese, '作者席位12%');
      expect(cut.reduce((sum, file) => sum + statSync(file).size, 0)).toBeLessThan(500_000);
      const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="120" height="20"><text x="2" y="16" font-size="14" font-family="${chinese.sans}">作者席位12%</text></svg>`;
      const drawn = (fontFiles: string[]) =>
        new Resvg(svg, { font: { loadSystemFonts: false, fontFiles } }).render().pixels;
      expect(drawn(cut).equals(drawn(chinese.files))).toBe(true);
      expect(drawn(cut).equals(drawn([]))).toBe(false);
    },
  );

  it('finds no Chinese font in a folder without one', () => {
    expect(findChinese([])).toBeNull();
  });

  it('refuses a file that is not a WOFF font', () => {
    expect(() => trueTypeOf(Buffer.from('not a font'), 'Inter')).toThrow(/WOFF/);
  });
});
