import { pointWords } from '../words/describe.js';
import { DASHES, dot, line } from '../drawing/marks.js';
import { paletteFor, type Ink } from '../setting/palette.js';
import { hasValue, type Track, type ValuedPoint } from '../points/select.js';
import type { Setting } from '../setting/setting.js';
import { band, element, polyline, tip } from '../drawing/svg.js';

/** A track with the look it is drawn in. */
export interface InkedTrack extends Track {
  ink: Ink;
  quiet: boolean;
}

/** Tracks with their hues; those beyond seven, and those not in front, are quiet. */
export function inked(setting: Setting, tracks: readonly Track[]): InkedTrack[] {
  const inks = paletteFor(
    tracks.map(({ key }) => key),
    setting.theme,
  );
  const { quiet, muted } = setting.colours;
  return tracks.map((track) => {
    const ink = inks.get(track.key);
    const back = setting.highlight !== null && setting.highlight !== track.place;
    return {
      ...track,
      ink: !ink || back ? { mark: quiet, text: muted, shape: ink?.shape ?? 'circle' } : ink,
      quiet: !ink || back,
    };
  });
}

type At = ValuedPoint & { at: number };

/** Stretches of consecutive values: a missing one parts them. */
export function stretches(track: Track): At[][] {
  const runs: At[][] = [];
  let run: At[] = [];
  for (const point of track.points) {
    if (hasValue(point)) run.push({ ...point, at: point.at });
    else if (run.length > 0) {
      runs.push(run);
      run = [];
    }
  }
  return run.length > 0 ? [...runs, run] : runs;
}

export interface Scales {
  x(at: number): number;
  y(value: number): number;
}

/** A value to beware of is a pale mark with a dashed edge. */
const flagged = ({ flags }: At, ink: Ink) =>
  flags
    ? {
        'fill-opacity': 0.25,
        stroke: ink.mark,
        'stroke-width': 1.25,
        'stroke-dasharray': '1.5 1.5',
      }
    : {};

/** More bands than these lie over one another: they are drawn fainter. */
export const FEW = 4;

/** Band, dashed bounds, line and marks of one track. */
export function drawTrack(
  track: InkedTrack,
  scales: Scales,
  lang: 'en' | 'zh',
  style: {
    bounds: boolean;
    radius: number;
    stroke: number;
    /** True where many bands lie over one another: each is drawn fainter. */
    crowded?: boolean;
  },
): string {
  const { ink, quiet } = track;
  let bands = '';
  let outlines = '';
  let lines = '';
  let marks = '';
  for (const run of stretches(track)) {
    const held = run.flatMap(({ at, interval }) =>
      interval
        ? [{ x: scales.x(at), low: scales.y(interval.low), high: scales.y(interval.high) }]
        : [],
    );
    const [only] = held;
    if (held.length > 1) {
      bands += element('path', {
        d: band(held),
        fill: ink.mark,
        'fill-opacity': (quiet ? 0.1 : 0.2) * (style.crowded ? 0.55 : 1),
      });
    } else if (only) {
      bands += line(only.x, only.low, only.x, only.high, ink.mark, {
        'stroke-width': 6,
        'stroke-opacity': 0.25,
      });
    }
    if (style.bounds) {
      for (const end of ['low', 'high'] as const) {
        const path = run.flatMap(({ at, bounds }) =>
          bounds ? [[scales.x(at), scales.y(bounds[end])] as const] : [],
        );
        if (path.length < 2) continue;
        outlines += element('path', {
          d: polyline(path),
          fill: 'none',
          stroke: ink.mark,
          'stroke-width': 1,
          'stroke-dasharray': DASHES,
        });
      }
    }
    lines += element('path', {
      d: polyline(run.map(({ at, value }) => [scales.x(at), scales.y(value)])),
      fill: 'none',
      stroke: ink.mark,
      'stroke-width': quiet ? 1.25 : style.stroke,
      'stroke-linejoin': 'round',
      'stroke-linecap': 'round',
    });
    for (const point of run) {
      marks += dot(
        ink.shape,
        scales.x(point.at),
        scales.y(point.value),
        quiet ? style.radius * 0.7 : style.radius,
        { fill: ink.mark, 'data-period': point.period, ...flagged(point, ink) },
        tip(pointWords(track.label, point, lang)),
      );
    }
  }
  return element(
    'g',
    { class: 'track', 'data-key': track.key, 'data-place': track.place },
    bands,
    outlines,
    lines,
    marks,
  );
}
