import { COUNTRY_CODES } from '../../records/place.js';
import type { Figure, MissingReason } from '../figure.js';
import type { Indicator } from '../indicator.js';
import type { Observatory } from '../observatory.js';
import { figureFor } from './profile.js';

/** What these data hold of an indicator under its default definition. */
export interface Coverage {
  indicator: string;
  /** Countries with a value in any period; groups and the world are not counted. */
  places: number;
  /** First and last period with a value; null where there is none. */
  first: string | null;
  last: string | null;
  /** Why there is no value at all; null where there is one. */
  missing: MissingReason | null;
  /** Sources that the reader has to fetch before there is one. */
  fetch: string[];
}

const COUNTRIES = new Set<string>(COUNTRY_CODES);

/** For each indicator: how many places, which periods, or why there is nothing and what to fetch. */
export async function coverage(
  observatory: Observatory,
  options: { signal?: AbortSignal } = {},
): Promise<Coverage[]> {
  return Promise.all(
    observatory
      .indicators()
      .map(async (indicator) =>
        coverageOf(observatory, indicator, await figureFor(observatory, indicator, options.signal)),
      ),
  );
}

function coverageOf(
  observatory: Observatory,
  indicator: Indicator,
  figure: Figure | null,
): Coverage {
  const points = figure ? [...figure.series, ...figure.pooled] : [];
  const valued = points.filter(({ value }) => value !== null);
  if (valued.length > 0) {
    const series = figure?.series.filter(({ value }) => value !== null) ?? [];
    const periods = (series.length > 0 ? series : valued).map(({ period }) => period).sort();
    const places = new Set(valued.map(({ place }) => place).filter((id) => COUNTRIES.has(id)));
    return {
      indicator: indicator.id,
      places: places.size,
      first: periods[0] ?? null,
      last: periods.at(-1) ?? null,
      missing: null,
      fetch: [],
    };
  }
  const closed = observatory
    .sources()
    .filter(({ id, embedding }) => embedding === 'nothing' && indicator.sources.includes(id))
    .map(({ id }) => id);
  const stated = points.map(({ missing }) => missing).find((reason) => reason !== null);
  const missing = stated ?? (closed.length > 0 ? 'needs-fetch' : 'no-rows');
  return { indicator: indicator.id, places: 0, first: null, last: null, missing, fetch: closed };
}
