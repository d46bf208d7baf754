import type { Claim } from '../../claims/report/report.js';
import type { Figure, Point } from '../../figures/figure.js';
import type { Language } from '../../records/text.js';

const MOST_POINTS = 200;

/** A figure as an assistant may quote it: every value with its interval, and what it rests on. */
export function figureAnswer(figure: Figure, language: Language) {
  const points = figure.series.length > 0 ? figure.series : figure.pooled;
  return {
    indicator: figure.indicator.id,
    title: figure.indicator.title[language],
    definition: figure.definition[language],
    population: figure.indicator.population[language],
    unit: figure.unit,
    options: figure.options,
    values: points.slice(0, MOST_POINTS),
    pooled: figure.pooled.slice(0, MOST_POINTS),
    omitted: Math.max(0, points.length - MOST_POINTS),
    range: figure.range.slice(0, MOST_POINTS).map(({ place, dimension, period, low, high }) => ({
      place,
      ...(dimension === undefined ? {} : { dimension }),
      period,
      low,
      high,
    })),
    caveats: figure.indicator.caveats.map((caveat) => caveat[language]),
    notes: figure.notes.map((note) => note[language]),
    sources: figure.sources.map(({ id, publisher, licence, address, attribution }) => ({
      id,
      publisher,
      licence,
      address,
      attribution,
    })),
    citation: figure.citation,
    snapshot: figure.snapshot,
  };
}

/** The same in sentences. */
export function figureText(answer: ReturnType<typeof figureAnswer>): string {
  return [
    `${answer.title} (${answer.unit})`,
    `Definition: ${answer.definition}`,
    ...answer.values.map(pointText),
    ...(answer.omitted > 0 ? [`… and ${answer.omitted} more values: narrow period or place.`] : []),
    ...answer.range.map(
      ({ place, dimension, period, low, high }) =>
        `Over all declared definitions, ${[place, period, dimension].filter(Boolean).join(' ')}: ${low ?? 'unknown'} to ${high ?? 'unknown'}.`,
    ),
    ...answer.caveats.map((caveat) => `Caveat: ${caveat}`),
    ...answer.notes.map((note) => `Note: ${note}`),
    `Citation: ${answer.citation}`,
    `Snapshot: ${answer.snapshot}`,
  ].join('\n');
}

function pointText(point: Point): string {
  const at = [point.place, point.period, point.dimension].filter(Boolean).join(' ');
  if (point.value === null) return `${at}: no value (${point.missing ?? 'unknown'})`;
  const { interval, bounds, coverage, n } = point;
  const doubt = [
    interval === null
      ? 'no interval'
      : `${interval.level * 100} % interval ${interval.low} to ${interval.high}, covering ${interval.covers}`,
    ...(bounds === null ? [] : [`bounds for unknown places ${bounds.low} to ${bounds.high}`]),
    ...(n === null ? [] : [`n = ${n}`]),
    ...(coverage === null ? [] : [`coverage ${coverage}`]),
  ];
  return `${at}: ${point.value} (${doubt.join('; ')})`;
}

/** Whether two values may be called different: only where both intervals are known and part. */
export function differ(a: Point, b: Point): 'different' | 'not distinguishable' | 'unknown' {
  if (a.interval === null || b.interval === null) return 'unknown';
  const apart = a.interval.high < b.interval.low || b.interval.high < a.interval.low;
  return apart ? 'different' : 'not distinguishable';
}

/** A tested claim with the figures it was tested against, without their charts' data. */
export function claimAnswer(claim: Claim) {
  const { quote, verdict, failure, explanation, mapping, missing } = claim;
  const figures = claim.figures.map((figure) => ({
    role: figure.role,
    indicator: figure.indicator,
    options: figure.options,
    place: figure.place,
    period: figure.period,
    value: figure.value,
    unit: figure.unit,
    interval: figure.interval,
    bounds: figure.bounds,
    coverage: figure.coverage,
    definition: figure.definition,
    holds: figure.holds,
    sources: figure.sources.map(({ citation }) => citation),
  }));
  return { quote, verdict, failure, explanation, mapping, missing, figures };
}
