import { scaleLinear } from 'd3-scale';
import type { Figure } from '../../figures/figure.js';
import { describe, pointWords } from '../words/describe.js';
import { document } from '../drawing/frame.js';
import { dot, hatchFill, hatching } from '../drawing/marks.js';
import type { SparkOptions } from '../setting/options.js';
import { hasValue, pickTracks } from '../points/select.js';
import { settingOf } from '../setting/setting.js';
import { band, element, polyline } from '../drawing/svg.js';
import { inked, stretches } from './track.js';

/** One place over time in the space of a few words: line, band, last value; no text to read. */
export function sparkline(figure: Figure, options: SparkOptions): string {
  const quiet = { ...options, frame: 'bare', places: [options.place] } as const;
  const setting = settingOf(quiet, figure, { least: 48, usual: 132 });
  const { width, lang } = setting;
  const height = options.height ?? 36;
  const [track] = inked(setting, pickTracks(figure, setting, quiet));
  const points = track?.points ?? [];
  const last = points.filter(hasValue).at(-1);
  const name = track?.label ?? options.place;
  const words = {
    title: last ? pointWords(name, last, lang) : name,
    description: describe(figure, setting, last ? [{ label: name, points: [last] }] : []),
  };
  const size = { width, height };
  if (!track || !last) {
    const blank = { x: 0, y: height / 2 - 5, width, height: 10, fill: hatchFill(setting) };
    return document(setting, size, words, [hatching(setting), element('rect', blank)]);
  }
  const years = points.map(({ at }) => at);
  const tops = points.flatMap(({ value, interval }) => [value ?? 0, interval?.high ?? 0]);
  const x = scaleLinear()
    .domain([Math.min(...years), Math.max(...years, Math.min(...years) + 1)])
    .range([3, width - 5]);
  const y = scaleLinear()
    .domain([Math.min(0, ...tops), Math.max(...tops, Number.MIN_VALUE)])
    .range([height - 2, 4]);
  const { mark, shape } = track.ink;
  const base = element('line', {
    x1: 0,
    y1: y(0),
    x2: width,
    y2: y(0),
    stroke: setting.colours.hairline,
  });
  const lines = stretches(track).flatMap((run) => [
    element('path', {
      d: band(
        run.flatMap(({ at, interval }) =>
          interval ? [{ x: x(at), low: y(interval.low), high: y(interval.high) }] : [],
        ),
      ),
      fill: mark,
      'fill-opacity': 0.2,
    }),
    element('path', {
      d: polyline(run.map(({ at, value }) => [x(at), y(value)])),
      fill: 'none',
      stroke: mark,
      'stroke-width': 1.75,
      'stroke-linejoin': 'round',
    }),
  ]);
  const end = dot(shape, x(last.at), y(last.value), 3, { fill: mark });
  return document(setting, size, words, [base, ...lines, end]);
}
