import type { Figure, Point } from '../figures/figure.js';
import { placeName } from '../records/place.js';
import type { Bilingual, Language } from '../records/text.js';

const HEADINGS = {
  en: ['place', 'period', 'value', '95 % interval', 'bounds', 'n', 'coverage'],
  zh: ['地方', '时期', '数值', '95 % 区间', '上下界', '样本量', '覆盖率'],
};

/** Columns shown where a point has something to say in them. */
const EXTRA: { heading: Bilingual; of(point: Point): string }[] = [
  {
    heading: { en: 'rank', zh: '位次' },
    of: ({ rank }) =>
      rank === undefined ? '' : `${rank.rank} (${rank.low} – ${rank.high}) / ${rank.of}`,
  },
  { heading: { en: 'beware', zh: '注意' }, of: ({ flags }) => (flags ?? []).join(', ') },
];

/** A figure as text: what it is, a table of its points, and what it rests on. */
export function figureTable(figure: Figure, language: Language): string {
  const points = [
    ...figure.series,
    ...(figure.series.length > figure.pooled.length ? figure.pooled : []),
  ];
  const extra = EXTRA.filter(({ of }) => points.some((point) => of(point) !== ''));
  const rows = [
    [...HEADINGS[language], ...extra.map(({ heading }) => heading[language])],
    ...points.map((point) => [...pointRow(point, language), ...extra.map(({ of }) => of(point))]),
  ];
  const ranges = figure.range.map(
    ({ place, dimension, low, high, definitions }) =>
      `${[placeName(place, language), dimension].filter(Boolean).join(' ')}: ${show(low, figure.unit)} – ${show(high, figure.unit)} (${definitions.length})`,
  );
  const labels =
    language === 'zh'
      ? { range: '各定义下的范围', sources: '来源', snapshot: '快照' }
      : { range: 'range over definitions', sources: 'sources', snapshot: 'snapshot' };
  return [
    `${figure.indicator.title[language]} (${figure.unit})`,
    figure.definition[language],
    '',
    ...align(rows),
    '',
    `${labels.range}: ${ranges.join('; ')}`,
    `${labels.sources}: ${figure.sources.map((source) => source.title[language]).join('; ')}`,
    `${labels.snapshot}: ${figure.snapshot}`,
    ...figure.notes.map((note) => note[language]),
    '',
  ].join('\n');
}

function pointRow(point: Point, language: Language): string[] {
  const { interval, bounds, unit } = point;
  return [
    placeName(point.place, language),
    point.period + (point.dimension ? ` ${point.dimension}` : ''),
    point.value === null ? (point.missing ?? '') : show(point.value, unit),
    interval ? `${show(interval.low, unit)} – ${show(interval.high, unit)}` : '',
    bounds ? `${show(bounds.low, unit)} – ${show(bounds.high, unit)}` : '',
    point.n === null ? '' : show(point.n, 'count'),
    point.coverage === null ? '' : show(point.coverage, 'share'),
  ];
}

/** A value as a person reads it: shares in percent, counts without decimals. */
export function show(value: number | null, unit: string): string {
  if (value === null) return '–';
  if (unit === 'share') return `${(value * 100).toFixed(1)} %`;
  if (Number.isInteger(value)) return String(value);
  if (unit === 'count') return value.toFixed(1);
  return Math.abs(value) >= 1000 ? value.toFixed(0) : value.toPrecision(3);
}

/** Columns padded to equal width; East Asian wide characters take two cells. */
export function align(rows: string[][]): string[] {
  const widths = rows[0]!.map((_, column) => Math.max(...rows.map((row) => cells(row[column]!))));
  return rows.map((row) =>
    row
      .map((text, column) => text + ' '.repeat(widths[column]! - cells(text)))
      .join('  ')
      .trimEnd(),
  );
}

function cells(text: string): number {
  let width = 0;
  for (const character of text)
    width +=
      /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]/.test(
        character,
      )
        ? 2
        : 1;
  return width;
}
