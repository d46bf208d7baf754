import { scaleLinear } from 'd3-scale';
import type { Figure } from '../../figures/figure.js';
import { drawTime, drawValueAxis, endTicks, timeTicks, valueAxis } from '../drawing/axis.js';
import { emptyBody } from '../drawing/empty.js';
import { formatValue } from '../words/format.js';
import type { Body, Sheet } from '../drawing/frame.js';
import { drawGaps } from './gaps.js';
import { text } from '../drawing/marks.js';
import { textWidth } from '../drawing/measure.js';
import type { MultiplesOptions } from '../setting/options.js';
import { hasValue, pickTracks } from '../points/select.js';
import { settingOf, type Setting } from '../setting/setting.js';
import { element, polyline } from '../drawing/svg.js';
import { drawTrack, inked, stretches, type InkedTrack, type Scales } from './track.js';
import { latestOf, trackChart } from './track-chart.js';

const GUTTER = 24;
const FOOT = 38;

function body(setting: Setting, tracks: InkedTrack[], columnsAsked: number | undefined) {
  return ({ width, height }: Sheet): Body => {
    const points = tracks.flatMap((track) => track.points);
    if (!points.some(hasValue)) return emptyBody(setting, width);
    const fit = Math.max(1, Math.floor((width + GUTTER) / (setting.narrow ? 150 : 176)));
    const most = Math.min(tracks.length, columnsAsked ?? fit, fit);
    const rows = Math.ceil(tracks.length / most);
    const columns = Math.ceil(tracks.length / rows);
    const usual = rows * (setting.narrow ? 162 : 204);
    const cell = {
      width: (width + GUTTER) / columns - GUTTER,
      height: Math.max(height ?? usual, rows * 132) / rows,
    };
    const values = points.flatMap(({ value, interval }) => [
      ...(value === null ? [] : [value]),
      ...(interval ? [interval.low, interval.high] : []),
    ]);
    const years = points.map(({ at }) => at);
    const [first, last] = [Math.min(...years), Math.max(...years)];
    const stacked = tracks.some((track) => !fitsBeside(setting, track, cell.width));
    const head = stacked ? 40 : 24;
    const plotHeight = cell.height - head - FOOT;
    const unit = points[0]?.unit ?? '';
    const axis = valueAxis(setting, values, unit, [plotHeight, 0], 3);
    const left = axis.width + 10;
    const ticks = endTicks(timeTicks(setting, points, cell.width), cell.width - left);
    const across = scaleLinear()
      .domain(first === last ? [first - 1, last + 1] : [first, last])
      .range([left + 6, cell.width - 8]);
    const step = (cell.width - left) / Math.max(1, last - first);
    return {
      height: cell.height * rows,
      draw: (ox, oy) =>
        tracks
          .map((track, index) => {
            const x0 = ox + (index % columns) * (cell.width + GUTTER);
            const y0 = oy + Math.floor(index / columns) * cell.height;
            const range = [y0 + head + plotHeight, y0 + head];
            const scale = axis.scale.copy().range(range);
            const scales: Scales = {
              x: (at) => x0 + Number(across(at)),
              y: (value) => Number(scale(value)),
            };
            const panel = {
              setting,
              track,
              tracks,
              scales,
              stacked,
              x: x0,
              y: y0,
              width: cell.width,
            };
            return [
              drawValueAxis(setting, { ...axis, scale }, x0 + left, x0 + cell.width),
              drawTime(setting, ticks, scales.x, y0 + head + plotHeight, [
                x0 + left - 4,
                x0 + cell.width,
              ]),
              drawPanel(panel),
              drawGaps(setting, [track], scales, step),
            ].join('');
          })
          .join(''),
    };
  };
}

const NAME = { size: 13, face: 'sansBold' } as const;

function lastValue(setting: Setting, track: InkedTrack): string {
  const last = track.points.filter(hasValue).at(-1);
  return last ? formatValue(last.value, last.unit, setting.lang) : '';
}

function fitsBeside(setting: Setting, track: InkedTrack, width: number): boolean {
  const name = textWidth(track.label, NAME.size, NAME.face);
  return name + 10 + textWidth(lastValue(setting, track), 13) <= width;
}

interface Panel {
  setting: Setting;
  track: InkedTrack;
  tracks: readonly InkedTrack[];
  scales: Scales;
  /** The value stands under the name, since some name is too long. */
  stacked: boolean;
  x: number;
  y: number;
  width: number;
}

/** One place in its hue, the others as faint lines behind it. */
function drawPanel({ setting, track, tracks, scales, stacked, x, y, width }: Panel): string {
  const { colours, lang } = setting;
  const others = tracks
    .filter(({ key }) => key !== track.key)
    .flatMap((other) => stretches(other))
    .map((run) =>
      element('path', {
        d: polyline(run.map(({ at, value }) => [scales.x(at), scales.y(value)])),
        fill: 'none',
        stroke: colours.quiet,
        'stroke-opacity': 0.35,
        'stroke-width': 1.25,
      }),
    );
  const value = lastValue(setting, track);
  const valueStyle = { size: 13, fill: colours.muted } as const;
  return [
    ...others,
    drawTrack(track, scales, lang, { bounds: false, radius: 2.2, stroke: 2 }),
    text(setting, x, y + 12, track.label, { ...NAME, fill: track.ink.text }),
    stacked
      ? text(setting, x, y + 29, value, valueStyle)
      : text(setting, x + width, y + 12, value, { ...valueStyle, anchor: 'end' }),
  ].join('');
}

/** One panel a place on shared axes, each with the others faint behind it. */
export function smallMultiples(figure: Figure, options: MultiplesOptions = {}): string {
  const setting = settingOf(options, figure);
  const tracks = inked(setting, pickTracks(figure, setting, options));
  return trackChart(
    { figure, setting, options },
    { tracks },
    latestOf(tracks),
    body(setting, tracks, options.columns),
  );
}
