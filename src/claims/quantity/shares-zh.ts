import { clean } from './numbers-en.js';
import { NUMBER_ZH, readNumberZh, readTenths } from './numbers-zh.js';

const N = NUMBER_ZH;
/** One share in digits, hundredths, tenths or a fraction. No capture groups of its own. */
export const SHARE_ZH = String.raw`(?:(?:\d+(?:\.\d+)?)\s?[%％]|百分之${N}|(?:[一二两三四五六七八九十半]|\d)成(?:[一二三四五六七八九半](?!年))?|${N}分之${N})`;
/** Words between a verb and its number. */
export const HEDGE_ZH = '(?:了|约|大约|近|将近|接近|逾|超过|超|不到|不足|至少|达|仅|只)*';
/** What a year or the time before is called before a number of its own. */
export const YEAR_ZH = '(?:\\d{4}年|去年|上年|前年|当年|此前|原来)';

/** Reads what `SHARE_ZH` matched. */
export function readShareZh(
  text: string,
): { value: number; halfStep: number; worded: boolean } | null {
  const percent = /^(\d+(?:\.(\d+))?)\s?[%％]$/.exec(text);
  if (percent)
    return {
      value: clean(Number(percent[1]) / 100),
      halfStep: 0.005 * 10 ** -(percent[2]?.length ?? 0),
      worded: false,
    };
  const hundredth = /^百分之(.+)$/.exec(text);
  if (hundredth) {
    const number = readNumberZh(hundredth[1] ?? '');
    return number && { value: clean(number.value / 100), halfStep: 0.005, worded: false };
  }
  const tenths = readTenths(text);
  if (tenths !== null)
    return { value: tenths, halfStep: text.length > 2 ? 0.005 : 0, worded: true };
  const fraction = /^(.+?)分之(.+)$/.exec(text);
  const below = readNumberZh(fraction?.[1] ?? '');
  const above = readNumberZh(fraction?.[2] ?? '');
  if (!below || !above || below.value <= above.value) return null;
  return { value: clean(above.value / below.value), halfStep: 0, worded: true };
}
