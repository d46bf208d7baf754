import { describe, expect, it } from 'vitest';
import { GALLERY, TOPOLOGY } from '../../test/charts/gallery.js';
import { madeUpFigure, madeUpFlows, madeUpWorld } from '../../test/charts/made-up.js';
import { overlaps, readSvg } from '../../test/charts/read-svg.js';
import type { Language } from '../records/text.js';
import { chartKind, figureChart, flowChart, lineChart, rankingChart, worldMap } from './index.js';
import type { Theme } from './setting/options.js';

const LANGUAGES: Language[] = ['en', 'zh'];
const THEMES: Theme[] = ['light', 'dark'];
const WIDTHS = [320, 768, 1200];

/** The value and interval that the text alternative of each chart must hold, by language. */
const SPOKEN: Record<string, Record<Language, string>> = {
  line: { en: 'China, 2022: 21.3% (19.4–23.3%)', zh: '中国，2022年：21.3%（19.4–23.3%）' },
  'line-one': { en: 'China, 2022: 21.3% (19.4–23.3%)', zh: '中国，2022年：21.3%（19.4–23.3%）' },
  ranking: {
    en: 'China, 2009–2022: 13.1% (11.9–14.3%)',
    zh: '中国，2009–2022年：13.1%（11.9–14.3%）',
  },
  slope: { en: 'China, 2009: 4.8% (4.4–5.2%)', zh: '中国，2009年：4.8%（4.4–5.2%）' },
  multiples: { en: 'China, 2022: 21.3% (19.4–23.3%)', zh: '中国，2022年：21.3%（19.4–23.3%）' },
  flow: { en: 'China → United States: 420 (379–461)', zh: '中国 → 美国：420（379–461）' },
  retention: { en: '59.9% (54.5–65.3%)', zh: '59.9%（54.5–65.3%）' },
  map: { en: 'China, 2022: 21.0% (19.1–22.9%)', zh: '中国，2022年：21.0%（19.1–22.9%）' },
  comparison: { en: 'our records: 13.1% (12.1–13.9%)', zh: '本站记录：13.1%（12.1–13.9%）' },
  claim: { en: '13.1% (11.9–14.3%)', zh: '13.1%（11.9–14.3%）' },
  sparkline: { en: 'China, 2022: 21.3% (19.4–23.3%)', zh: '中国，2022年：21.3%（19.4–23.3%）' },
};

describe.each(Object.entries(GALLERY))('%s chart of made-up values', (name, draw) => {
  for (const lang of LANGUAGES) {
    for (const theme of THEMES) {
      it(`equals its golden in ${lang}, ${theme}`, async () => {
        const svg = draw({ width: 720, lang, theme });
        await expect(`${svg}\n`).toMatchFileSnapshot(`goldens/${name}-${lang}-${theme}.svg`);
      });
    }
    for (const width of WIDTHS) {
      it(`keeps its words apart, whole and 12 px or more at ${width} px in ${lang}`, () => {
        const read = readSvg(draw({ width, lang }));
        expect(overlaps(read.texts)).toEqual([]);
        expect(read.texts.filter(({ size }) => size < 12)).toEqual([]);
        const outside = read.texts.filter(
          ({ box }) => box.x0 < -1 || box.x1 > read.width + 1 || box.y0 < 0 || box.y1 > read.height,
        );
        expect(outside).toEqual([]);
      });
    }
    it(`says its value and interval in ${lang} to those who cannot see it`, () => {
      const read = readSvg(draw({ lang }));
      expect(read.role).toBe('img');
      expect(read.title.length).toBeGreaterThan(3);
      expect(`${read.title} ${read.description}`).toContain(SPOKEN[name]?.[lang] ?? '');
    });
  }

  it('gives the same bytes twice and unique ids', () => {
    expect(draw({ width: 500 })).toBe(draw({ width: 500 }));
    const { ids } = readSvg(draw({ width: 500 }));
    expect(new Set(ids).size).toBe(ids.length);
  });
});

describe('the frame', () => {
  it('states title, population and unit, interval, source and snapshot in both languages', () => {
    const en = readSvg(lineChart(madeUpFigure(), { width: 1200 })).texts.map(
      ({ content }) => content,
    );
    expect(en).toContain('Share of author slots by place (made-up values)');
    expect(en).toContain('% of author slots with a known place');
    expect(en).toContain('95% interval (sampling of works)');
    expect(en.join(' ')).toContain('Source: Made-up proceedings (Nobody, CC0-1.0)');
    expect(en.join(' ')).toContain('Snapshot: made-up-0000');
    const zh = readSvg(lineChart(madeUpFigure(), { width: 1200, lang: 'zh' })).texts;
    const words = zh.map(({ content }) => content).join(' ');
    for (const part of [
      '占地点已知的作者席位的比例，%',
      '95% 区间（论文抽样误差）',
      '来源：虚构论文集',
      '快照：',
    ]) {
      expect(words).toContain(part);
    }
  });

  it('leaves title and source to the page when bare, but keeps unit and text alternative', () => {
    const bare = readSvg(lineChart(madeUpFigure(), { frame: 'bare' }));
    const words = bare.texts.map(({ content }) => content).join(' ');
    expect(words).not.toContain('Source');
    expect(words).toContain('% of author slots with a known place');
    expect(bare.title).toContain('Share of author slots');
  });
});

describe('doubt', () => {
  it('names every gap and its reason, and parts the line there', () => {
    const svg = lineChart(madeUpFigure(), { places: ['IN', 'JP'], width: 1000 });
    const words = readSvg(svg).texts.map(({ content }) => content);
    expect(words.join(' ')).toContain('India 2011–2012 (no rows)');
    expect(words.join(' ')).toContain('Japan 2015 (fewer than 5, suppressed)');
    expect(words).toContain('<5');
    const india = /data-place="IN">(.*?)<\/g>/.exec(svg)?.[1] ?? '';
    expect(india.match(/stroke-linejoin="round"/g)).toHaveLength(2);
  });

  it('draws bounds dashed for one place, for a highlighted one, and for none of many', () => {
    const dashes = (svg: string) => svg.split('stroke-dasharray').length - 1;
    const figure = madeUpFigure();
    expect(dashes(lineChart(figure, { places: ['CN'] }))).toBe(3);
    expect(dashes(lineChart(figure, { highlight: 'CN' }))).toBe(3);
    expect(dashes(lineChart(figure))).toBe(0);
    expect(dashes(lineChart(figure, { places: ['CN', 'US'], bounds: 'all' }))).toBe(5);
  });

  it('names the places that were asked for and hold nothing', () => {
    const words = (svg: string) => readSvg(svg).texts.map((t) => t.content);
    const figure = madeUpFigure();
    const asked = { places: ['CN', 'NG'], width: 1000 };
    expect(words(lineChart(figure, asked))).toContain('Not drawn: Nigeria (no rows)');
    expect(words(lineChart(figure, { ...asked, lang: 'zh' }))).toContain(
      '未画出：尼日利亚（无记录）',
    );
    expect(words(rankingChart(figure, { ...asked, wanted: ['CN'] })).join()).not.toContain(
      'drawn:',
    );
  });

  it('says of a group with a value why a ranking leaves it out', () => {
    const figure = madeUpFigure();
    const [point] = figure.pooled;
    if (!point) throw new Error('no point');
    const pooled = [...figure.pooled, { ...point, place: 'EU27', value: 0.2 }];
    const svg = rankingChart(
      { ...figure, options: { ...figure.options, place: 'all' }, pooled },
      { wanted: ['CN', 'EU27'], width: 1000 },
    );
    expect(readSvg(svg).texts.map((t) => t.content)).toContain(
      'Not drawn: EU27 (a group: not ranked among its members)',
    );
  });

  it('ranks named parts by the ranks their intervals allow, and counts those left out', () => {
    const figure = madeUpFigure();
    const [point] = figure.pooled;
    if (!point) throw new Error('no point');
    const part = (dimension: string, value: number) => ({
      ...point,
      place: 'WORLD',
      dimension,
      value,
      interval: {
        low: value - 5,
        high: value + 5,
        level: 0.95,
        method: 'none',
        covers: 'sampling',
      },
      unit: 'count',
    });
    const pooled = [part('Alpha Lab', 100), part('Beta Lab', 58), part('Gamma Lab', 52)];
    const indicator = { ...figure.indicator, id: 'talent.organisations' };
    const parts = { ...figure, indicator, options: {}, unit: 'count', series: [], pooled };
    const words = readSvg(rankingChart(parts, { limit: 2, width: 1000 })).texts.map(
      (t) => t.content,
    );
    expect(words).toEqual(expect.arrayContaining(['1', '2–3', '1 more organisations not drawn']));
  });

  it('keeps a place without a value in the ranking, with the reason', () => {
    const words = readSvg(rankingChart(madeUpWorld(), { limit: 40 })).texts.map((t) => t.content);
    expect(words).toContain('Nigeria');
    expect(words).toContain('no rows');
  });

  it('gives the unknown its own hatched stream as wide as its value, apart from other places', () => {
    const svg = flowChart(madeUpFlows(), { limit: 3 });
    const node = (place: string) => {
      const match = new RegExp(
        `data-place="${place}" data-side="to"><rect[^>]*height="([\\d.]+)"[^>]*fill="([^"]*)"`,
      );
      const [, height, fill] = match.exec(svg) ?? [];
      return { height: Number(height), fill };
    };
    const unknown = node('unknown');
    expect(unknown.fill).toMatch(/^url\(#.*-hatch\)$/);
    expect(unknown.height / node('US').height).toBeCloseTo(400 / 1074, 2);
    expect(node('other').fill).not.toMatch(/hatch/);
    expect(svg).toContain('1 stream of fewer than 5 is suppressed and not drawn');
  });

  it('hatches a place without data on the map, states projection and borders', () => {
    const svg = worldMap(madeUpWorld(), { topology: TOPOLOGY, width: 900 });
    expect(svg).toMatch(/data-place="NG"><path [^>]*fill="url\(#[^"]*-hatch\)"/);
    expect(svg).toMatch(/data-place="SG"><circle/);
    const words = readSvg(svg)
      .texts.map(({ content }) => content)
      .join(' ');
    expect(words).toContain('Equal Earth');
    expect(words).toContain('Natural Earth 1:110m');
  });

  it('refuses a map without a topology', () => {
    expect(() => worldMap(madeUpWorld(), { topology: {} })).toThrow(/world-atlas/);
  });

  it('says so where there is nothing to draw', () => {
    const none = madeUpFigure({ series: [], pooled: [], range: [] });
    for (const draw of [lineChart, rankingChart, flowChart, figureChart]) {
      expect(readSvg(draw(none)).texts.map((t) => t.content)).toContain(
        'No values to draw for this choice.',
      );
    }
  });
});

describe('figureChart', () => {
  it('draws the places, groups too, that the figure was asked for', () => {
    const figure = madeUpFigure({ options: { place: 'EU27,CN' } });
    const words = readSvg(figureChart(figure, { width: 900 })).texts.map(({ content }) => content);
    expect(words.filter((text) => /EU27|China|United/.test(text))).toHaveLength(2);
  });

  it('picks the chart that suits the figure', () => {
    expect(chartKind(madeUpFigure())).toBe('line');
    expect(chartKind(madeUpFlows())).toBe('flow');
    expect(chartKind(madeUpWorld())).toBe('ranking');
    expect(chartKind(madeUpFigure({ series: [] }))).toBe('ranking');
  });
});
