import type { Figure } from '../figures/figure.js';

/** A finished figure with its JSON, so that a second reader costs nothing. */
export interface FinishedFigure {
  figure: Figure;
  json: string;
}

/** Least-recently-used figures within a bound on bytes (JSON length, counted three times for the objects). */
export class FigureCache {
  private readonly entries = new Map<string, FinishedFigure>();
  private bytes = 0;

  constructor(private readonly limit: number) {}

  get(key: string): FinishedFigure | undefined {
    const found = this.entries.get(key);
    if (found === undefined) return undefined;
    this.entries.delete(key);
    this.entries.set(key, found);
    return found;
  }

  set(key: string, entry: FinishedFigure): void {
    const size = entry.json.length * 3;
    if (size > this.limit || this.entries.has(key)) return;
    this.entries.set(key, entry);
    this.bytes += size;
    for (const [oldest, { json }] of this.entries) {
      if (this.bytes <= this.limit) break;
      this.entries.delete(oldest);
      this.bytes -= json.length * 3;
    }
  }

  get size(): number {
    return this.entries.size;
  }
}
