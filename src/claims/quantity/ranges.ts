import type { Language } from '../../records/text.js';
import { clean, NUMBER, readNumber } from './numbers-en.js';
import { NUMBER_ZH, readNumberZh } from './numbers-zh.js';
import { raw, type RawQuantity } from './raw-quantity.js';

const JOIN = {
  en: String.raw`\s*(?:(?:%|percent|per\s?cent)\s*)?(?:to|or|[-–—~])\s*`,
  zh: String.raw`\s?(?:[%％])?(?:个|家|项|台|种|件|人|美元|元)?\s?(?:至|到|[-–—~～])\s?`,
};
const LEFT = {
  en: new RegExp(`(?<n>${NUMBER})${JOIN.en}(?:US\\$|[$€£¥])?$`, 'iu'),
  zh: new RegExp(`(?<n>${NUMBER_ZH})${JOIN.zh}$`, 'u'),
};
const BETWEEN = {
  en: new RegExp(
    String.raw`\bbetween\s+(?:US\$|[$€£¥])?(?<n>${NUMBER})(?:\s*(?:%|percent|per\s?cent))?\s+and\s+(?:US\$|[$€£¥])?$`,
    'iu',
  ),
  zh: new RegExp(`(?:介于|在)(?<n>${NUMBER_ZH})[^，。；\\d]{0,4}[和与]$`, 'u'),
};
/** "From 5 to 11": a change, and no range. */
const CHANGES = { en: /\bfrom\s+(?:[\p{L}$€£¥]+\s+)?$/iu, zh: /[从由](?:\p{Script=Han}{0,6})$/u };

function scaleOf(value: number): number {
  return value >= 1e12 ? 1e12 : value >= 1e9 ? 1e9 : value >= 1e6 ? 1e6 : value >= 1e3 ? 1e3 : 1;
}

/** The lower end that stands left of a number, in its unit. */
function lower(
  text: string,
  q: RawQuantity,
  before: RawQuantity | undefined,
  language: Language,
): { start: number; value: number } | null {
  const left = text.slice(0, q.start);
  // "900亿至1000亿美元": the unit of the second goes for both.
  const alike =
    before && (before.kind === q.kind || (q.kind === 'amount' && before.unit === 'count'));
  if (
    alike &&
    new RegExp(`^${JOIN[language]}(?:US\\$|[$€£¥])?$`, 'iu').test(text.slice(before.end, q.start))
  )
    return { start: before.start, value: before.value };
  const match = BETWEEN[language].exec(left) ?? LEFT[language].exec(left);
  if (before && before.kind === q.kind && match && before.end > match.index)
    return before.value < q.value && before.start >= match.index
      ? { start: Math.min(match.index, before.start), value: before.value }
      : null;
  if (!match) return null;
  const written = match.groups?.['n'] ?? '';
  const number = language === 'en' ? readNumber(written) : readNumberZh(written);
  if (!number || /^(?:19|20)\d\d$/.test(written)) return null;
  let value = number.value * (q.kind === 'share' ? 0.01 : 1);
  // "1.40–1.42 billion": the scale of the second goes for both.
  if (q.kind !== 'share' && value < q.value / 100) value *= scaleOf(q.value);
  return { start: match.index, value: clean(value) };
}

/**
 * "Between 6,500 and 7,500", "$90–100bn", "六成至六成五": numbers of any kind that are stated with a
 * lower end. Takes numbers in order and gives them with such ends taken in.
 */
export function withRanges(text: string, found: RawQuantity[], language: Language): RawQuantity[] {
  const merged: RawQuantity[] = [];
  for (const one of found) {
    const before = merged.at(-1);
    if (one.range || !['share', 'count', 'amount'].includes(one.kind)) {
      merged.push(one);
      continue;
    }
    const low = lower(text, one, before, language);
    if (
      !low ||
      low.value >= one.value ||
      low.value < one.value / 20 ||
      CHANGES[language].test(text.slice(0, low.start)) ||
      (before && before.end > low.start && before.start < low.start)
    ) {
      merged.push(one);
      continue;
    }
    if (before && before.end > low.start) merged.pop();
    merged.push({
      ...one,
      start: low.start,
      value: clean((low.value + one.value) / 2),
      range: [low.value, one.value],
      worded: false,
      halfStep: one.kind === 'share' ? 0.005 : 0,
      hedge: null,
    });
  }
  return merged;
}

/** "$90 to $100 billion": the currency and the scale of a range of amounts. */
export const MONEY_RANGE =
  /(?<c>US\$|[$€£¥])\s?(?<a>\d[\d,.]*)\s*(?:to|[-–—])\s*(?:US\$|[$€£¥])?\s?(?<b>\d[\d,.]*\s?(?:thousand|million|billion|trillion|mln|mn|bn|tn|[mMkKbB])\b)/gu;

const SHARED = {
  en: new RegExp(
    String.raw`(?<list>${NUMBER}(?:,\s+${NUMBER})*,?\s+and\s+)(?<last>${NUMBER})(?<unit>\s?(?:%|percent\b|per\s?cent\b)|(?<=million|billion|trillion|bn|m))`,
    'giu',
  ),
  zh: new RegExp(
    String.raw`(?<list>\d+(?:\.\d+)?(?:[、，]\d+(?:\.\d+)?)*(?:[和与及、]|以及))(?<last>\d+(?:\.\d+)?(?:万亿|[亿万])?)(?<unit>[%％]|[个家项台种件篇部款名人]|美元|元)`,
    'gu',
  ),
};

/** "21 and 6 per cent", "1.41 and 1.43 billion": numbers that share the unit of the last. */
export function sharedUnits(text: string, found: RawQuantity[], language: Language): RawQuantity[] {
  const more: RawQuantity[] = [];
  for (const match of text.matchAll(SHARED[language])) {
    const { list = '', last = '' } = match.groups ?? {};
    if (
      /\b(?:between|from)\s+$/iu.test(text.slice(0, match.index)) ||
      /介于$|[从由]$/u.test(text.slice(0, match.index))
    )
      continue;
    const at = match.index + list.length;
    const own = found.find((one) => one.start <= at && one.end >= at + last.length);
    if (!own || own.range) continue;
    const pattern = new RegExp(language === 'en' ? NUMBER : String.raw`\d+(?:\.\d+)?`, 'giu');
    for (const number of list.matchAll(pattern)) {
      const start = match.index + number.index;
      const end = start + number[0].length;
      if (found.some((one) => one.start < end && start < one.end && one !== own)) continue;
      const read = language === 'en' ? readNumber(number[0]) : readNumberZh(number[0]);
      if (!read || /^(?:19|20)\d\d$/.test(number[0])) continue;
      const scale = own.kind === 'share' ? 0.01 : read.value < 1000 ? scaleOf(own.value) : 1;
      more.push(
        raw({
          ...own,
          start,
          end,
          value: clean(read.value * scale),
          halfStep: clean(read.halfStep * scale),
          hedge: null,
        }),
      );
    }
  }
  return more;
}
