import type { Figure, Point } from '../src/figures/figure.js';
import type { Indicator } from '../src/figures/indicator.js';
import type { Observatory } from '../src/figures/observatory.js';
import { figureIndicator } from '../src/figures/text/describe.js';
import { OrreryError } from '../src/records/error.js';
import type { Pillar } from '../src/records/pillar.js';
import type { SourceInfo } from '../src/sources/source.js';

/** Made-up values: place, year, value, and half the width of the interval where there is one. */
export type MadeUpRow = [place: string, year: string, value: number | null, half?: number];

export interface MadeUpSeries {
  id: string;
  unit?: string;
  rows: MadeUpRow[];
  dimension?: string;
  embedding?: SourceInfo['embedding'];
}

const both = (text: string) => ({ en: text, zh: `${text}（虚构）` });

function indicatorOf({ id, unit = 'count' }: MadeUpSeries): Indicator {
  return {
    id,
    version: '1.0.0',
    pillar: id.split('.')[0] as Pillar,
    title: both(id),
    description: both('made up'),
    numerator: both('things'),
    denominator: null,
    unit,
    population: both('things'),
    estimator: 'observation',
    personal: false,
    ranked: true,
    options: {},
    caveats: [both('made up')],
    method: 'made up',
    sources: [`source-of-${id}`],
    synonyms: { en: [], zh: [] },
    sql: 'SELECT 1',
    file: `${id}.sql`,
  };
}

function pointOf(series: MadeUpSeries, [place, period, value, half]: MadeUpRow): Point {
  return {
    place,
    period,
    value,
    unit: series.unit ?? 'count',
    n: null,
    numerator: null,
    denominator: null,
    coverage: null,
    interval:
      value === null || half === undefined
        ? null
        : { low: value - half, high: value + half, level: 0.95, method: 'made-up', covers: '' },
    bounds: null,
    missing: value === null ? 'suppressed' : null,
    ...(series.dimension === undefined ? {} : { dimension: series.dimension }),
  };
}

function sourceOf({ id, embedding = 'rows' }: MadeUpSeries): SourceInfo {
  return {
    id: `source-of-${id}`,
    title: both(`source of ${id}`),
    publisher: 'nobody',
    address: 'https://example.org/',
    licence: embedding === 'nothing' ? 'CC-BY-NC-4.0' : 'CC-BY-4.0',
    licenceAddress: null,
    embedding,
    attribution: 'made up',
    citation: 'made up',
    version: '0',
    cadence: 'none',
    coverage: both('made up'),
    limits: [both('made up')],
    resources: [],
  };
}

/** An observatory of made-up series, for tests of what is made from figures. */
export function madeUpObservatory(all: MadeUpSeries[]): Observatory {
  const indicators = all.map(indicatorOf);
  const find = (id: string): Indicator => {
    const found = indicators.find((indicator) => indicator.id === id);
    if (found) return found;
    throw new OrreryError('missing', 'unknown-indicator', `There is no indicator ${id}.`);
  };
  return {
    snapshot: { id: 'made-up', kind: 'release', location: '', builtWith: '', tables: [] },
    indicators: () => indicators,
    indicator: find,
    listValues: () => [],
    years: () => ({ first: 2018, last: 2020 }),
    figure: async (id): Promise<Figure> => {
      const indicator = find(id);
      const series = all.find((one) => one.id === id)!;
      const points = series.rows.map((row) => pointOf(series, row));
      return {
        indicator: figureIndicator(indicator),
        unit: indicator.unit,
        options: {},
        definition: both('made up'),
        series: points,
        pooled: points,
        range: [],
        sources: [],
        snapshot: 'made-up',
        query: { sql: '', parameters: [] },
        citation: '',
        notes: [],
      };
    },
    sources: () => all.map(sourceOf),
    crossChecks: async () => [],
    lint: async () => [],
    places: () => [],
    close: async () => undefined,
  };
}
