import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Logger } from 'pino';
import { asOrreryError, OrreryError } from '../records/error.js';
import type { Observatory } from '../figures/observatory.js';
import type { ObservatoryHost } from './host.js';
import type { Metrics } from './metrics.js';

export interface FollowOptions {
  /** Folder of snapshots whose file `current` names the one to serve. */
  store: string;
  /** Checks and opens a snapshot folder; throws where it must not be served. */
  open(folder: string): Promise<Observatory>;
  log: Logger;
  metrics: Metrics;
  /** How often the pointer is read, milliseconds. Read by content, so clocks do not matter. */
  everyMs?: number;
  /** How long a refused snapshot is left alone before it is looked at again. */
  retryMs?: number;
}

export type FollowOutcome = 'unchanged' | 'swapped' | 'refused';

/**
 * Follows a store's `current` pointer: a new snapshot is checked and opened beside the old one and
 * then takes its place; one that is damaged, unreadable or of a newer format is refused, said in
 * the log, and the old one keeps answering.
 */
export class Follower {
  private served: string | null;
  private refused: { id: string; at: number } | null = null;
  private timer: NodeJS.Timeout | null = null;
  private looking: Promise<FollowOutcome> | null = null;

  constructor(
    private readonly host: ObservatoryHost,
    private readonly options: FollowOptions,
  ) {
    this.served = host.current?.snapshot.id ?? null;
  }

  start(): void {
    this.timer ??= setInterval(() => void this.look(), this.options.everyMs ?? 2_000);
    this.timer.unref();
  }

  async stop(): Promise<void> {
    if (this.timer !== null) clearInterval(this.timer);
    this.timer = null;
    await this.looking;
  }

  /** Looks once. Never throws: what is wrong is logged and counted. */
  look(): Promise<FollowOutcome> {
    this.looking ??= this.lookNow().finally(() => (this.looking = null));
    return this.looking;
  }

  private async lookNow(): Promise<FollowOutcome> {
    const id = await this.pointer();
    if (id === null || id === this.served) return 'unchanged';
    const wait = this.options.retryMs ?? 60_000;
    if (this.refused?.id === id && performance.now() - this.refused.at < wait) return 'unchanged';
    try {
      if (!/^[\w-]{1,128}$/.test(id))
        throw new OrreryError('damaged', 'bad-pointer', '"current" does not name a snapshot.');
      const next = await this.options.open(join(this.options.store, id));
      this.host.swap(next);
      this.options.log.info({ before: this.served, now: id }, 'serving another snapshot');
      this.served = id;
      this.refused = null;
      this.options.metrics.swaps.inc({ outcome: 'swapped' });
      return 'swapped';
    } catch (thrown) {
      const { code, message } = asOrreryError(thrown);
      this.refused = { id: id, at: performance.now() };
      const kept = this.served;
      this.options.log.error({ refused: id, code, reason: message, kept }, 'snapshot refused');
      this.options.metrics.swaps.inc({ outcome: 'refused' });
      return 'refused';
    }
  }

  private async pointer(): Promise<string | null> {
    try {
      return (await readFile(join(this.options.store, 'current'), 'utf8')).trim() || null;
    } catch (error) {
      this.options.log.warn({ err: error }, 'the pointer "current" cannot be read');
      return null;
    }
  }
}
