import type { Observatory } from '../observatory.js';

/** A page of `docs/` that a command regenerates and a test compares. */
export interface Report {
  /** `orrery report NAME`. */
  name: string;
  /** Name of the file in `docs/`; by default `NAME.md`. */
  file?: string;
  about: string;
  write(observatory: Observatory): Promise<string>;
}

/** Name of a report's file in `docs/`. */
export function reportFile({ name, file }: Report): string {
  return file ?? `${name}.md`;
}

/** A Markdown table; cells may not hold line breaks. */
export function markdownTable(header: string[], rows: string[][]): string {
  const line = (cells: string[]) =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|').replaceAll('\n', ' ')).join(' | ')} |`;
  return [line(header), line(header.map(() => '---')), ...rows.map(line)].join('\n');
}

/** A share as percent with one decimal, or a dash. */
export function percent(value: number | null | undefined): string {
  return value === null || value === undefined ? '–' : `${(value * 100).toFixed(1)} %`;
}

/** Two ends as one cell. */
export function span(
  ends: { low: number; high: number } | null,
  show: (value: number) => string,
): string {
  return ends ? `${show(ends.low)} – ${show(ends.high)}` : '–';
}
