import { flowsOf } from '../../../src/charts/points/flows.js';
import { yearsAfter } from '../../../src/charts/lines/retention-chart.js';
import { SLOT_OWNERS } from '../../../src/charts/setting/palette.js';
import {
  figure,
  type Figure,
  type IndicatorSummary,
  type Option,
  type Point,
  type Range,
} from './api.js';

/** Options of an indicator as the address gives them; what the address leaves out keeps its default. */
export function optionsFrom(
  indicator: IndicatorSummary,
  query: URLSearchParams,
  presets: Record<string, string> = {},
): Record<string, string> {
  const options: Record<string, string> = {};
  for (const [name, option] of Object.entries(indicator.options)) {
    options[name] = query.get(name) ?? presetOf(option, presets[name]);
  }
  return options;
}

/** Places a figure opens with where nobody asked for others: those with a colour of their own. */
export const USUAL_PLACES = SLOT_OWNERS.join(',');

function presetOf(option: Option, preset: string | undefined): string {
  if (preset !== undefined) return preset;
  return option.kind === 'place' && option.default === 'all' ? USUAL_PLACES : option.default;
}

/** A figure as asked; for all places where the usual ones have nothing to say. */
export async function figureOrAll(id: string, options: Record<string, string>): Promise<Figure> {
  const answer = await figure(id, options);
  const silent = [...answer.series, ...answer.pooled].every((point) => point.value === null);
  if (!silent || options['place'] !== USUAL_PLACES) return answer;
  return figure(id, { ...options, place: 'all' });
}

/** The address parameter of an option: none where it says what would hold anyway. */
export const parameter = (
  option: Option,
  preset: string | undefined,
  value: string,
): string | null => (value === presetOf(option, preset) ? null : value);

export const periods = (figure: Figure): string[] =>
  [...new Set(figure.series.map((point) => point.period))].sort();

/**
 * Places of a figure, largest latest value first. Groups stand aside where there are countries,
 * unless they were asked for by name.
 */
export function places(figure: Figure): string[] {
  const latest = new Map<string, number>();
  for (const point of [...figure.pooled, ...figure.series]) {
    if (point.dimension !== undefined && latest.has(point.place)) continue;
    if (point.value !== null || !latest.has(point.place))
      latest.set(point.place, point.value ?? -Infinity);
  }
  const ids = [...latest.keys()].sort((a, b) => (latest.get(b) ?? 0) - (latest.get(a) ?? 0));
  if (figure.options['place'] !== 'all') return ids;
  const countries = ids.filter((id) => /^[A-Z]{2}$/.test(id) && id !== 'EU');
  return countries.length > 0 ? countries : ids;
}

/** The last period in which a place has a value. */
export function latestPeriod(figure: Figure, place: string): string | undefined {
  return figure.series
    .filter((point) => point.place === place && point.value !== null)
    .map((point) => point.period)
    .sort()
    .at(-1);
}

/** The years of a period option: `2018` or `2009..2018`. */
export function years(text: string): { first: number; last: number } {
  const [first = NaN, last = first] = text.split('..').map(Number);
  return { first, last };
}

/**
 * The options that ask a figure for one place in one of its years alone, so that its range over
 * the definitions is that year's; null where the indicator has no period to ask for.
 */
export function focusedOptions(
  indicator: IndicatorSummary,
  options: Record<string, string>,
  { place, period }: Pick<Point, 'place' | 'period'>,
): Record<string, string> | null {
  const option = indicator.options['period'];
  if (option?.kind !== 'period' || !/^\d{4}$/.test(period)) return null;
  const { first } = years(options['period'] ?? option.default);
  const growth = indicator.estimator === 'growth';
  return { ...options, place, period: growth ? `${first}..${period}` : period };
}

const CHOSEN_APART = new Set(['place', 'period']);

/**
 * What all definitions say of a point, where one of these figures holds it: same place, part and
 * period, and the same choices otherwise. A growth is that up to its last year.
 */
export function rangeAt(
  { estimator }: IndicatorSummary,
  point: Point,
  asked: Record<string, string>,
  figures: readonly (Figure | null)[],
): Range | null {
  const ends = (period: string) => period.split('..').at(-1);
  for (const one of figures) {
    const same = Object.entries(one?.options ?? {}).every(
      ([name, value]) =>
        CHOSEN_APART.has(name) || asked[name] === undefined || asked[name] === value,
    );
    if (!one || !same) continue;
    const found = one.range.find(
      (range) =>
        range.place === point.place &&
        range.dimension === point.dimension &&
        (estimator === 'growth'
          ? ends(range.period) === ends(point.period)
          : range.period === point.period),
    );
    if (found) return found;
  }
  return null;
}

/** Which chart tells what a figure says. */
export type Shape = 'lines' | 'ranking' | 'flows' | 'curves' | 'empty';

/** How a figure is best shown. */
export function shapeOf(figure: Figure): Shape {
  if ([...figure.series, ...figure.pooled].every(({ value }) => value === null)) return 'empty';
  if (flowsOf(figure).length > 0) return 'flows';
  if ([...figure.pooled, ...figure.series].some((point) => yearsAfter(point) !== null))
    return 'curves';
  return periods(figure).length > 1 ? 'lines' : 'ranking';
}
