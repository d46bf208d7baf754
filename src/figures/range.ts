import { GROUPS } from '../records/group.js';
import type { Point, Range } from './figure.js';

/** One definition of the grid with the whole-period value it gives each place. */
export interface GridEntry {
  options: Record<string, string>;
  values: Map<string, WholeValue>;
}

export type WholeValue = Pick<Point, 'period' | 'value'>;

/** Named groups that a place heads (`CN-HK-MO` for `CN`): other answers to "what is China here". */
export function variantsOf(place: string): string[] {
  return Object.keys(GROUPS).filter((id) => id.startsWith(`${place}-`));
}

/**
 * The range of a place's whole-period value over the definition grid and over the groups that
 * the place heads. A definition without a value keeps its tick, with null.
 */
export function rangeOf(
  place: string,
  grid: GridEntry[],
  chosen: Record<string, string>,
  places: string[] = [place, ...variantsOf(place)],
): Range {
  const definitions = grid.flatMap(({ options, values }) =>
    places.flatMap((id) => {
      const point = values.get(id);
      if (!point) return [];
      const isChosen =
        id === place && Object.entries(options).every(([name, value]) => chosen[name] === value);
      const { value, period } = point;
      return [{ place: id, period, value, options: { ...options, place: id }, chosen: isChosen }];
    }),
  );
  const known = definitions.flatMap(({ value }) => (value === null ? [] : [value]));
  return {
    place,
    period: definitions[0]?.period ?? '',
    low: known.length > 0 ? Math.min(...known) : null,
    high: known.length > 0 ? Math.max(...known) : null,
    definitions,
  };
}
