import { NUMBER, readNumber } from './numbers-en.js';
import { amount, raw, type RawQuantity } from './raw-quantity.js';
import { scan } from './scan.js';

/** "Four of the 105 notable models": a count and what it is a part of, both of the same noun. */
const OF_THE = new RegExp(
  String.raw`(?<n>${NUMBER})\s+(?:out\s+)?of\s+the\s+(?<m>(?:\d{1,3}(?:,\d{3})+|\d+))\s+(?<noun>(?:[\p{L}][\p{L}\p{N}'’-]*\s+){0,4}?\p{L}{2,}s)\b`,
  'giu',
);
/** "Five in 2020, 128 in 2024: the stock of models": what is counted is said after. */
const BY_YEAR = new RegExp(
  String.raw`(?:^|[:;,—–]\s)(?:from\s+)?(?<n>${NUMBER})\s+in\s+(?:19|20)\d\d(?:,|,?\s+and|,?\s+but|\s+to)\s+(?<m>${NUMBER})\s+in\s+(?:19|20)\d\d(?=[:;,.—–]|\s+[—–])`,
  'giu',
);
/** "Of the clusters that are known, 320 are in America and 190 in China". */
const OF_THOSE =
  /^["“]?(?:Of|Among)\s+(?:all\s+)?(?:the\s+)?(?:(?:\d[\d,]*|some\s+\d[\d,]*)\s+)?(?<noun>(?:[\p{L}-]+\s+){0,4}?\p{L}{3,}s)\b(?=[^.;]{0,80},\s)/u;
/** "Some 2,000 strong". */
const STRONG = new RegExp(String.raw`(?<n>${NUMBER})(?=[\s-]strong\b(?!\s+\p{L}+s\b))`, 'giu');
/** "For every 100 residents there are 51 subscriptions". */
const FOR_EVERY = new RegExp(
  String.raw`\b(?:[Ff]or|[Tt]o)\s+(?:every|each)\s+(?<m>100|hundred|1,000|thousand)\s+(?:people|inhabitants|persons|residents|citizens|(?:\p{Lu}\p{L}+\s)?\p{Lu}\p{L}+s)\b[^.;\d]{0,40}?(?<n>${NUMBER})(?!\s?(?:%|percent|per\s?cent))`,
  'gu',
);
/** "Scored 555 points". */
const SCORED = new RegExp(
  String.raw`\b(?:scor(?:e[sd]?|ing)|averag(?:e[sd]?|ing))\s+(?:about\s+|some\s+)?(?<n>${NUMBER})\s+points\b`,
  'giu',
);

/** The noun that a sentence opened with as what its counts are of, if it did. */
export function nounOfThose(text: string): string | null {
  return OF_THOSE.exec(text)?.groups?.['noun'] ?? null;
}

/** Counts whose noun or base stands elsewhere than right after them. */
export function framedEn(text: string): RawQuantity[] {
  const count = (start: number, written: string, noun: string): RawQuantity[] => {
    const number = readNumber(written);
    if (!number) return [];
    return [
      raw({
        start,
        end: start + written.length,
        kind: 'count',
        value: number.value,
        halfStep: number.halfStep,
        noun,
        unit: noun === '' ? 'count' : noun,
        tentative: number.value < 13,
        elliptical: noun === '',
      }),
    ];
  };
  const found: RawQuantity[] = [];
  for (const match of /of\s+the\s+\d/iu.test(text) ? text.matchAll(OF_THE) : []) {
    const { n = '', m = '', noun = '' } = match.groups ?? {};
    const [part, whole] = [readNumber(n)?.value ?? 0, readNumber(m)?.value ?? 0];
    if (
      whole <= 20 ||
      whole % 50 === 0 ||
      part >= whole ||
      /\b(?:years|days|months)\b/iu.test(noun)
    )
      continue;
    const at = text.indexOf(m, match.index + n.length);
    found.push(...count(match.index, n, noun), ...count(at, m, noun));
  }
  for (const match of text.matchAll(BY_YEAR)) {
    const { n = '', m = '' } = match.groups ?? {};
    const first = match.index + match[0].indexOf(n);
    const second = match.index + match[0].lastIndexOf(` ${m} `) + 1;
    found.push(...count(first, n, ''), ...count(second, m, ''));
  }
  for (const match of text.includes('strong') ? text.matchAll(STRONG) : [])
    found.push(...count(match.index, match.groups?.['n'] ?? '', ''));
  for (const match of text.includes(' points') ? text.matchAll(SCORED) : []) {
    const n = match.groups?.['n'] ?? '';
    found.push(...count(match.index + match[0].indexOf(n), n, 'points'));
  }
  return found;
}

/** Rates whose base stands before the number; their base is no count of its own. */
export function ratesEn(text: string): { rates: RawQuantity[]; bases: [number, number][] } {
  const bases: [number, number][] = [];
  if (!/\b(?:every|each)\b/u.test(text)) return { rates: [], bases };
  const rates = scan(text, FOR_EVERY, (g, start, end) => {
    const number = readNumber(g['n'] ?? '');
    if (!number || /^(?:19|20)\d\d$/.test(g['n'] ?? '')) return null;
    const per = /^(?:100|hundred)$/i.test(g['m'] ?? '') ? 100 : 1000;
    const at = text.slice(start, end).lastIndexOf(g['n'] ?? '') + start;
    bases.push([start, at]);
    return amount(at, end, number, `per-${per}`);
  });
  return { rates, bases };
}
