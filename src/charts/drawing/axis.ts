import { scaleLinear, type ScaleLinear } from 'd3-scale';
import { formatPeriod, formatTick, isCount, isShare } from '../words/format.js';
import { line, text } from './marks.js';
import { textWidth } from './measure.js';
import type { Setting } from '../setting/setting.js';

export interface Axis {
  scale: ScaleLinear<number, number>;
  ticks: { value: number; words: string }[];
  /** Width of the widest tick label. */
  width: number;
}

const TICK_SIZE = 12;

/**
 * A value axis that starts at zero unless values are negative, ends on a tick, and never leaves
 * the range a share can have.
 */
export function valueAxis(
  setting: Setting,
  values: readonly number[],
  unit: string,
  range: readonly [number, number],
  wanted: number,
): Axis {
  const least = unit === 'year' ? Math.min(...values) - 1 : Math.min(0, ...values);
  const most = Math.max(...values, least);
  const top = most === least ? least + 1 : most;
  const scale = scaleLinear()
    .domain([least, top])
    .nice(wanted)
    .range([...range]);
  if (isShare(unit)) scale.domain([scale.domain()[0] ?? 0, Math.min(1, scale.domain()[1] ?? 1)]);
  const whole = isCount(unit) || unit === 'year';
  const found = scale.ticks(wanted).filter((tick) => !whole || Number.isInteger(tick));
  const step = found.length > 1 ? (found[1] ?? 1) - (found[0] ?? 0) : 1;
  const ticks = found.map((value) => ({
    value,
    words: formatTick(value, step, unit, setting.lang),
  }));
  const width = Math.max(0, ...ticks.map(({ words }) => textWidth(words, TICK_SIZE)));
  return { scale, ticks, width };
}

/** Horizontal gridlines with their values to the left; zero is drawn stronger. */
export function drawValueAxis(setting: Setting, axis: Axis, left: number, right: number): string {
  const { colours } = setting;
  return axis.ticks
    .map(({ value, words }) => {
      const y = axis.scale(value);
      const stroke = value === 0 ? colours.axis : colours.hairline;
      return (
        line(left, y, right, y, stroke) +
        text(setting, left - 6, y + 4, words, {
          size: TICK_SIZE,
          fill: colours.muted,
          anchor: 'end',
        })
      );
    })
    .join('');
}

/** Vertical gridlines over the bands given, with their values above. */
export function drawTopAxis(
  setting: Setting,
  axis: Axis,
  top: number,
  bands: readonly (readonly [from: number, to: number])[],
  limits: readonly [number, number],
): string {
  const { colours } = setting;
  let free = -Infinity;
  return axis.ticks
    .map(({ value, words }) => {
      const x = axis.scale(value);
      const stroke = value === 0 ? colours.axis : colours.hairline;
      const half = textWidth(words, TICK_SIZE) / 2;
      const grid = bands.map(([from, to]) => line(x, from, x, to, stroke)).join('');
      const middle = Math.min(limits[1] - half, Math.max(limits[0] + half, x));
      if (middle - half < free) return grid;
      free = middle + half + 8;
      const style = { size: TICK_SIZE, fill: colours.muted, anchor: 'middle' } as const;
      return grid + text(setting, middle, top - 6, words, style);
    })
    .join('');
}

const YEAR_ROOM = 46;

/** Years worth a label: round ones as many as fit, and always the first and the last. */
export function yearTicks(first: number, last: number, room: number): number[] {
  const [from, to] = [Math.ceil(first), Math.floor(last)];
  if (to <= from) return [from];
  const fit = Math.max(1, Math.floor(room / YEAR_ROOM));
  const steps = [1, 2, 5, 10, 20, 25, 50, 100];
  const step = steps.find((years) => (to - from) / years <= fit) ?? to - from;
  const apart = (YEAR_ROOM / room) * (last - first);
  const ticks: number[] = [];
  for (let year = Math.ceil(from / step) * step; year <= to; year += step) ticks.push(year);
  const inner = ticks.filter((year) => year - from >= apart && to - year >= apart);
  return to - from >= apart * 0.8 ? [from, ...inner, to] : [to];
}

export interface TimeTick {
  at: number;
  words: string;
}

/** Labels of a time axis: years where values are yearly, else the periods themselves. */
export function timeTicks(
  setting: Setting,
  points: readonly { at: number; period: string }[],
  room: number,
): TimeTick[] {
  const periods = new Map(points.map(({ at, period }) => [at, period]));
  const moments = [...periods.keys()].sort((a, b) => a - b);
  const [first, last] = [moments[0] ?? 0, moments.at(-1) ?? 0];
  if (moments.every(Number.isInteger)) {
    return yearTicks(first, last, room).map((at) => ({ at, words: String(at) }));
  }
  const words = (at: number) => formatPeriod(periods.get(at) ?? '', setting.lang);
  const wide = Math.max(...moments.map((at) => textWidth(words(at), TICK_SIZE))) + 12;
  const apart = (wide / room) * (last - first);
  const kept = [last];
  for (const at of moments.toReversed()) if ((kept[0] ?? last) - at >= apart) kept.unshift(at);
  return kept.map((at) => ({ at, words: words(at) }));
}

/** The first and the last label only, for panels; the last alone where both do not fit. */
export function endTicks(ticks: readonly TimeTick[], room: number): TimeTick[] {
  const [first] = ticks;
  const last = ticks.at(-1);
  if (!first || !last) return [];
  if (first === last) return [last];
  const wide = textWidth(first.words, TICK_SIZE) + textWidth(last.words, TICK_SIZE) + 10;
  return wide <= room ? [first, last] : [last];
}

/** Labels under a time axis, pushed inwards where they would leave `limits`. */
export function drawTime(
  setting: Setting,
  ticks: readonly TimeTick[],
  x: (at: number) => number,
  y: number,
  limits: readonly [number, number],
): string {
  const { colours } = setting;
  return ticks
    .map(({ at, words }) => {
      const half = textWidth(words, TICK_SIZE) / 2;
      const middle = Math.min(limits[1] - half, Math.max(limits[0] + half, x(at)));
      return (
        line(x(at), y, x(at), y + 5, colours.axis) +
        text(setting, middle, y + 19, words, {
          size: TICK_SIZE,
          fill: colours.muted,
          anchor: 'middle',
        })
      );
    })
    .join('');
}
