import { homedir } from 'node:os';
import { join } from 'node:path';

/** Where the registry index lies: `ORRERY_REGISTRY`, else `orrery/registry` under the XDG data folder. */
export function registryLocation(env: Record<string, string | undefined>): string {
  const named = env['ORRERY_REGISTRY'];
  if (named) return named;
  const home = env['XDG_DATA_HOME'] || join(env['HOME'] || homedir(), '.local', 'share');
  return join(home, 'orrery', 'registry');
}
