import type { Bilingual, Language } from '../../records/text.js';

const LOCALES: Record<Language, string> = { en: 'en', zh: 'zh-CN' };
const formats = new Map<string, Intl.NumberFormat>();

function numberFormat(lang: Language, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = `${lang}${JSON.stringify(options)}`;
  const known = formats.get(key);
  if (known) return known;
  const made = new Intl.NumberFormat(LOCALES[lang], options);
  formats.set(key, made);
  return made;
}

interface UnitStyle {
  /** Spelled in an axis title; empty where the population says it all. */
  words: Bilingual | null;
  /** Factor before printing: shares are stored 0 to 1. */
  factor: number;
  suffix: Bilingual;
  prefix?: string;
  /** Decimals of every value; else as its size asks for. */
  decimals?: number;
}

const NONE: Bilingual = { en: '', zh: '' } as const;

const UNITS: Record<string, UnitStyle> = {
  share: { words: { en: '%', zh: '%' }, factor: 100, suffix: { en: '%', zh: '%' } },
  count: { words: null, factor: 1, suffix: NONE },
  ratio: { words: { en: 'times', zh: '倍' }, factor: 1, suffix: { en: '×', zh: '倍' } },
  factor: { words: { en: 'times', zh: '倍' }, factor: 1, suffix: { en: '×', zh: '倍' } },
  'per-100': { words: { en: 'per 100 inhabitants', zh: '每百人' }, factor: 1, suffix: NONE },
  'per-1000': { words: { en: 'per 1,000 inhabitants', zh: '每千人' }, factor: 1, suffix: NONE },
  'per-million': {
    words: { en: 'per million inhabitants', zh: '每百万人' },
    factor: 1,
    suffix: NONE,
  },
  USD: {
    words: { en: 'US dollars', zh: '美元' },
    factor: 1,
    suffix: { en: '', zh: '美元' },
    prefix: '$',
  },
  'TFlop/s': {
    words: { en: 'TFlop/s', zh: 'TFlop/s' },
    factor: 1,
    suffix: { en: ' TFlop/s', zh: ' TFlop/s' },
  },
  'USD-per-person': {
    words: { en: 'US dollars per person', zh: '美元/人' },
    factor: 1,
    suffix: { en: '', zh: '美元' },
    prefix: '$',
  },
  index: { words: { en: 'index', zh: '指数' }, factor: 1, suffix: NONE, decimals: 2 },
  year: { words: { en: 'calendar year', zh: '年份' }, factor: 1, suffix: { en: '', zh: '年' } },
  years: { words: { en: 'years', zh: '年' }, factor: 1, suffix: { en: ' years', zh: '年' } },
};

/** A unit that is a plain noun (`models`, `companies`) counts things, as `count` does. */
function styleOf(unit: string): UnitStyle {
  const known = Object.hasOwn(UNITS, unit) ? UNITS[unit] : undefined;
  if (known) return known;
  const words = isCount(unit) ? null : { en: unit, zh: unit };
  return { words, factor: 1, suffix: NONE };
}

/** True where values count things, so that a whole number needs no decimals. */
export function isCount(unit: string): boolean {
  return unit === 'count' || (!Object.hasOwn(UNITS, unit) && /^[a-z][a-z ]*$/.test(unit));
}

/** True where values are parts of a whole, so that an axis starts at zero and may end at one. */
export function isShare(unit: string): boolean {
  return unit === 'share';
}

/** The unit in words for an axis title, or null where the population is the unit. */
export function unitWords(unit: string, lang: Language): string | null {
  return styleOf(unit).words?.[lang] ?? null;
}

/** Shared counts (a person with two countries) are printed whole from here on; data stay exact. */
const WHOLE_FROM = 5;

function digitsFor(scaled: number, whole: boolean): number {
  const size = Math.abs(scaled);
  if (whole && (Number.isInteger(scaled) || size >= WHOLE_FROM)) return 0;
  if (size >= 1000) return 0;
  if (size >= 100) return whole ? 0 : 1;
  if (size >= 0.1 || size === 0) return 1;
  return Math.min(6, 1 - Math.floor(Math.log10(size)));
}

function number(scaled: number, lang: Language, digits: number): string {
  if (Math.abs(scaled) >= 1e6) {
    return numberFormat(lang, { notation: 'compact', maximumSignificantDigits: 3 }).format(scaled);
  }
  return numberFormat(lang, {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  }).format(scaled);
}

function decorated(text: string, unit: string, lang: Language): string {
  const { suffix, prefix } = styleOf(unit);
  if (lang === 'zh' || !prefix) return `${text}${suffix[lang]}`;
  return text.startsWith('-') ? `-${prefix}${text.slice(1)}` : `${prefix}${text}`;
}

/** A value as printed beside a mark: `13.0%`, `1,428`, `10.3×`, `$1.2B`. */
export function formatValue(value: number, unit: string, lang: Language): string {
  if (unit === 'year') return decorated(String(value), unit, lang);
  const scaled = value * styleOf(unit).factor;
  const digits = styleOf(unit).decimals ?? digitsFor(scaled, isCount(unit));
  return decorated(number(scaled, lang, digits), unit, lang);
}

/** A range, its unit said once: `12.1–13.9%`. */
export function formatRange(low: number, high: number, unit: string, lang: Language): string {
  const factor = styleOf(unit).factor;
  const whole = isCount(unit);
  const digits = styleOf(unit).decimals ?? Math.max(digitsFor(high * factor, whole), whole ? 0 : 1);
  const text = [low, high].map((value) => number(value * factor, lang, digits)).join('–');
  return decorated(text, unit, lang);
}

/** Short marks of a unit stay on a tick; words stand in the axis title. */
function tickUnit(text: string, unit: string, lang: Language): string {
  const { suffix, prefix } = styleOf(unit);
  return prefix === undefined && suffix[lang].length > 1
    ? text
    : lang === 'zh' && prefix
      ? text
      : decorated(text, unit, lang);
}

/** A tick of an axis: as few digits as tell the ticks apart. */
export function formatTick(value: number, step: number, unit: string, lang: Language): string {
  if (unit === 'year') return String(value);
  const { factor } = styleOf(unit);
  const scaled = value * factor;
  if (Math.abs(scaled) >= 10_000) {
    const text = numberFormat(lang, { notation: 'compact', maximumFractionDigits: 2 }).format(
      scaled,
    );
    return tickUnit(text, unit, lang);
  }
  const digits = Math.max(0, Math.min(6, -Math.floor(Math.log10(Math.abs(step * factor)) + 1e-9)));
  const text = numberFormat(lang, { maximumFractionDigits: digits }).format(scaled);
  return tickUnit(text, unit, lang);
}

/** A whole number with the locale's grouping. */
export function formatCount(value: number, lang: Language): string {
  return numberFormat(lang, { maximumFractionDigits: 1 }).format(value);
}

/** A share of one as a percentage. */
export function formatShare(value: number, lang: Language, digits = 1): string {
  return numberFormat(lang, { style: 'percent', maximumFractionDigits: digits }).format(value);
}

function formatMoment(moment: string, lang: Language): string {
  const day = /^(\d{4})-(\d{2})(?:-(\d{2}))?$/.exec(moment);
  if (day) {
    const date = new Date(Date.UTC(Number(day[1]), Number(day[2]) - 1, Number(day[3] ?? 1)));
    const parts: Intl.DateTimeFormatOptions = { year: 'numeric', month: 'short', timeZone: 'UTC' };
    if (day[3] !== undefined) parts.day = 'numeric';
    return new Intl.DateTimeFormat(LOCALES[lang], parts).format(date);
  }
  const quarter = /^(\d{4})-Q([1-4])$/.exec(moment);
  if (quarter) {
    return lang === 'en'
      ? `Q${quarter[2]} ${quarter[1]}`
      : `${quarter[1]}年${'一二三四'[Number(quarter[2]) - 1]}季度`;
  }
  const half = /^(\d{4})-H([12])$/.exec(moment);
  if (half) {
    if (lang === 'en') return `H${half[2]} ${half[1]}`;
    return `${half[1]}年${half[2] === '1' ? '上' : '下'}半年`;
  }
  return lang === 'zh' && /^\d{4}$/.test(moment) ? `${moment}年` : moment;
}

/** A period in words: `2018`, `2009–2018`, `Jun 2019`; `2009–2018年`. */
export function formatPeriod(period: string, lang: Language): string {
  const [first, last] = period.split('..');
  if (first === undefined || last === undefined) return formatMoment(period, lang);
  if (last === '') {
    const from = formatMoment(first, lang);
    return lang === 'zh' ? `${from}起` : `since ${from}`;
  }
  if (/^\d{4}$/.test(first) && /^\d{4}$/.test(last)) {
    return lang === 'zh' ? `${first}–${last}年` : `${first}–${last}`;
  }
  return `${formatMoment(first, lang)} – ${formatMoment(last, lang)}`;
}

/** A period as a number of years, the middle of what it names; null where it names none. */
export function periodNumber(period: string): number | null {
  const quarter = /^(\d{4})-Q([1-4])$/.exec(period);
  if (quarter) return Number(quarter[1]) + Number(quarter[2]) / 4 - 0.125;
  const half = /^(\d{4})-H([12])$/.exec(period);
  if (half) return Number(half[1]) + (half[2] === '1' ? 0.25 : 0.75);
  const date = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(period);
  if (!date) return null;
  const month = date[2] === undefined ? 0 : Number(date[2]) - 1;
  return Number(date[1]) + month / 12 + (date[3] === undefined ? 0 : (Number(date[3]) - 1) / 366);
}
