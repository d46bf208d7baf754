import { scaleLinear } from 'd3-scale';
import type { Figure } from '../../figures/figure.js';
import { drawTime, drawValueAxis, timeTicks, valueAxis } from '../drawing/axis.js';
import { emptyBody } from '../drawing/empty.js';
import { drawEndLabels, labelSpace } from './end-labels.js';
import type { Body, Sheet } from '../drawing/frame.js';
import { drawGaps, drawHoles } from './gaps.js';
import type { LineOptions } from '../setting/options.js';
import { hasValue, pickTracks, type Track } from '../points/select.js';
import { settingOf, type Setting } from '../setting/setting.js';
import { drawTrack, FEW, inked, type InkedTrack, type Scales } from './track.js';
import { latestOf, trackChart } from './track-chart.js';

function body(setting: Setting, tracks: InkedTrack[], showBounds: (track: Track) => boolean) {
  return ({ width, height }: Sheet): Body => {
    const points = tracks.flatMap((track) => track.points);
    if (!points.some(hasValue)) return emptyBody(setting, width);
    const values = tracks.flatMap((track) =>
      track.points.flatMap((point) => [
        ...(point.value === null ? [] : [point.value]),
        ...(point.interval ? [point.interval.low, point.interval.high] : []),
        ...(point.bounds && showBounds(track) ? [point.bounds.low, point.bounds.high] : []),
      ]),
    );
    const unit = points[0]?.unit ?? '';
    const labels = labelSpace(setting, tracks);
    const usual = setting.narrow ? 280 : Math.min(460, Math.max(320, width * 0.46));
    const tall = Math.max(height ?? usual, labels.tall + 44, 120);
    const plot = { top: 10, bottom: tall - 26 };
    const axis = valueAxis(setting, values, unit, [plot.bottom, plot.top], tall < 260 ? 4 : 6);
    const left = axis.width + 10;
    const right = width - labels.widest - 22;
    const first = Math.min(...points.map(({ at }) => at));
    const last = Math.max(...points.map(({ at }) => at));
    const across = scaleLinear()
      .domain(first === last ? [first - 1, last + 1] : [first, last])
      .range([left + 8, right]);
    const step = (right - left - 8) / Math.max(1, last - first);
    const radius = step < 14 ? 2.6 : 3.4;
    return {
      height: tall,
      draw: (ox, oy) => {
        const scales: Scales = {
          x: (at) => ox + Number(across(at)),
          y: (value) => oy + Number(axis.scale(value)),
        };
        const shifted = {
          ...axis,
          scale: axis.scale.copy().range([oy + plot.bottom, oy + plot.top]),
        };
        const drawOrder = [...tracks].sort((a, b) => Number(b.quiet) - Number(a.quiet));
        return [
          drawHoles(setting, tracks, scales, step, oy + plot.top, plot.bottom - plot.top),
          drawValueAxis(setting, shifted, ox + left, ox + right),
          drawTime(setting, timeTicks(setting, points, right - left), scales.x, oy + plot.bottom, [
            ox,
            ox + width,
          ]),
          ...drawOrder.map((track) =>
            drawTrack(track, scales, setting.lang, {
              bounds: showBounds(track),
              radius,
              stroke: 2.25,
              crowded: tracks.length > FEW,
            }),
          ),
          drawGaps(setting, tracks, scales, step),
          drawEndLabels(setting, tracks, scales, {
            low: oy,
            high: oy + plot.bottom + 12,
            right: ox + right,
          }),
        ].join('');
      },
    };
  };
}

/**
 * Values over time: a line, a soft band and end label a place. Null values part the line and leave
 * a hollow mark on the baseline; the reason stands under the chart and in the mark's tooltip.
 */
export function lineChart(figure: Figure, options: LineOptions = {}): string {
  const setting = settingOf(options, figure);
  const tracks = inked(setting, pickTracks(figure, setting, options));
  const { bounds = 'auto' } = options;
  const showBounds = (track: Track) =>
    bounds === 'all' ||
    (bounds === 'auto' && (setting.highlight === track.place || tracks.length === 1));
  const bounded = tracks.some(
    (track) => showBounds(track) && track.points.some((point) => point.bounds),
  );
  return trackChart(
    { figure, setting, options },
    { tracks, bounds: bounded },
    latestOf(tracks),
    body(setting, tracks, showBounds),
  );
}
