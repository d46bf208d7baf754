import { BoundedCache } from '../../records/bounded-cache.js';

/**
 * What was computed, by key, within a bound on bytes; the same key asked twice at once is computed
 * once. One that fails is forgotten.
 */
export class Memo<V> {
  private readonly pending = new Map<string, Promise<V>>();
  private readonly kept: BoundedCache<V>;

  constructor(bytes: number, sizeOf: (value: V) => number) {
    this.kept = new BoundedCache(bytes, sizeOf);
  }

  get(key: string, compute: () => Promise<V>): Promise<V> {
    const kept = this.kept.get(key);
    if (kept !== undefined) return Promise.resolve(kept);
    const running = this.pending.get(key);
    if (running) return running;
    const begun = compute()
      .then((value) => {
        this.kept.set(key, value);
        return value;
      })
      .finally(() => this.pending.delete(key));
    this.pending.set(key, begun);
    return begun;
  }
}
