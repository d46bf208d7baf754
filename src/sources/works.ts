import { dongkwanKim } from './dongkwan-kim.js';
import { martenlienen } from './martenlienen.js';
import { nd7141 } from './nd7141.js';
import { paperlists } from './paperlists.js';
import type { WorkSource } from './source.js';

/** The sources of works. Which one speaks for a venue-year is a matter of precedence. */
export const WORK_SOURCES: WorkSource[] = [paperlists, martenlienen, nd7141, dongkwanKim];
