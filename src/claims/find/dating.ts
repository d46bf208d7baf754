import type { Language } from '../../records/text.js';
import { clauseAt } from './clauses.js';
import type { Context } from './context.js';
import type { FoundClaim } from './found-claim.js';
import type { PeriodMention } from './period-mention.js';
import type { RawQuantity } from '../quantity/raw-quantity.js';
import type { TextSpan } from '../text/sentences.js';

type Dated = Pick<FoundClaim, 'period' | 'periodText' | 'periodBasis'>;

/** The period that a quantity of a sentence is said to be of. */
export function periodOf(
  q: RawQuantity,
  text: string,
  parts: TextSpan[],
  named: PeriodMention[],
  context: Context,
  language: Language,
  paragraph: number,
): Dated {
  const clause = clauseAt(parts, q.start);
  const inside = named.filter(
    (p) =>
      p.sort === 'at' &&
      p.start >= q.start &&
      (p.end <= q.end || /^\s*(?:in|by)\s+$/iu.test(text.slice(q.end, p.start))),
  );
  const [first, last] = [inside[0], inside.at(-1)];
  // "From 22 per cent in 2019 to 10 per cent in 2023" says its own years.
  if (first && last && Number(first.period) < Number(last.period))
    return {
      period: `${first.period}..${last.period}`,
      periodText: text.slice(first.start, last.end),
      periodBasis: last.basis,
    };
  // "Now" is of its own clause alone where other times are named.
  const ownNow = (p: PeriodMention): boolean => {
    if (!NOW.test(text.slice(p.start, p.end))) return true;
    const at = clauseAt(parts, p.start);
    // "如今，这一比例…": an adverb with a comma of its own.
    const alone = /^[\s,，;；]*$/u.test(
      text.slice(parts[at]?.start, p.start) + text.slice(p.end, parts[at]?.end),
    );
    return at === clause || (alone && at + 1 === clause);
  };
  const periods = named.length > 1 ? named.filter(ownNow) : named;
  const later =
    language === 'zh'
      ? /十年(?:后|之后)/u.exec(text)
      : /\b(?:a|one)\s+decade\s+later\b/iu.exec(text);
  if (later && periods.length === 0 && context.period?.includes('..'))
    return {
      period: context.period.split('..')[1] ?? null,
      periodText: later[0],
      periodBasis: 'carried',
    };
  const moves = q.kind === 'multiple' || q.kind === 'change';
  const same = SAME_YEAR[language].exec(text);
  if (same && periods.length === 0 && context.period)
    return { period: context.period, periodText: same[0], periodBasis: 'carried' };
  const stretch = moves ? SAME_STRETCH[language].exec(text) : null;
  if (stretch) {
    const span =
      stretchBefore(periods, stretch.index) ??
      (paragraph === context.paragraph ? context.stretch : null);
    if (span) return { period: span, periodText: stretch[0], periodBasis: 'carried' };
  }
  if (moves && periods.length === 0 && context.period && isYearOnYear(q, text, parts, language)) {
    const year = Number(context.period.split('..').at(-1));
    return { period: `${year - 1}..${year}`, periodText: '', periodBasis: 'carried' };
  }
  if (periods.length === 0) {
    const went =
      moves && paragraph === context.paragraph && !AT_PRESENT[language].test(text)
        ? context.stretch
        : null;
    return went !== null && (language === 'zh' || IN_THE_PAST.test(text))
      ? { period: went, periodText: '', periodBasis: 'carried' }
      : { period: null, periodText: '', periodBasis: 'none' };
  }
  const dated = (p: PeriodMention): Dated => ({
    period: p.period,
    periodText: text.slice(p.start, p.end),
    periodBasis: p.basis,
  });
  const isBase = (p: PeriodMention): boolean => p.sort === 'at' && (isCounted(p) || isCompared(p));
  // "83% more than three years before; sixty of them …": counted from the year that is meant.
  const isCounted = (p: PeriodMention): boolean =>
    p.from !== undefined && p.period < p.from && clauseAt(parts, p.start) !== clause;
  const isCompared = (p: PeriodMention): boolean =>
    !(
      q.kind !== 'multiple' &&
      q.kind !== 'change' &&
      p.end <= q.start &&
      /^的?$/u.test(text.slice(p.end, q.start))
    ) &&
    ((COMPARED_TO[language].exec(text.slice(0, p.start))?.index ?? -1) >= q.end ||
      (p.end <= q.start && COMPARED_TO[language].test(text.slice(0, p.start))) ||
      (language === 'zh' &&
        (/^(?:同期|[底末初])?相比/u.test(text.slice(p.end)) ||
          (/年(?:以|之)?前$/u.test(text.slice(p.start, p.end)) && text[p.end] === '的') ||
          /^的?[约近]?(?:[\d.一二两三四五六七八九十百几]+多?倍|一半|[一二三四五]分之)/u.test(
            text.slice(p.end),
          ))));
  const distance = (p: PeriodMention): number => {
    const away = Math.abs(clauseAt(parts, p.start) - clause);
    const gap = p.start >= q.end ? p.start - q.end : Math.max(0, q.start - p.end);
    const right = p.start >= q.end && away > 0 ? 50 : 0;
    const parted = right > 0 && /[;；]/u.test(text.slice(q.end, p.start)) ? 3000 : 0;
    return (
      away * 1000 +
      gap +
      right +
      parted +
      (moves && p.sort === 'at' ? 5000 : 0) +
      (!moves && isBase(p) ? 9000 : 0) +
      (NOW.test(text.slice(p.start, p.end)) ? 500 : 0) +
      (!moves && p.sort === 'since' ? 500 : 0)
    );
  };
  const own = parts[clause];
  const by = moves
    ? periods.find(
        (p) => p.sort === 'at' && p.start >= q.end && p.start < (own?.end ?? text.length),
      )
    : undefined;
  const until = by && periods.findLast((p) => p.sort === 'span' && p.end <= (own?.start ?? 0));
  if (by && until) {
    const since = until.period.split('..')[1] ?? '';
    // "Trebled in the two years to 2021 and then fell by a fifth by 2023"
    if (since < by.period) return { ...dated(by), period: `${since}..${by.period}` };
  }
  const ordered = [...periods].sort((a, b) => distance(a) - distance(b));
  const nearest = ordered[0] as PeriodMention;
  if (moves && nearest.sort === 'at' && nearest.from !== undefined) {
    const ends = [nearest.from, nearest.period].sort();
    return { ...dated(nearest), period: ends.join('..') };
  }
  if (moves && nearest.sort === 'at') {
    const bases = periods.filter(
      (p) =>
        isBase(p) &&
        (p.start < q.end || p.start - q.end < 40) &&
        Math.abs(clauseAt(parts, p.start) - clause) <= (p.start < q.end ? 1 : 0),
    );
    const base = bases.find((p) => p.start >= q.end) ?? bases[0];
    if (AGAINST_LAST_YEAR.test(ownText(q, text, parts))) {
      const year = Number(nearest.period);
      return { ...dated(nearest), period: `${year - 1}..${year}` };
    }
    if (base) {
      const start = Number(base.period);
      const later = periods.filter(
        (p) => p !== base && !isBase(p) && p.sort === 'at' && Number(p.period) > start,
      );
      const early = later.filter((p) => p.start < q.end);
      const other = early.length > 0 ? early : later;
      const carriedYear = Number(context.period?.split('..').at(-1) ?? 0);
      const end = other.length > 0 ? Number(other.at(-1)?.period) : carriedYear;
      if (end > start) return { ...dated(base), period: `${start}..${end}` };
    }
    const singles = periods.filter(
      (p) => p.sort === 'at' && Math.abs(clauseAt(parts, p.start) - clause) <= 2,
    );
    const early = singles.filter((p) => p.start < q.end);
    const years = (early.length >= 2 ? early : singles).map((p) => Number(p.period));
    const close = years.slice(-2);
    const [low, high] = [Math.min(...close), Math.max(...close)];
    if (close.length === 2 && low < high) return { ...dated(nearest), period: `${low}..${high}` };
    const year = Number(nearest.period);
    if (isYearOnYear(q, text, parts, language))
      return { ...dated(nearest), period: `${year - 1}..${year}` };
  }
  if (!moves && nearest.sort === 'span') {
    const within = nearest.start >= (own?.start ?? 0) && nearest.start < (own?.end ?? text.length);
    // "It was 41 per cent, up 36 points in a decade": the decade is the other number's.
    if (
      !within &&
      nearest.start >= q.end &&
      !/^["“]?(?:in|over|during|between|from|by)\b/iu.test(text) &&
      STRETCHES.test(text.slice(nearest.start, nearest.end))
    )
      return { period: null, periodText: '', periodBasis: 'none' };
    // "Doubled in the decade to 2019, to 1.15 billion": a level has the year in which it was reached.
    if (REACHED[language].test(text.slice(0, q.start)))
      return { ...dated(nearest), period: nearest.period.split('..')[1] ?? nearest.period };
    const isOwn = nearest.start >= (own?.start ?? 0) && nearest.start < (own?.end ?? text.length);
    if (!isOwn && AT_PRESENT[language].test(text.slice(own?.start, own?.end)))
      return { period: null, periodText: '', periodBasis: 'none' };
  }
  return dated(nearest);
}

/** A length of time that names no year. */
const STRETCHES = /^\D+$/u;
const NOW =
  /^(?:now|today|currently|nowadays|at\s+present|presently|如今|目前|现在|当前|现今|眼下)$/iu;
const SAME_YEAR = {
  en: /\b(?:that|the\s+same)\s+year\b/iu,
  zh: /当年|同年|同期|那一?年|该年/u,
};
const SAME_STRETCH = {
  en: /\b(?:the|that)\s+same\s+(?:\p{L}+\s+)?(?:stretch|period|years|decade|time|span|interval)\b|\bin\s+(?:that|those)\s+(?:time|years|period)\b|\bmeanwhile\b/iu,
  zh: /同一时期|同期|这期间|其间|在此期间|与此同时/u,
};
const YEAR_ON_YEAR = {
  en: /\b(?:on|from|over|than|compared\s+with|against)\s+(?:the\s+|a\s+)?(?:year\s+(?:before|earlier|ago)|previous\s+year|preceding\s+year)\b|\byear[- ]on[- ]year\b|\bin\s+(?:a\s+single|just\s+one|one|a)\s+year\b/iu,
  zh: /同比|[较比](?:上|前|去)一?年|一年(?:内|间|里)/u,
};
/** A year that something is compared with, and not the year of the number. */
const COMPARED_TO = {
  en: /\b(?:than\s+in|compared\s+(?:with|to)(?:\s+in)?|relative\s+to|as\s+in|(?:above|below|over|on|beyond)\s+(?:the\s+)?(?:level|figure|total|number|mark|value|tally)\s+(?:of|in)|from(?:\s+[^,;]{1,24}?\s+in)?|(?:up|down)\s+from\s+[^,;]{1,24})\s+$/iu,
  zh: /(?:[与较]|比(?!重|例|率|值))[^，。；]{0,2}$/u,
};
const REACHED = {
  en: /\b(?:to|reach(?:ing|ed|es)|hit(?:ting|s)?|peak(?:ed|ing)\s+at|topp(?:ed|ing)|touch(?:ed|ing))\s+(?:(?:about|around|some|nearly|almost|over|more\s+than|just)\s+)?$/iu,
  zh: /[至到达](?:了|约|近)?$/u,
};

/** The years between which a sentence has moved so far. */
function stretchBefore(periods: PeriodMention[], before: number): string | null {
  const earlier = periods.filter(({ start }) => start < before);
  const span = earlier.findLast(({ sort }) => sort !== 'at');
  if (span) return span.period;
  const years = earlier.map(({ period }) => Number(period));
  const [low, high] = [Math.min(...years), Math.max(...years)];
  return years.length >= 2 && low < high ? `${low}..${high}` : null;
}

/** "Up 22 per cent on the year before", "同比增长": from one year to the next. */
function isYearOnYear(
  q: RawQuantity,
  text: string,
  parts: TextSpan[],
  language: Language,
): boolean {
  return YEAR_ON_YEAR[language].test(ownText(q, text, parts));
}

/** A change against the year before that names no year itself. */
const AGAINST_LAST_YEAR = /同比|\byear[- ]on[- ]year\b/iu;

function ownText(q: RawQuantity, text: string, parts: TextSpan[]): string {
  const own = parts[clauseAt(parts, q.start)];
  return text.slice(Math.max(own?.start ?? 0, q.start - 30), Math.max(own?.end ?? 0, q.end));
}

const AT_PRESENT = {
  en: /\b(?:is|are|has|have|now|currently|today|still|remains?|accounts?|stands?|holds?|makes?)\b/iu,
  zh: /目前|如今|现在|当前|现有|现行|现存|在用|至今|迄今|截[至止到]|仍/u,
};
const IN_THE_PAST =
  /\b(?:was|were|had|did|made|stood|rose|fell|grew|came|took|held|drew|got|won|led|saw|spent|built|(?:attract|rais|account|reach|total|trail|receiv|secur|record|publish|export|import|produc|count|contribut|suppli|represent|follow|climb|dropp|jump|increas|declin|manag|invest|add|rank|host|launch|releas|fil|grant|adopt|issu|clear|authori[sz]|report|collect|operat|list)ed)\b/iu;

/** "Britain drew $4.4 billion." after a dated number of the same kind: still of that year. */
export function goesOn(
  q: RawQuantity,
  sentence: string,
  span: { paragraph: TextSpan },
  context: Context,
  language: Language,
): boolean {
  if (context.period === null || context.period.includes('..')) return false;
  if (span.paragraph.start !== context.dated) return false;
  if (q.kind === 'multiple' || q.kind === 'change') return false;
  if (AT_PRESENT[language].test(sentence)) return false;
  return language === 'zh' || IN_THE_PAST.test(sentence);
}
