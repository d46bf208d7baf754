import { GROUPS } from '../../records/group.js';
import type { Point, Range } from '../figure.js';

/** One definition of the grid with the whole-period value of each place (and part), by `partKey`. */
export interface GridEntry {
  options: Record<string, string>;
  values: Map<string, WholeValue>;
}

export type WholeValue = Pick<Point, 'period' | 'value'>;

/** Named groups that a place heads (`CN-HK-MO` for `CN`): other answers to "what is China here". */
function variantsOf(place: string): string[] {
  return Object.keys(GROUPS).filter((id) => id.startsWith(`${place}-`));
}

/** What tells apart the values of a figure: the place, and the part where it is broken down. */
export function partKey(place: string, dimension: string | undefined): string {
  return `${place} ${dimension ?? ''}`;
}

/**
 * The range of each point's whole-period value over the definition grid and over the groups that
 * its place heads; of a figure that is broken down, one for each part. A definition without a
 * value keeps its tick, with null.
 */
export function rangesOf(
  points: Point[],
  grid: GridEntry[],
  chosen: Record<string, string>,
): Range[] {
  const marked = grid.map(({ options, values }) => ({
    options,
    values,
    isChosen: Object.entries(options).every(([name, value]) => chosen[name] === value),
  }));
  const parts = new Map(points.map((point) => [partKey(point.place, point.dimension), point]));
  return [...parts.values()].map(({ place, dimension }) => {
    const places = [place, ...variantsOf(place)];
    const definitions = marked.flatMap(({ options, isChosen, values: held }) =>
      places.flatMap((id) => {
        const point = held.get(partKey(id, dimension));
        if (!point) return [];
        const { value, period } = point;
        const tick = { place: id, period, value, options: { ...options, place: id } };
        return [{ ...tick, chosen: isChosen && id === place }];
      }),
    );
    const values = definitions.flatMap(({ value }) => (value === null ? [] : [value]));
    return {
      place,
      period: definitions[0]?.period ?? '',
      low: values.length > 0 ? Math.min(...values) : null,
      high: values.length > 0 ? Math.max(...values) : null,
      definitions,
      ...(dimension === undefined ? {} : { dimension }),
    };
  });
}
