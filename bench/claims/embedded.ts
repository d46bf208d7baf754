import { fileURLToPath } from 'node:url';
import { openObservatory } from '../../src/figures/open.js';
import type { Observatory } from '../../src/figures/observatory.js';

/** The release and the indicators of the checkout, for what is compiled into dist-bench. */
export function embeddedRelease(): Promise<Observatory> {
  const path = (folder: string): string =>
    fileURLToPath(new URL(`../../../${folder}`, import.meta.url));
  return openObservatory({ release: path('release'), indicators: path('indicators') });
}
