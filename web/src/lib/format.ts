import { locale } from './locale.svelte.js';

const formats = new Map<string, Intl.NumberFormat>();

function format(options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = locale.tag + JSON.stringify(options);
  let found = formats.get(key);
  if (!found) formats.set(key, (found = new Intl.NumberFormat(locale.tag, options)));
  return found;
}

/** Whole numbers and counts. */
export const count = (value: number) => format({ maximumFractionDigits: 0 }).format(value);

/** A share (0 to 1) as per cent. */
export const percent = (value: number, digits = 1) =>
  format({ style: 'percent', minimumFractionDigits: digits, maximumFractionDigits: digits }).format(
    value,
  );

/** Any value in its unit, without the unit's name. */
export function number(value: number, unit: string): string {
  if (unit === 'share') return percent(value);
  if (Number.isInteger(value) && Math.abs(value) < 1e6) return count(value);
  if (Math.abs(value) >= 1e6)
    return format({ notation: 'compact', maximumSignificantDigits: 3 }).format(value);
  if (Math.abs(value) >= 100) return count(value);
  return format({ maximumSignificantDigits: 3 }).format(value);
}

/** `12.1–13.9 %`: the unit once, an en dash between. */
export function span(low: number, high: number, unit: string): string {
  const [a, b] = [number(low, unit), number(high, unit)];
  if (a === b) return a;
  return unit === 'share' ? `${a.replace(/\s?%$/, '')}–${b}` : `${a}–${b}`;
}

/** `2009..2018` as people write it. */
export const period = (text: string) => text.replace('..', '–');

/** An ISO date in words of the locale. */
export const date = (iso: string) =>
  new Intl.DateTimeFormat(locale.tag, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(iso));

/** Joins names as the language does. */
export const listed = (names: string[]) =>
  new Intl.ListFormat(locale.tag, { type: 'conjunction' }).format(names);
