import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Folder of raw inputs: ORRERY_DATA, or `../shared/data` beside the project. */
export const DATA =
  process.env['ORRERY_DATA'] ?? fileURLToPath(new URL('../../../shared/data', import.meta.url));

/** True where the raw inputs are present. Tests that need them are skipped elsewhere. */
export const HAS_DATA = existsSync(join(DATA, 'papers'));

/** Appended to the title of a suite that needs raw inputs. */
export const NEEDS_DATA = HAS_DATA ? '' : ' (skipped: set ORRERY_DATA to the raw inputs)';
