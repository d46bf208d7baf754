import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { isAbsolute, relative, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { EnvHttpProxyAgent, type Dispatcher } from 'undici';
import { asOrreryError, OrreryError } from '../../records/error.js';
import { AttemptError, attemptError } from './error.js';
import { Part } from './part.js';
import { transfer } from './transfer.js';
import type { Resource } from '../source.js';

export type FetchEvent =
  | { kind: 'progress'; path: string; bytes: number; total: number | null }
  | { kind: 'retry'; path: string; error: OrreryError; waitMs: number; attempt: number };

export interface FetchOptions {
  /** Folder that the paths of resources are relative to. */
  folder: string;
  /** Downloads at once. */
  parallel?: number;
  /** Attempts without any new byte before a file is given up. */
  attempts?: number;
  /** First wait between attempts, milliseconds; doubles up to `maxWaitMs`, with jitter. */
  waitMs?: number;
  maxWaitMs?: number;
  /** Longest silence of a server, milliseconds. */
  stallMs?: number;
  /** Largest file taken where the source states no size. */
  maxBytes?: number;
  /** Download again files of which no checksum is known and that are already here. */
  refresh?: boolean;
  signal?: AbortSignal;
  /** By default one that follows HTTP_PROXY, HTTPS_PROXY and NO_PROXY. */
  dispatcher?: Dispatcher;
  onEvent?(event: FetchEvent): void;
}

export interface FetchOutcome {
  path: string;
  url: string;
  /** `present`: it was already here and, where a checksum is known, is intact. */
  outcome: 'fetched' | 'present' | 'failed';
  bytes: number;
  /** Bytes that were here from an earlier, interrupted run. */
  resumed: number;
  sha256: string | null;
  error: OrreryError | null;
}

const DEFAULTS = {
  parallel: 3,
  attempts: 5,
  waitMs: 500,
  maxWaitMs: 30_000,
  stallMs: 30_000,
  maxBytes: 8 * 1024 ** 3,
};
/** However much progress each attempt makes. */
const MOST_ATTEMPTS = 100;

/**
 * Downloads resources into a folder: a few at once, resumed where a connection broke, checked
 * against stated size and sha256, put in place by one rename. One outcome each, in the given order;
 * a failed file never stops the others.
 */
export async function fetchResources(
  resources: readonly Resource[],
  options: FetchOptions,
): Promise<FetchOutcome[]> {
  const outcomes: FetchOutcome[] = [];
  const own = options.dispatcher === undefined ? new EnvHttpProxyAgent() : null;
  const dispatcher = options.dispatcher ?? own!;
  let next = 0;
  const worker = async () => {
    for (let at = next++; at < resources.length; at = next++) {
      const resource = resources[at]!;
      outcomes[at] = await fetchOne(resource, { ...options, dispatcher }).catch(
        (error: unknown): FetchOutcome => ({
          path: resource.path,
          url: resource.url,
          outcome: 'failed',
          bytes: 0,
          resumed: 0,
          sha256: null,
          error: asOrreryError(error),
        }),
      );
    }
  };
  const parallel = Math.min(options.parallel ?? DEFAULTS.parallel, resources.length);
  await Promise.all(Array.from({ length: parallel }, worker));
  await own?.close();
  return outcomes;
}

async function fetchOne(
  resource: Resource,
  options: FetchOptions & { dispatcher: Dispatcher },
): Promise<FetchOutcome> {
  const settings = { ...DEFAULTS, ...options };
  const signal = options.signal ?? new AbortController().signal;
  const target = inside(options.folder, resource.path);
  const at = { path: resource.path, url: resource.url };
  const here = await present(target, resource);
  if (here !== null && (resource.sha256 !== null || options.refresh !== true)) {
    return { ...at, outcome: 'present', ...here, resumed: 0, error: null };
  }
  const part = new Part(target);
  const progress = (bytes: number, total: number | null) =>
    options.onEvent?.({ kind: 'progress', path: resource.path, bytes, total });
  let fruitless = 0;
  let mismatched = false;
  for (let attempt = 1; ; attempt++) {
    signal.throwIfAborted();
    const before = (await part.load())?.bytes ?? 0;
    try {
      const got = await transfer(resource, part, { ...settings, signal, progress });
      checkContent(resource, got);
      await part.finish();
      return { ...at, outcome: 'fetched', ...got, error: null };
    } catch (thrown) {
      signal.throwIfAborted();
      const error = attemptError(thrown, resource.url, target);
      if (error.code === 'wrong-checksum' || error.code === 'wrong-size') await part.discard();
      const again = error.code === 'wrong-checksum' ? !mismatched : retryable(error);
      mismatched ||= error.code === 'wrong-checksum';
      const gained = ((await part.load())?.bytes ?? 0) > before;
      fruitless = gained ? 1 : fruitless + 1;
      if (!again || fruitless >= settings.attempts || attempt >= MOST_ATTEMPTS) throw error;
      const waitMs = wait(error, fruitless, settings);
      options.onEvent?.({ kind: 'retry', path: resource.path, error, waitMs, attempt });
      await sleep(waitMs, undefined, { signal });
    }
  }
}

function retryable(error: OrreryError): boolean {
  return error instanceof AttemptError && error.again;
}

function wait(
  error: OrreryError,
  attempt: number,
  { waitMs, maxWaitMs }: { waitMs: number; maxWaitMs: number },
): number {
  const asked = Number(error.detail['retryAfter'] ?? Number.NaN);
  if (Number.isFinite(asked) && asked >= 0) return Math.min(asked * 1000, maxWaitMs);
  const full = Math.min(waitMs * 2 ** (attempt - 1), maxWaitMs);
  return Math.round(full * (0.5 + Math.random() / 2));
}

function checkContent(resource: Resource, got: { sha256: string; bytes: number }): void {
  if (resource.bytes !== null && got.bytes !== resource.bytes) {
    const message = `${resource.path} has ${got.bytes} bytes instead of ${resource.bytes}.`;
    throw new AttemptError(false, 'wrong-size', message);
  }
  if (resource.sha256 !== null && got.sha256 !== resource.sha256) {
    const message = `${resource.path} is not the file that was declared: its sha256 is ${got.sha256} instead of ${resource.sha256}.`;
    throw new AttemptError(true, 'wrong-checksum', message);
  }
}

/** Size and hash of a file that is already here and intact, else null. */
async function present(target: string, resource: Resource) {
  const found = await stat(target).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw attemptError(error, resource.url, target);
  });
  if (found === null || !found.isFile()) return null;
  if (resource.bytes !== null && resource.bytes !== found.size) return null;
  if (resource.sha256 === null) return { bytes: found.size, sha256: null };
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(target)) hash.update(chunk as Buffer);
  const sha256 = hash.digest('hex');
  return sha256 === resource.sha256 ? { bytes: found.size, sha256 } : null;
}

function inside(folder: string, path: string): string {
  const target = resolve(folder, path);
  const way = relative(resolve(folder), target);
  if (way === '' || way.startsWith('..') || isAbsolute(way)) {
    throw new OrreryError('input', 'path-outside', `${path} would lie outside ${folder}.`);
  }
  return target;
}
