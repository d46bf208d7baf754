import { DENOMINATOR, NUMBER, PERCENT, clean, readDenominator, readNumber } from './numbers-en.js';
import { raw, type RawQuantity } from './raw-quantity.js';
import { scan, type Groups } from './scan.js';

const PERCENTAGE = new RegExp(
  String.raw`(?<n>${NUMBER})\s?-?${PERCENT}(?!\s*(?:points?\b|confidence|confident|certain|sure))`,
  'giu',
);
const IN_WORDS =
  'two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|thirty|forty|fifty|a hundred|one hundred|a thousand|every \\w+';
const N_IN_M = new RegExp(
  String.raw`(?<n>${NUMBER})\s+(?:in|out\s+of|of)\s+(?<every>every\s+|each\s+|the\s+)?(?<m>${NUMBER})(?!\s*(?:%|percent|per\s?cent|years?|months?|days?|weeks?|hours?|minutes?|decades?|million|billion|(?:january|february|march|april|june|july|august|september|october|november|december)))\b`,
  'giu',
);
const N_NOUN_IN_M = new RegExp(
  String.raw`\b(?<n>one|two|three|four|five|six|seven|eight|nine)\s+(?!times\b)(?:[\p{L}][\p{L}\p{N}'’-]*\s+){1,4}(?:in|out of)\s+(?:every\s+)?(?<m>${IN_WORDS})(?=\s*[.,;:)]|\s+(?:of|at|among|from|who|that|is|are|was|were|has|have|had|do|does|did|will|would|can|now|works?|live[sd]?|comes?|came)\b|\s+(?!\p{L}+s\b|hundred|thousand|million|billion)\p{L})`,
  'giu',
);
/** "Every sixth human being". */
const EVERY_NTH = new RegExp(
  String.raw`\bevery\s+(?:other|(?<d>second|${DENOMINATOR}))\s+(?=(?!countr|nation|econom|region|continent|years?|months?|weeks?|days?|hours?|minutes?|time|decades?|centur|step|word|sentence|line)\p{L}{3,})`,
  'giu',
);
/** "70 cents of every dollar". */
const CENTS =
  /(?<n>\d{1,2}) (?:cents|pence)\s+(?:of|in|out of|on|from)\s+(?:every|each|the)\s+(?:dollar|euro|pound)\b/giu;
/** "Half of one per cent". */
const OF_ONE_PERCENT = new RegExp(
  String.raw`\b(?:an?\s+)?(?<d>${DENOMINATOR})\s+(?:of\s+)?(?:an?|one|1)\s+${PERCENT}`,
  'giu',
);
const FRACTION = new RegExp(
  String.raw`(?<![\p{L}\p{N}-])(?:(?<n>an?|one|two|three|four|five|six|seven|eight|nine)[\s-]+)?(?<d>(?:${DENOMINATOR})s?|halves)(?![\p{L}\p{N}-])`,
  'giu',
);
const MAJORITY =
  /\b(?<size>(?:vast|overwhelming|large|great)\s+)?(?:majority|lion['’]s\s+share|bulk)(?=\s+(?:of|from|in|by)\b|\s*[,.]|\s+(?:are|were|is|was|have|work)\b)/giu;
const MOST_OF = /\bmost (?:of|\p{L}+s\b)/giu;

/** A percentage's half step: trailing zeros of "70 percent" are digits, not rounding. */
function percentStep(text: string): number {
  const decimals = /\.(\d+)/.exec(text)?.[1]?.length ?? 0;
  return 0.005 * 10 ** -decimals;
}

function readPercentage(
  g: Groups,
  start: number,
  end: number,
  match: RegExpExecArray,
): RawQuantity | null {
  const number = readNumber(g['n'] ?? '');
  if (!number) return null;
  if (/confidence\s+(?:interval|level)s?[\s:]*(?:of\s+)?$/iu.test(match.input.slice(0, start)))
    return null;
  return raw({
    start,
    end,
    kind: 'share',
    value: clean(number.value / 100),
    halfStep: percentStep(g['n'] ?? ''),
    // "110 percent convinced"
    tentative: number.value > 100,
  });
}

function readNInM(g: Groups, start: number, end: number): RawQuantity | null {
  const n = readNumber(g['n'] ?? '');
  const m = readNumber(g['m'] ?? '');
  if (!n || !m || m.value <= n.value || m.value === 0) return null;
  if (n.worded !== m.worded && !g['every']) return null;
  if (!n.worded && /^(?:19|20)\d\d$/.test(g['m'] ?? '')) return null;
  // "Four of the 105 models": two counts.
  if (/^the\s/i.test(g['every'] ?? '') && m.value > 20 && m.value % 50 !== 0) return null;
  if (m.value > 1000 || (n.worded && m.value === 1_000_000)) return null;
  const exact = !n.worded;
  return raw({
    start,
    end,
    kind: 'share',
    value: clean(n.value / m.value),
    worded: !exact,
    halfStep: exact ? 0.5 / m.value : 0,
  });
}

const AFTER_FRACTION =
  /^\s*(?:(?:\w+\s+){1,2}(?:years?|decades?)\s+(?:earlier|before|ago)\b|of\b|in\b|from\b|[.,;:)”"]|$|(?:is|are|was|were|has|have|had|will|work|works|live|come|comes|came|now|that|what|its|their|the|all|smaller|larger|less|more|below|above|between|since|by|against|as|at|on|to)\b)/iu;
const NOT_FRACTION_BEFORE =
  /(?:\b(?:first|second|third|fourth|other|latter|better|a|the|its|his|her|their|year's|every|final|last|next|this|that|in|on|for)\s+)$/iu;

function readFraction(text: string) {
  return (g: Groups, start: number, end: number): RawQuantity | null => {
    const d = readDenominator(g['d'] ?? '');
    if (!d) return null;
    const counted = g['n'] !== undefined;
    const n = counted
      ? /^an?$/i.test(g['n'] ?? '')
        ? 1
        : (readNumber(g['n'] ?? '')?.value ?? 0)
      : 1;
    if (n <= 0 || n >= d) return null;
    const after = text.slice(end);
    const before = text.slice(0, start);
    const isHalf = d === 2;
    const owned = !counted && /\p{L}['’]s\s$/u.test(before) && /^\s+of\b/iu.test(after);
    if (!isHalf && !counted && !owned) return null;
    if (n > 1 && !/s$/i.test(g['d'] ?? '')) return null;
    if (!AFTER_FRACTION.test(after)) return null;
    if (/^\s*(?:of|in)\s+(?:the\s+)?(?:way|year|century|decade|time)\b/iu.test(after)) return null;
    if (isHalf && !counted) {
      if (NOT_FRACTION_BEFORE.test(before)) return null;
      if (
        /^\s*(?:the|a|an)\s+(?:story|battle|truth|answer|picture|hour|day|century|year|decade|day|mile|million|billion|dozen)\b/iu.test(
          after,
        )
      )
        return null;
      if (/^\s+(?:million|billion|dozen|hour|past|way|time|year|century|a\s+\w+)\b/iu.test(after))
        return null;
    } else if (/^\s*(?:the|to|on|at|by|all|more|less|that)\b/iu.test(after) && !isHalf && n === 1) {
      if (
        !/^\s*(?:the\s+(?:world|total|share|global|planet|size|number|level|rate|tally|count|proportion|amount|sum|volume|weight|population|figure|people|papers|models)|smaller|larger|less|more)\b/iu.test(
          after,
        )
      )
        return null;
    }
    return raw({ start, end, kind: 'share', value: clean(n / d), worded: true });
  };
}

/** Shares of an English sentence in order of trust: later tiers give way to earlier ones. */
export function sharesEn(
  text: string,
): Record<'parts' | 'percentages' | 'words' | 'most', RawQuantity[]> {
  const share = (start: number, end: number, value: number, rest: Partial<RawQuantity> = {}) =>
    raw({ start, end, kind: 'share', value, worded: true, ...rest });
  return {
    parts: [
      ...scan(text, N_IN_M, readNInM),
      ...scan(text, N_NOUN_IN_M, readNInM),
      ...scan(text, OF_ONE_PERCENT, (g, start, end) => {
        const d = readDenominator(g['d'] ?? '');
        return d ? share(start, end, clean(0.01 / d)) : null;
      }),
      ...scan(text, CENTS, (g, start, end) =>
        share(start, end, Number(g['n']) / 100, { worded: false, halfStep: 0.005 }),
      ),
    ],
    percentages: scan(text, PERCENTAGE, readPercentage),
    words: [
      ...scan(text, FRACTION, readFraction(text)),
      ...scan(text, EVERY_NTH, (g, start, end) => {
        const d = g['d'] === undefined || /second/iu.test(g['d']) ? 2 : readDenominator(g['d']);
        return d ? share(start, end, clean(1 / d)) : null;
      }),
      ...scan(text, MAJORITY, (g, start, end) =>
        share(start, end, g['size'] && !/large|great/i.test(g['size']) ? 0.7 : 0.5, {
          hedge: { kind: 'over', text: 'majority' },
          tentative: /share|bulk/iu.test(text.slice(start, end)),
        }),
      ),
    ],
    most: scan(text, MOST_OF, (_g, start, end, match) =>
      /^most of/i.test(match[0]) &&
      !/\b(?:the|at|has|have|had|with)\s+$/iu.test(text.slice(0, start))
        ? share(start, end, 0.5, { tentative: true, hedge: { kind: 'over', text: 'most' } })
        : null,
    ),
  };
}
