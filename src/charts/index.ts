export { lineChart } from './line-chart.js';
