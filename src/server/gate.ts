import { OrreryError } from '../records/error.js';

/** Bounds on the work done at once. Times are milliseconds. */
export interface GateLimits {
  /** Tasks that run at once. */
  concurrent: number;
  /** Tasks that may wait. One more is refused with 503. */
  queue: number;
  /** Longest wait in the queue before 503. */
  waitMs: number;
  /** Tasks, running and waiting, of one client. One more is refused with 429. */
  perClient: number;
}

interface Waiter {
  start: () => void;
  stop: (error: OrreryError) => void;
}

const busy = (message: string, retryAfter: number) =>
  new OrreryError('busy', 'busy', message, { detail: { retryAfter } });

/** Admits tasks up to a bound, queues up to another, and refuses the rest at once. */
export class Gate {
  running = 0;
  refused = 0;
  private readonly waiting: Waiter[] = [];
  private readonly clients = new Map<string, number>();

  constructor(readonly limits: GateLimits) {}

  get queued(): number {
    return this.waiting.length;
  }

  /**
   * Waits for a place. Returns the function that gives it back (safe to call twice).
   * Throws `too-many-requests`, or `busy` where the queue is full or the wait too long,
   * each with `retryAfter` seconds; or the signal's reason where the client left.
   */
  async enter(client: string, signal: AbortSignal): Promise<() => void> {
    signal.throwIfAborted();
    const mine = this.clients.get(client) ?? 0;
    if (mine >= this.limits.perClient) {
      this.refused += 1;
      throw new OrreryError(
        'limit',
        'too-many-requests',
        `At most ${this.limits.perClient} requests of one client run or wait at once.`,
        { detail: { retryAfter: 1 } },
      );
    }
    if (this.running >= this.limits.concurrent && this.queued >= this.limits.queue) {
      this.refused += 1;
      throw busy('All workers are busy and the queue is full.', 2);
    }
    this.clients.set(client, mine + 1);
    try {
      if (this.running >= this.limits.concurrent) await this.wait(signal);
      else this.running += 1;
    } catch (error) {
      this.forget(client);
      throw error;
    }
    let held = true;
    return () => {
      if (!held) return;
      held = false;
      this.forget(client);
      const next = this.waiting.shift();
      if (next === undefined) this.running -= 1;
      else next.start();
    };
  }

  private wait(signal: AbortSignal): Promise<void> {
    return new Promise((resolve, reject) => {
      const leave = () => {
        clearTimeout(timer);
        signal.removeEventListener('abort', gone);
        const at = this.waiting.indexOf(waiter);
        if (at >= 0) this.waiting.splice(at, 1);
      };
      const waiter: Waiter = {
        start: () => {
          leave();
          resolve();
        },
        stop: (error) => {
          leave();
          this.refused += 1;
          reject(error);
        },
      };
      const gone = () => {
        leave();
        reject(signal.reason);
      };
      const timer = setTimeout(
        () => waiter.stop(busy('No worker became free in time.', 2)),
        this.limits.waitMs,
      );
      signal.addEventListener('abort', gone, { once: true });
      this.waiting.push(waiter);
    });
  }

  private forget(client: string): void {
    const left = (this.clients.get(client) ?? 1) - 1;
    if (left <= 0) this.clients.delete(client);
    else this.clients.set(client, left);
  }
}
