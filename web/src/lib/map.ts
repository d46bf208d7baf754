/** The map alone brings d3-geo along: a chunk of its own. */
export { worldMap } from '../../../src/charts/map/map-chart.js';
