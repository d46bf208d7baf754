import { createHash } from 'node:crypto';
import type { Context } from 'hono';
import type { Logger } from 'pino';
import { asOrreryError, OrreryError } from '../records/error.js';
import type { Figure } from '../figures/figure.js';
import type { Observatory } from '../figures/observatory.js';
import { patiently } from '../figures/patiently.js';
import { BoundedCache } from '../records/bounded-cache.js';
import { chartSvg, type ChartQuery } from './chart.js';
import { Gate } from './gate.js';
import type { Language } from '../records/text.js';
import type { Lease, ObservatoryHost } from './host.js';
import type { Limits } from './limits.js';
import type { Metrics } from './metrics.js';

/** Variables of one request. */
export interface Env {
  Variables: { requestId: string };
  Bindings: { incoming?: { socket?: { remoteAddress?: string | undefined } } };
}

/**
 * A finished answer as it goes out. Kept as bytes outside the heap: a second reader costs nothing,
 * and a text with one Chinese character in it does not take two bytes for each letter.
 */
export type Bytes = Uint8Array<ArrayBuffer>;

const bytesOf = (text: string): Bytes => new TextEncoder().encode(text);
const textOf = (bytes: Bytes): string => new TextDecoder().decode(bytes);

/** What a kept answer takes beside its bytes: its key and its place in the list. */
const BYTES_A_KEY = 500;

/** Draws an SVG text as PNG bytes. */
export type ToPng = (svg: string, options: { scale?: number }) => Uint8Array;

/** What a piece of work inside a request may use. */
export interface Work {
  observatory: Observatory;
  signal: AbortSignal;
}

/** The parts every route shares: data, bounds, cache, counters. */
export class Service {
  readonly gate: Gate;
  private readonly figures: BoundedCache<Bytes>;
  private readonly others: BoundedCache<Bytes>;
  private readonly identities = new WeakMap<Observatory, string>();

  constructor(
    readonly host: ObservatoryHost,
    readonly limits: Limits,
    readonly metrics: Metrics,
    readonly log: Logger,
    /** Version of the code, part of every ETag. */
    readonly version: string,
    private readonly toPng: ToPng,
  ) {
    this.gate = new Gate(limits);
    const size = ({ byteLength }: Bytes) => byteLength + BYTES_A_KEY;
    this.figures = new BoundedCache(limits.cacheBytes * 0.75, size);
    this.others = new BoundedCache(limits.cacheBytes * 0.25, size);
  }

  /** Runs cheap work on the present observatory, without a place in the queue. */
  read<T>(work: (observatory: Observatory) => T): T {
    const lease = this.host.lease();
    try {
      return work(lease.observatory);
    } finally {
      lease.release();
    }
  }

  /**
   * Runs work that computes: bounded in number, time and memory, cancelled when the client leaves.
   * A task that ignores its signal keeps its place until it ends, but the client is answered at the deadline.
   */
  async compute<T>(c: Context<Env>, work: (w: Work) => Promise<T>): Promise<T> {
    this.refuseWhenFull();
    const client = c.req.raw.signal;
    const stop = new AbortController();
    const late = new Error('deadline');
    const timer = setTimeout(() => stop.abort(late), this.limits.requestMs);
    const left = () => stop.abort(client.reason);
    if (client.aborted) left();
    else client.addEventListener('abort', left, { once: true });
    try {
      return await this.held(clientOf(c), stop.signal, work);
    } catch (error) {
      throw this.ended(error, stop.signal.reason === late, client.aborted);
    } finally {
      clearTimeout(timer);
      client.removeEventListener('abort', left);
    }
  }

  /** Runs work in its place behind the gate, with a lease on the observatory, until the signal. */
  private async held<T>(
    client: string,
    signal: AbortSignal,
    work: (w: Work) => Promise<T>,
  ): Promise<T> {
    const leave = await this.gate.enter(client, signal);
    let lease: Lease;
    try {
      lease = this.host.lease();
    } catch (error) {
      leave();
      throw error;
    }
    const done = work({ observatory: lease.observatory, signal }).finally(() => {
      lease.release();
      leave();
    });
    done.catch((error: unknown) => {
      if (signal.aborted) this.log.debug({ err: error }, 'work ended after its request');
    });
    return Promise.race([done, aborted(signal)]);
  }

  /** A figure, from memory where the same one was asked of the same snapshot before. */
  async figure(c: Context<Env>, id: string, options: Record<string, string>): Promise<Figure> {
    const { json, figure } = await this.finished(c, id, options);
    return figure ?? (JSON.parse(textOf(json)) as Figure);
  }

  /** The JSON of a figure, likewise. */
  async figureJson(c: Context<Env>, id: string, options: Record<string, string>): Promise<Bytes> {
    return (await this.finished(c, id, options)).json;
  }

  private async finished(
    c: Context<Env>,
    id: string,
    options: Record<string, string>,
  ): Promise<{ json: Bytes; figure: Figure | null }> {
    const key = this.read((observatory) => figureKey(observatory, id, options));
    const known = this.figures.get(key);
    this.metrics.cache.inc({ result: known === undefined ? 'miss' : 'hit' });
    if (known !== undefined) return { json: known, figure: null };
    return this.compute(c, async ({ observatory, signal }) => {
      const figure = await patiently(signal, () => observatory.figure(id, options, { signal }));
      const points = figure.series.length + figure.pooled.length;
      if (points > this.limits.rows) throw tooManyRows(points, this.limits.rows);
      const json = bytesOf(JSON.stringify(figure));
      this.figures.set(figureKey(observatory, id, options), json);
      return { json, figure };
    });
  }

  /** A computed text, from memory where the same was asked of the same snapshot before. */
  async computed(
    c: Context<Env>,
    about: string,
    work: (w: Work) => Promise<string>,
  ): Promise<Bytes> {
    const keyOf = (observatory: Observatory) => JSON.stringify([observatory.snapshot.id, about]);
    const known = this.others.get(this.read(keyOf));
    if (known !== undefined) return known;
    return this.compute(c, async (w) => {
      const bytes = bytesOf(await patiently(w.signal, () => work(w)));
      this.others.set(keyOf(w.observatory), bytes);
      return bytes;
    });
  }

  /** The chart of a figure, from memory where it was drawn before. */
  async chart(
    c: Context<Env>,
    format: 'svg' | 'png',
    id: string,
    options: Record<string, string>,
    query: ChartQuery,
    language: Language,
  ): Promise<Bytes> {
    const about = JSON.stringify([format, language, query]);
    const key = this.read((observatory) => about + figureKey(observatory, id, options));
    const known = this.others.get(key);
    if (known !== undefined) return known;
    const figure = await this.figure(c, id, options);
    return this.compute(c, async ({ observatory }) => {
      const svg = chartSvg(figure, query, language, observatory);
      const scale = query.scale === undefined ? {} : { scale: query.scale };
      const drawing = format === 'svg' ? bytesOf(svg) : new Uint8Array(this.toPng(svg, scale));
      if (figure.snapshot === observatory.snapshot.id) this.others.set(key, drawing);
      return drawing;
    });
  }

  /** Logs what kept a claim of a check from being judged, with its cause and without its text. */
  claimFailed(c: Context<Env>): (error: OrreryError, claim: number) => void {
    return (error, claim) => {
      const requestId = c.get('requestId');
      this.log.error({ err: error, requestId, claim }, 'a claim could not be judged');
    };
  }

  /** Strong validator of what this request answers with on this snapshot and code. */
  etag(observatory: Observatory, request: string): string {
    let identity = this.identities.get(observatory);
    if (identity === undefined) {
      const { id, kind, tables } = observatory.snapshot;
      const definitions = observatory.indicators().map(({ sql, ...meta }) => [meta, sql]);
      identity = shortHash(JSON.stringify([this.version, id, kind, tables, definitions]));
      this.identities.set(observatory, identity);
    }
    return `"${shortHash(`${identity}\n${request}`)}"`;
  }

  private refuseWhenFull(): void {
    if (process.memoryUsage.rss() <= this.limits.memoryBytes) return;
    throw new OrreryError('busy', 'busy', 'The memory bound of the service is reached.', {
      detail: { retryAfter: 5 },
    });
  }

  /** What ended the work, as the client is told: the deadline, its own leaving, or the work itself. */
  private ended(error: unknown, late: boolean, left: boolean): OrreryError {
    const byWork = error instanceof OrreryError && error.code !== 'cancelled';
    if (byWork || !(late || left)) return asOrreryError(error);
    if (left) {
      const message = 'The client closed the connection before the answer was ready.';
      return new OrreryError('conflict', 'client-left', message, { cause: error });
    }
    const seconds = this.limits.requestMs / 1000;
    return new OrreryError(
      'busy',
      'deadline-exceeded',
      `The answer took longer than ${seconds} s and was stopped.`,
      { cause: error, detail: { retryAfter: 5 } },
    );
  }
}

function shortHash(text: string): string {
  return createHash('sha256').update(text).digest('base64url').slice(0, 27);
}

function figureKey(observatory: Observatory, id: string, options: Record<string, string>): string {
  const sorted = Object.entries(options).sort(([a], [b]) => (a < b ? -1 : 1));
  return JSON.stringify([observatory.snapshot.id, id, sorted]);
}

/** The refusal (413) of an answer of more rows than are given at once. */
export function tooManyRows(rows: number, most: number): OrreryError {
  return new OrreryError(
    'limit',
    'too-many-rows',
    `The answer would hold ${rows} rows; at most ${most} are given at once. Narrow the request.`,
    { detail: { rows, most } },
  );
}

function clientOf(c: Context<Env>): string {
  return c.env?.incoming?.socket?.remoteAddress ?? 'in-process';
}

function aborted(signal: AbortSignal): Promise<never> {
  return new Promise((_resolve, reject) => {
    if (signal.aborted) reject(signal.reason);
    else signal.addEventListener('abort', () => reject(signal.reason), { once: true });
  });
}
