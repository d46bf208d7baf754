import { valueAxis } from '../drawing/axis.js';
import { emptyBody } from '../drawing/empty.js';
import { formatRange, formatTick, formatValue } from '../words/format.js';
import { compose, type Body, type Sheet } from '../drawing/frame.js';
import { paragraph, stacked, type Block } from '../drawing/key.js';
import { boundsBox, dot, hatchFill, line, text, whisker } from '../drawing/marks.js';
import { textWidth } from '../drawing/measure.js';
import type { ChartOptions, ComparisonRow } from '../setting/options.js';
import { paletteFor } from '../setting/palette.js';
import { settingOf, type Setting } from '../setting/setting.js';
import { element, tip } from '../drawing/svg.js';
import { WORDS } from '../words/words.js';

function amount(
  value: number,
  low: number | undefined,
  high: number | undefined,
  unit: string,
  setting: Setting,
): string {
  const { lang } = setting;
  const shown = formatValue(value, unit, lang);
  if (low === undefined || high === undefined) return shown;
  const range = formatRange(low, high, unit, lang);
  return lang === 'zh' ? `${shown}（${range}）` : `${shown} (${range})`;
}

function sayings(row: ComparisonRow, setting: Setting): { published: string; ours: string } {
  const { say, lang } = setting;
  const { published, ours, unit } = row;
  const colon = lang === 'zh' ? '：' : ': ';
  return {
    published: `${say(WORDS.published)}${colon}${amount(published.value, published.low, published.high, unit, setting)}`,
    ours: `${say(WORDS.ours)}${colon}${
      ours.value === null
        ? say(WORDS.noData)
        : amount(ours.value, ours.low, ours.high, unit, setting)
    }`,
  };
}

function drawMarks(
  setting: Setting,
  row: ComparisonRow,
  left: number,
  right: number,
  y: number,
): string {
  const { colours, lang } = setting;
  const { published, ours, unit } = row;
  const mark = paletteFor(['US'], setting.theme).get('US')?.mark ?? colours.ink;
  const values = [published.value, published.low, published.high, ours.value, ours.low, ours.high]
    .concat(ours.bounds?.low, ours.bounds?.high)
    .filter((value) => value !== undefined && value !== null);
  const axis = valueAxis(setting, values, unit, [left, right], 3);
  const x = (value: number) => Number(axis.scale(value));
  const step = (axis.ticks[1]?.value ?? 1) - (axis.ticks[0]?.value ?? 0);
  const ends = [axis.ticks[0], axis.ticks.at(-1)].flatMap((tick) => tick ?? []);
  const out = [
    line(left, y, right, y, colours.axis),
    ...axis.ticks.map(({ value }) => line(x(value), y - 3, x(value), y + 3, colours.axis)),
    ...ends.map(({ value }, index) =>
      text(setting, x(value), y + 24, formatTick(value, step, unit, lang), {
        size: 12,
        fill: colours.muted,
        anchor: index === 0 ? 'start' : x(value) > right - 20 ? 'end' : 'middle',
      }),
    ),
  ];
  if (ours.bounds) out.push(boundsBox(x(ours.bounds.low), x(ours.bounds.high), y, 9, mark));
  if (ours.low !== undefined && ours.high !== undefined) {
    out.push(whisker({ x: x(ours.low), y }, { x: x(ours.high), y }, mark, 9));
  }
  if (published.low !== undefined && published.high !== undefined) {
    const [low, high] = [x(published.low), x(published.high)];
    out.push(
      line(low, y - 11, high, y - 11, colours.ink, { 'stroke-width': 1.25 }),
      line(low, y - 14, low, y - 8, colours.ink),
      line(high, y - 14, high, y - 8, colours.ink),
    );
  }
  const said = sayings(row, setting);
  if (ours.value === null) {
    const hatch = { x: left, y: y - 7, width: 60, height: 14, fill: hatchFill(setting) };
    out.push(element('rect', hatch, tip(said.ours)));
  } else out.push(dot('circle', x(ours.value), y, 5.5, { fill: mark }, tip(said.ours)));
  const hollow = { fill: colours.paper, stroke: colours.ink, 'stroke-width': 1.75 };
  out.push(dot('diamond', x(published.value), y - 11, 5, hollow, tip(said.published)));
  return out.join('');
}

function rowBlock(setting: Setting, row: ComparisonRow, width: number): Block {
  const { colours, say, narrow } = setting;
  const wide = narrow ? width : width * 0.44;
  const plot = narrow ? { left: 0, right: width - 6 } : { left: width * 0.48, right: width - 8 };
  const label = paragraph(setting, say(row.label), wide, {
    size: 14,
    lineHeight: 19,
    fill: colours.ink,
  });
  const why = paragraph(setting, row.why ? say(row.why) : '', wide, {
    size: 12.5,
    lineHeight: 18,
    fill: colours.muted,
  });
  const said = sayings(row, setting);
  const apart =
    narrow || textWidth(`${said.published}   ${said.ours}`, 12.5) > plot.right - plot.left;
  const values = paragraph(setting, said.published, plot.right - plot.left, {
    size: 12.5,
    lineHeight: 18,
    fill: colours.ink,
  });
  const own = paragraph(setting, said.ours, plot.right - plot.left, {
    size: 12.5,
    lineHeight: 18,
    fill: colours.ink,
  });
  const words = apart ? values.height + own.height : values.height;
  const marks = 58;
  const beside = words + marks;
  const height =
    (narrow
      ? label.height + 8 + beside + why.height
      : Math.max(label.height + 4 + why.height, beside)) + 24;
  return {
    height,
    draw: (x, y) => {
      const top = narrow ? y + label.height + 4 : y;
      const shift = textWidth(said.published, 12.5) + 20;
      return element(
        'g',
        { class: 'row', 'data-id': row.id },
        label.draw(x, y),
        why.draw(x, narrow ? top + beside : y + label.height + 4),
        values.draw(x + plot.left, top),
        own.draw(x + plot.left + (apart ? 0 : shift), apart ? top + values.height : top),
        drawMarks(setting, row, x + plot.left, x + plot.right, top + words + 28),
        line(x, y + height - 10, x + width, y + height - 10, colours.hairline),
      );
    },
  };
}

function body(setting: Setting, rows: readonly ComparisonRow[]) {
  return ({ width }: Sheet): Body => {
    if (rows.length === 0) return emptyBody(setting, width);
    return stacked(rows.map((row) => rowBlock(setting, row, width)));
  };
}

/** Published values against ours: one axis a row, intervals of both, the reason in a sentence. */
export function comparisonChart(
  rows: readonly ComparisonRow[],
  options: ChartOptions = {},
): string {
  const setting = settingOf(options, rows);
  const { say } = setting;
  return compose(
    setting,
    {
      title: setting.title ?? say({ en: 'Published figures and ours', zh: '已发表数字与本站数字' }),
      axisTitle: say({
        en: 'Each row has its own axis, from zero',
        zh: '各行坐标轴各自独立，均从零起',
      }),
      key: [
        { glyph: 'published', words: say(WORDS.published) },
        { glyph: 'band', words: say({ en: 'our value and interval', zh: '本站数值与区间' }) },
        { glyph: 'bounds', words: say(WORDS.bounds) },
      ],
      notes: [],
      source: [],
      description: rows
        .map((row) => {
          const { published, ours } = sayings(row, setting);
          return [say(row.label), published, ours, row.why ? say(row.why) : ''].join('; ');
        })
        .join('\n'),
    },
    body(setting, rows),
  );
}
