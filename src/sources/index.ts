import type { SourceInfo } from './source.js';
import { WORK_SOURCES } from './works.js';

/** Every source the program knows, in the order pages list them. */
export const ALL_SOURCES: SourceInfo[] = [...WORK_SOURCES];
