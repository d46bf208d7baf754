import { yearCount, type DocumentDate, type PeriodMention } from './period-mention.js';

/** "In three years", "三年间": counted from or to the year that the sentence states, if it states one. */
export function anchored(
  text: string,
  found: PeriodMention[],
  date: DocumentDate,
  before: string | null,
): PeriodMention[] {
  const stated = found.filter(
    (one) =>
      one.sort === 'at' &&
      (one.basis === 'stated' || LAST_YEAR.test(text.slice(one.start, one.end))),
  );
  const spans = found.filter(({ basis, sort }) => basis === 'stated' && sort !== 'at');
  if (spans.length > 0)
    return found
      .filter(
        (one) =>
          one.basis === 'stated' || one.sort !== 'span' || LAST_YEARS.test(text.slice(one.start)),
      )
      .map((one) => {
        // "From 2009 to 2019 it quadrupled; there are now 51": at the end of the stretch.
        const stretch = spans.findLast(({ end, sort }) => end <= one.start && sort === 'span');
        return stretch && NOW.test(text.slice(one.start, one.end))
          ? { ...one, period: stretch.period.split('..')[1] ?? one.period }
          : one;
      });
  if (stated.length === 0) return fromBefore(text, found, date, before);
  return found.flatMap((one) => {
    if (one.basis !== 'relative' || one.sort !== 'span' || LAST_YEARS.test(text.slice(one.start)))
      return [one];
    const [from = 0, to = 0] = one.period.split('..').map(Number);
    const length = to - from;
    const years = stated.map(({ period }) => Number(period));
    if (years.some((year) => years.includes(year + length))) return [];
    const near = stated.filter(({ end }) => end <= one.start).at(-1) ?? stated[0];
    const year = Number(near?.period);
    const ends =
      (year + length > date.year && !AFTERWARDS.test(text.slice(one.start, one.end))) ||
      /(?:\bby|\bto|截[至止到]|到)\s*$/iu.test(text.slice(0, near?.start));
    const period = ends ? `${year - length}..${year}` : `${year}..${year + length}`;
    return [{ ...one, period, basis: 'stated' }];
  });
}

const LAST_YEAR = /^(?:last\s+year|去年)$/iu;
/** "Over the next two years" goes on from the year before. */
const AFTERWARDS = /\b(?:next|following|subsequent|ensuing)\b|^(?:此后|随后|其后|之后|后来)/iu;
/** "Has doubled in a decade" ends now, whatever was spoken of before. */
const UNTIL_NOW = /\b(?:has|have)\b|已经?/iu;

/** Stretches of a sentence that names no year, counted from the year that was spoken of before. */
function fromBefore(
  text: string,
  found: PeriodMention[],
  date: DocumentDate,
  before: string | null,
): PeriodMention[] {
  const known = before === null || before.includes('..') ? null : Number(before);
  return found.flatMap((one) => {
    const words = text.slice(one.start, one.end);
    const later = AFTERWARDS.test(words);
    if (one.basis !== 'relative' || one.sort !== 'span') return [one];
    if (known === null) return later ? [] : [one];
    if (LAST_YEARS.test(text.slice(one.start)) || (!later && UNTIL_NOW.test(text))) return [one];
    const [from = 0, to = 0] = one.period.split('..').map(Number);
    const length = to - from;
    // "Within four years it was 41" goes on; "41, up 36 points in a decade" looks back.
    const onward = later || (one.start < 3 && known + length <= date.year);
    const period = onward ? `${known}..${known + length}` : `${known - length}..${known}`;
    return [{ ...one, period, basis: 'stated' as const }];
  });
}

const NOW = /^(?:now|today|currently|如今|目前|现在)$/iu;

/** "Over the last three years" says itself where it ends. */
const LAST_YEARS = /^(?:\p{L}+\s+the\s+(?:last|past|previous)|过去|近|最近)/iu;

const NEXT =
  /\b(?:(?:the|a|one)\s+(?:(?:following|next)\s+year|year\s+(?:after|later))|(?<n>\w+)\s+years?\s+(?:later|on|after\s+that)|(?<d>a|one|two)\s+decades?\s+(?:later|on))\b|[次翌]年|第二年|(?<z>[一二两三四五六七八九十]{1,2})年(?:之后|以后|后)/giu;
const BACK =
  /\b(?:(?:the|a|one)\s+year\s+(?:earlier|before)|the\s+previous\s+year|(?<n>\w+)\s+years?\s+(?:earlier|before)|(?<d>a|one|two)\s+decades?\s+(?:earlier|before))\b|前一年|上一?年|(?<z>[一二两三四五六七八九十]{1,2})年前/giu;

/** "The year after", "four years earlier": counted from the year that the sentence names before. */
export function shifted(
  text: string,
  found: PeriodMention[],
  before: string | null,
): PeriodMention[] {
  let all = found;
  for (const [pattern, sign] of [
    [NEXT, 1],
    [BACK, -1],
  ] as const)
    for (const match of text.matchAll(pattern)) {
      const start = match.index;
      const end = start + match[0].length;
      const base =
        all.filter((one) => one.basis === 'stated' && one.end <= start).at(-1)?.period ?? before;
      if (base === null || /\bago\b/iu.test(match[0])) continue;
      const count = match.groups?.['n'] ?? match.groups?.['z'];
      const tens = match.groups?.['d'];
      const by =
        tens !== undefined
          ? 10 * (/two/i.test(tens) ? 2 : 1)
          : count === undefined
            ? 1
            : yearCount(count);
      const from = base.split('..').at(-1) ?? base;
      const year = Number(from) + sign * by;
      all = [
        ...all.filter((one) => one.end <= start || one.start >= end),
        { period: String(year), basis: 'stated', sort: 'at', from, start, end } as const,
      ].sort((a, b) => a.start - b.start);
    }
  return all;
}
