import type { Figure, Point } from '../../figures/figure.js';
import { isCountry, isPlace } from '../../records/place.js';
import { periodNumber } from '../words/format.js';
import { labelOf } from '../words/names.js';
import type { ChartOptions } from '../setting/options.js';
import type { Setting } from '../setting/setting.js';

/** More places than this cannot be told apart in one picture. */
export const MOST_PLACES = 7;

/** The values of one place (and one part, where a figure is broken down) in the order of time. */
export interface Track {
  /** Place, or place and dimension: what a hue belongs to. */
  key: string;
  place: string;
  dimension: string | null;
  label: string;
  points: (Point & { at: number })[];
  pooled: Point | null;
}

function keyOf(point: Point): string {
  return point.dimension === undefined ? point.place : `${point.place} ${point.dimension}`;
}

function weight(track: Track): number {
  const last = track.points.findLast(({ value }) => value !== null);
  return track.pooled?.value ?? last?.value ?? -Infinity;
}

function labelFor(point: Point, setting: Setting, places: number): string {
  const name = labelOf(point.place, setting.lang, setting.names);
  if (point.dimension === undefined) return name;
  const raw = point.dimension.replace(/^[^=]*=/, '');
  const part = isPlace(raw) ? labelOf(raw, setting.lang, setting.names) : raw;
  return places === 1 ? part : `${name}, ${part}`;
}

/** Every track of a figure, the largest first. */
export function tracksOf(figure: Figure, setting: Setting): Track[] {
  const tracks = new Map<string, Track>();
  const places = new Set([...figure.series, ...figure.pooled].map(({ place }) => place)).size;
  const track = (point: Point): Track => {
    const key = keyOf(point);
    const known = tracks.get(key);
    if (known) return known;
    const made: Track = {
      key,
      place: point.place,
      dimension: point.dimension ?? null,
      label: labelFor(point, setting, places),
      points: [],
      pooled: null,
    };
    tracks.set(key, made);
    return made;
  };
  for (const point of figure.pooled) track(point).pooled = point;
  for (const point of figure.series) {
    const at = periodNumber(point.period);
    if (at !== null) track(point).points.push({ ...point, at });
  }
  const all = [...tracks.values()];
  for (const { points } of all) points.sort((a, b) => a.at - b.at);
  return all.sort((a, b) => weight(b) - weight(a) || (a.key < b.key ? -1 : 1));
}

/** Places the caller, or else the figure's own `place` option, asks for; none means the largest. */
export function askedPlaces(figure: Figure, options: ChartOptions): readonly string[] {
  if (options.places && options.places.length > 0) return options.places;
  const own = figure.options['place'];
  if (own === undefined || own === '' || own === 'all') return [];
  return own.split(',').map((place) => place.trim());
}

/** Places whose absence is told: those wanted, else those asked for. */
export function wantedPlaces(figure: Figure, options: ChartOptions): readonly string[] {
  return options.wanted ?? askedPlaces(figure, options);
}

/**
 * The tracks a picture draws: those of the places asked for, in that order, or the largest ones.
 * Groups and the world overlap countries: they are drawn where asked for, or where nothing else is.
 */
export function pickTracks(
  figure: Figure,
  setting: Setting,
  options: ChartOptions,
  most = MOST_PLACES,
): Track[] {
  const all = tracksOf(figure, setting);
  const asked = askedPlaces(figure, options);
  if (asked.length > 0) {
    return asked.flatMap((place) => all.filter((track) => track.place === place));
  }
  const countries = all.filter(({ place }) => isCountry(place));
  return (countries.length > 0 ? countries : all).slice(0, most);
}

export type ValuedPoint = Point & { value: number };

/** True for a point that was computed. */
export function hasValue<P extends Point>(point: P): point is P & { value: number } {
  return point.value !== null;
}
