import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Plugin } from 'vite';
import type { Figure } from '../../src/figures/figure.js';

/**
 * MADE-UP DATA. Answers like the API, with numbers from a formula, so that the explorer can be
 * worked on before anything is built. Used by `vite` alone when ORRERY_API is not set; never built.
 */
const PLACES: [string, string, string, number, number][] = [
  ['US', 'United States', '美国', 0.68, 0.5],
  ['CN', 'China', '中国', 0.03, 0.21],
  ['GB', 'United Kingdom', '英国', 0.06, 0.07],
  ['CA', 'Canada', '加拿大', 0.05, 0.04],
  ['DE', 'Germany', '德国', 0.05, 0.04],
  ['FR', 'France', '法国', 0.04, 0.03],
  ['IN', 'India', '印度', 0.004, 0.012],
];
const text = (en: string, zh: string) => ({ en, zh });
const choice = (
  en: string,
  zh: string,
  fallback: string,
  values: Record<string, [string, string]>,
) => ({
  kind: 'choice' as const,
  label: text(en, zh),
  default: fallback,
  definition: true,
  values: Object.fromEntries(Object.entries(values).map(([k, v]) => [k, text(v[0], v[1])])),
});

const INDICATOR = {
  id: 'talent.authorship-share',
  version: '1.0.0',
  pillar: 'talent' as const,
  title: text('Share of author slots by country (made-up)', '各国作者署名占比（虚构）'),
  description: text(
    'Of the author slots of a venue whose country is known, the share in each place.',
    '在所属国家或地区已知的作者署名中，各地所占的比例。',
  ),
  numerator: text('author slots in the place', '该地的作者署名数'),
  denominator: text('author slots with a known place', '所在地已知的作者署名数'),
  unit: 'share',
  population: text('author slots', '作者署名'),
  estimator: 'ratio' as const,
  personal: false,
  options: {
    venue: {
      kind: 'list' as const,
      label: text('venue', '会议'),
      default: 'neurips',
      from: 'venues' as const,
      available: ['neurips', 'icml'],
    },
    period: {
      kind: 'period' as const,
      label: text('period', '年份'),
      default: '2009..2022',
      years: { first: 1987, last: 2024 },
    },
    tier: choice('papers', '论文', 'all', {
      all: ['all papers', '全部论文'],
      oral: ['orals only', '仅口头报告'],
    }),
    counting: choice('counting', '计数', 'full', {
      full: ['each author once', '每位作者计一次'],
      fractional: ['a fraction per author', '按作者数均分'],
    }),
    affiliation: choice('several affiliations', '多个单位', 'first', {
      first: ['the first', '取第一单位'],
      any: ['any', '任一单位'],
      fractional: ['shared', '均分'],
    }),
    place: { kind: 'place' as const, label: text('places', '地点'), default: 'CN,US' },
  },
  caveats: [text('Numbers are made up by a formula.', '数字由公式虚构。')],
  method: 'made up',
  sources: ['made-up'],
  synonyms: { en: ['talent'], zh: ['人才'] },
};

function figure(query: URLSearchParams): Figure {
  const options: Record<string, string> = {};
  for (const [name, option] of Object.entries(INDICATOR.options))
    options[name] = query.get(name) ?? option.default;
  const [first = 2009, last = first] = (options['period'] ?? '').split('..').map(Number);
  const tilt = (options['tier'] === 'oral' ? 0.7 : 1) * (options['counting'] === 'full' ? 1 : 0.93);
  const asked = (options['place'] ?? '').split(',');
  const point = (
    id: string,
    a: number,
    b: number,
    year: number | string,
    at: number,
    n: number,
  ) => {
    const value =
      (a + (b - a) * at ** 1.4) * (id === 'CN' ? tilt : 1) * (1 + 0.06 * Math.sin(at * 19));
    const half = 1.96 * Math.sqrt((value * (1 - value)) / n) * 1.6;
    return {
      place: id,
      period: String(year),
      value,
      unit: 'share',
      n,
      numerator: value * n,
      denominator: n,
      coverage: 0.9,
      interval: {
        low: Math.max(0, value - half),
        high: value + half,
        level: 0.95,
        method: 'taylor-ratio',
        covers: 'sampling of works',
      },
      bounds: { low: value * 0.9, high: value * 0.9 + 0.1 },
      missing: null,
    };
  };
  const shown = PLACES.filter(([id]) => asked.includes('all') || asked.includes(id));
  return {
    indicator: { ...INDICATOR },
    unit: 'share',
    options,
    definition: text(
      'Author slots, counted once per author, by the country of the first affiliation (made-up).',
      '按第一单位所在国家或地区统计的作者署名，每位作者计一次（虚构）。',
    ),
    series: shown.flatMap(([id, , , a, b]) =>
      Array.from({ length: last - first + 1 }, (_, i) =>
        point(id, a, b, first + i, i / Math.max(1, last - first), 700 + i * 700),
      ),
    ),
    pooled: shown.map(([id, , , a, b]) => point(id, a, b, options['period'] ?? '', 0.6, 15000)),
    range: shown.map(([id, , , a, b]) => {
      const mid = a + (b - a) * 0.5;
      const definitions = ['all', 'oral'].flatMap((tier) =>
        ['full', 'fractional'].flatMap((counting) =>
          ['first', 'any', 'fractional'].map((affiliation, i) => ({
            place: id,
            period: options['period'] ?? '',
            value:
              mid * (tier === 'oral' ? 0.7 : 1) * (counting === 'full' ? 1 : 0.93) * (1 + i * 0.02),
            options: { tier, counting, affiliation },
            chosen:
              tier === options['tier'] &&
              counting === options['counting'] &&
              affiliation === options['affiliation'],
          })),
        ),
      );
      return {
        place: id,
        period: options['period'] ?? '',
        low: Math.min(...definitions.map((d) => d.value)),
        high: Math.max(...definitions.map((d) => d.value)),
        definitions,
      };
    }),
    sources: [
      {
        id: 'made-up',
        title: text('Made-up numbers', '虚构数据'),
        publisher: 'web/dev',
        licence: 'none stated',
        address: 'https://example.org/',
        citation: 'Made up.',
        attribution: 'Made up.',
      },
    ],
    snapshot: 'made-up',
    query: { sql: 'select 1 -- made up', parameters: [] },
    citation: 'Made-up figure. Not for quoting.',
    notes: [text('These numbers are made up.', '这些数字是虚构的。')],
  };
}

const page = <T>(items: T[]) => ({ items, total: items.length, limit: 1000, offset: 0 });

function answer(url: URL): unknown {
  if (url.pathname === '/api/indicators') return page([INDICATOR]);
  if (url.pathname.startsWith('/api/indicators/'))
    return { ...INDICATOR, sql: 'select 1 -- made up' };
  if (url.pathname === '/api/places')
    return page(
      PLACES.map(([id, en, zh]) => ({ id, kind: 'country', name: text(en, zh), members: [] })),
    );
  if (url.pathname.startsWith('/api/figures/')) return figure(url.searchParams);
  if (url.pathname === '/api/status')
    return {
      snapshot: { id: 'made-up', kind: 'release' },
      venues: ['neurips', 'icml'],
      years: { first: 1987, last: 2024 },
    };
  return undefined;
}

export function madeUpApi(): Plugin {
  const handle = (request: IncomingMessage, response: ServerResponse, next: () => void) => {
    const url = new URL(request.url ?? '/', 'http://localhost');
    if (!url.pathname.startsWith('/api/')) return next();
    const body = answer(url);
    response.statusCode = body === undefined ? 404 : 200;
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify(body ?? { title: 'Not made up', status: 404 }));
  };
  return {
    name: 'made-up-api',
    configureServer: (server) => void server.middlewares.use(handle),
    configurePreviewServer: (server) => void server.middlewares.use(handle),
  };
}
