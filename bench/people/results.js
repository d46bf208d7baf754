/** `results.json`, which two benches write: each its own part. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const dist = process.env.ORRERY_DIST ?? new URL('../../dist/', import.meta.url).pathname;
const { qualityText } = await import(join(dist, 'figures/quality.js'));

/** Puts these keys into what is there. */
export function writeResults(part) {
  const file = new URL('results.json', import.meta.url);
  const held = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
  writeFileSync(file, qualityText('people', { ...held, ...part }));
}
