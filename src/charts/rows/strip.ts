import { scaleLinear } from 'd3-scale';
import type { Figure, Range } from '../../figures/figure.js';
import { sourceWords } from '../words/describe.js';
import { formatPeriod, formatRange, formatValue } from '../words/format.js';
import { document } from '../drawing/frame.js';
import { dot, line, text } from '../drawing/marks.js';
import { textWidth } from '../drawing/measure.js';
import { labelOf } from '../words/names.js';
import type { StripOptions } from '../setting/options.js';
import { paletteFor } from '../setting/palette.js';
import { settingOf, type Setting } from '../setting/setting.js';
import { spread } from '../drawing/spread.js';
import { element, tip } from '../drawing/svg.js';
import { WORDS } from '../words/words.js';

interface Tick {
  value: number;
  chosen: boolean;
  words: string;
}

function ticksOf(range: Range, unit: string, setting: Setting): Tick[] {
  return range.definitions.flatMap(({ value, chosen, options }) => {
    if (value === null) return [];
    const chosenOptions = Object.entries(options).map(([name, choice]) => `${name}=${choice}`);
    const words = `${formatValue(value, unit, setting.lang)} · ${chosenOptions.join(', ')}`;
    return [{ value, chosen, words }];
  });
}

/** The text alternative: how far the definitions reach and where the chosen one stands. */
function wordsFor(range: Range, figure: Figure, setting: Setting, ticks: readonly Tick[]) {
  const { lang } = setting;
  const name = labelOf(range.place, lang, setting.names);
  const period = formatPeriod(range.period, lang);
  const values = ticks.map(({ value }) => value);
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const reach = ticks.length > 0 ? formatRange(low, high, figure.unit, lang) : '';
  const chosen = ticks.find((tick) => tick.chosen);
  const own = chosen ? formatValue(chosen.value, figure.unit, lang) : '';
  const title =
    lang === 'zh'
      ? `${name}，${period}：${ticks.length} 种定义给出 ${reach}，当前定义为 ${own}`
      : `${name}, ${period}: ${ticks.length} definitions say ${reach}; this one says ${own}`;
  return { title, description: `${figure.indicator.title[lang]}. ${sourceWords(figure, lang)}` };
}

interface Marked {
  setting: Setting;
  ticks: readonly Tick[];
  hue: string;
  shape: Parameters<typeof dot>[0];
}

function drawTicks(
  { setting, ticks, hue, shape }: Marked,
  at: (value: number) => readonly [number, number],
  upright: boolean,
): string {
  const { colours } = setting;
  const drawn = ticks.map(({ value, words }) => {
    const [x, y] = at(value);
    const [dx, dy] = upright ? [0, 8] : [8, 0];
    return element(
      'line',
      {
        x1: x - dx,
        y1: y - dy,
        x2: x + dx,
        y2: y + dy,
        stroke: colours.muted,
        'stroke-width': 1.5,
        'stroke-opacity': 0.75,
      },
      tip(words),
    );
  });
  const chosen = ticks.find((tick) => tick.chosen);
  if (!chosen) return drawn.join('');
  const [x, y] = at(chosen.value);
  const ring = { fill: hue, stroke: colours.paper, 'stroke-width': 1.5 };
  return [...drawn, dot(shape, x, y, 6, ring, tip(chosen.words))].join('');
}

/**
 * What every definition of the grid says about one place: a tick each, the chosen one filled.
 * Upright beside a chart, lying on a phone; `domain` shares the axis of the chart.
 */
export function definitionStrip(range: Range, figure: Figure, options: StripOptions = {}): string {
  const upright = options.orientation === 'vertical';
  const bare = { ...options, frame: options.frame ?? 'bare' } as const;
  const widths = upright ? { least: 72, usual: 104 } : { least: 200, usual: 480 };
  const setting = settingOf(bare, { range, title: figure.indicator.title }, widths);
  const { lang, colours, width } = setting;
  const ticks = ticksOf(range, figure.unit, setting);
  const ink = paletteFor([range.place], setting.theme).get(range.place);
  const marked: Marked = {
    setting,
    ticks,
    hue: ink?.mark ?? colours.ink,
    shape: ink?.shape ?? 'circle',
  };
  const height = options.height ?? (upright ? 320 : 76);
  const words = wordsFor(range, figure, setting, ticks);
  const values = ticks.map(({ value }) => value);
  if (values.length === 0) {
    const none = text(setting, 0, 16, setting.say(WORDS.noData), { size: 13, fill: colours.muted });
    return document(setting, { width, height }, words, [none]);
  }
  const [low, high] = options.domain ?? [Math.min(...values), Math.max(...values)];
  const flat =
    low === high ? [low - Math.abs(low || 1) * 0.1, high + Math.abs(high || 1) * 0.1] : [low, high];
  const chosen = ticks.find((tick) => tick.chosen);
  const wanted = [
    { value: Math.min(...values), bold: false },
    { value: Math.max(...values), bold: false },
    ...(chosen ? [{ value: chosen.value, bold: true }] : []),
  ].filter(
    ({ value, bold }, index, all) =>
      bold || !all.some((other, at) => at !== index && other.bold && other.value === value),
  );
  const labels = wanted.map(({ value, bold }) => {
    const label = formatValue(value, figure.unit, lang);
    return { value, bold, label, wide: textWidth(label, 13, bold ? 'sansBold' : 'sans') };
  });
  const style = (bold: boolean) =>
    ({
      size: 13,
      face: bold ? 'sansBold' : 'sans',
      fill: bold ? (ink?.text ?? colours.ink) : colours.muted,
    }) as const;
  if (upright) {
    const scale = scaleLinear()
      .domain(flat)
      .range([height - 14, 14]);
    const x = 14;
    const placed = spread(
      labels.map(({ value }) => ({ at: scale(value), size: 17 })),
      0,
      height,
    );
    return document(setting, { width, height }, words, [
      line(x, scale(Math.min(...values)), x, scale(Math.max(...values)), colours.axis),
      drawTicks(marked, (value) => [x, scale(value)], false),
      ...labels.map(({ label, bold }, index) =>
        text(setting, x + 16, (placed[index] ?? 0) + 4.5, label, style(bold)),
      ),
    ]);
  }
  const edge = Math.max(...labels.map(({ wide }) => wide)) / 2 + 4;
  const scale = scaleLinear()
    .domain(flat)
    .range([edge, width - edge]);
  const y = 40;
  const ends = labels.filter(({ bold }) => !bold);
  const placed = spread(
    ends.map(({ value, wide }) => ({ at: scale(value), size: wide + 10 })),
    0,
    width,
  );
  return document(setting, { width, height }, words, [
    line(scale(Math.min(...values)), y, scale(Math.max(...values)), y, colours.axis),
    drawTicks(marked, (value) => [scale(value), y], true),
    ...ends.map(({ label }, index) =>
      text(setting, placed[index] ?? 0, y + 26, label, { ...style(false), anchor: 'middle' }),
    ),
    ...labels
      .filter(({ bold }) => bold)
      .map(({ value, label }) =>
        text(setting, scale(value), y - 16, label, { ...style(true), anchor: 'middle' }),
      ),
  ]);
}
