import type { OrreryError } from '../records/error.js';
import type { Io } from './io.js';

/** Says on stderr what kept a claim from being judged, its stack too where ORRERY_DEBUG is set. */
export function claimFailed(io: Io): (error: OrreryError, claim: number) => void {
  return (error, claim) => {
    io.stderr(`orrery: claim ${claim + 1} not judged: ${error.message} [${error.code}]\n`);
    if (!io.env['ORRERY_DEBUG']) return;
    const { stack = '' } = error.cause instanceof Error ? error.cause : error;
    io.stderr(`${stack}\n`);
  };
}
