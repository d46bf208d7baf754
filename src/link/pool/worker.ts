import { parentPort, workerData } from 'node:worker_threads';
import type { AffiliationInput } from '../link.js';
import { asOrreryError, type ErrorKind } from '../../records/error.js';
import { createLinker } from '../linker.js';
import { openRegistry } from '../registry/open.js';

/** An error as it crosses between threads, where an `OrreryError` would lose its class. */
export interface Failure {
  kind: ErrorKind;
  code: string;
  message: string;
  stack: string;
}

/** What `task` makes, or a message to the other thread of why it could not. */
function attempt<T>(task: () => T): T | null {
  try {
    return task();
  } catch (thrown) {
    const { kind, code, message, stack = '' } = asOrreryError(thrown);
    const failure: Failure = { kind, code, message, stack };
    parentPort?.postMessage({ failure });
    return null;
  }
}

const { registry } = workerData as { registry: string };
const linker = attempt(() => createLinker(openRegistry(registry)));

parentPort?.on('message', (inputs: AffiliationInput[]) => {
  if (linker === null) return;
  attempt(() => {
    parentPort?.postMessage({ links: inputs.map((input) => linker.link(input)) });
  });
});
