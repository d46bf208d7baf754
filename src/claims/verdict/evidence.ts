import type { Figure } from '../../figures/figure.js';
import { display } from './display.js';
import { scaleOf, type ReadValue } from './evaluator.js';
import type { FoundClaim } from '../find/found-claim.js';
import type { Candidate } from '../mapping/mapping.js';
import type { Evidence } from '../report/report.js';
import { allowed, holds, type Allowed } from '../quantity/rounding.js';
import type { Window } from './windows.js';

/** Holds the claim's number, and for a change its start, against a value. */
export function fits(
  value: Pick<ReadValue, 'value' | 'from'>,
  claim: FoundClaim,
  interval: Allowed,
): boolean {
  if (!holds(value.value, interval)) return false;
  const { from } = claim.quantity;
  if (from === null || value.from === null) return true;
  const start = allowed({
    ...claim.quantity,
    kind: claim.quantity.of === 'share' ? 'share' : 'count',
    value: from.value,
    halfStep: from.halfStep,
    hedge: from.hedge
      ? { kind: from.hedge, text: '' }
      : claim.quantity.hedgedEnd
        ? null
        : claim.quantity.hedge,
    from: null,
    range: null,
  });
  return holds(value.from, start);
}

/** Distance of a value from what the wording allows, as a part of the allowed value. */
export function distanceOf(value: number, { low, high }: Allowed): number {
  const gap =
    low !== null && value < low ? low - value : high !== null && value > high ? value - high : 0;
  const size = Math.abs(low ?? high ?? value);
  return size === 0 ? gap : gap / size;
}

/** A figure as the report shows it beside a claim. */
export function evidence(
  role: Evidence['role'],
  claim: FoundClaim,
  { indicator, reading }: Pick<Candidate, 'indicator' | 'reading'>,
  value: ReadValue,
  figure: Figure,
  whole: Figure,
  place: string,
  window: Window,
  interval: Allowed,
  ticks: Evidence['ticks'],
): Evidence {
  const { point } = value;
  const inside = fits(value, claim, interval);
  const scale = scaleOf(claim, indicator);
  const overlaps =
    value.low !== null &&
    value.high !== null &&
    (interval.low === null || value.high >= interval.low) &&
    (interval.high === null || value.low <= interval.high);
  const series = whole.series
    .filter(
      (one) =>
        one.place === place &&
        one.value !== null &&
        !one.dimension &&
        (reading === 'value' || reading === 'complement'),
    )
    .map((one) => {
      const turn = (v: number): number => (reading === 'complement' ? 1 - v : v * scale);
      const ends = one.interval ? [turn(one.interval.low), turn(one.interval.high)] : null;
      return {
        period: one.period,
        value: turn(one.value as number),
        low: ends ? Math.min(...ends) : null,
        high: ends ? Math.max(...ends) : null,
      };
    })
    .sort((a, b) => a.period.localeCompare(b.period));
  return {
    role,
    indicator: indicator.id,
    title: indicator.title,
    reading,
    options: figure.options,
    place,
    period: window.start ? window.period : window.year,
    value: value.value,
    unit: indicator.unit,
    display: display(value.value, indicator.unit, reading, claim),
    interval:
      point.interval && value.low !== null && value.high !== null
        ? { ...point.interval, low: value.low, high: value.high }
        : null,
    bounds: reading === 'value' ? point.bounds : null,
    coverage: point.coverage,
    n: point.n,
    holds: inside || (overlaps && value.low !== value.high),
    ticks,
    series,
    definition: figure.definition,
    caveat: indicator.caveats[0] ?? null,
    missing: point.missing,
    sources: figure.sources,
  };
}
