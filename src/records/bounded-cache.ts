/** Least recently used values within a bound on their summed size. */
export class BoundedCache<V> {
  private readonly entries = new Map<string, V>();
  private held = 0;

  constructor(
    private readonly limit: number,
    private readonly sizeOf: (value: V) => number,
  ) {}

  get(key: string): V | undefined {
    const found = this.entries.get(key);
    if (found === undefined) return undefined;
    this.entries.delete(key);
    this.entries.set(key, found);
    return found;
  }

  set(key: string, value: V): void {
    const size = this.sizeOf(value);
    if (size > this.limit || this.entries.has(key)) return;
    this.entries.set(key, value);
    this.held += size;
    for (const [oldest, old] of this.entries) {
      if (this.held <= this.limit) break;
      this.entries.delete(oldest);
      this.held -= this.sizeOf(old);
    }
  }

  get size(): number {
    return this.entries.size;
  }
}
