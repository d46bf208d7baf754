import { EVENT_SOURCES } from './events.js';
import { hipo } from './hipo.js';
import { CURATED_OBSERVATIONS, OBSERVATION_SOURCES } from './observations.js';
import { orgs } from './orgs.js';
import { registers } from './registers.js';
import { ror } from './ror.js';
import type { SourceInfo } from './source.js';
import { WORK_SOURCES } from './works.js';

/** Every source the program knows, in the order pages list them. */
export const ALL_SOURCES: SourceInfo[] = [
  ...WORK_SOURCES,
  ror,
  orgs,
  hipo,
  ...OBSERVATION_SOURCES,
  ...CURATED_OBSERVATIONS.map(({ info }) => info),
  ...EVENT_SOURCES,
  registers,
];
