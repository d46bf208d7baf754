/** What other programs may use. The explorer and the command line stand on the same functions. */
export { openObservatory, type OpenOptions } from './figures/open.js';
export { FigureSchema, type Figure, type Point } from './figures/figure.js';
export type { Observatory, KnownPlace, SnapshotInfo } from './figures/observatory.js';
export { createLinker } from './link/linker.js';
export { openRegistry } from './link/registry/open.js';
export type { AffiliationInput, AffiliationLink, Linker } from './link/link.js';
export { disambiguate } from './link/people/people.js';
export { figureChart } from './charts/figure-chart.js';
export { OrreryError } from './records/error.js';
