import type { Figure } from '../../figures/figure.js';

/** The period a claim is tested at: the year, for a change also its first year. */
export interface Window {
  /** Asked of the observatory. */
  period: string;
  year: string;
  start: string | null;
  /** False where the records hold no such year and the nearest stands in. */
  exact: boolean;
}

/** Years further from the claimed one than this do not stand in for it. */
const NEAR = 2;

/** Years in which a figure has a value for a place, ascending; a half or a quarter gives its year. */
export function yearsOf(figure: Figure, place: string): number[] {
  const years = new Set<number>();
  for (const { place: where, period, value } of figure.series)
    if (where === place && value !== null && /^\d{4}(?:-[HQ]\d)?$/.test(period))
      years.add(Number(period.slice(0, 4)));
  return [...years].sort((a, b) => a - b);
}

/** The month in which `2025-H1` or `2026-Q1` ends. */
function endOf(period: string): number {
  const part = Number(period.at(-1));
  return period.includes('H') ? part * 6 : part * 3;
}

/**
 * A window in whose year the figure has halves or quarters: one window each, the latest that had
 * ended at the document's date first. Other windows as they are.
 */
export function withinYear(
  windows: Window[],
  figure: Figure | null,
  place: string,
  document: { year: number; month: number | null },
): Window[] {
  const parts = (figure?.series ?? [])
    .filter((point) => point.place === place && point.value !== null && point.period.length > 4)
    .map(({ period }) => period);
  if (parts.length === 0) return windows;
  const now = document.year * 12 + (document.month ?? 12);
  const ended = (period: string): boolean => Number(period.slice(0, 4)) * 12 + endOf(period) <= now;
  for (const window of windows) {
    const own = parts.filter((period) => period.startsWith(`${window.year}-`)).sort();
    if (own.length === 0) continue;
    const known = own.filter(ended).reverse();
    if (known.length === 0 && window !== windows.at(-1)) continue;
    return (known.length > 0 ? known : own).map((period) => ({ ...window, period, year: period }));
  }
  return windows;
}

function nearest(years: number[], wanted: number): number | null {
  let best: number | null = null;
  for (const year of years) {
    const gap = Math.abs(year - wanted);
    if (gap <= NEAR && (best === null || gap < Math.abs(best - wanted))) best = year;
  }
  return best;
}

/** The latest year that a text of this year could have meant; null before the first. */
function latestBy(years: number[], year: number): number | null {
  return years.filter((one) => one <= year).at(-1) ?? null;
}

/**
 * Where to test a plain value. An undated statement may mean the latest value its author could
 * know or the one of the year before; a span is taken whole where values of years add up.
 */
export function valueWindows(
  period: string | null,
  years: number[],
  documentYear: number,
  pools: boolean,
): Window[] {
  const at = (year: number | null, exact: boolean): Window[] =>
    year === null ? [] : [{ period: String(year), year: String(year), start: null, exact }];
  if (years.length === 0) return [];
  if (period === null) {
    const year = latestBy(years, documentYear);
    // A figure that starts after the text was written says nothing of it.
    if (year === null) return [];
    return [...at(year, true), ...(years.includes(year - 1) ? at(year - 1, true) : [])];
  }
  const [from = '', to] = period.split('..');
  const last = Number(to ?? from);
  if (to !== undefined && pools && years.some((year) => year >= Number(from) && year <= last))
    return [{ period, year: period, start: null, exact: years.includes(last) }];
  const inside =
    to === undefined ? undefined : years.filter((y) => y >= Number(from) && y <= last).at(-1);
  const open = last >= documentYear;
  const year = years.includes(last)
    ? last
    : (inside ?? (open ? (latestBy(years, last) ?? nearest(years, last)) : nearest(years, last)));
  return year === null || last - year > 6 ? [] : at(year, year === last || (open && year < last));
}

/**
 * Where to test a change. A stated span is taken as stated; "the last decade" also allows the
 * window that ends with the last full year.
 */
export function changeWindows(period: string | null, years: number[], relative: boolean): Window[] {
  if (period === null || years.length < 2) return [];
  const [from = '', to] = period.split('..');
  const first = Number(to === undefined ? Number(from) - 1 : from);
  const last = Number(to ?? from);
  const spans: [number, number][] = [[first, last]];
  if (relative) spans.push([first, last - 1]);
  const found: Window[] = [];
  for (const [a, b] of spans) {
    const start = years.includes(a) ? a : nearest(years, a);
    const end = years.includes(b)
      ? b
      : b > (years.at(-1) ?? 0)
        ? (years.at(-1) ?? null)
        : nearest(years, b);
    if (start === null || end === null || start >= end || b - end > 6) continue;
    const window = {
      period: `${start}..${end}`,
      year: String(end),
      start: String(start),
      exact: start === a && end === b,
    };
    if (!found.some(({ period: known }) => known === window.period)) found.push(window);
  }
  return found;
}
