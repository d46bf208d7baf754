import type { Language } from '../../records/text.js';
import { anchored, shifted } from './anchoring.js';
import { yearCount, type DocumentDate, type PeriodMention } from './period-mention.js';

const Y = String.raw`(?:19[5-9]\d|20\d\d)`;
const COUNTED = String.raw`(?:\d{1,2}|two|three|four|five|six|seven|eight|nine|ten|fifteen|twenty|thirty)`;

type Rule = [
  pattern: RegExp,
  read: (m: RegExpExecArray, date: DocumentDate) => Omit<PeriodMention, 'start' | 'end'> | null,
];

const at = (year: number, basis: 'stated' | 'relative' = 'stated') => ({
  period: String(year),
  basis,
  sort: 'at' as const,
});
const span = (
  from: number,
  to: number,
  basis: 'stated' | 'relative' = 'stated',
  sort: 'span' | 'since' = 'span',
) => (from < to ? { period: `${from}..${to}`, basis, sort } : null);
const years = (count: string, unit: string): number =>
  (/decade|十年/i.test(unit) ? 10 : 1) * (count === '' ? 1 : yearCount(count));

const EN: Rule[] = [
  [
    new RegExp(
      String.raw`\b(?:in|over|during|for)\s+the\s+(?<n>${COUNTED}\s+)?(?<u>years?|decades?)\s+(?:(?:up\s+)?to|until|ending(?:\s+in)?|through|before)\s+(?<b>${Y})\b`,
      'giu',
    ),
    (m) => {
      const to = Number(m.groups?.['b']);
      return span(to - years((m.groups?.['n'] ?? '').trim(), m.groups?.['u'] ?? ''), to);
    },
  ],
  [
    new RegExp(
      String.raw`\b(?:between|from)\s+(?:\w+\s+)?(?<a>${Y})\s+(?:and|to|until|through)\s+(?:\w+\s+)?(?<b>${Y})\b`,
      'giu',
    ),
    (m) => span(Number(m.groups?.['a']), Number(m.groups?.['b'])),
  ],
  [
    new RegExp(
      String.raw`\b(?<a>${Y})\s?(?:(?:[-–—]|to)\s?(?<b>${Y})|[-–—](?<c>\d\d))\b(?!-\d)`,
      'giu',
    ),
    (m) => {
      const a = Number(m.groups?.['a']);
      const b = m.groups?.['b'] ?? m.groups?.['c'] ?? '';
      return span(a, b.length === 2 ? Math.floor(a / 100) * 100 + Number(b) : Number(b));
    },
  ],
  [
    new RegExp(String.raw`\bsince\s+(?:\w+\s+)?(?<a>${Y})\b`, 'giu'),
    (m, d) => span(Number(m.groups?.['a']), d.year, 'stated', 'since'),
  ],
  [
    /\b(?:in\s+)?(?:the\s+)?(?<part>early|mid|late)?[\s-]*(?:the\s+)?(?<a>(?:19|20)\d0)s\b/giu,
    (m) => {
      const a = Number(m.groups?.['a']);
      const part = m.groups?.['part']?.toLowerCase();
      const [from, to] =
        part === 'early' ? [0, 3] : part === 'mid' ? [4, 6] : part === 'late' ? [6, 9] : [0, 9];
      return span(a + from, a + to);
    },
  ],
  [
    new RegExp(
      String.raw`\b(?:over|in|during|within|for)\s+the\s+(?:last|past|previous)\s+(?<n>${COUNTED}\s+)?(?<u>years?|decades?)\b`,
      'giu',
    ),
    (m, d) =>
      span(
        d.year - years((m.groups?.['n'] ?? '').trim(), m.groups?.['u'] ?? ''),
        d.year,
        'relative',
      ),
  ],
  [
    new RegExp(
      String.raw`\b(?:over|in|within|during)\s+(?:just\s+|only\s+|barely\s+|a\s+mere\s+)?(?:(?<n>${COUNTED})|(?<x>a\s+single|one|a))\s+(?<u>years?|decades?)\b(?!\s+(?:ago|earlier|before|later|to|time))`,
      'giu',
    ),
    (m, d) =>
      span(d.year - years(m.groups?.['n'] ?? '', m.groups?.['u'] ?? ''), d.year, 'relative'),
  ],
  [
    new RegExp(
      String.raw`\b(?:(?<n>${COUNTED})\s+years?|(?<x>a|one|two)\s+(?<u>decades?|years?))\s+(?:ago|earlier|before)\b`,
      'giu',
    ),
    (m, d) => {
      const n = m.groups?.['n'];
      const back = n
        ? yearCount(n)
        : years(
            /^an?$/i.test(m.groups?.['x'] ?? '') ? '' : (m.groups?.['x'] ?? ''),
            m.groups?.['u'] ?? '',
          );
      return at(d.year - back, 'relative');
    },
  ],
  [
    new RegExp(
      String.raw`\b(?:over|in|during|within)\s+the\s+(?:next|following|subsequent|ensuing)\s+(?<n>${COUNTED}\s+)?(?<u>years?|decades?)\b`,
      'giu',
    ),
    (m, d) =>
      span(
        d.year,
        d.year + years((m.groups?.['n'] ?? '').trim(), m.groups?.['u'] ?? ''),
        'relative',
      ),
  ],
  [/\blast\s+year\b|\bthe\s+previous\s+year\b/giu, (_m, d) => at(d.year - 1, 'relative')],
  [/\bthis\s+year\b|\bso\s+far\s+this\s+year\b/giu, (_m, d) => at(d.year, 'relative')],
  [
    /\b(?:now|nowadays|currently|today|at\s+present|presently)\b/giu,
    (_m, d) => at(d.year, 'relative'),
  ],
  [
    new RegExp(
      String.raw`(?<![\d$€£,.\-/A-Za-z])(?<a>${Y})(?![\d%]|[.,]\d|-\d|\s?(?:percent|per cent|%|dollars|people|models|patents|GPUs|systems))\b`,
      'gu',
    ),
    (m) => at(Number(m.groups?.['a'])),
  ],
];

const ZH: Rule[] = [
  [
    new RegExp(
      String.raw`截[至止到](?<b>${Y})年(?:底|末)?的?(?<n>[一二两三四五六七八九十\d]{1,2})年(?:间|里|中|内|来)?`,
      'gu',
    ),
    (m) => {
      const to = Number(m.groups?.['b']);
      return span(to - yearCount(m.groups?.['n'] ?? ''), to);
    },
  ],
  [
    new RegExp(String.raw`(?:从)?(?<a>${Y})年?(?:至|到|[-–—~～])(?<b>${Y})年(?:间|期间)?`, 'gu'),
    (m) => span(Number(m.groups?.['a']), Number(m.groups?.['b'])),
  ],
  [
    new RegExp(String.raw`自?(?<a>${Y})年以来|自(?<b>${Y})年(?:起|至今)`, 'gu'),
    (m, d) => span(Number(m.groups?.['a'] ?? m.groups?.['b']), d.year, 'stated', 'since'),
  ],
  [
    /(?:过去|近|最近)(?<n>[一二两三四五六七八九十\d]{1,2})年(?:来|间|中|里)?/gu,
    (m, d) => span(d.year - yearCount(m.groups?.['n'] ?? ''), d.year, 'relative'),
  ],
  [
    /(?<![\d第])(?<n>[一二两三四五六七八九十\d]{1,2})年(?:间|内|里|时间|来)(?!的?研究)/gu,
    (m, d) => span(d.year - yearCount(m.groups?.['n'] ?? ''), d.year, 'relative'),
  ],
  [
    /(?<n>[一二两三四五六七八九十\d]{1,2})年前/gu,
    (m, d) => at(d.year - yearCount(m.groups?.['n'] ?? ''), 'relative'),
  ],
  [
    /(?:此后|随后|其后|之后|后来)的?(?<n>[一二两三四五六七八九十\d]{1,2})年(?:间|里|中|内)?/gu,
    (m, d) => span(d.year, d.year + yearCount(m.groups?.['n'] ?? ''), 'relative'),
  ],
  [/去年|上一?年度?/gu, (_m, d) => at(d.year - 1, 'relative')],
  [/前年/gu, (_m, d) => at(d.year - 2, 'relative')],
  [/今年|本年度?/gu, (_m, d) => at(d.year, 'relative')],
  [/如今|目前|现在|当前|现今|眼下/gu, (_m, d) => at(d.year, 'relative')],
  [
    /(?:上世纪|20世纪)(?<n>[五六七八九]十)年代/gu,
    (m) => span(1900 + yearCount(m.groups?.['n'] ?? ''), 1909 + yearCount(m.groups?.['n'] ?? '')),
  ],
  [
    new RegExp(String.raw`(?<![\d.])(?<a>${Y})(?:年|(?=[）)]))`, 'gu'),
    (m) => at(Number(m.groups?.['a'])),
  ],
  [
    new RegExp(String.raw`(?<=[A-Za-z]\s?)(?<a>${Y})(?!\d|年)`, 'gu'),
    (m) => at(Number(m.groups?.['a'])),
  ],
];

/** Years that date something else than the number: a firm's founding, a person's birth. */
const ASIDE =
  /\b(?:founded|established|launched|set up|started|opened|incorporated|signed)\s+(?:back\s+)?in\s+$/iu;
const ASIDE_ZH = /^\s*(?:成立|创立|创办|出生|启动|设立)/u;

/** `2019-12` → its year and month; the bare year for `2019`. */
export function documentDate(date: string): DocumentDate {
  const [year = '', month] = date.split('-');
  return { year: Number(year), month: month ? Number(month) : null };
}

/**
 * Every period a sentence names, in order; relative ones are counted from a year that it states, from
 * the one that was spoken of before ("a year later"), or from the document's date.
 */
export function periodMentions(
  text: string,
  language: Language,
  date: DocumentDate,
  before: string | null = null,
): PeriodMention[] {
  const found: PeriodMention[] = [];
  for (const [pattern, read] of language === 'zh' ? ZH : EN) {
    for (const match of text.matchAll(pattern)) {
      const start = match.index;
      const end = start + match[0].length;
      if (found.some((other) => start < other.end && other.start < end)) continue;
      if (ASIDE.test(text.slice(0, start)) || (language === 'zh' && ASIDE_ZH.test(text.slice(end))))
        continue;
      const one = read(match, date);
      if (one) found.push({ ...one, start, end });
    }
  }
  const sorted = found.sort((a, b) => a.start - b.start);
  return shifted(text, anchored(text, sorted, date, before), before);
}
