import type { Figure, Point } from '../figures/figure.js';
import { drawTopAxis, valueAxis, type Axis } from './axis.js';
import { axisTitle, basisWords, describe, intervalWords, pointWords } from './describe.js';
import { emptyBody } from './empty.js';
import { formatPeriod, formatRange, formatValue } from './format.js';
import { compose, figureSource, figureTitle, type Body, type Sheet } from './frame.js';
import type { KeyItem } from './key.js';
import { boundsBox, dot, hatchFill, line, text, whisker } from './marks.js';
import { textWidth, wrapText } from './measure.js';
import type { RankingOptions } from './options.js';
import { SLOT_OWNERS, type Ink } from './palette.js';
import { rankRanges, rankWords } from './rank.js';
import { pickTracks, tracksOf, type Track } from './select.js';
import { settingOf, type Setting } from './setting.js';
import { element, tip } from './svg.js';
import { inked } from './track.js';
import { REASON_WORDS, WORDS } from './words.js';

interface Row {
  key: string;
  place: string;
  label: string;
  point: Point;
  rank: string;
  ink: Ink;
  /** What other definitions say, drawn as ticks. */
  ticks: number[];
}

const LIMIT = 16;
const FINE = 12;

function pointOf(track: Track, period: string | undefined): Point | null {
  if (period === undefined) return track.pooled ?? track.points.at(-1) ?? null;
  if (track.pooled?.period === period) return track.pooled;
  return track.points.find((point) => point.period === period) ?? null;
}

function rowsOf(figure: Figure, setting: Setting, options: RankingOptions): Row[] {
  const picked = options.places !== undefined && options.places.length > 0;
  const tracks = pickTracks(figure, setting, options, Infinity);
  const owners: readonly string[] = SLOT_OWNERS;
  const looks = new Map(
    inked(setting, picked ? tracks : tracks.filter(({ key }) => owners.includes(key))).map(
      (track) => [track.key, track.ink],
    ),
  );
  const plain: Ink = {
    mark: setting.colours.quiet,
    text: setting.colours.ink,
    shape: 'circle',
  };
  const all = tracksOf(figure, setting).flatMap((track) => pointOf(track, options.period) ?? []);
  const ranks = rankRanges(all.filter(({ dimension }) => dimension === undefined));
  const rows = tracks.flatMap((track): Row[] => {
    const point = pointOf(track, options.period);
    if (!point) return [];
    const rank = track.dimension === null ? ranks.get(track.place) : undefined;
    const range = figure.range.find(({ place }) => place === track.place);
    return [
      {
        key: track.key,
        place: track.place,
        label: track.label,
        point,
        rank: rank ? rankWords(rank) : '',
        ink: looks.get(track.key) ?? plain,
        ticks: options.definitions
          ? (range?.definitions ?? []).flatMap(({ value, chosen }) =>
              value === null || chosen ? [] : [value],
            )
          : [],
      },
    ];
  });
  return rows.sort((a, b) => (b.point.value ?? -Infinity) - (a.point.value ?? -Infinity));
}

/** Where the columns of a ranking begin and end. */
interface Columns {
  rank: number;
  name: number;
  left: number;
  right: number;
  value: number;
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

function columnsFor(setting: Setting, rows: readonly Row[], width: number): Columns {
  const widest = (words: (row: Row) => string, size: number, bold = false) =>
    Math.max(0, ...rows.map((row) => textWidth(words(row), size, bold ? 'sansBold' : 'sans')));
  const rank = widest((row) => row.rank, FINE);
  const indent = rank > 0 ? rank + 8 : 0;
  if (setting.narrow) {
    return {
      rank,
      name: indent,
      left: 8,
      right: width - 8,
      value: 0,
      rowHeight: 46,
      middle: 31,
      baseline: 15,
    };
  }
  const name = Math.min(
    widest((row) => row.label, 13.5, true),
    width * 0.3,
  );
  const value =
    widest((row) => valueOf(row.point, setting), 13.5, true) +
    widest((row) => rangeOf(row.point, setting), FINE) +
    8;
  return {
    rank,
    name: indent,
    left: indent + name + 16,
    right: width - value - 24,
    value: width - value,
    rowHeight: 32,
    middle: 16,
    baseline: 20.5,
  };
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

function drawRow(
  setting: Setting,
  row: Row,
  columns: Columns,
  axis: Axis,
  ox: number,
  top: number,
): string {
  const { colours } = setting;
  const { point, ink } = row;
  const y = top + columns.middle;
  const words = top + columns.baseline;
  const x = (value: number) => ox + Number(axis.scale(value));
  const lines = wrapText(
    row.label,
    columns.value > 0 ? columns.left - columns.name - 12 : 400,
    13.5,
    'sansBold',
  );
  const first = words - ((lines.length - 1) * 15) / 2;
  const value = valueOf(point, setting);
  const range = rangeOf(point, setting);
  const valueX =
    columns.value > 0
      ? ox + columns.value
      : ox +
        columns.right +
        8 -
        textWidth(value, 13.5, 'sansBold') -
        (range ? textWidth(range, FINE) + 8 : 0);
  const out = [
    tip(pointWords(row.label, point, setting.lang)),
    text(setting, ox + columns.rank, words, row.rank, {
      size: FINE,
      fill: colours.muted,
      anchor: 'end',
    }),
    ...lines.map((content, index) =>
      text(setting, ox + columns.name, first + index * 15, content, {
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
      line(x(tick), y - 6, x(tick), y + 6, colours.muted, { 'stroke-width': 1.25 }),
    ),
    dot(ink.shape, x(point.value), y, 5, {
      fill: ink.mark,
      stroke: colours.paper,
      'stroke-width': 1,
    }),
    text(setting, valueX, words, value, { size: 13.5, face: 'sansBold' }),
    text(setting, valueX + textWidth(value, 13.5, 'sansBold') + 8, words, range, {
      size: FINE,
      fill: colours.muted,
    }),
  );
  return element('g', { class: 'row', 'data-key': row.key, 'data-place': row.place }, ...out);
}

function body(setting: Setting, rows: readonly Row[]) {
  return ({ width }: Sheet): Body => {
    if (rows.length === 0) return emptyBody(setting, width);
    const columns = columnsFor(setting, rows, width);
    const values = rows.flatMap(({ point, ticks }) => [
      ...(point.value === null ? [] : [point.value]),
      ...(point.interval ? [point.interval.low, point.interval.high] : []),
      ...(point.bounds ? [point.bounds.low, point.bounds.high] : []),
      ...ticks,
    ]);
    const span = columns.right - columns.left;
    const unit = rows[0]?.point.unit ?? '';
    const wanted = Math.max(2, Math.floor(span / 90));
    const axis = valueAxis(setting, values, unit, [columns.left, columns.right], wanted);
    const top = 20;
    const height = top + rows.length * columns.rowHeight + 4;
    return {
      height,
      draw: (ox, oy) => {
        const range = [ox + columns.left, ox + columns.right];
        const shifted = { ...axis, scale: axis.scale.copy().range(range) };
        return (
          drawTopAxis(setting, shifted, oy + top, oy + height) +
          rows
            .map((row, index) =>
              drawRow(setting, row, columns, axis, ox, oy + top + index * columns.rowHeight),
            )
            .join('')
        );
      },
    };
  };
}

/**
 * A row a place: dot, interval and bounds on one axis, with the ranks the intervals allow. Places
 * without a value stay, hatched, with the reason.
 */
export function rankingChart(figure: Figure, options: RankingOptions = {}): string {
  const setting = settingOf(options, figure);
  const { lang, say } = setting;
  const all = rowsOf(figure, setting, options);
  const rows = all.slice(0, options.limit ?? LIMIT);
  const points = rows.map(({ point }) => point);
  const interval = intervalWords(points, lang);
  const key: KeyItem[] = [];
  if (interval) key.push({ glyph: 'band', words: interval });
  if (points.some(({ bounds }) => bounds)) key.push({ glyph: 'bounds', words: say(WORDS.bounds) });
  if (rows.some(({ ticks }) => ticks.length > 0)) {
    key.push({ glyph: 'definitions', words: say(WORDS.definitions) });
  }
  const left = all.length - rows.length;
  const more = lang === 'zh' ? `另有 ${left} 地未画出` : `${left} more places not drawn`;
  const ranked = rows.some(({ rank }) => rank.includes('–'));
  const rankNote =
    lang === 'zh'
      ? '名次为区间所允许的范围；分组不排名'
      : 'Ranks: the range the intervals allow; groups are not ranked';
  const notes = [basisWords(points, lang), ranked ? rankNote : null, left > 0 ? more : null];
  const [first] = points;
  return compose(
    setting,
    {
      title: figureTitle(figure, setting),
      axisTitle: [axisTitle(figure, lang), first ? formatPeriod(first.period, lang) : '']
        .filter((part) => part !== '')
        .join(' · '),
      key,
      notes: notes.filter((note) => note !== null),
      source: figureSource(figure, setting),
      description: describe(
        figure,
        setting,
        rows.map(({ label, point }) => ({ label, points: [point] })),
      ),
    },
    body(setting, rows),
  );
}
