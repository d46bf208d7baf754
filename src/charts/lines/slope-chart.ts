import type { Figure, Point } from '../../figures/figure.js';
import { valueAxis } from '../drawing/axis.js';
import {
  absentWords,
  axisTitle,
  basisWords,
  describe,
  intervalWords,
  pointWords,
  valueWords,
} from '../words/describe.js';
import { emptyBody } from '../drawing/empty.js';
import { formatPeriod, formatValue } from '../words/format.js';
import {
  compose,
  figureNotes,
  figureSource,
  figureTitle,
  type Body,
  type Sheet,
} from '../drawing/frame.js';
import type { KeyItem } from '../drawing/key.js';
import { dot, line, text, whisker } from '../drawing/marks.js';
import { textWidth, wrapText } from '../drawing/measure.js';
import type { SlopeOptions } from '../setting/options.js';
import { pickTracks, wantedPlaces } from '../points/select.js';
import { settingOf, type Setting } from '../setting/setting.js';
import { spread } from '../drawing/spread.js';
import { element, polyline, tip } from '../drawing/svg.js';
import { inked, type InkedTrack } from './track.js';
import { WORDS } from '../words/words.js';

interface Slope {
  track: InkedTrack;
  from: Point;
  to: Point;
}

const SIZE = 13;
const LINE_HEIGHT = 17;

function ends(setting: Setting, slopes: readonly Slope[], side: 'from' | 'to') {
  return slopes.flatMap(({ track, [side]: point }) => {
    if (point.value === null) return [];
    const value = formatValue(point.value, point.unit, setting.lang);
    const full = setting.narrow && side === 'from' ? value : `${track.label} ${value}`;
    const lines = wrapText(full, setting.narrow ? 118 : 230, SIZE, 'sansBold');
    return [{ track, value: point.value, lines }];
  });
}

function drawEnds(
  setting: Setting,
  labels: ReturnType<typeof ends>,
  y: (value: number) => number,
  at: { x: number; side: 'from' | 'to'; top: number; bottom: number },
): string {
  const outward = at.side === 'from' ? -1 : 1;
  const placed = spread(
    labels.map(({ value, lines }) => ({ at: y(value), size: lines.length * LINE_HEIGHT })),
    at.top,
    at.bottom,
  );
  return labels
    .map(({ track, value, lines }, index) => {
      const middle = placed[index] ?? y(value);
      const leader =
        Math.abs(middle - y(value)) > 3
          ? element('path', {
              d: polyline([
                [at.x + outward * 6, y(value)],
                [at.x + outward * 13, middle],
              ]),
              fill: 'none',
              stroke: track.ink.mark,
              'stroke-width': 0.75,
            })
          : '';
      return (
        leader +
        lines
          .map((words, row) => {
            const down = middle + 4.5 + (row - (lines.length - 1) / 2) * LINE_HEIGHT;
            return text(setting, at.x + outward * 16, down, words, {
              size: SIZE,
              face: track.quiet ? 'sans' : 'sansBold',
              fill: track.ink.text,
              anchor: at.side === 'from' ? 'end' : 'start',
            });
          })
          .join('')
      );
    })
    .join('');
}

function drawSlope(
  setting: Setting,
  { track, from, to }: Slope,
  y: (value: number) => number,
  left: number,
  right: number,
): string {
  const { mark, shape } = track.ink;
  const end = (x: number, point: Point) =>
    point.value === null
      ? ''
      : (point.interval
          ? whisker({ x, y: y(point.interval.low) }, { x, y: y(point.interval.high) }, mark)
          : '') +
        dot(
          shape,
          x,
          y(point.value),
          4.5,
          { fill: mark },
          tip(pointWords(track.label, point, setting.lang)),
        );
  const path =
    from.value === null || to.value === null
      ? ''
      : line(left, y(from.value), right, y(to.value), mark, {
          'stroke-width': track.quiet ? 1.25 : 2.25,
        });
  return element(
    'g',
    { class: 'track', 'data-key': track.key, 'data-place': track.place },
    path,
    end(left, from),
    end(right, to),
  );
}

function body(setting: Setting, slopes: Slope[], periods: { from: string; to: string }) {
  return ({ width, height }: Sheet): Body => {
    const points = slopes.flatMap(({ from, to }) => [from, to]);
    const values = points.flatMap(({ value, interval }) => [
      ...(value === null ? [] : [value]),
      ...(interval ? [interval.low, interval.high] : []),
    ]);
    if (values.length === 0) return emptyBody(setting, width);
    const wide = (side: 'from' | 'to') =>
      Math.max(
        0,
        ...ends(setting, slopes, side).flatMap(({ lines }) =>
          lines.map((words) => textWidth(words, SIZE, 'sansBold')),
        ),
      );
    const left = wide('from') + 18;
    const right = Math.max(left + 60, Math.min(width - wide('to') - 18, left + 520));
    const top = 34;
    const tall = Math.max(
      height ?? (setting.narrow ? 320 : 400),
      ends(setting, slopes, 'to').reduce((sum, { lines }) => sum + lines.length * LINE_HEIGHT, 0) +
        top +
        16,
    );
    const axis = valueAxis(setting, values, points[0]?.unit ?? '', [tall - 12, top], 5);
    const heading = (period: string) =>
      textWidth(formatPeriod(period, setting.lang), SIZE, 'sansBold');
    const close = (heading(periods.from) + heading(periods.to)) / 2 + 16 > right - left;
    return {
      height: tall,
      draw: (ox, oy) => {
        const y = (value: number) => oy + Number(axis.scale(value));
        const heads = [
          {
            x: ox + left + (close ? 16 : 0),
            period: periods.from,
            anchor: close ? 'end' : 'middle',
          },
          {
            x: ox + right - (close ? 16 : 0),
            period: periods.to,
            anchor: close ? 'start' : 'middle',
          },
        ] as const;
        const bounds = { top: oy + top - 10, bottom: oy + tall };
        return [
          ...heads.map(({ x, period, anchor }) =>
            text(setting, x, oy + 12, formatPeriod(period, setting.lang), {
              size: SIZE,
              face: 'sansBold',
              anchor,
            }),
          ),
          ...[left, right].map((x) =>
            line(ox + x, oy + 20, ox + x, oy + tall - 12, setting.colours.hairline),
          ),
          line(ox + left, y(0), ox + right, y(0), setting.colours.axis),
          ...slopes.map((slope) => drawSlope(setting, slope, y, ox + left, ox + right)),
          drawEnds(setting, ends(setting, slopes, 'from'), y, {
            x: ox + left,
            side: 'from',
            ...bounds,
          }),
          drawEnds(setting, ends(setting, slopes, 'to'), y, {
            x: ox + right,
            side: 'to',
            ...bounds,
          }),
        ].join('');
      },
    };
  };
}

/** Two periods side by side: a line a place, intervals at both ends, zero-based. */
export function slopeChart(figure: Figure, options: SlopeOptions = {}): string {
  const setting = settingOf(options, figure);
  const { lang } = setting;
  const tracks = inked(setting, pickTracks(figure, setting, options));
  const all = tracks.flatMap(({ points }) => points).sort((a, b) => a.at - b.at);
  const periods = {
    from: options.from ?? all[0]?.period ?? '',
    to: options.to ?? all.at(-1)?.period ?? '',
  };
  const slopes = tracks.flatMap((track): Slope[] => {
    const from = track.points.find(({ period }) => period === periods.from);
    const to = track.points.find(({ period }) => period === periods.to);
    return from && to ? [{ track, from, to }] : [];
  });
  const points = slopes.flatMap(({ from, to }) => [from, to]);
  const interval = intervalWords(points, lang);
  const key: KeyItem[] = interval ? [{ glyph: 'band', words: interval }] : [];
  const missing = slopes.flatMap(({ track, from, to }) =>
    [from, to]
      .filter(({ value }) => value === null)
      .map(
        (point) => `${track.label} ${formatPeriod(point.period, lang)}: ${valueWords(point, lang)}`,
      ),
  );
  const basis = basisWords(points, lang, figure.indicator.population[lang]);
  const drawn = slopes.map(({ track }) => track);
  const absent = absentWords(figure, wantedPlaces(figure, options), drawn, setting, WORDS.oneEnd);
  const notes = [...figureNotes(figure, setting, basis, absent), ...missing];
  return compose(
    setting,
    {
      title: figureTitle(figure, setting),
      axisTitle: axisTitle(figure, lang),
      key,
      notes,
      source: figureSource(figure, setting),
      description: describe(
        figure,
        setting,
        slopes.map(({ track, from, to }) => ({ label: track.label, points: [from, to] })),
      ),
    },
    body(setting, slopes, periods),
  );
}
