import type { ComparisonRow } from '../../src/charts/setting/options.js';
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

/** Made-up flows between places, with unknown ends and one suppressed cell. */
export function madeUpFlows(): Figure {
  const base = madeUpFigure();
  const cells: [string, string, number | null][] = [
    ['CN', 'US', 420],
    ['CN', 'GB', 64],
    ['CN', 'CA', 58],
    ['CN', 'unknown', 150],
    ['US', 'CN', 190],
    ['US', 'GB', 88],
    ['US', 'CA', 72],
    ['US', 'unknown', 210],
    ['IN', 'US', 160],
    ['IN', 'GB', 30],
    ['IN', 'CN', null],
    ['GB', 'US', 130],
    ['GB', 'unknown', 40],
    ['CA', 'US', 95],
    ['DE', 'US', 70],
    ['DE', 'GB', 44],
    ['FR', 'US', 38],
    ['SG', 'CN', 22],
    ['KR', 'US', 41],
    ['unknown', 'US', 120],
    ['unknown', 'CN', 60],
  ];
  const pooled = cells.map(([origin, place, value]): Point => ({
    ...madeUpPoint(place, '2015..2022', null),
    value,
    unit: 'count',
    n: value,
    interval:
      value === null
        ? null
        : {
            low: value - Math.round(2 * Math.sqrt(value)),
            high: value + Math.round(2 * Math.sqrt(value)),
            level: 0.95,
            method: 'poisson-bootstrap',
            covers: 'sampling of persons',
          },
    missing: value === null ? 'suppressed' : null,
    dimension: `origin=${origin}`,
  }));
  return {
    ...base,
    unit: 'count',
    indicator: {
      ...base.indicator,
      title: { en: 'Moves between places (made-up values)', zh: '各地之间的流动（虚构数值）' },
      population: { en: 'persons who moved', zh: '流动人员（人）' },
    },
    series: [],
    pooled,
    range: [],
  };
}

/** Made-up retention curves. */
export function madeUpRetention(): Figure {
  const base = madeUpFigure();
  const rates: Record<string, number> = { CN: 0.9, US: 0.95, GB: 0.87, IN: 0.8 };
  const pooled = Object.entries(rates).flatMap(([place, rate]) =>
    Array.from({ length: 11 }, (_, years): Point => ({
      ...madeUpPoint(place, '2009..2022', years === 0 ? 1 : rate ** years),
      bounds: null,
      dimension: `after=${years}`,
    })),
  );
  for (const point of pooled) {
    if (point.interval)
      point.interval = { ...point.interval, high: Math.min(1, point.interval.high) };
  }
  return {
    ...base,
    indicator: {
      ...base.indicator,
      title: {
        en: 'Share still there, by years since (made-up values)',
        zh: '若干年后仍在当地的比例（虚构数值）',
      },
      population: { en: 'persons first seen in the place', zh: '首次出现于该地的人员' },
    },
    series: [],
    pooled,
  };
}

/** A made-up figure over many places for maps, Singapore and one empty place among them. */
export function madeUpWorld(): Figure {
  const base = madeUpFigure();
  const values: Record<string, number | null> = {
    US: 0.43,
    CN: 0.21,
    GB: 0.08,
    CA: 0.05,
    DE: 0.045,
    FR: 0.03,
    IN: 0.025,
    JP: 0.015,
    KR: 0.02,
    SG: 0.017,
    HK: 0.012,
    CH: 0.02,
    IL: 0.016,
    AU: 0.022,
    IT: 0.011,
    ES: 0.007,
    NL: 0.009,
    SE: 0.006,
    BR: 0.004,
    RU: 0.005,
    ZA: 0.001,
    AE: 0.003,
    SA: 0.002,
    TR: 0.002,
    MX: 0.001,
    EG: 0.0004,
    NG: null,
  };
  return {
    ...base,
    series: [],
    pooled: Object.entries(values).map(([place, value]) => madeUpPoint(place, '2022', value)),
    range: [],
  };
}

/** Made-up published values against made-up own ones. */
export const MADE_UP_ROWS: ComparisonRow[] = [
  {
    id: 'first',
    label: {
      en: 'China-based share of oral authors (made up)',
      zh: '口头报告作者中位于中国的比例（虚构）',
    },
    unit: 'share',
    published: { value: 0.24 },
    ours: { value: 0.131, low: 0.121, high: 0.139, bounds: { low: 0.11, high: 0.17 } },
    why: {
      en: 'The published value counts people by first degree, ours by where they work (made up).',
      zh: '已发表数字按首个学位计人，本站按工作地点统计（虚构）。',
    },
  },
  {
    id: 'second',
    label: { en: 'Author slots over ten years (made up)', zh: '十年间的作者席位数（虚构）' },
    unit: 'count',
    published: { value: 15600 },
    ours: { value: 15638 },
    why: { en: 'Both count author slots (made up).', zh: '两者均统计作者席位（虚构）。' },
  },
  {
    id: 'third',
    label: {
      en: 'Share first trained elsewhere (made up)',
      zh: '在别处取得首个学位的比例（虚构）',
    },
    unit: 'share',
    published: { value: 0.53, low: 0.48, high: 0.58 },
    ours: { value: null },
    why: { en: 'Needs education records (made up).', zh: '需要教育经历记录（虚构）。' },
  },
];
