import { placeNames } from '../../records/place.js';
import { PILLAR_NAMES, PILLARS, type Pillar } from '../../records/pillar.js';
import type { Bilingual } from '../../records/text.js';
import type { Figure, Point } from '../figure.js';
import type { Observatory } from '../observatory.js';
import { figureFor, isRanked, latestOf, requirePlace } from './profile.js';
import { rankOf, type Rank } from './rank.js';
import { usage } from '../indicator.js';

export interface ComparedValue {
  place: string;
  point: Point | null;
  rank: Rank | null;
}

/** Two places side by side. `apart` is null where an interval is missing, so nothing was tested. */
export interface Difference {
  a: string;
  b: string;
  apart: boolean | null;
}

export interface ComparedIndicator {
  indicator: Figure['indicator'];
  unit: string;
  /** The latest period in which every place has a value; null where each stands at its own. */
  period: string | null;
  values: ComparedValue[];
  differences: Difference[];
  definition: Bilingual;
  sources: Figure['sources'];
}

export interface Comparison {
  places: { id: string; name: Bilingual }[];
  snapshot: string;
  pillars: { id: Pillar; name: Bilingual; indicators: ComparedIndicator[] }[];
}

const MOST_PLACES = 6;

/**
 * Two to six places side by side over every indicator that has a value for one of them.
 * A difference is called one only where the intervals part. Throws `missing` / `unknown-place`,
 * `usage` / `too-few-places`, `too-many-places`.
 */
export async function compare(
  observatory: Observatory,
  places: string[],
  control: { signal?: AbortSignal } = {},
): Promise<Comparison> {
  places.forEach(requirePlace);
  const distinct = [...new Set(places)];
  if (distinct.length < 2) throw usage('too-few-places', 'Name two places or more to compare.');
  if (distinct.length > MOST_PLACES) {
    throw usage('too-many-places', `At most ${MOST_PLACES} places can be compared at a time.`);
  }
  const indicators = observatory.indicators();
  const figures = await Promise.all(
    indicators.map((indicator) => figureFor(observatory, indicator, control.signal)),
  );
  return {
    places: distinct.map((id) => ({ id, name: placeNames(id) })),
    snapshot: observatory.snapshot.id,
    pillars: PILLARS.map((id) => ({
      id,
      name: PILLAR_NAMES[id],
      indicators: figures.flatMap((figure, i) =>
        figure && indicators[i]!.pillar === id
          ? compared(figure, distinct, isRanked(indicators[i]!))
          : [],
      ),
    })),
  };
}

function compared(figure: Figure, places: string[], ranked: boolean): ComparedIndicator[] {
  const plain = figure.series.filter((point) => point.dimension === undefined);
  const own = places.map((place) => plain.filter((point) => point.place === place));
  if (own.every((series) => latestOf(series) === null)) return [];
  const period = commonPeriod(own);
  const values = places.map((place, i): ComparedValue => {
    const point =
      period === null
        ? latestOf(own[i]!)
        : (own[i]!.find((candidate) => candidate.period === period) ?? null);
    return { place, point, rank: point && ranked ? rankOf(point, plain) : null };
  });
  return [
    {
      indicator: figure.indicator,
      unit: figure.unit,
      period,
      values,
      differences: period === null ? [] : differences(values),
      definition: figure.definition,
      sources: figure.sources,
    },
  ];
}

function commonPeriod(series: Point[][]): string | null {
  const [first, ...rest] = series.map(
    (points) => new Set(points.flatMap((p) => (p.value === null ? [] : [p.period]))),
  );
  const shared = [...(first ?? [])].filter((period) => rest.every((set) => set.has(period)));
  return shared.sort().at(-1) ?? null;
}

function differences(values: ComparedValue[]): Difference[] {
  return values.flatMap((a, i) =>
    values.slice(i + 1).map((b): Difference => {
      const [x, y] = [a.point?.interval, b.point?.interval];
      const apart = x && y ? x.high < y.low || y.high < x.low : null;
      return { a: a.place, b: b.place, apart };
    }),
  );
}
