import { flowsOf } from '../../../src/charts/flows.js';
import { yearsAfter } from '../../../src/charts/retention-chart.js';
import type { Figure, IndicatorSummary, Option } from './api.js';

/** Options of an indicator as the address gives them; what the address leaves out keeps its default. */
export function optionsFrom(
  indicator: IndicatorSummary,
  query: URLSearchParams,
  presets: Record<string, string> = {},
): Record<string, string> {
  const options: Record<string, string> = {};
  for (const [name, option] of Object.entries(indicator.options)) {
    options[name] = query.get(name) ?? presets[name] ?? option.default;
  }
  return options;
}

/** The address parameter of an option: none where it says what would hold anyway. */
export const parameter = (
  option: Option,
  preset: string | undefined,
  value: string,
): string | null => (value === (preset ?? option.default) ? null : value);

export const periods = (figure: Figure): string[] =>
  [...new Set(figure.series.map((point) => point.period))].sort();

/** Places of a figure, largest latest value first, `WORLD` left out unless alone. */
export function places(figure: Figure): string[] {
  const latest = new Map<string, number>();
  for (const point of [...figure.series, ...figure.pooled]) {
    if (point.dimension === undefined) latest.set(point.place, point.value ?? -1);
  }
  const ids = [...latest.keys()].sort((a, b) => (latest.get(b) ?? 0) - (latest.get(a) ?? 0));
  const countries = ids.filter((id) => id !== 'WORLD');
  return countries.length > 0 ? countries : ids;
}

/** The years of a period option: `2018` or `2009..2018`. */
export function years(text: string): { first: number; last: number } {
  const [first = NaN, last = first] = text.split('..').map(Number);
  return { first, last };
}

/** Which chart tells what a figure says. */
export type Shape = 'lines' | 'ranking' | 'flows' | 'curves' | 'empty';

export function shapeOf(figure: Figure): Shape {
  if (figure.series.length === 0 && figure.pooled.length === 0) return 'empty';
  if (flowsOf(figure).length > 0) return 'flows';
  if ([...figure.pooled, ...figure.series].some((point) => yearsAfter(point) !== null))
    return 'curves';
  return periods(figure).length > 1 ? 'lines' : 'ranking';
}
