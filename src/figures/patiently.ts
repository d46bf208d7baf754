import { OrreryError } from '../records/error.js';

const ATTEMPTS = 5;

/**
 * Asks again where the answer was shared with a request that was cancelled and this one was not.
 */
export async function patiently<T>(
  signal: AbortSignal | undefined,
  ask: () => Promise<T>,
): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await ask();
    } catch (error) {
      const shared = error instanceof OrreryError && error.code === 'cancelled';
      if (!shared || signal?.aborted === true || attempt === ATTEMPTS) throw error;
    }
  }
}
