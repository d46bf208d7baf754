import type { Command } from 'commander';
import type { Observatory } from '../figures/observatory.js';
import { openObservatory } from '../figures/open.js';
import type { Io } from './io.js';

export interface OriginFlags {
  snapshot?: string;
  release?: string | true;
}

/** Adds the options that say where figures come from. */
export function originOptions(command: Command): Command {
  return command
    .option('--snapshot <dir>', 'a snapshot, or a store of snapshots')
    .option('--release [dir]', 'a release (default: the embedded one)');
}

/** Opens the observatory that the flags (or ORRERY_SNAPSHOT) ask for, and closes it after use. */
export async function withObservatory<T>(
  flags: OriginFlags,
  io: Io,
  use: (observatory: Observatory) => Promise<T>,
): Promise<T> {
  const snapshot = flags.snapshot ?? (flags.release ? undefined : io.env['ORRERY_SNAPSHOT']);
  const observatory = await openObservatory({
    ...(snapshot === undefined ? {} : { snapshot }),
    ...(typeof flags.release === 'string' ? { release: flags.release } : {}),
  });
  try {
    return await use(observatory);
  } finally {
    await observatory.close();
  }
}
