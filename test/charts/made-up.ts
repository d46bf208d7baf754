import type { Figure, Point } from '../../src/figures/figure.js';

/** Made-up values for pictures: they say nothing about any place. */

function wobble(seed: number): number {
  const value = Math.sin(seed * 12.9898) * 43758.5453;
  return value - Math.floor(value);
}

export function madeUpPoint(place: string, period: string, value: number | null): Point {
  const spread = value === null ? 0 : Math.max(0.004, value * 0.09);
  return {
    place,
    period,
    value,
    unit: 'share',
    n: value === null ? null : 800 + Math.round(wobble(period.length + place.charCodeAt(0)) * 900),
    numerator: null,
    denominator: null,
    coverage: 0.91,
    interval:
      value === null
        ? null
        : {
            low: Math.max(0, value - spread),
            high: value + spread,
            level: 0.95,
            method: 'taylor-ratio',
            covers: 'sampling of works',
          },
    bounds: value === null ? null : { low: value * 0.86, high: Math.min(1, value * 1.04 + 0.06) },
    missing: value === null ? 'no-rows' : null,
  };
}

const STARTS: Record<string, [start: number, slope: number]> = {
  US: [0.58, -0.011],
  CN: [0.04, 0.013],
  GB: [0.07, 0.001],
  CA: [0.06, -0.0005],
  EU27: [0.14, 0.001],
  IN: [0.012, 0.0016],
  JP: [0.03, -0.0008],
};

export const MADE_UP_PLACES = Object.keys(STARTS);

/** A made-up share over 2009-2022 with a gap for India and a suppressed cell for Japan. */
export function madeUpFigure(change: Partial<Figure> = {}): Figure {
  const series: Point[] = [];
  for (const [place, [start, slope]] of Object.entries(STARTS)) {
    for (let year = 2009; year <= 2022; year++) {
      const value = Math.max(
        0.004,
        start + slope * (year - 2009) + (wobble(year + start * 100) - 0.5) * 0.02,
      );
      series.push(madeUpPoint(place, String(year), value));
    }
  }
  for (const point of series) {
    if (point.place === 'IN' && ['2011', '2012'].includes(point.period)) {
      Object.assign(point, madeUpPoint('IN', point.period, null));
    }
    if (point.place === 'JP' && point.period === '2015') {
      Object.assign(point, madeUpPoint('JP', '2015', null), { missing: 'suppressed' });
    }
  }
  const pooled = Object.entries(STARTS).map(([place, [start, slope]]) =>
    madeUpPoint(place, '2009..2022', start + slope * 7),
  );
  return {
    indicator: {
      id: 'talent.made-up-share',
      version: '0.0.0',
      pillar: 'talent',
      title: {
        en: 'Share of author slots by place (made-up values)',
        zh: '各地作者席位占比（虚构数值）',
      },
      description: { en: 'Made-up values for testing pictures.', zh: '用于测试图表的虚构数值。' },
      caveats: [{ en: 'Made up.', zh: '虚构。' }],
      method: 'none',
      population: {
        en: 'author slots with a known place',
        zh: '地点已知的作者席位',
      },
    },
    unit: 'share',
    options: { count: 'full' },
    definition: {
      en: 'Made-up share of author slots whose first affiliation lies in the place.',
      zh: '第一署名机构位于该地的作者席位所占比例（虚构）。',
    },
    series,
    pooled,
    range: Object.entries(STARTS).map(([place, [start, slope]]) => {
      const middle = start + slope * 7;
      const definitions = [0.82, 0.9, 0.97, 1, 1.06, 1.15, 1.19].map((factor, index) => ({
        place,
        period: '2009..2022',
        value: middle * factor,
        options: { count: index % 2 ? 'fractional' : 'full', tier: index > 3 ? 'oral' : 'all' },
        chosen: factor === 1,
      }));
      return {
        place,
        period: '2009..2022',
        low: middle * 0.82,
        high: middle * 1.19,
        definitions,
      };
    }),
    sources: [
      {
        id: 'made-up',
        title: { en: 'Made-up proceedings', zh: '虚构论文集' },
        publisher: 'Nobody',
        licence: 'CC0-1.0',
        address: 'https://example.org/made-up',
        citation: 'Made up.',
        attribution: '',
      },
    ],
    snapshot: 'made-up-0000',
    query: { sql: 'SELECT 1', parameters: [] },
    citation: 'Made up.',
    notes: [],
    ...change,
  };
}
