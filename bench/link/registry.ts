import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildRegistry } from '../../src/link/registry/build.js';
import { openRegistry } from '../../src/link/registry/open.js';
import type { RegistryIndex } from '../../src/link/registry/index.js';

/** The index of ORRERY_REGISTRY, else one built from the data folder into the temporary folder. */
export async function benchRegistry(data: string): Promise<{ dir: string; index: RegistryIndex }> {
  const dir = process.env['ORRERY_REGISTRY'] ?? join(tmpdir(), 'orrery-bench-registry');
  if (!process.env['ORRERY_REGISTRY'] || !existsSync(join(dir, 'manifest.json'))) {
    await buildRegistry(data, dir);
  }
  return { dir, index: openRegistry(dir) };
}
