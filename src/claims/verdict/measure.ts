import type { Figure } from '../../figures/figure.js';
import { WORLD } from '../../records/place.js';
import type { Candidate } from '../mapping/mapping.js';
import { definitionLabel, neighbours } from './definitions.js';
import { distanceOf, evidence, fits } from './evidence.js';
import {
  type Evaluator,
  isBrokenDown,
  placesFor,
  readFigure,
  scaleOf,
  type ReadValue,
} from './evaluator.js';
import type { FoundClaim } from '../find/found-claim.js';
import type { Evidence } from '../report/report.js';
import { allowed } from '../quantity/rounding.js';
import type { DocumentDate } from '../find/period-mention.js';
import { changeWindows, valueWindows, withinYear, yearsOf, type Window } from './windows.js';

export type Absence = 'unheld' | 'place' | 'period' | 'value' | 'part' | 'base' | 'figure';

/** One indicator held against a claim: what it says then and now, under every definition. */
export interface Measured {
  claimed: Evidence;
  latest: Evidence | null;
  window: Window;
  /** Distance of the value from what the wording allows, as a part of the allowed value. */
  distance: number;
  /** Where a change starts, in the claim's terms. */
  from: number | null;
}

/** The place that a claim without one must mean, if any. */
function placeOf(claim: FoundClaim, figure: Figure | null): string | null {
  if (claim.subject.place !== null) return claim.subject.place;
  if (claim.subject.unresolved) return null;
  const places = new Set(
    (figure?.series ?? []).filter(({ value }) => value !== null).map(({ place }) => place),
  );
  if (places.has(WORLD)) return WORLD;
  const countries = [...places].filter((place) => !place.includes('-'));
  return countries.length === 1 ? (countries[0] ?? null) : null;
}

/**
 * Evaluates a candidate for a claim. Returns what is absent where the records hold no such place,
 * period or value. A light measure asks for the value alone, under no other definition.
 */
export async function measure(
  claim: FoundClaim,
  candidate: Pick<Candidate, 'indicator' | 'reading'>,
  options: Record<string, string>,
  evaluator: Evaluator,
  document: DocumentDate,
  light = false,
): Promise<Measured | Absence> {
  const { indicator, reading } = candidate;
  const growth = indicator.estimator === 'growth';
  if (reading === 'place-ratio' && claim.subject.comparedWith === null) return 'base';
  let place = options['place'] ?? claim.subject.place;
  if (await isUnheld(indicator.id, evaluator)) return 'unheld';
  if (place === null) {
    place = placeOf(
      claim,
      growth ? null : await evaluator.figure(indicator.id, { ...options, place: 'all' }),
    );
    if (place === null && growth && !claim.subject.unresolved) place = WORLD;
  }
  if (place === null) return 'place';
  const places = placesFor(claim, reading, place);
  const settled = Object.fromEntries(
    Object.entries(options).filter(([name]) => name !== 'period' && name !== 'place'),
  );
  const stated = options['period'] ?? claim.period;
  const whole = growth ? null : await evaluator.figure(indicator.id, { ...settled, place: places });
  const years = whole ? yearsOf(whole, place) : growthYears(evaluator);
  const moves = growth || reading === 'change' || reading === 'from-to' || reading === 'difference';
  const dated = indicator.options['period'] !== undefined;
  if (moves && !dated) return 'period';
  const windows = !dated
    ? undatedWindow(whole, place)
    : moves
      ? changeWindows(stated, years, claim.periodBasis === 'relative')
      : withinYear(
          valueWindows(stated, years, document.year, indicator.estimator !== 'observation'),
          whole,
          place,
          document,
        );
  const earlier =
    dated && !moves && windows.length === 0 && stated !== null && whole
      ? await asked(evaluator, indicator.id, settled, places, place, stated)
      : null;
  const window = windows[0] ?? earlier;
  if (!window)
    return years.length === 0 ? (whole && isBrokenDown(whole) ? 'part' : 'place') : 'period';
  const interval = allowed(claim.quantity, claim.negated);
  const read = async (
    extra: Record<string, string>,
    at: Window,
    where = place,
    range = false,
  ): Promise<{ value: ReadValue; figure: Figure } | null> => {
    const wanted = {
      ...settled,
      ...extra,
      place: where === place ? places : where,
      ...(dated ? { period: moves ? at.period : at.year.replace(/-[HQ]\d$/, '') } : {}),
    };
    const figure = await evaluator.figure(indicator.id, wanted, range);
    const value = readFigure(
      figure,
      claim,
      indicator,
      reading,
      where,
      growth ? at.period : at.year,
      at.start,
    );
    return value && { value, figure };
  };
  const isPlain = reading === 'value' || reading === 'complement';
  const main = await read({}, window, place, isPlain && !light);
  if (!main) return whole && isBrokenDown(whole) ? 'part' : 'value';
  const ticks: Evidence['ticks'] = [];
  const add = (value: ReadValue | null, extra: Record<string, string>, chosen: boolean): void => {
    if (value)
      ticks.push({
        indicator: indicator.id,
        options: extra,
        label: definitionLabel(indicator, extra, main.figure.options, place),
        value: value.value,
        holds: fits(value, claim, interval),
        distance: distanceOf(value.value, interval),
        chosen,
      });
  };
  const range = main.figure.range.find(
    (one) => one.place === place && one.dimension === main.value.point.dimension,
  );
  if (isPlain && !light && !window.year.includes('-')) {
    const scale = scaleOf(claim, indicator);
    for (const tick of range?.definitions ?? [])
      if (tick.value !== null) {
        const value =
          reading === 'complement'
            ? 1 - tick.value * scale
            : (tick.value * scale * main.value.value >= 0 ? 1 : -1) * tick.value * scale;
        add({ ...main.value, value, from: null }, tick.options, tick.chosen);
      }
  }
  if (ticks.length === 0) {
    add(main.value, {}, true);
    for (const extra of light ? [] : neighbours(indicator, main.figure.options))
      add((await read(extra, window))?.value ?? null, extra, false);
  }
  // Published values of other years stand in the figure already asked for; counts are counted anew.
  const held = growth ? main.figure : indicator.estimator === 'observation' ? whole : null;
  for (const other of windows.slice(1))
    add(
      (held && (!growth || other.start === window.start)
        ? readFigure(
            held,
            claim,
            indicator,
            reading,
            place,
            other.year,
            growth ? null : other.start,
          )
        : null) ??
        (await read({}, other))?.value ??
        null,
      { period: other.period },
      false,
    );
  const counting = indicator.options['counting'];
  if (
    !light &&
    counting?.kind === 'choice' &&
    !counting.definition &&
    settled['counting'] === undefined
  )
    for (const value of Object.keys(counting.values).filter(
      (one) => one !== main.figure.options['counting'],
    ))
      add((await read({ counting: value }, window))?.value ?? null, { counting: value }, false);
  const claimed = evidence(
    'claimed',
    claim,
    candidate,
    main.value,
    main.figure,
    whole ?? main.figure,
    place,
    window,
    interval,
    ticks,
  );
  const last = years.at(-1);
  let latest: Evidence | null = null;
  if (!moves && last !== undefined && String(last) !== window.year && !window.year.includes('-')) {
    const at = { period: String(last), year: String(last), start: null, exact: true };
    const value =
      whole && reading !== 'rank'
        ? readFigure(whole, claim, indicator, reading, place, at.year, null)
        : ((await read({}, at))?.value ?? null);
    if (value)
      latest = evidence(
        'latest',
        claim,
        candidate,
        value,
        whole ?? main.figure,
        whole ?? main.figure,
        place,
        at,
        interval,
        [],
      );
  }
  return {
    claimed,
    latest,
    window,
    distance: distanceOf(main.value.value, interval),
    from: main.value.from,
  };
}

/** True where a figure has no row at all because a licence keeps its source out of these data. */
async function isUnheld(id: string, evaluator: Evaluator): Promise<boolean> {
  const { observatory } = evaluator;
  const closed = new Set(
    observatory.sources().flatMap((one) => (one.embedding === 'nothing' ? [one.id] : [])),
  );
  if (!observatory.indicator(id).sources.some((source) => closed.has(source))) return false;
  const { series, pooled } = await evaluator.figure(id, { place: 'all' });
  return series.length === 0 && pooled.length === 0;
}

/** An indicator without a period option has one of its own: the widest that it gives the place. */
function undatedWindow(figure: Figure | null, place: string): Window[] {
  const own = [...(figure?.pooled ?? []), ...(figure?.series ?? [])].find(
    (point) => point.place === place && point.value !== null,
  );
  return own ? [{ period: own.period, year: own.period, start: null, exact: true }] : [];
}

function growthYears(evaluator: Evaluator): number[] {
  const years = evaluator.observatory.years();
  if (!years) return [];
  return Array.from({ length: years.last - years.first + 1 }, (_, i) => years.first + i);
}

/** A year outside the default period may still be held: ask for it by name. */
async function asked(
  evaluator: Evaluator,
  id: string,
  options: Record<string, string>,
  places: string,
  place: string,
  stated: string,
): Promise<Window | null> {
  const year = stated.split('..').at(-1) ?? stated;
  const figure = await evaluator.figure(id, { ...options, place: places, period: year });
  const held = [...figure.series, ...figure.pooled].some(
    (point) => point.place === place && point.period === year && point.value !== null,
  );
  return held ? { period: year, year, start: null, exact: true } : null;
}
