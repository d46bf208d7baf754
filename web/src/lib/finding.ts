import type { Figure, Point, Range } from './api.js';
import { number, span, unitBeside } from './format.js';
import { locale, say, t } from './locale.svelte.js';
import { catalogue } from './catalogue.svelte.js';
import { dimensionName, valueName, venueName } from './options.js';

export interface Finding {
  /** A sentence with `{place}` and `{period}` still open: the page puts its controls there. */
  template: string;
  values: Record<string, string>;
  point: Point | null;
}

/** Of a curve over the years since first seen, the point that a sentence tells. */
const TOLD = 'after=5';

/**
 * A figure's value for a place in a period, or over the whole period; of a figure that is broken
 * down by a dimension, its largest part.
 */
export function pointOf(figure: Figure, place: string, period: string): Point | null {
  const fits = (point: Point) =>
    point.place === place && point.period === period && point.dimension === undefined;
  const largestPart = (points: Point[]) => {
    const parts = points.filter(
      (point) => point.place === place && point.period === period && point.value !== null,
    );
    const told = parts.find((point) => point.dimension === TOLD);
    return told ?? parts.sort((a, b) => (b.value ?? 0) - (a.value ?? 0))[0];
  };
  return (
    figure.series.find(fits) ??
    figure.pooled.find(fits) ??
    largestPart(figure.series) ??
    largestPart(figure.pooled) ??
    null
  );
}

/** What a figure chose for an option, in words, where it has that option. */
function choiceName(figure: Figure, name: string): string {
  const value = figure.options[name];
  const option = catalogue.indicator(figure.indicator.id)?.options[name];
  return value === undefined || !option ? '' : valueName(name, option, value);
}

/** What follows a value: after a space where the language has spaces. */
const beside = (text: string) => (text && locale.language === 'en' ? ` ${text}` : text);

/** The sentence that answers the page's question, with the number in it. */
export function findingOf(figure: Figure, place: string, period: string): Finding {
  const point = pointOf(figure, place, period);
  const unit = figure.unit;
  const venue = figure.options['venue'];
  const values: Record<string, string> = {
    population: say(figure.indicator.population),
    venue: venue === undefined ? '' : venueName(venue),
    title:
      say(figure.indicator.title) +
      (point?.dimension ? ` (${dimensionName(point.dimension)})` : ''),
    unit: beside(unitBeside(unit)),
    first: (figure.options['period'] ?? '').split('..')[0] ?? '',
    part: point?.dimension ? dimensionName(point.dimension) : '',
    years: /^after=(\d+)$/.exec(point?.dimension ?? '')?.[1] ?? '',
    scope: choiceName(figure, 'scope'),
    direction: choiceName(figure, 'direction'),
  };
  if (!point || point.value === null) {
    values['reason'] = locale.lookup(
      `missing.${point?.missing ?? 'no-rows'}`,
      t('missing.no-rows'),
    );
    return { template: t('finding.missing'), values, point };
  }
  values['value'] = number(point.value, unit);
  values['interval'] = point.interval
    ? beside(t('finding.interval', { span: span(point.interval.low, point.interval.high, unit) }))
    : '';
  const generic = t(unit === 'share' || unit === 'count' ? `finding.${unit}` : 'finding.other');
  const template = locale.lookup(`finding.${figure.indicator.id}`, generic);
  return { template, values, point };
}

/** What other definitions say of the same point, or empty. */
export function rangeText({ low, high, definitions }: Range, unit: string): string {
  const others = definitions.flatMap(({ value, chosen }) =>
    value === null || chosen ? [] : [value],
  );
  if (others.length === 0) return '';
  if (low === high) return t('finding.rangeSame', { n: definitions.length });
  const says = span(Math.min(...others), Math.max(...others), unit);
  return t(others.length === 1 ? 'finding.rangeOne' : 'finding.range', { span: says });
}
