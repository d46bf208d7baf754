import type { Figure, Point } from '../../figures/figure.js';
import { valueAxis } from '../drawing/axis.js';
import { describe, pointWords, valueWords } from '../words/describe.js';
import { formatRange, formatTick, formatValue } from '../words/format.js';
import { document } from '../drawing/frame.js';
import { boundsBox, dot, hatchFill, hatching, line, text, whisker } from '../drawing/marks.js';
import { textWidth, wrapText } from '../drawing/measure.js';
import { labelOf } from '../words/names.js';
import type { ClaimedQuantity, ClaimOptions } from '../setting/options.js';
import { paletteFor } from '../setting/palette.js';
import { settingOf, type Setting } from '../setting/setting.js';
import { element, polyline, tip } from '../drawing/svg.js';
import { WORDS } from '../words/words.js';

function claimedWords(claimed: ClaimedQuantity, unit: string, setting: Setting): string {
  const { lang, say } = setting;
  const amount =
    claimed.low === claimed.high
      ? formatValue(claimed.low, unit, lang)
      : formatRange(claimed.low, claimed.high, unit, lang);
  const colon = lang === 'zh' ? '：' : ': ';
  const said = claimed.words && claimed.words !== amount ? `${claimed.words} = ${amount}` : amount;
  return `${say(WORDS.claimed)}${colon}${said}`;
}

function findPoint(figure: Figure, place: string, period: string | undefined): Point | null {
  const own = (point: Point) => point.place === place && point.dimension === undefined;
  const all = [...figure.pooled, ...figure.series].filter(own);
  if (period !== undefined) return all.find((point) => point.period === period) ?? null;
  return all[0] ?? null;
}

/** `x` of a centred text that stays inside the picture. */
function inside(x: number, words: string, size: number, width: number): number {
  const half = textWidth(words, size, 'sansBold') / 2;
  return Math.min(width - half - 2, Math.max(half + 2, x));
}

function drawClaim(
  setting: Setting,
  claimed: ClaimedQuantity,
  x: (value: number) => number,
  y: number,
): string {
  const { claim } = setting.colours;
  const [low, high] = [x(claimed.low), x(claimed.high)];
  const middle = (low + high) / 2;
  const span =
    high - low < 2
      ? line(middle, y - 14, middle, y + 12, claim, { 'stroke-width': 2 })
      : element('path', {
          d: polyline([
            [low, y + 12],
            [low, y - 14],
            [high, y - 14],
            [high, y + 12],
          ]),
          fill: claim,
          'fill-opacity': 0.07,
          stroke: claim,
          'stroke-width': 1.5,
        });
  return span + dot('down', middle, y - 19, 5, { fill: claim });
}

/** A figure's value, interval, bounds and definitions on one axis with the claimed value marked on it. */
export function claimMark(figure: Figure, options: ClaimOptions): string {
  const { place, claimed } = options;
  const setting = settingOf({ ...options, frame: 'bare' }, figure, { least: 200, usual: 320 });
  const { width, lang, colours, say } = setting;
  const unit = figure.unit;
  const point = findPoint(figure, place, options.period);
  const name = labelOf(place, lang, setting.names);
  const ticks = (
    figure.range.find((range) => range.place === place && range.dimension === point?.dimension)
      ?.definitions ?? []
  ).flatMap(({ value }) => (value === null ? [] : [value]));
  const values = [
    claimed.low,
    claimed.high,
    ...ticks,
    ...(point?.value === null || !point ? [] : [point.value]),
    ...(point?.interval ? [point.interval.low, point.interval.high] : []),
    ...(point?.bounds ? [point.bounds.low, point.bounds.high] : []),
  ];
  const axis = valueAxis(setting, values, unit, [8, width - 14], 4);
  const x = (value: number) => Number(axis.scale(value));
  const above = claimedWords(claimed, unit, setting);
  const heads = wrapText(above, width - 4, 13, 'sansBold');
  const y = 18 * heads.length + 30;
  const below = point
    ? `${say(WORDS.ours)}${lang === 'zh' ? '：' : ': '}${valueWords(point, lang)}`
    : `${say(WORDS.ours)}${lang === 'zh' ? '：' : ': '}${say(WORDS.noData)}`;
  const feet = wrapText(below, width - 4, 13, 'sansBold');
  const height = y + 46 + 18 * feet.length + 4;
  const hue = paletteFor([place], setting.theme).get(place);
  const mark = hue?.mark ?? colours.ink;
  const own: string[] = [];
  if (!point || point.value === null) {
    own.push(
      element('rect', {
        x: x(0),
        y: y - 7,
        width: width / 3,
        height: 14,
        fill: hatchFill(setting),
      }),
    );
  } else {
    if (point.bounds) own.push(boundsBox(x(point.bounds.low), x(point.bounds.high), y, 8, mark));
    if (point.interval) {
      own.push(whisker({ x: x(point.interval.low), y }, { x: x(point.interval.high), y }, mark));
    }
    own.push(
      ...ticks.map((tick) =>
        line(x(tick), y + 6, x(tick), y + 12, colours.muted, { 'stroke-width': 1.25 }),
      ),
      dot(hue?.shape ?? 'circle', x(point.value), y, 5.5, {
        fill: mark,
        stroke: colours.paper,
        'stroke-width': 1,
      }),
    );
  }
  const centre = x((claimed.low + claimed.high) / 2);
  const footAt = point?.value === null || !point ? width / 2 : x(point.value);
  const step = (axis.ticks[1]?.value ?? 1) - (axis.ticks[0]?.value ?? 0);
  const ends = [axis.ticks[0], axis.ticks.at(-1)].flatMap((tick) => tick ?? []);
  return document(
    setting,
    { width, height },
    {
      title: `${figure.indicator.title[lang]}: ${above}; ${point ? pointWords(name, point, lang) : say(WORDS.noData)}`,
      description: describe(figure, setting, point ? [{ label: name, points: [point] }] : []),
    },
    [
      hatching(setting),
      setting.background ? element('rect', { width, height, fill: colours.paper }) : '',
      line(x(0), y, width - 8, y, colours.axis),
      ...ends.map(({ value }, index) =>
        text(setting, x(value), y + 28, formatTick(value, step, unit, lang), {
          size: 12,
          fill: colours.muted,
          anchor: index === 0 ? 'start' : 'end',
        }),
      ),
      ...own,
      element('g', { class: 'claimed' }, tip(above), drawClaim(setting, claimed, x, y)),
      ...heads.map((words, index) =>
        text(setting, inside(centre, words, 13, width), 13 + index * 18, words, {
          size: 13,
          face: 'sansBold',
          anchor: 'middle',
        }),
      ),
      ...feet.map((words, index) =>
        text(setting, inside(footAt, words, 13, width), y + 50 + index * 18, words, {
          size: 13,
          face: 'sansBold',
          fill: hue?.text ?? colours.ink,
          anchor: 'middle',
        }),
      ),
    ],
  );
}
