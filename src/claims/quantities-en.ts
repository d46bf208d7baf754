import { CHANGE_EN, changesEn } from './changes-en.js';
import { countsEn } from './counts-en.js';
import { withHedge } from './hedges.js';
import { DENOMINATOR, NUMBER, clean, readDenominator, readNumber } from './numbers-en.js';
import { ranksEn } from './ranks-en.js';
import { raw, withoutOverlaps, withParentheses, type RawQuantity } from './raw-quantity.js';

export const PERCENT = String.raw`(?:%|percent\b|per\s?cent\b|pct\b)`;

/** Every match of a pattern with the reader's answer, nulls left out. */
export function scan(
  text: string,
  pattern: RegExp,
  read: (
    groups: Record<string, string>,
    start: number,
    end: number,
    match: RegExpExecArray,
  ) => RawQuantity | null,
): RawQuantity[] {
  const found: RawQuantity[] = [];
  for (const match of text.matchAll(pattern)) {
    const one = read(match.groups ?? {}, match.index, match.index + match[0].length, match);
    if (one) found.push(one);
  }
  return found;
}

const RANGE = new RegExp(
  String.raw`(?:\bbetween\s+)?(?<a>${NUMBER})\s*(?<ua>${PERCENT})?\s*(?<join>to|and|[-–—])\s*(?<b>${NUMBER})\s*(?<ub>${PERCENT})`,
  'giu',
);
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
  String.raw`\b(?<n>one|two|three|four|five|six|seven|eight|nine)\s+(?:[\p{L}][\p{L}\p{N}'’-]*\s+){1,4}(?:in|out of)\s+(?:every\s+)?(?<m>${IN_WORDS})(?=\s*[.,;:)]|\s+(?:of|at|among|from|who|that|is|are|was|were|has|have|had|do|does|did|will|would|can|now|works?|live[sd]?|comes?|came)\b)`,
  'giu',
);
const FRACTION = new RegExp(
  String.raw`(?<![\p{L}\p{N}-])(?:(?<n>an?|one|two|three|four|five|six|seven|eight|nine)[\s-]+)?(?<d>(?:${DENOMINATOR})s?|halves)(?![\p{L}\p{N}-])`,
  'giu',
);
const MAJORITY =
  /\b(?<size>(?:vast|overwhelming|large|great)\s+)?majority(?=\s+of\b|\s*[,.]|\s+(?:are|were|is|was|have|work)\b)/giu;
const MOST_OF = /\bmost (?:of|\p{L}+s\b)/giu;

function readRange(g: Record<string, string>, start: number, end: number): RawQuantity | null {
  const a = readNumber(g['a'] ?? '');
  const b = readNumber(g['b'] ?? '');
  if (!a || !b || a.value >= b.value) return null;
  if (g['join'] === 'and' && !g['ua'] && !g['b']) return null;
  const low = clean(a.value / 100);
  const high = clean(b.value / 100);
  return raw({
    start,
    end,
    kind: 'share',
    value: clean((low + high) / 2),
    range: [low, high],
    halfStep: 0.005,
  });
}

/** A percentage's half step: trailing zeros of "70 percent" are digits, not rounding. */
export function percentStep(text: string): number {
  const decimals = /\.(\d+)/.exec(text)?.[1]?.length ?? 0;
  return 0.005 * 10 ** -decimals;
}

function readPercentage(g: Record<string, string>, start: number, end: number): RawQuantity | null {
  const number = readNumber(g['n'] ?? '');
  if (!number) return null;
  return raw({
    start,
    end,
    kind: 'share',
    value: clean(number.value / 100),
    halfStep: percentStep(g['n'] ?? ''),
  });
}

function readNInM(g: Record<string, string>, start: number, end: number): RawQuantity | null {
  const n = readNumber(g['n'] ?? '');
  const m = readNumber(g['m'] ?? '');
  if (!n || !m || m.value <= n.value || m.value === 0) return null;
  if (n.worded !== m.worded && !g['every']) return null;
  if (!n.worded && /^(?:19|20)\d\d$/.test(g['m'] ?? '')) return null;
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
  return (g: Record<string, string>, start: number, end: number): RawQuantity | null => {
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
    if (!isHalf && !counted) return null;
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
        !/^\s*(?:the\s+(?:world|total|share|global|planet)|smaller|larger|less|more)\b/iu.test(
          after,
        )
      )
        return null;
    }
    return raw({ start, end, kind: 'share', value: clean(n / d), worded: true });
  };
}

/**
 * "A fifth of the world's 500 fastest", "Of the 500 fastest, 162 …": the count says what the
 * share, or the next number, is of.
 */
function withoutBases(text: string, found: RawQuantity[]): RawQuantity[] {
  return found.filter((one, i) => {
    const before = found[i - 1];
    if (
      one.kind === 'count' &&
      found[i + 1] !== undefined &&
      /\b(?:of|among)\s+(?:all\s+)?(?:the\s+)?(?:world['’]s\s+|global\s+)?(?:top\s+)?$/iu.test(
        text.slice(0, one.start),
      ) &&
      (/(?:world['’]s|global|top)\s+$/iu.test(text.slice(0, one.start)) ||
        /^\s*(?:\p{L}+est|most\s+\p{L}+|largest|biggest)\b/iu.test(
          text.slice(one.start).replace(/^\S+/, ''),
        ))
    )
      return false;
    return !(
      one.kind === 'count' &&
      before?.kind === 'share' &&
      /^\s+of\s+(?:all\s+)?(?:the\s+)?(?:world['’]s\s+|its\s+|their\s+|these\s+|those\s+)?(?:top\s+)?$/iu.test(
        text.slice(before.end, one.start),
      )
    );
  });
}

/** Every quantity of an English sentence, in order, hedges taken in. */
export function quantitiesEn(text: string): RawQuantity[] {
  const shares = [...scan(text, N_IN_M, readNInM), ...scan(text, N_NOUN_IN_M, readNInM)];
  const fractions = scan(text, FRACTION, readFraction(text));
  const majority = scan(text, MAJORITY, (g, start, end) =>
    raw({
      start: start,
      end,
      kind: 'share',
      value: g['size'] && !/large|great/i.test(g['size']) ? 0.7 : 0.5,
      worded: true,
      hedge: { kind: 'over', text: 'majority' },
    }),
  );
  const most = scan(text, MOST_OF, (_g, start, end, match) =>
    /^most of/i.test(match[0]) && !/\b(?:the|at|has|have|had|with)\s+$/iu.test(text.slice(0, start))
      ? raw({
          start,
          end,
          kind: 'share',
          value: 0.5,
          worded: true,
          tentative: true,
          hedge: { kind: 'over', text: 'most' },
        })
      : null,
  );
  const found = withoutOverlaps([
    changesEn(text, CHANGE_EN.fromTo),
    scan(text, RANGE, readRange),
    changesEn(text, CHANGE_EN.moved),
    changesEn(text, CHANGE_EN.multiple),
    shares,
    scan(text, PERCENTAGE, readPercentage),
    fractions,
    majority,
    ranksEn(text),
    most,
    countsEn(text),
  ]);
  return withParentheses(
    text,
    withoutBases(text, found).map((one) => withHedge(text, one, 'en')),
  );
}
