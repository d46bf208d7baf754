import { OrreryError } from '../../records/error.js';
import { isPlace, placeName, placeNames } from '../../records/place.js';
import { PILLAR_NAMES, PILLARS, type Pillar } from '../../records/pillar.js';
import type { Bilingual } from '../../records/text.js';
import type { Figure, MissingReason, Point } from '../figure.js';
import type { Indicator } from '../indicator.js';
import { missingText } from '../text/missing-text.js';
import type { Observatory } from '../observatory.js';
import { latestRank, type Rank } from './rank.js';

/** How a value moved between two periods. `unclear` where the intervals overlap. */
export interface Trend {
  from: string;
  to: string;
  difference: number;
  /** Latest over reference; null where the reference is zero. */
  ratio: number | null;
  direction: 'up' | 'down' | 'unclear';
}

/** A figure narrowed to one place, with what a profile says of it. Its `range` is left empty. */
export interface ProfileFigure extends Figure {
  /** The last period with a value; null for figures that are broken down by a dimension. */
  latest: Point | null;
  reference: Point | null;
  rank: Rank | null;
  trend: Trend | null;
  /** The largest parts of the last period, for figures that are broken down by a dimension. */
  parts: Point[];
}

/** An indicator that has nothing to say of a place, and why. */
export interface MissingFigure {
  indicator: string;
  title: Bilingual;
  reason: MissingReason;
  text: Bilingual;
  sources: { id: string; title: Bilingual; address: string; licence: string }[];
}

export interface ProfilePillar {
  id: Pillar;
  name: Bilingual;
  figures: ProfileFigure[];
  missing: MissingFigure[];
}

export interface Profile {
  place: string;
  name: Bilingual;
  snapshot: string;
  /** The year each latest value is held against. */
  reference: string;
  pillars: ProfilePillar[];
}

export interface ProfileOptions {
  /** Default 2019. */
  reference?: number;
  /** Only these indicators; all unless said. */
  only?: readonly string[];
  signal?: AbortSignal;
}

const REFERENCE = 2019;
const PARTS = 5;

/**
 * Everything the data say of a place, pillar by pillar in the fixed order; what is missing is
 * named with its reason. Throws `missing` / `unknown-place`, `missing` / `unknown-indicator`.
 */
export async function profile(
  observatory: Observatory,
  place: string,
  options: ProfileOptions = {},
): Promise<Profile> {
  requirePlace(place);
  const reference = String(options.reference ?? REFERENCE);
  const indicators = options.only
    ? options.only.map((id) => observatory.indicator(id))
    : observatory.indicators();
  const read = await Promise.all(
    indicators.map((indicator) => figureFor(observatory, indicator, options.signal)),
  );
  const pillars = PILLARS.map((id): ProfilePillar => {
    const pillar: ProfilePillar = { id, name: PILLAR_NAMES[id], figures: [], missing: [] };
    indicators.forEach((indicator, i) => {
      if (indicator.pillar !== id) return;
      const entry = placeFigure(observatory, indicator, read[i] ?? null, place, reference);
      if ('reason' in entry) pillar.missing.push(entry);
      else pillar.figures.push(entry);
    });
    return pillar;
  });
  return { place, name: placeNames(place), snapshot: observatory.snapshot.id, reference, pillars };
}

/** Throws `missing` / `unknown-place` for what is no code, no group and not `WORLD`. */
export function requirePlace(place: string): void {
  if (isPlace(place)) return;
  const message = `"${place}" is no known place: use ISO 3166-1 alpha-2 codes, group ids or WORLD.`;
  throw new OrreryError('missing', 'unknown-place', message, { detail: { place } });
}

/** An indicator's figure for all places with default options; null where the data hold no works. */
export async function figureFor(
  observatory: Observatory,
  indicator: Indicator,
  signal: AbortSignal | undefined,
): Promise<Figure | null> {
  const options: Record<string, string> = {};
  for (const [name, option] of Object.entries(indicator.options)) {
    if (option.kind === 'place') options[name] = 'all';
    if (option.kind !== 'list') continue;
    const values = observatory.listValues(option.from);
    if (values.length === 0) return null;
    if (option.default !== 'all' && !option.default.split(',').every((v) => values.includes(v))) {
      options[name] = 'all';
    }
  }
  return observatory.figure(indicator.id, options, { range: false, ...(signal ? { signal } : {}) });
}

function placeFigure(
  observatory: Observatory,
  indicator: Indicator,
  figure: Figure | null,
  place: string,
  reference: string,
): ProfileFigure | MissingFigure {
  const series = figure?.series.filter((point) => point.place === place) ?? [];
  const latest = latestOf(series);
  if (!figure || !latest) return missing(observatory, indicator, figure, series, place);
  const parted = latest.dimension !== undefined;
  const before = series.find((point) => point.period === reference && point.value !== null) ?? null;
  return {
    ...figure,
    series,
    pooled: figure.pooled.filter((point) => point.place === place),
    latest: parted ? null : latest,
    reference: parted ? null : before,
    rank: parted || !isRanked(indicator) ? null : latestRank(place, figure.series),
    trend: parted || !before ? null : trendOf(before, latest),
    parts: parted ? largest(series, latest.period) : [],
  };
}

/**
 * False where an order of places says nothing: the indicator declares it, or counts a curated
 * register, which says how many rows were chosen.
 */
export function isRanked(indicator: Indicator): boolean {
  return indicator.ranked && !indicator.sources.includes('orrery-registers');
}

/** The last point with a value. */
export function latestOf(series: Point[]): Point | null {
  return series.reduce<Point | null>(
    (latest, point) =>
      point.value !== null && (!latest || point.period > latest.period) ? point : latest,
    null,
  );
}

function largest(series: Point[], period: string): Point[] {
  return series
    .filter((point) => point.period === period && point.value !== null)
    .sort((a, b) => b.value! - a.value!)
    .slice(0, PARTS);
}

function trendOf(before: Point, latest: Point): Trend | null {
  if (before.period === latest.period) return null;
  const from = before.value!;
  const to = latest.value!;
  const [a, b] = [before.interval, latest.interval];
  const overlap = a && b ? a.low <= b.high && b.low <= a.high : from === to;
  return {
    from: before.period,
    to: latest.period,
    difference: to - from,
    ratio: from === 0 ? null : to / from,
    direction: overlap ? 'unclear' : to > from ? 'up' : 'down',
  };
}

function missing(
  observatory: Observatory,
  indicator: Indicator,
  figure: Figure | null,
  series: Point[],
  place: string,
): MissingFigure {
  const sources = observatory.sources().filter(({ id }) => indicator.sources.includes(id));
  const empty = !figure || figure.series.length === 0;
  const fetched = empty && sources.some(({ embedding }) => embedding === 'nothing');
  const stated = series.find((point) => point.missing !== null)?.missing;
  const reason = fetched ? 'needs-fetch' : empty ? 'no-rows' : (stated ?? 'not-observed');
  const names = { en: placeName(place, 'en'), zh: placeName(place, 'zh') };
  return {
    indicator: indicator.id,
    title: indicator.title,
    reason,
    text: missingText(reason, names, sources),
    sources: sources.map(({ id, title, address, licence }) => ({ id, title, address, licence })),
  };
}
