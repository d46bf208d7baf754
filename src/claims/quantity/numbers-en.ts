const ONES: Record<string, number> = {};
'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'
  .split(' ')
  .forEach((word, value) => (ONES[word] = value));
const TENS: Record<string, number> = {};
'twenty thirty forty fifty sixty seventy eighty ninety'
  .split(' ')
  .forEach((word, index) => (TENS[word] = (index + 2) * 10));
const SCALES: Record<string, number> = {
  hundred: 1e2,
  thousand: 1e3,
  million: 1e6,
  billion: 1e9,
  trillion: 1e12,
  k: 1e3,
  m: 1e6,
  mn: 1e6,
  mln: 1e6,
  bn: 1e9,
  b: 1e9,
  tn: 1e12,
};

const UNIT_WORD = [...Object.keys(ONES), ...Object.keys(TENS)]
  .map((word) => `[${word.charAt(0)}${word.charAt(0).toUpperCase()}]${word.slice(1)}`)
  .join('|');
const BIG_WORD = 'hundred|thousand|million|billion|trillion|dozen';

/** Digits with thousands separators and decimals. */
const DIGITS = String.raw`(?:\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)`;
const DIGITS_SCALED = String.raw`(?<![\w.,/@#:&]|[A-Za-z]-)${DIGITS}(?:\s?(?:hundred|thousand|million|billion|trillion|mln|mn|bn|tn)\b|m(?=\s+(?:people|internet|mobile|online|users|netizens|inhabitants|residents|citizens|subscri\p{L}+|researchers)\b))?(?![\d]|[.,]\d)`;
const WORDS = String.raw`\b(?:(?:half\s+)?an?\s+(?=(?:${BIG_WORD})\b)(?:${BIG_WORD})|(?:${UNIT_WORD})(?:\s+point(?:\s+(?:${UNIT_WORD}))+)?)(?:(?:\s|-|\s+and\s+)(?:${UNIT_WORD}|${BIG_WORD}))*\b`;

/** "Percent" in its spellings. No capture groups of its own. */
export const PERCENT = String.raw`(?:%|percent\b|per\s?cent\b|pct\b)`;

/** One number in digits or in words, with its scale. No capture groups of its own. */
export const NUMBER = `(?:${DIGITS_SCALED}|${WORDS})`;

export interface ReadNumber {
  value: number;
  /** Half of the last stated digit; 0 for a number in words. */
  halfStep: number;
  worded: boolean;
}

/** Reads what `NUMBER` matched, or null where the words make no number. */
export function readNumber(text: string): ReadNumber | null {
  const digits = /^([\d,]+)(?:\.(\d+))?\s*([a-z]+)?$/i.exec(text.trim());
  if (digits) {
    const whole = (digits[1] ?? '').replace(/,/g, '');
    const decimals = digits[2] ?? '';
    const scale = digits[3] ? (SCALES[digits[3].toLowerCase()] ?? Number.NaN) : 1;
    const value = Number(decimals ? `${whole}.${decimals}` : whole) * scale;
    if (!Number.isFinite(value)) return null;
    const zeros = decimals ? 0 : (/0*$/.exec(whole)?.[0].length ?? 0);
    const step = 10 ** (decimals ? -decimals.length : Math.min(zeros, whole.length - 1)) * scale;
    return { value: clean(value), halfStep: step / 2, worded: false };
  }
  return readWords(text.toLowerCase());
}

function readWords(text: string): ReadNumber | null {
  const words = text.split(/[\s-]+/).filter((word) => word !== 'and');
  let total = 0;
  let group = 0;
  let seen = false;
  for (let i = 0; i < words.length; i++) {
    const word = words[i] ?? '';
    if (word === 'a' || word === 'an') continue;
    if (word === 'half') group = 0.5;
    else if (word === 'point') {
      const decimals = words.slice(i + 1).map((digit) => ONES[digit] ?? '');
      group += Number(`0.${decimals.join('')}`);
      return { value: clean(total + group), halfStep: 0.5 * 10 ** -decimals.length, worded: false };
    } else if (word === 'dozen') group = (group || 1) * 12;
    else if (word in ONES) group += ONES[word] ?? 0;
    else if (word in TENS) group += TENS[word] ?? 0;
    else if (word === 'hundred') group = (group || 1) * 100;
    else if (word in SCALES) {
      total += (group || 1) * (SCALES[word] ?? 1);
      group = 0;
    } else return null;
    seen = true;
  }
  return seen ? { value: clean(total + group), halfStep: 0, worded: true } : null;
}

/** Removes what floating point leaves behind a product such as 1.4 × 10⁹. */
export function clean(value: number): number {
  return Number(value.toPrecision(12));
}

const DENOMINATORS: Record<string, number> = {
  half: 2,
  third: 3,
  quarter: 4,
  fourth: 4,
  fifth: 5,
  sixth: 6,
  seventh: 7,
  eighth: 8,
  ninth: 9,
  tenth: 10,
  eleventh: 11,
  twelfth: 12,
  thirteenth: 13,
  fourteenth: 14,
  fifteenth: 15,
  sixteenth: 16,
  twentieth: 20,
  thirtieth: 30,
  fortieth: 40,
  fiftieth: 50,
  hundredth: 100,
};
export const DENOMINATOR = Object.keys(DENOMINATORS).join('|');

/** `thirds` → 3. */
export function readDenominator(word: string): number | null {
  const lower = word.toLowerCase();
  return (
    DENOMINATORS[lower] ?? DENOMINATORS[lower.replace(/s$/, '')] ?? (lower === 'halves' ? 2 : null)
  );
}
