import { clean, type ReadNumber } from './numbers-en.js';

const DIGIT: Record<string, number> = {
  零: 0,
  〇: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};
const PLACE: Record<string, number> = { 十: 10, 百: 100, 千: 1000 };
const MYRIAD: Record<string, number> = { 万: 1e4, 亿: 1e8, 万亿: 1e12 };

const SCALE = '万亿|亿|万|千|百';
const HAN = '[零〇一二两三四五六七八九十百千万亿]';

/** One number in digits (with 万, 亿) or in Han numerals. No capture groups of its own. */
export const NUMBER_ZH = String.raw`(?:(?<![\d.,A-Za-z\-])(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?(?:${SCALE})?(?!\d|\.\d)|${HAN}+)`;

/** Reads what `NUMBER_ZH` matched, or null where the characters make no number. */
export function readNumberZh(text: string): ReadNumber | null {
  const digits = /^([\d,]+)(?:\.(\d+))?(万亿|亿|万|千|百)?$/.exec(text);
  if (digits) {
    const whole = (digits[1] ?? '').replace(/,/g, '');
    const decimals = digits[2] ?? '';
    const unit = digits[3] ?? '';
    const scale = MYRIAD[unit] ?? PLACE[unit] ?? 1;
    const zeros = decimals ? 0 : (/0*$/.exec(whole)?.[0].length ?? 0);
    const step = 10 ** (decimals ? -decimals.length : Math.min(zeros, whole.length - 1)) * scale;
    const value = Number(decimals ? `${whole}.${decimals}` : whole) * scale;
    return Number.isFinite(value)
      ? { value: clean(value), halfStep: step / 2, worded: false }
      : null;
  }
  return readHan(text);
}

function readHan(text: string): ReadNumber | null {
  if (!/^[零〇一二两三四五六七八九十百千万亿]+$/.test(text)) return null;
  if (/^[零〇一二三四五六七八九]{2,}$/.test(text)) {
    const value = Number([...text].map((han) => DIGIT[han]).join(''));
    return { value, halfStep: 0, worded: true };
  }
  let total = 0;
  let section = 0;
  let digit = 0;
  for (const han of text) {
    if (han in DIGIT) digit = DIGIT[han] ?? 0;
    else if (han in PLACE) {
      section += (digit || 1) * (PLACE[han] ?? 1);
      digit = 0;
    } else {
      if (han === '亿') total = (total + section + digit || 1) * 1e8;
      else total += (section + digit || 1) * 1e4;
      section = 0;
      digit = 0;
    }
  }
  return { value: clean(total + section + digit), halfStep: 0, worded: true };
}

/** 七成 → .7, 五成七 → .57, 成 alone is no number. */
export function readTenths(text: string): number | null {
  if (text === '半成') return 0.05;
  const match = /^([一二两三四五六七八九十\d](?:\.\d)?)成([一二三四五六七八九半])?$/.exec(text);
  if (!match) return null;
  const tenths = DIGIT[match[1] ?? ''] ?? (match[1] === '十' ? 10 : Number(match[1]));
  const rest = match[2] === '半' ? 5 : (DIGIT[match[2] ?? ''] ?? 0);
  return clean(tenths / 10 + rest / 100);
}
