import { parentPort, workerData } from 'node:worker_threads';
import type { AffiliationInput } from '../link.js';
import { createLinker } from '../linker.js';
import { openRegistry } from '../registry/open.js';

const linker = createLinker(openRegistry((workerData as { registry: string }).registry));

parentPort?.on('message', (task: { number: number; inputs: AffiliationInput[] }) => {
  const links = task.inputs.map((input) => linker.link(input));
  parentPort?.postMessage({ number: task.number, links });
});
