import type { Figure, Point } from '../figure.js';

export type CsvCell = string | number | boolean | null | undefined;

/** RFC 4180 text with CRLF line ends. A null is an empty cell; text that a spreadsheet would run is quoted with an apostrophe. */
export function csvText(header: string[], rows: Iterable<CsvCell[]>): string {
  const lines = [header.map(csvCell).join(',')];
  for (const row of rows) lines.push(row.map(csvCell).join(','));
  return `${lines.join('\r\n')}\r\n`;
}

function csvCell(cell: CsvCell): string {
  if (cell === null || cell === undefined) return '';
  if (typeof cell !== 'string') return String(cell);
  const safe = /^[=+\-@\t\r]/.test(cell) && !Number.isFinite(Number(cell)) ? `'${cell}` : cell;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** The columns of a figure's CSV, in order. */
export const FIGURE_COLUMNS = [
  'indicator',
  'version',
  'scope',
  'place',
  'dimension',
  'period',
  'value',
  'unit',
  'n',
  'numerator',
  'denominator',
  'coverage',
  'interval_low',
  'interval_high',
  'interval_level',
  'interval_method',
  'interval_covers',
  'bounds_low',
  'bounds_high',
  'missing',
  'flags',
  'rank',
  'rank_low',
  'rank_high',
  'rank_of',
  'snapshot',
];

/** A figure as CSV: its series (`scope` = `series`), then its values over the whole period (`pooled`). */
export function figureCsv(figure: Figure): string {
  const row = (scope: string) => (point: Point) => [
    figure.indicator.id,
    figure.indicator.version,
    scope,
    point.place,
    point.dimension,
    point.period,
    point.value,
    point.unit,
    point.n,
    point.numerator,
    point.denominator,
    point.coverage,
    point.interval?.low,
    point.interval?.high,
    point.interval?.level,
    point.interval?.method,
    point.interval?.covers,
    point.bounds?.low,
    point.bounds?.high,
    point.missing,
    point.flags?.join(' '),
    point.rank?.rank,
    point.rank?.low,
    point.rank?.high,
    point.rank?.of,
    figure.snapshot,
  ];
  return csvText(FIGURE_COLUMNS, [
    ...figure.series.map(row('series')),
    ...figure.pooled.map(row('pooled')),
  ]);
}
