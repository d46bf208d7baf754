import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import * as charts from '../../src/charts/index.js';
import type { ChartOptions } from '../../src/charts/setting/options.js';
import {
  MADE_UP_ROWS,
  madeUpFigure,
  madeUpFlows,
  madeUpRetention,
  madeUpWorld,
} from './made-up.js';

const require = createRequire(import.meta.url);

/** Countries with simple outlines, so that goldens stay small; 566 has a point without a value. */
const GOLDEN_COUNTRIES = new Set(['356', '076', '710', '818', '036', '566', '616', '792', '170']);

export const TOPOLOGY = JSON.parse(
  readFileSync(require.resolve('world-atlas/countries-110m.json'), 'utf8'),
) as { objects: { countries: { geometries: { id?: string }[] } } };

const FEW = {
  ...TOPOLOGY,
  objects: {
    countries: {
      ...TOPOLOGY.objects.countries,
      geometries: TOPOLOGY.objects.countries.geometries.filter(({ id }) =>
        GOLDEN_COUNTRIES.has(id ?? ''),
      ),
    },
  },
};

const figure = madeUpFigure();
const range = figure.range[1];
if (!range) throw new Error('The made-up figure has a range for every place.');

/** Every chart on made-up values, by name. */
export const GALLERY: Record<string, (options: ChartOptions) => string> = {
  line: (options) => charts.lineChart(figure, options),
  'line-one': (options) => charts.lineChart(figure, { ...options, places: ['CN'] }),
  ranking: (options) => charts.rankingChart(figure, { ...options, definitions: true }),
  slope: (options) => charts.slopeChart(figure, options),
  multiples: (options) => charts.smallMultiples(figure, options),
  flow: (options) => charts.flowChart(madeUpFlows(), options),
  retention: (options) => charts.retentionChart(madeUpRetention(), options),
  map: (options) => charts.worldMap(madeUpWorld(), { ...options, topology: FEW }),
  comparison: (options) => charts.comparisonChart(MADE_UP_ROWS, options),
  strip: (options) => charts.definitionStrip(range, figure, options),
  'strip-upright': (options) =>
    charts.definitionStrip(range, figure, { ...options, width: 104, orientation: 'vertical' }),
  claim: (options) =>
    charts.claimMark(figure, {
      ...options,
      place: 'CN',
      claimed: {
        low: 0.22,
        high: 0.25,
        words: options.lang === 'zh' ? '近四分之一' : 'nearly a quarter',
      },
    }),
  sparkline: (options) => charts.sparkline(figure, { ...options, width: 132, place: 'CN' }),
  key: (options) => charts.legendKey(options),
};
