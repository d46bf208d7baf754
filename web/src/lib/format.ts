import {
  formatPeriod,
  formatRange,
  formatValue,
  unitWords,
} from '../../../src/charts/words/format.js';
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

/** A number without a unit, as exact as a reader needs. */
export const plain = (value: number) => format({ maximumFractionDigits: 2 }).format(value);

/** A value in its unit, printed as the charts print it; a whole number of things stays whole. */
export function number(value: number, unit: string): string {
  if (unit === 'year') return String(value);
  const things =
    /^[a-z]{5,}$/.test(unit) && unit !== 'share' && unit !== 'ratio' && unit !== 'factor';
  return formatValue(value, things && Number.isInteger(value) ? 'count' : unit, locale.language);
}

/** `12.1–13.9%`: the unit once, an en dash between. */
export function span(low: number, high: number, unit: string): string {
  const [a, b] = [number(low, unit), number(high, unit)];
  return a === b ? a : formatRange(low, high, unit, locale.language);
}

/** `2009..2018` as people write it. */
export const period = (text: string) => (text === '' ? '' : formatPeriod(text, locale.language));

/** The words of a unit where a printed value does not carry them already, else empty. */
export function unitBeside(unit: string): string {
  const words = unit === 'year' ? null : unitWords(unit, locale.language);
  return words === null || /[^\d.]/.test(number(1, unit)) ? '' : words;
}

/** A unit in words, for a heading. */
export const unitName = (unit: string) =>
  unitWords(unit, locale.language) ?? locale.lookup(`unit.${unit}`, unit);

/** Joins names as the language does. */
export const listed = (names: string[]) =>
  new Intl.ListFormat(locale.tag, { type: 'conjunction' }).format(names);

const mark = (en: string, zh: string) => (parts: readonly string[]) =>
  parts.join(locale.language === 'zh' ? zh : en);
/** Names one after another, without a last "and". */
export const separated = mark(', ', '、');
/** Parts of one line: what, where, when. */
export const phrases = mark(', ', '，');
/** Parts that may hold commas themselves. */
export const clauses = mark('; ', '；');
/** Whole sentences, each with its full stop. */
export const sentences = mark(' ', '');
