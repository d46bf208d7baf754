import type { Bilingual } from '../../records/text.js';
import type { FoundClaim } from '../find/found-claim.js';
import type { Reading } from '../report/report.js';

const compact = {
  en: new Intl.NumberFormat('en', {
    notation: 'compact',
    compactDisplay: 'long',
    maximumSignificantDigits: 4,
  }),
  zh: new Intl.NumberFormat('zh-CN', { notation: 'compact', maximumSignificantDigits: 4 }),
};
const plain = {
  en: new Intl.NumberFormat('en', { maximumFractionDigits: 2 }),
  zh: new Intl.NumberFormat('zh-CN', { maximumFractionDigits: 2 }),
};

function percent(value: number): string {
  const points = value * 100;
  const digits = Math.abs(points) < 0.1 && points !== 0 ? 2 : 1;
  return `${points.toFixed(digits)}%`;
}

function times(value: number): string {
  return value >= 10 ? value.toFixed(1) : value.toFixed(2);
}

function ordinal(value: number): string {
  const rule = new Intl.PluralRules('en', { type: 'ordinal' }).select(value);
  return `${value}${{ one: 'st', two: 'nd', few: 'rd', other: 'th', zero: 'th', many: 'th' }[rule]}`;
}

/** A number of things: whole below ten thousand, then in the language's own large units. */
function count(value: number): Bilingual {
  const whole = Math.abs(value) >= 100 ? Math.round(value) : value;
  return Math.abs(value) < 10_000
    ? { en: plain.en.format(whole), zh: plain.zh.format(whole) }
    : { en: compact.en.format(value), zh: compact.zh.format(value) };
}

/** A value as a reader sees it, in both languages. */
export function display(
  value: number,
  unit: string,
  reading: Reading,
  claim: FoundClaim,
): Bilingual {
  const { kind } = claim.quantity;
  if (reading === 'rank') return { en: ordinal(value), zh: `第${value}位` };
  if (reading === 'difference') {
    // Told in the direction that the text gives it.
    const moved = claim.quantity.direction === 'down' ? -value : value;
    if (claim.quantity.of !== 'share') {
      const sign = moved > 0 ? '+' : '−';
      const size = display(Math.abs(moved), unit, 'value', claim);
      return { en: `${sign}${size.en}`, zh: `${sign}${size.zh}` };
    }
    const points = Number((moved * 100).toFixed(1));
    const signed = points > 0 ? `+${points}` : `${points}`;
    return { en: `${signed} points`, zh: `${signed}个百分点` };
  }
  if (reading === 'change' || reading === 'place-ratio' || unit === 'ratio')
    return { en: `${times(value)} times`, zh: `${times(value)}倍` };
  if (unit === 'share' && reading !== 'numerator')
    return { en: percent(value), zh: percent(value) };
  if (
    reading === 'world-share' ||
    (unit.startsWith('per-') && (kind === 'share' || claim.quantity.of === 'share'))
  )
    return { en: percent(value), zh: percent(value) };
  if (unit === 'per-100')
    return {
      en: `${plain.en.format(value)} per 100 people`,
      zh: `每百人${plain.zh.format(value)}`,
    };
  const number = count(value);
  if (unit === 'USD') return { en: `US$${number.en}`, zh: `${number.zh}美元` };
  if (unit === 'USD-per-person')
    return { en: `US$${number.en} a person`, zh: `人均${number.zh}美元` };
  return number;
}
