import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { OrreryError } from '../../records/error.js';
import type { AffiliationInput, AffiliationLink } from '../link.js';
import { createLinker } from '../linker.js';
import { openRegistry, readManifest } from '../registry/open.js';
import type { Failure } from './worker.js';

export interface LinkOptions {
  /** Worker threads; 0 links on the calling thread. Default: one a core. */
  workers?: number;
  signal?: AbortSignal;
  /** Called after each batch with the inputs answered so far. */
  progress?: (done: number) => void;
  /** Threads opened before; the stream ends them. */
  threads?: Thread[];
}

const BATCH = 512;
/** A further thread, which opens the registry first, pays from this many strings on. */
const STRINGS_A_THREAD = 8_000;
/** Workers run compiled files; from TypeScript sources (tests) the caller's thread does the work. */
const COMPILED = import.meta.url.endsWith('.js');

async function* batches<T>(items: Iterable<T> | AsyncIterable<T>): AsyncGenerator<T[]> {
  let batch: T[] = [];
  for await (const item of items) {
    batch.push(item);
    if (batch.length === BATCH) {
      yield batch;
      batch = [];
    }
  }
  if (batch.length > 0) yield batch;
}

function cancelled(signal: AbortSignal | undefined): void {
  if (signal?.aborted) throw new OrreryError('conflict', 'cancelled', 'Linking was cancelled.');
}

/** A thread that answers one batch at a time. */
class Thread {
  private readonly worker: Worker;
  private waiting: {
    resolve: (links: AffiliationLink[]) => void;
    reject: (e: unknown) => void;
  } | null = null;
  private failure: unknown = null;

  constructor(registry: string) {
    this.worker = new Worker(new URL('./worker.js', import.meta.url), { workerData: { registry } });
    const fail = (error: unknown): void => {
      this.failure = error;
      this.waiting?.reject(error);
      this.waiting = null;
    };
    this.worker.on('message', (answer: { links: AffiliationLink[] } | { failure: Failure }) => {
      if ('failure' in answer) {
        fail(errorOf(answer.failure));
        return;
      }
      const waiting = this.waiting;
      this.waiting = null;
      waiting?.resolve(answer.links);
    });
    this.worker.on('error', fail);
    this.worker.on('exit', (code) => {
      if (code !== 0)
        fail(new OrreryError('internal', 'worker-ended', `A linking thread ended (${code}).`));
    });
    // Last, because listening for messages keeps the process alive again.
    this.worker.unref();
  }

  link(inputs: AffiliationInput[]): Promise<AffiliationLink[]> {
    return new Promise((resolve, reject) => {
      if (this.failure !== null) return reject(this.failure as Error);
      this.waiting = { resolve, reject };
      this.worker.ref();
      this.worker.postMessage(inputs);
    });
  }

  async close(): Promise<void> {
    this.waiting = null;
    await this.worker.terminate();
  }
}

/** A failure of another thread, with its kind and code. */
function errorOf({ kind, code, message, stack }: Failure): OrreryError {
  return new OrreryError(kind, code, message, { cause: stack });
}

/**
 * Links a stream of inputs in parallel and yields the links in the order of the inputs.
 * Holds at most two batches a thread, whatever the length of the stream.
 */
export async function* linkStream(
  registry: string,
  inputs: Iterable<AffiliationInput> | AsyncIterable<AffiliationInput>,
  options: LinkOptions = {},
): AsyncGenerator<{ input: AffiliationInput; link: AffiliationLink }[]> {
  const workers = COMPILED ? (options.workers ?? availableParallelism()) : 0;
  if (workers === 0) {
    const linker = createLinker(openRegistry(registry));
    for await (const batch of batches(inputs)) {
      cancelled(options.signal);
      yield batch.map((input) => ({ input, link: linker.link(input) }));
    }
    return;
  }
  readManifest(registry);
  const threads = options.threads ?? [];
  const queue: { batch: AffiliationInput[]; answer: Promise<AffiliationLink[]> }[] = [];
  const last = Array.from({ length: workers }, (): Promise<unknown> => Promise.resolve());
  const pair = async (): Promise<{ input: AffiliationInput; link: AffiliationLink }[]> => {
    const head = queue.shift();
    if (!head) return [];
    const links = await head.answer;
    return head.batch.map((input, i) => ({ input, link: links[i] as AffiliationLink }));
  };
  try {
    let turn = 0;
    for await (const batch of batches(inputs)) {
      cancelled(options.signal);
      const at = turn % workers;
      const thread = (threads[at] ??= new Thread(registry));
      const answer = (last[at] as Promise<unknown>).then(() => thread.link(batch));
      answer.catch(() => undefined);
      last[at] = answer;
      queue.push({ batch, answer });
      turn += 1;
      if (queue.length >= workers * 2) yield await pair();
    }
    while (queue.length > 0) {
      cancelled(options.signal);
      yield await pair();
    }
  } finally {
    await Promise.all(threads.map((thread) => thread.close()));
  }
}

/** Links every input, in parallel over cores, in the order given. */
export async function linkAll(
  registry: string,
  inputs: readonly AffiliationInput[],
  options: LinkOptions = {},
): Promise<AffiliationLink[]> {
  const links: AffiliationLink[] = [];
  const useful = Math.max(1, Math.ceil(inputs.length / STRINGS_A_THREAD));
  const workers = Math.min(options.workers ?? availableParallelism(), useful);
  for await (const batch of linkStream(registry, inputs, { ...options, workers })) {
    for (const { link } of batch) links.push(link);
    options.progress?.(links.length);
  }
  return links;
}

/**
 * `linkAll` whose first thread opens the registry at once, while the caller still reads what it will
 * link. The first call uses and ends it, later ones open their own; unused, it keeps no process alive.
 */
export function linkAhead(
  registry: string,
  options: Pick<LinkOptions, 'workers' | 'signal'> = {},
): (inputs: readonly AffiliationInput[]) => Promise<AffiliationLink[]> {
  const threaded = COMPILED && options.workers !== 0;
  const ahead = threaded ? [new Thread(registry)] : [];
  return (inputs) => linkAll(registry, inputs, { ...options, threads: ahead.splice(0) });
}
