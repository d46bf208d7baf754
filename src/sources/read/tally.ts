import type { Observation } from '../../records/observation.js';

type Key = Pick<Observation, 'series' | 'place' | 'period' | 'unit' | 'dimension'>;

/** Sums up rows into observations: what our own code computes from a source's list. */
export class Tally {
  private readonly cells = new Map<string, Observation>();

  constructor(private readonly source: string) {}

  add(key: Key, amount: number, note = ''): void {
    const id = [key.series, key.place, key.period, key.dimension].join('\n');
    const cell = this.cells.get(id);
    if (cell) cell.value += amount;
    else this.cells.set(id, { ...key, value: amount, source: this.source, note });
  }

  /** Every cell, in the order of its key. Sums of thirds and sixths are rounded to nine digits. */
  observations(): Observation[] {
    return [...this.cells.entries()]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([, cell]) => ({ ...cell, value: Number(cell.value.toFixed(9)) }));
  }
}

/** What a count adds for each of several places: `full` credits each, `fractional` shares one. */
export function credits(places: string[]): { place: string; fractional: number }[] {
  const distinct = [...new Set(places)];
  return distinct.map((place) => ({ place, fractional: 1 / distinct.length }));
}
