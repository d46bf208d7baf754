import { WORLD, isCountry } from '../../records/place.js';
import type { Figure, Point } from '../../figures/figure.js';
import type { Indicator } from '../../figures/indicator.js';
import type { Observatory } from '../../figures/observatory.js';
import { patiently } from '../../figures/patiently.js';
import type { FoundClaim } from '../find/found-claim.js';
import { signOf } from '../mapping/polarity.js';
import type { Reading } from '../report/report.js';

/** A figure read as a claim reads it, at one period, under one definition. */
export interface ReadValue {
  value: number;
  /** For a change: where it starts. */
  from: number | null;
  low: number | null;
  high: number | null;
  point: Point;
}

/** Asks an observatory for figures once each, and reads them as claims do. */
export class Evaluator {
  private readonly known = new Map<string, Promise<Figure>>();

  constructor(
    readonly observatory: Observatory,
    readonly signal: AbortSignal | undefined,
  ) {}

  /** One figure; its value under other definitions only where `range` asks for it. */
  figure(id: string, options: Record<string, string>, range = false): Promise<Figure> {
    const key = JSON.stringify([id, range, Object.entries(options).sort()]);
    let figure = this.known.get(key);
    if (!figure) {
      const control = { range, ...(this.signal ? { signal: this.signal } : {}) };
      figure = patiently(this.signal, () => this.observatory.figure(id, options, control));
      this.known.set(key, figure);
    }
    return figure;
  }
}

/** Places that a reading of a claim needs in one figure. */
export function placesFor(claim: FoundClaim, reading: Reading, place: string): string {
  if (reading === 'rank') return 'all';
  const needed = new Set([place]);
  if (reading === 'world-share') needed.add(WORLD);
  if (reading === 'place-ratio' && claim.subject.comparedWith)
    needed.add(claim.subject.comparedWith);
  return [...needed].join(',');
}

/** "11.7 of 100 people" against "11.7 percent": the scale of a unit for a claim. */
export function scaleOf(claim: FoundClaim, indicator: Indicator): number {
  const wantsShare = claim.quantity.kind === 'share' || claim.quantity.of === 'share';
  const per = /^per-(\d+)$/.exec(indicator.unit);
  if (wantsShare && per) return 1 / Number(per[1]);
  return wantsShare && indicator.unit === 'percent' ? 0.01 : 1;
}

function pointAt(figure: Figure, place: string, period: string): Point | undefined {
  const here = (point: Point): boolean =>
    point.place === place && point.period === period && point.value !== null;
  const all = [...figure.series, ...figure.pooled].filter(here);
  return all.find(({ dimension }) => !dimension) ?? all[0];
}

/** Rank of a place among the countries of a figure, 1 the most; ties share the better rank. */
function rankOf(
  figure: Figure,
  place: string,
  period: string,
): { rank: number; point: Point } | null {
  const points = new Map<string, Point>();
  for (const point of [...figure.pooled, ...figure.series])
    if (
      point.period === period &&
      point.value !== null &&
      (isCountry(point.place) || point.place === place)
    )
      points.set(point.place, points.get(point.place) ?? point);
  const own = points.get(place);
  if (!own || own.value === null || points.size < 2) return null;
  let above = 0;
  for (const point of points.values())
    if (isCountry(point.place) && point.value !== null && point.value > own.value) above++;
  return { rank: above + 1, point: own };
}

/**
 * What a figure says in the claim's terms, or null where it holds no such value. `period` is one
 * that the figure was asked for; `start` is the first year of a change.
 */
export function readFigure(
  figure: Figure,
  claim: FoundClaim,
  indicator: Indicator,
  reading: Reading,
  place: string,
  period: string,
  start: string | null,
): ReadValue | null {
  if (reading === 'rank') {
    const ranked = rankOf(figure, place, period);
    return ranked && { value: ranked.rank, from: null, low: null, high: null, point: ranked.point };
  }
  const point = dimensioned(figure, claim, place, period) ?? pointAt(figure, place, period);
  if (!point || point.value === null) return null;
  const scale = scaleOf(claim, indicator) * signOf(claim, indicator);
  const { value, interval } = point;
  const over = (other: Point | undefined): number | null =>
    other?.value ? value / other.value : null;
  const quotient = (other: Point | undefined): ReadValue | null => {
    const ratio = over(other);
    return ratio === null ? null : { value: ratio, from: null, low: null, high: null, point };
  };
  switch (reading) {
    case 'world-share':
      return quotient(pointAt(figure, WORLD, period));
    case 'place-ratio':
      return claim.subject.comparedWith
        ? quotient(pointAt(figure, claim.subject.comparedWith, period))
        : null;
    case 'change':
      return start === null ? null : quotient(pointAt(figure, place, start));
    case 'from-to': {
      const first = start === null ? undefined : pointAt(figure, place, start);
      if (!first || first.value === null) return null;
      return { value: value * scale, from: first.value * scale, low: null, high: null, point };
    }
    case 'difference': {
      const first = start === null ? undefined : pointAt(figure, place, start);
      if (!first || first.value === null) return null;
      const moved = (value - first.value) * scale;
      return {
        value: claim.quantity.direction === 'down' ? -moved : moved,
        from: null,
        low: null,
        high: null,
        point,
      };
    }
    case 'numerator':
      return point.numerator === null
        ? null
        : { value: point.numerator, from: null, low: null, high: null, point };
    case 'complement':
      return {
        value: 1 - value * scale,
        from: null,
        low: interval ? 1 - interval.high * scale : null,
        high: interval ? 1 - interval.low * scale : null,
        point,
      };
    case 'value': {
      const ends = interval ? [interval.low * scale, interval.high * scale] : null;
      return {
        value: value * scale,
        from: null,
        low: ends ? Math.min(...ends) : null,
        high: ends ? Math.max(...ends) : null,
        point,
      };
    }
  }
}

/** Where a figure is broken down (by step, by principle): the part that the claim names. */
function dimensioned(
  figure: Figure,
  claim: FoundClaim,
  place: string,
  period: string,
): Point | undefined {
  const { ofThem, comparedWith } = claim.subject;
  const text = claim.words.sentence.toLowerCase();
  return figure.series.find((point) => {
    if (
      point.place !== place ||
      point.period !== period ||
      point.value === null ||
      !point.dimension
    )
      return false;
    if (ofThem && comparedWith !== null && point.dimension === `to=${comparedWith}`) return true;
    const words = (point.dimension.split('=')[1] ?? '')
      .toLowerCase()
      .split(/[^\p{L}\p{N}]+/u)
      .filter((word) => word.length > 3);
    return words.length > 0 && words.every((word) => text.includes(word.slice(0, 8)));
  });
}

/** True where every value of a figure is one part of a breakdown. */
export function isBrokenDown(figure: Figure): boolean {
  return (
    figure.series.length > 0 &&
    figure.series.every(({ dimension }) => dimension !== undefined && dimension !== '')
  );
}
