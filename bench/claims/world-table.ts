import { APPLICATIONS } from './world/applications.js';
import { CHIPS } from './world/chips.js';
import { COMPUTE } from './world/compute.js';
import { DATA } from './world/data.js';
import { POLICY } from './world/policy.js';
import { PRINCIPLES } from './world/principles.js';
import { START_UPS } from './world/start-ups.js';
import { TALENT } from './world/talent.js';
import type { MadeUpIndicator } from './world/row.js';

/** MADE UP: every invented indicator, a file a pillar under `world/`. */
export const MADE_UP: MadeUpIndicator[] = [
  ...TALENT,
  ...DATA,
  ...START_UPS,
  ...CHIPS,
  ...COMPUTE,
  ...POLICY,
  ...APPLICATIONS,
  ...PRINCIPLES,
];
