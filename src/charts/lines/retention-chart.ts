import { scaleLinear } from 'd3-scale';
import type { Figure, Point } from '../../figures/figure.js';
import { drawTime, drawValueAxis, valueAxis, yearTicks } from '../drawing/axis.js';
import { emptyBody } from '../drawing/empty.js';
import { drawEndLabels, labelSpace } from './end-labels.js';
import type { Body, Sheet } from '../drawing/frame.js';
import { text } from '../drawing/marks.js';
import type { ChartOptions } from '../setting/options.js';
import { hasValue, MOST_PLACES, type Track } from '../points/select.js';
import { settingOf, type Setting } from '../setting/setting.js';
import { labelOf } from '../words/names.js';
import { drawTrack, FEW, inked, type InkedTrack, type Scales } from './track.js';
import { trackChart } from './track-chart.js';

/** Years since first seen, from a dimension such as `after=5`; null for any other dimension. */
export function yearsAfter(point: Point): number | null {
  const match = /^[a-z-]+=(\d{1,3})$/.exec(point.dimension ?? '');
  return match ? Number(match[1]) : null;
}

const FIRST_SEEN = { en: 'years since first seen there', zh: '首次出现于该地后的年数' };
/** What the years of a curve count from, where it is not the first sight. */
const AXIS: Record<string, typeof FIRST_SEEN> = {
  'talent.returns': { en: 'years since leaving', zh: '离开该地后的年数' },
};

/** A curve a place: `at` is the number of years since first seen. */
function curvesOf(figure: Figure, setting: Setting, options: ChartOptions): Track[] {
  const curves = new Map<string, Track>();
  for (const point of figure.pooled.length > 0 ? figure.pooled : figure.series) {
    const at = yearsAfter(point);
    if (at === null) continue;
    const curve = curves.get(point.place) ?? {
      key: point.place,
      place: point.place,
      dimension: null,
      label: labelOf(point.place, setting.lang, setting.names),
      points: [],
      pooled: null,
    };
    curve.points.push({ ...point, at });
    curves.set(point.place, curve);
  }
  for (const { points } of curves.values()) points.sort((a, b) => a.at - b.at);
  const { places } = options;
  if (places && places.length > 0) return places.flatMap((place) => curves.get(place) ?? []);
  return [...curves.values()]
    .sort((a, b) => (b.points[0]?.n ?? 0) - (a.points[0]?.n ?? 0) || (a.key < b.key ? -1 : 1))
    .slice(0, MOST_PLACES);
}

function body(setting: Setting, curves: InkedTrack[], axisWords: typeof FIRST_SEEN) {
  return ({ width, height }: Sheet): Body => {
    const points = curves.flatMap((curve) => curve.points);
    if (!points.some(hasValue)) return emptyBody(setting, width);
    const labels = labelSpace(setting, curves);
    const tall = Math.max(height ?? (setting.narrow ? 300 : 380), labels.tall + 60);
    const bottom = tall - 44;
    const highs = points.flatMap(({ value, interval }) => [value ?? 0, interval?.high ?? 0]);
    const unit = points[0]?.unit ?? 'share';
    const axis = valueAxis(setting, [...highs, unit === 'share' ? 1 : 0], unit, [bottom, 10], 5);
    const left = axis.width + 10;
    const right = width - labels.widest - 22;
    const last = Math.max(...points.map(({ at }) => at), 1);
    const across = scaleLinear()
      .domain([0, last])
      .range([left + 8, right]);
    return {
      height: tall,
      draw: (ox, oy) => {
        const scale = axis.scale.copy().range([oy + bottom, oy + 10]);
        const scales: Scales = {
          x: (at) => ox + Number(across(at)),
          y: (value) => Number(scale(value)),
        };
        return [
          drawValueAxis(setting, { ...axis, scale }, ox + left, ox + right),
          drawTime(
            setting,
            yearTicks(0, last, right - left).map((at) => ({ at, words: String(at) })),
            scales.x,
            oy + bottom,
            [ox, ox + width],
          ),
          text(setting, ox + left + 8, oy + tall - 6, setting.say(axisWords), {
            size: 12,
            fill: setting.colours.muted,
          }),
          ...curves.map((curve) =>
            drawTrack(curve, scales, setting.lang, {
              bounds: curves.length === 1 || setting.highlight === curve.place,
              radius: 3,
              stroke: 2.25,
              crowded: curves.length > FEW,
            }),
          ),
          drawEndLabels(setting, curves, scales, {
            low: oy,
            high: oy + bottom + 12,
            right: ox + right,
          }),
        ].join('');
      },
    };
  };
}

/** Share still there k years after they were first seen: a curve and band a place, 0 to 100 %. */
export function retentionChart(figure: Figure, options: ChartOptions = {}): string {
  const setting = settingOf(options, figure);
  const curves = inked(setting, curvesOf(figure, setting, options));
  const drawn = body(setting, curves, AXIS[figure.indicator.id] ?? FIRST_SEEN);
  return trackChart({ figure, setting, options }, { tracks: curves }, curves, drawn);
}
