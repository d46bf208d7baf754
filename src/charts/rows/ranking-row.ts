import type { Point } from '../../figures/figure.js';
import type { Axis } from '../drawing/axis.js';
import { pointWords } from '../words/describe.js';
import { formatRange, formatValue } from '../words/format.js';
import { boundsBox, dot, hatchFill, line, text, whisker } from '../drawing/marks.js';
import { textWidth, wrapText } from '../drawing/measure.js';
import type { Ink } from '../setting/palette.js';
import type { Setting } from '../setting/setting.js';
import { element, tip } from '../drawing/svg.js';
import { REASON_WORDS, WORDS } from '../words/words.js';

/** One line of a ranking. */
export interface Row {
  key: string;
  place: string;
  label: string;
  point: Point;
  rank: string;
  ink: Ink;
  /** What other definitions say, drawn as ticks. */
  ticks: number[];
}

const FINE = 12;

/** Where the columns of a ranking begin and end. */
export interface Columns {
  rank: number;
  name: number;
  left: number;
  right: number;
  /** Right edges of the value and of its interval. */
  value: number;
  range: number;
  /** Width a name may take. */
  room: number;
  /** Height of a row whose name takes one line. */
  rowHeight: number;
  /** From the top of a row to the middle of its marks. */
  middle: number;
  /** From the top of a row to the baseline of its words. */
  baseline: number;
}

function rangeOf(point: Point, setting: Setting): string {
  if (point.value === null || !point.interval) return '';
  return formatRange(point.interval.low, point.interval.high, point.unit, setting.lang);
}

function valueOf(point: Point, setting: Setting): string {
  return point.value === null ? '' : formatValue(point.value, point.unit, setting.lang);
}

/** Widths of the columns of a ranking in px, from the widest text of each. */
export function columnsFor(setting: Setting, rows: readonly Row[], width: number): Columns {
  const widest = (words: (row: Row) => string, size: number, bold = false) =>
    Math.max(0, ...rows.map((row) => textWidth(words(row), size, bold ? 'sansBold' : 'sans')));
  const ranks = widest((row) => row.rank, FINE);
  const rank = ranks > 0 ? ranks + 4 : 0;
  const indent = rank > 0 ? rank + 8 : 0;
  const interval = widest((row) => rangeOf(row.point, setting), FINE);
  const range = interval > 0 ? interval + 10 : 0;
  const value = widest((row) => valueOf(row.point, setting), 13.5, true);
  if (setting.narrow) {
    return {
      rank,
      name: indent,
      left: 8,
      right: width - 8,
      value: width - range,
      range: width,
      room: width - range - value - indent - 12,
      rowHeight: 48,
      middle: 31,
      baseline: 15,
    };
  }
  const name = Math.min(
    widest((row) => row.label, 13.5, true),
    width * 0.3,
  );
  return {
    rank,
    name: indent,
    left: indent + name + 16,
    right: width - range - value - 24,
    value: width - range,
    range: width,
    room: name + 4,
    rowHeight: 34,
    middle: 16,
    baseline: 20.5,
  };
}

const LINE = 15;

function nameLines(row: Row, columns: Columns): string[] {
  return wrapText(row.label, columns.room, 13.5, 'sansBold');
}

/** What a long name adds to the height of its row, so that it stays clear of its neighbours. */
function extraOf(setting: Setting, lines: readonly string[], { rowHeight }: Columns): number {
  const spare = setting.narrow ? LINE : rowHeight - 2;
  return Math.max(0, lines.length * LINE - spare);
}

/** Height of a row, its name wrapped. */
export function rowHeightOf(setting: Setting, row: Row, columns: Columns): number {
  return columns.rowHeight + extraOf(setting, nameLines(row, columns), columns);
}

function drawMissing(setting: Setting, row: Row, x: number, y: number, width: number): string {
  const { point } = row;
  const suppressed = point.missing === 'suppressed';
  const words = point.missing
    ? setting.say(REASON_WORDS[point.missing])
    : setting.say(WORDS.noData);
  const shown = suppressed ? '<5' : words;
  const block = Math.min(54, width / 4);
  return (
    (suppressed
      ? ''
      : element('rect', { x, y: y - 7, width: block, height: 14, fill: hatchFill(setting) })) +
    text(setting, suppressed ? x + 4 : x + block + 8, y + 4, shown, {
      size: FINE,
      fill: setting.colours.muted,
      face: suppressed ? 'sansBold' : 'sans',
    })
  );
}

/** One row of a ranking at height `top`: rank, name, marks, value, interval. */
export function drawRow(
  setting: Setting,
  row: Row,
  columns: Columns,
  axis: Axis,
  ox: number,
  top: number,
): string {
  const { colours } = setting;
  const { point, ink } = row;
  const lines = nameLines(row, columns);
  const extra = extraOf(setting, lines, columns);
  // On a phone the name runs down from its first line; beside the marks it is centred on them.
  const y = top + columns.middle + (setting.narrow ? extra : extra / 2);
  const words = top + columns.baseline + (setting.narrow ? 0 : extra / 2);
  const x = (value: number) => ox + Number(axis.scale(value));
  const first = setting.narrow ? words : words - ((lines.length - 1) * LINE) / 2;
  const value = valueOf(point, setting);
  const range = rangeOf(point, setting);
  const out = [
    tip(pointWords(row.label, point, setting.lang)),
    text(setting, ox + columns.rank, words, row.rank, {
      size: FINE,
      fill: colours.muted,
      anchor: 'end',
    }),
    ...lines.map((content, index) =>
      text(setting, ox + columns.name, first + index * LINE, content, {
        size: 13.5,
        face: 'sansBold',
        fill: ink.text,
      }),
    ),
    line(ox + columns.left, y, ox + columns.right, y, colours.hairline),
  ];
  if (point.value === null) {
    out.push(drawMissing(setting, row, x(0), y, columns.right - columns.left));
    return element('g', { class: 'row', 'data-key': row.key, 'data-place': row.place }, ...out);
  }
  if (point.bounds) {
    out.push(boundsBox(x(point.bounds.low), x(point.bounds.high), y, 8, ink.mark));
  }
  if (point.interval) {
    out.push(whisker({ x: x(point.interval.low), y }, { x: x(point.interval.high), y }, ink.mark));
  }
  out.push(
    ...row.ticks.map((tick) =>
      line(x(tick), y + 6, x(tick), y + 13, colours.muted, { 'stroke-width': 1.25 }),
    ),
    dot(ink.shape, x(point.value), y, 5, {
      fill: ink.mark,
      stroke: colours.paper,
      'stroke-width': 1,
    }),
    text(setting, ox + columns.value, words, value, {
      size: 13.5,
      face: 'sansBold',
      anchor: 'end',
    }),
    text(setting, ox + columns.range, words, range, {
      size: FINE,
      fill: colours.muted,
      anchor: 'end',
    }),
  );
  return element('g', { class: 'row', 'data-key': row.key, 'data-place': row.place }, ...out);
}
