/** The charts of the house, the same code as on the server. */
export {
  claimMark,
  comparisonChart,
  definitionStrip,
  flowChart,
  legendKey,
  lineChart,
  rankingChart,
  retentionChart,
  slopeChart,
  smallMultiples,
  sparkline,
} from '../../../src/charts/index.js';
export type { ChartOptions, ComparisonRow, Theme } from '../../../src/charts/setting/options.js';
