import type { Language } from '../records/text.js';
import { clauseAt, clauses, quotes } from './clauses.js';
import { periodMentions, type DocumentDate, type PeriodMention } from './periods.js';
import { placeMentions, type PlaceMention } from './places.js';
import { quantitiesEn } from './quantities-en.js';
import { quantitiesZh } from './quantities-zh.js';
import type { RawQuantity } from './raw-quantity.js';
import { sentences, type TextSpan } from './sentences.js';
import { subjectOf, type Subject } from './subjects.js';

/** A claim as the text makes it, before any figure is looked at. Spans are in the extracted text. */
export interface FoundClaim {
  quantity: RawQuantity;
  quantitySpan: TextSpan;
  quote: TextSpan;
  sentence: TextSpan;
  language: Language;
  subject: Subject;
  period: string | null;
  periodText: string;
  periodBasis: 'stated' | 'relative' | 'carried' | 'none';
  attribution: string | null;
  quoted: boolean;
  negated: boolean;
  /** Words to map by: the claim's own clause, its sentence, the one before, and its paragraph so far. */
  words: { near: string; sentence: string; before: string; paragraph: string };
}

/** Characters of a leading paragraph that its list items are read with. */
const LEAD = 600;

interface Context {
  place: string | null;
  period: string | null;
  sentence: string;
  /** The paragraph that led into a list, while its items last. */
  lead: string;
  /** Where the paragraph starts, and the kinds of number its last sentence gave. */
  paragraph: number;
  /** What the paragraph has said so far; of a new paragraph, the last sentence before it. */
  said: string;
  kinds: Set<RawQuantity['kind']>;
}

/** Digits beyond any real number are not read as one. */
function calm(text: string): string {
  return text.replace(/\d{16,}/g, (run) => '·'.repeat(run.length));
}

/** Every quantitative statement of a text, in order. Linear in its length. */
export function* findClaims(
  text: string,
  language: Language | 'auto',
  date: DocumentDate,
): Generator<FoundClaim> {
  let context: Context = {
    place: null,
    period: null,
    sentence: '',
    lead: '',
    paragraph: -1,
    said: '',
    kinds: new Set(),
  };
  for (const span of sentences(text)) {
    const sentence = calm(text.slice(span.start, span.end));
    const tongue = language !== 'auto' ? language : /\p{Script=Han}/u.test(sentence) ? 'zh' : 'en';
    const quantities = tongue === 'zh' ? quantitiesZh(sentence) : quantitiesEn(sentence);
    const mentions = placeMentions(sentence, tongue);
    const found =
      quantities.length === 0
        ? []
        : assemble(
            sentence,
            span,
            tongue,
            quantities,
            mentions,
            periodMentions(sentence, tongue, date),
            context,
          );
    yield* found;
    const paragraph = text.slice(span.paragraph.start, span.paragraph.end).trim();
    const lead = /[:：]$/.test(paragraph)
      ? paragraph.slice(-LEAD)
      : span.isItem
        ? context.lead
        : '';
    context = {
      place:
        mentions.find(({ place, kind }) => place !== null && kind !== 'world')?.place ??
        (mentions.some(({ kind }) => kind === 'region') ? null : context.place),
      period:
        found.find(({ period }) => period !== null)?.period ??
        periodMentions(sentence, tongue, date)[0]?.period ??
        context.period,
      sentence,
      lead,
      paragraph: span.paragraph.start,
      said:
        span.paragraph.start === context.paragraph
          ? `${context.said} ${sentence}`.slice(-LEAD)
          : sentence,
      kinds: new Set(quantities.map(({ kind }) => kind)),
    };
  }
}

function assemble(
  sentence: string,
  span: TextSpan & { paragraph: TextSpan; isItem: boolean },
  language: Language,
  quantities: RawQuantity[],
  mentions: PlaceMention[],
  periods: PeriodMention[],
  context: Context,
): FoundClaim[] {
  const parts = clauses(sentence, language, quantities);
  const spans = quotes(sentence, parts, quantities);
  return quantities.map((quantity, index) => {
    const subject = subjectOf(quantity, {
      text: sentence,
      language,
      parts,
      mentions,
      quantities,
      last: context.place,
    });
    const told = periodOf(quantity, sentence, parts, periods, context, language);
    const period =
      told.period === null && goesOn(quantity, sentence, span, context, language)
        ? { period: context.period, periodText: '', periodBasis: 'carried' as const }
        : told;
    const quote = spans[index] ?? { start: 0, end: sentence.length };
    const clause = parts[clauseAt(parts, quantity.start)] ?? quote;
    const shifted = (s: TextSpan): TextSpan => ({
      start: span.start + s.start,
      end: span.start + s.end,
    });
    return {
      quantity: ofOwner(ratioOfOwner(quantity, subject), subject),
      quantitySpan: shifted(quantity),
      quote: shifted(quote),
      sentence: { start: span.start, end: span.end },
      language,
      subject,
      ...period,
      attribution: attributionOf(sentence, language),
      quoted: isQuoted(sentence, quantity.start),
      negated: isNegated(sentence.slice(clause.start, quantity.start), language),
      words: {
        near:
          quantity.elliptical || isBareRank(quantity, clause)
            ? sentence
            : sentence.slice(Math.min(clause.start, quote.start), Math.max(clause.end, quote.end)),
        sentence,
        before: span.isItem ? `${context.lead} ${context.sentence}` : context.sentence,
        paragraph: context.said,
      },
    };
  });
}

/** "不到美国的八分之一" beside a subject of its own is a ratio of two places. */
function ratioOfOwner(q: RawQuantity, subject: Subject): RawQuantity {
  if (q.kind !== 'share' || subject.comparedWith === null || subject.ofThem) return q;
  return { ...q, kind: 'ratio', unit: 'count' };
}

/** "，居世界首位": a clause that is only a rank says nothing of what is ranked. */
function isBareRank(q: RawQuantity, clause: TextSpan): boolean {
  return q.kind === 'rank' && clause.end - clause.start - (q.end - q.start) < 4;
}

/** "低于印度的14.3亿": the number is the owner's own, and no bound of it. */
function ofOwner(q: RawQuantity, subject: Subject): RawQuantity {
  return subject.owner ? { ...q, hedge: null } : q;
}

type Dated = Pick<FoundClaim, 'period' | 'periodText' | 'periodBasis'>;

function periodOf(
  q: RawQuantity,
  text: string,
  parts: TextSpan[],
  periods: PeriodMention[],
  context: Context,
  language: Language,
): Dated {
  const clause = clauseAt(parts, q.start);
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
  const same =
    language === 'zh'
      ? /当年|同年|同期/u.exec(text)
      : /\b(?:that|the\s+same)\s+year\b/iu.exec(text);
  if (same && periods.length === 0 && context.period)
    return { period: context.period, periodText: same[0], periodBasis: 'carried' };
  if (periods.length === 0) return { period: null, periodText: '', periodBasis: 'none' };
  const dated = (p: PeriodMention): Dated => ({
    period: p.period,
    periodText: text.slice(p.start, p.end),
    periodBasis: p.basis,
  });
  const moves = q.kind === 'multiple' || q.kind === 'change';
  const distance = (p: PeriodMention): number => {
    const away = Math.abs(clauseAt(parts, p.start) - clause);
    const gap = p.start >= q.end ? p.start - q.end : Math.max(0, q.start - p.end);
    const right = p.start >= q.end && away > 0 ? 50 : 0;
    return (
      away * 1000 +
      gap +
      right +
      (moves && p.sort === 'at' ? 5000 : 0) +
      (!moves && p.sort === 'since' ? 500 : 0)
    );
  };
  const ordered = [...periods].sort((a, b) => distance(a) - distance(b));
  const first = ordered[0] as PeriodMention;
  if (moves && first.sort === 'at') {
    const single = periods
      .filter((p) => p.sort === 'at' && Math.abs(clauseAt(parts, p.start) - clause) <= 2)
      .map((p) => Number(p.period));
    const [low, high] = [Math.min(...single), Math.max(...single)];
    if (single.length >= 2 && low < high)
      return {
        period: `${low}..${high}`,
        periodText: text.slice(first.start, first.end),
        periodBasis: first.basis,
      };
  }
  return dated(first);
}

const AT_PRESENT = {
  en: /\b(?:is|are|has|have|now|currently|today|still|remains?|accounts?|stands?|holds?|makes?)\b/iu,
  zh: /目前|如今|现在|当前|现有|至今|仍/u,
};
const IN_THE_PAST =
  /(?:was|were|had|did|made|stood|rose|fell|grew|came|took|held|drew|got|won|led|saw|spent|built|(?:attract|rais|account|reach|total|trail|receiv|secur|record|publish|export|import|produc|count|contribut|suppli|represent|follow|climb|dropp|jump|increas|declin|manag|invest|add|rank|host|launch|releas|fil|grant|adopt|issu|clear|authori[sz]|report|collect|operat|list)ed)/iu;

/** "Britain drew $4.4 billion." after a dated number of the same kind: still of that year. */
function goesOn(
  q: RawQuantity,
  sentence: string,
  span: { paragraph: TextSpan },
  context: Context,
  language: Language,
): boolean {
  if (context.period === null || context.period.includes('..')) return false;
  if (span.paragraph.start !== context.paragraph || !context.kinds.has(q.kind)) return false;
  if (q.kind !== 'share' && q.kind !== 'amount' && q.kind !== 'count') return false;
  if (AT_PRESENT[language].test(sentence)) return false;
  return language === 'zh' || IN_THE_PAST.test(sentence);
}

const SAYS_EN =
  /\baccording to\s+(?<a>[^,.;]{2,60})|(?<b>(?:\p{Lu}[\p{L}.’'-]*|the\s+\p{L}+)(?:\s+[\p{L}.’'-]+){0,3}?)\s+(?:said|says|told|wrote|writes|estimates?d?|found|reports?|reported|claims?|claimed|argues?d?|notes?d?|pointed out)\b/u;
const SAYS_ZH =
  /(?:据|根据)(?<a>[^，。]{2,20}?)(?:的?(?:报告|数据|统计|调查|估算|介绍|报道))?[，,]|(?<b>[\p{Script=Han}·]{2,12}?)(?:表示|指出|称|认为|说|估计)[，：,:]/u;

function attributionOf(text: string, language: Language): string | null {
  const match = (language === 'zh' ? SAYS_ZH : SAYS_EN).exec(text);
  return (match?.groups?.['a'] ?? match?.groups?.['b'] ?? null)?.trim() ?? null;
}

function isQuoted(text: string, offset: number): boolean {
  const before = text.slice(0, offset);
  const straight = (before.match(/"/g)?.length ?? 0) % 2 === 1;
  const open = Math.max(before.lastIndexOf('“'), before.lastIndexOf('「'));
  return straight || open > Math.max(before.lastIndexOf('”'), before.lastIndexOf('」'));
}

function isNegated(before: string, language: Language): boolean {
  if (language === 'zh')
    return /(?:未能|没有|并未|并没有|并不|并非|不是|从未)[^，。]{0,24}$|未[^，。到足达及能]{0,6}$/u.test(
      before,
    );
  return /(?:\b(?:not|never|no longer|failed to|fails to|cannot)\b|n['’]t\b)(?!\s+(?:only|just|even|quite|least|less|fewer|more|merely))[^,;]{0,30}$/iu.test(
    before,
  );
}
