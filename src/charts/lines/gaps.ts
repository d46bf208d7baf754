import { pointWords } from '../words/describe.js';
import { dot, hatchFill, text } from '../drawing/marks.js';
import type { Track } from '../points/select.js';
import type { Setting } from '../setting/setting.js';
import { element, tip } from '../drawing/svg.js';
import type { InkedTrack, Scales } from './track.js';

/** Hollow marks on the baseline where a track has no value; "<5" where it was suppressed. */
export function drawGaps(
  setting: Setting,
  tracks: readonly InkedTrack[],
  scales: Scales,
  step: number,
): string {
  const written = new Set<number>();
  const base = scales.y(0);
  return tracks
    .flatMap((track) =>
      track.points.flatMap((point) => {
        if (point.value !== null) return [];
        const x = scales.x(point.at);
        const words = tip(pointWords(track.label, point, setting.lang));
        if (point.missing === 'suppressed' && step >= 24 && !written.has(point.at)) {
          written.add(point.at);
          return [
            element(
              'g',
              {},
              words,
              text(setting, x, base - 6, '<5', {
                size: 12,
                anchor: 'middle',
                fill: track.ink.text,
                halo: true,
              }),
            ),
          ];
        }
        return [
          dot(
            track.ink.shape,
            x,
            base,
            3,
            { fill: setting.colours.paper, stroke: track.ink.mark, 'stroke-width': 1.25 },
            words,
          ),
        ];
      }),
    )
    .join('');
}

/** Periods without a value in any track: hatched from top to bottom. */
export function drawHoles(
  setting: Setting,
  tracks: readonly Track[],
  scales: Scales,
  step: number,
  top: number,
  height: number,
): string {
  const all = new Map<number, boolean>();
  for (const { points } of tracks) {
    for (const { at, value } of points) all.set(at, (all.get(at) ?? false) || value !== null);
  }
  return [...all]
    .filter(([, some]) => !some)
    .map(([at]) =>
      element('rect', {
        x: scales.x(at) - step / 2,
        y: top,
        width: step,
        height,
        fill: hatchFill(setting),
      }),
    )
    .join('');
}
