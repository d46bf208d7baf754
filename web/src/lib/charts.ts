/** The charts of the house, the same code as on the server. */
export type { ChartOptions, Theme } from '../../../src/charts/options.js';
export { lineChart } from '../../../src/charts/index.js';
const stub = (..._: unknown[]) =>
  '<svg width="600" height="300"><rect width="600" height="300" fill="#8882"/></svg>';
export {
  stub as definitionStrip,
  stub as rankingChart,
  stub as slopeChart,
  stub as smallMultiples,
  stub as legendKey,
};
