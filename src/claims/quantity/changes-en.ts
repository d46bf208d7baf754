import { DENOMINATOR, NUMBER, PERCENT, clean, readDenominator, readNumber } from './numbers-en.js';
import { changeInPoints, raw, type RawQuantity } from './raw-quantity.js';
import { scan, type Groups } from './scan.js';
import { DOWN, UP } from './verbs-en.js';

const MONEY = String.raw`(?:US\$|\$|€|£|¥)\s?`;
const HEDGE = String.raw`(?:(?:about|around|roughly|some|nearly|almost|only|just|over|under|more than|less than|approximately|at least|a|an|the|another)\s+)*`;
/** "from 29 to 47 percent", "up from 5 % in 2009 to 11 %". */
const fromTo = new RegExp(
  String.raw`\bfrom\s+${HEDGE}(?<ma>${MONEY})?(?<a>${NUMBER})(?:\s*(?<ua>${PERCENT}))?(?<mid>[^.;:()]{0,45}?)\s+to\s+${HEDGE}(?<mb>${MONEY})?(?<b>${NUMBER})\s*(?<ub>${PERCENT})?(?!\s*(?:january|february|march|april|may|june|july|august|september|october|november|december)\b)`,
  'giu',
);

/** "rose by 12 percent", "fell by a quarter", "a 12 percent increase". */
const moved = new RegExp(
  String.raw`\b(?<verb>(?<!\b(?:ma[dk]e|makes|making|t[oa]{1,2}k(?:en?)?|takes|taking|sum(?:s|med)?|end(?:s|ed)|sets?|add(?:s|ed)|us(?:es?|ed|ing)|eat(?:s|en)?|ate|buy(?:s|ing)?|bought|snapped|soak(?:s|ed)|mopped|gobbled|swallowed|chewed|built|racked|rounded|picked|scooped|opened|gave|given|lined|backed|divid(?:ed|es)|split)\s)(?:${UP}|${DOWN}))(?:\s+\p{L}+ly)?(?:\s+(?<what>[\p{L}'’-]+\s+){0,5}?by|\s+by)?\s+(?<hedge>${HEDGE})(?:(?<n>${NUMBER})\s?${PERCENT}(?!\s*points?)|(?:(?<fn>an?|one|two|three|four)[\s-]+)?(?<fd>(?:${DENOMINATOR})s?)\b(?!\s+of\b)|(?<x>${NUMBER})(?:\s*[-\s]?fold\b|\s*times\b(?!\s+as\b)|x\b))`,
  'giu',
);
/** "A fall of 29 per cent", "an increase of a quarter". */
const nounMoved = new RegExp(
  String.raw`\b(?<noun>increase|rise|growth|jump|gain|surge|drop|decline|decrease|fall|reduction|cut|slump|contraction)\s+of\s+(?<hedge>${HEDGE})(?:(?<n>${NUMBER})\s?${PERCENT}(?!\s*points?)|(?:(?<fn>an?|one|two|three|four)[\s-]+)?(?<fd>(?:${DENOMINATOR})s?)\b(?!\s+of\b))`,
  'giu',
);
const movedNoun = new RegExp(
  String.raw`(?<n>${NUMBER})[\s-]?${PERCENT}\s+(?<noun>increase|rise|growth|jump|gain|drop|decline|decrease|fall|reduction|cut)\b`,
  'giu',
);

/** "up just 0.6 percentage points", "had fallen 11 points", "a gain of 1.2 points". */
const points = new RegExp(
  String.raw`\b(?:(?<verb>${UP}|${DOWN}|widen(?:ed|s|ing)?|narrow(?:ed|s|ing)?|added|gained|shed)\s+(?:by\s+)?|(?<noun>increase|rise|growth|jump|gain|drop|decline|decrease|fall|loss|reduction|cut)\s+of\s+)(?<hedge>${HEDGE})(?<n>${NUMBER})\s+(?:percentage\s+)?points?\b`,
  'giu',
);

/** "7% → 10%": from one level to the other. */
const arrow = new RegExp(
  String.raw`(?<ma>${MONEY})?(?<a>${NUMBER})\s*(?<ua>${PERCENT})?\s*(?:→|⟶|⇒|-+>|—>)\s*(?<mb>${MONEY})?(?<b>${NUMBER})\s*(?<ub>${PERCENT})?`,
  'giu',
);
/** "24.8 points lower than in 2019", "11 points below its level of 2019". */
const pointsThan = new RegExp(
  String.raw`(?<n>${NUMBER})\s+(?:percentage\s+)?points?\s+(?:(?<up>more|higher|larger|above|up)|(?<down>fewer|less|lower|smaller|below|down))\b(?=[^.;]{0,60}?(?:\b(?:19|20)\d\d\b|\byears?\b|\bdecades?\b|\b(?:earlier|before|ago)\b))`,
  'giu',
);

function isYear(text: string): boolean {
  return /^(?:19|20)\d\d$/.test(text);
}

function readFromTo(g: Groups, start: number, end: number): RawQuantity | null {
  const a = readNumber(g['a'] ?? '');
  const b = readNumber(g['b'] ?? '');
  if (!a || !b) return null;
  const share = g['ub'] !== undefined || g['ua'] !== undefined;
  const money = g['ma'] !== undefined || g['mb'] !== undefined;
  if (!share && (isYear(g['a'] ?? '') || isYear(g['b'] ?? ''))) return null;
  // "from 32 percent to 16": the second number is a percentage where it can be nothing else.
  if (
    g['ua'] !== undefined &&
    g['ub'] === undefined &&
    (b.worded || b.value > 100 || isYear(g['b'] ?? ''))
  )
    return null;
  if (!share && !money && Math.max(a.value, b.value) < 13) return null;
  if (/\d{4}/.test(g['a'] ?? '') && isYear(g['a'] ?? '')) return null;
  // "from 3 to 5 billion": the scale of the second goes for both.
  const scale =
    !share && a.value < 1000 && b.value >= 1e6 && !/[a-z]/i.test(g['a'] ?? '')
      ? scaleOf(b.value)
      : 1;
  const unit = share ? 0.01 : 1;
  const step = (text: string, half: number): number =>
    share ? 0.005 * 10 ** -(/\.(\d+)/.exec(text)?.[1]?.length ?? 0) : half;
  const from = clean(a.value * unit * scale);
  const value = clean(b.value * unit);
  if (from === value) return null;
  return raw({
    start,
    end,
    kind: 'change',
    value,
    halfStep: step(g['b'] ?? '', b.halfStep),
    from: { value: from, halfStep: step(g['a'] ?? '', a.halfStep * scale) },
    unit: share ? 'share' : money ? 'USD' : 'count',
    of: share ? 'share' : money ? 'amount' : 'count',
    direction: value > from ? 'up' : 'down',
  });
}

function scaleOf(value: number): number {
  return value >= 1e12 ? 1e12 : value >= 1e9 ? 1e9 : 1e6;
}

function readMoved(text: string, g: Groups, start: number, end: number): RawQuantity | null {
  const down = new RegExp(`^(?:${DOWN})$`, 'iu').test(g['verb'] ?? '');
  const sign = down ? -1 : 1;
  const direction = down ? 'down' : 'up';
  const words = (g['hedge'] ?? '').trim().toLowerCase();
  const hedge = hedgeOf(words);
  const base = { start, end, kind: 'multiple' as const, direction, hedge } as const;
  if (/(?:\bto|\bfrom)\s+$/iu.test(text.slice(0, start))) return null;
  if (g['n'] !== undefined) {
    const n = readNumber(g['n']);
    if (!n) return null;
    const decimals = /\.(\d+)/.exec(g['n'])?.[1]?.length ?? 0;
    return raw({
      ...base,
      value: clean(1 + (sign * n.value) / 100),
      halfStep: 0.005 * 10 ** -decimals,
    });
  }
  if (g['x'] !== undefined) {
    const x = readNumber(g['x']);
    if (!x || x.value <= 1) return null;
    return raw({
      ...base,
      direction: null,
      value: down ? clean(1 / x.value) : x.value,
      worded: true,
    });
  }
  const d = readDenominator(g['fd'] ?? '');
  const n = g['fn'] === undefined || /^an?$/i.test(g['fn']) ? 1 : (readNumber(g['fn'])?.value ?? 0);
  if (!d || n <= 0 || n >= d) return null;
  if (g['fn'] === undefined && d !== 2 && !/\ban?$/.test(words)) return null;
  return raw({ ...base, value: clean(1 + (sign * n) / d), worded: true });
}

function hedgeOf(words: string): RawQuantity['hedge'] {
  if (/more than|over|at least/.test(words)) return { kind: 'over', text: words };
  if (/less than|under/.test(words)) return { kind: 'under', text: words };
  if (/nearly|almost/.test(words)) return { kind: 'nearly', text: words };
  if (/about|around|roughly|some|approx/.test(words)) return { kind: 'about', text: words };
  return null;
}

function readPoints(g: Groups, start: number, end: number): RawQuantity | null {
  const n = readNumber(g['n'] ?? '');
  if (!n || n.value > 100) return null;
  const down =
    new RegExp(`^(?:${DOWN}|narrow(?:ed|s)?|shed)$`, 'iu').test(g['verb'] ?? '') ||
    /^(?:drop|decline|decrease|fall|loss|reduction|cut)$/iu.test(g['noun'] ?? '');
  return changeInPoints(start, end, n, {
    direction: down ? 'down' : 'up',
    hedge: hedgeOf((g['hedge'] ?? '').trim().toLowerCase()),
  });
}

/** "From 29 to 47 percent", "7% → 10%". */
export function fromToEn(text: string): RawQuantity[] {
  return [
    ...scan(text, fromTo, readFromTo),
    ...(/[→⟶⇒>]/u.test(text) ? scan(text, arrow, readFromTo) : []),
  ];
}

/** "Up 0.6 percentage points", "11 points below its level of 2019". */
export function pointsEn(text: string): RawQuantity[] {
  return [
    ...scan(text, points, readPoints),
    ...scan(text, pointsThan, (g, start, end) =>
      readPoints({ n: g['n'], verb: g['down'] === undefined ? 'rose' : 'fell' }, start, end),
    ),
  ];
}

/** "Rose by 12 percent", "a fall of a quarter", "a 12 percent increase". */
export function movesEn(text: string): RawQuantity[] {
  const verbOf = (noun: string | undefined): string =>
    /increase|rise|growth|jump|gain|surge/i.test(noun ?? '') ? 'rose' : 'fell';
  return [
    ...scan(text, moved, (g, start, end) => readMoved(text, g, start, end)),
    ...scan(text, nounMoved, (g, start, end) =>
      readMoved(text, { ...g, verb: verbOf(g['noun']) }, start, end),
    ),
    ...scan(text, movedNoun, (g, start, end) =>
      readMoved(text, { n: g['n'], hedge: '', verb: verbOf(g['noun']) }, start, end),
    ),
  ];
}
