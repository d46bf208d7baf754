import type { Figure } from '../figures/figure.js';
import { flowChart } from './flows/flow-chart.js';
import { flowsOf } from './points/flows.js';
import { lineChart } from './lines/line-chart.js';
import type { ChartOptions } from './setting/options.js';
import { rankingChart } from './rows/ranking-chart.js';
import { retentionChart, yearsAfter } from './lines/retention-chart.js';

export type ChartKind = 'flow' | 'retention' | 'line' | 'ranking';

/** The kind of chart that suits a figure: by its dimensions first, then by how many periods it has. */
export function chartKind(figure: Figure): ChartKind {
  const points = [...figure.pooled, ...figure.series];
  if (flowsOf(figure).length > 0) return 'flow';
  if (points.some((point) => yearsAfter(point) !== null)) return 'retention';
  const periods = new Set(figure.series.map(({ period }) => period));
  return periods.size > 2 ? 'line' : 'ranking';
}

/** The chart that suits a figure. */
export function figureChart(figure: Figure, options: ChartOptions = {}): string {
  switch (chartKind(figure)) {
    case 'flow':
      return flowChart(figure, options);
    case 'retention':
      return retentionChart(figure, options);
    case 'line':
      return lineChart(figure, options);
    case 'ranking':
      return rankingChart(figure, options);
  }
}
