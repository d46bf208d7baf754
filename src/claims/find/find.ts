import type { Language } from '../../records/text.js';
import { bare } from './bare.js';
import { clauseAt, clauses, quotes } from './clauses.js';
import type { Context } from './context.js';
import { goesOn as staysDated, periodOf } from './dating.js';
import type { FoundClaim } from './found-claim.js';
import { isUnreal } from '../text/mood.js';
import { around, countedBefore, isOfNext } from './own-clause.js';
import type { DocumentDate, PeriodMention } from './period-mention.js';
import { periodMentions } from './periods.js';
import { placeMentions, type PlaceMention } from './places.js';
import { quantitiesEn } from '../quantity/quantities-en.js';
import { quantitiesZh } from '../quantity/quantities-zh.js';
import type { RawQuantity } from '../quantity/raw-quantity.js';
import { paired } from './respective.js';
import { sentences, type TextSpan } from '../text/sentences.js';
import { attributionOf, isNegated, isQuoted } from '../text/speech.js';
import type { Subject } from './subject.js';
import { subjectOf } from './subjects.js';

/** Characters of a leading paragraph that its list items are read with. */
const LEAD = 600;

/** Digits and numerals beyond any real number are not read as one. */
function calm(text: string): string {
  return text.replace(/\d{16,}|[零〇一二两三四五六七八九十百千万亿]{21,}/gu, (run) =>
    '·'.repeat(run.length),
  );
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
    dated: -1,
    stretch: null,
    sentence: '',
    lead: '',
    paragraph: -1,
    said: '',
    quantities: [],
  };
  for (const span of sentences(text)) {
    const sentence = calm(text.slice(span.start, span.end));
    const tongue = language !== 'auto' ? language : /\p{Script=Han}/u.test(sentence) ? 'zh' : 'en';
    const mentions = placeMentions(sentence, tongue);
    const goesOn = span.paragraph.start === context.paragraph;
    const periods = periodMentions(
      sentence,
      tongue,
      date,
      span.paragraph.start === context.dated ? context.period : null,
    );
    const goesOnWith =
      goesOn && (mentions.length > 0 || /\d{4}/.test(sentence)) ? context.quantities : [];
    const quantities =
      tongue === 'zh' ? quantitiesZh(sentence) : quantitiesEn(sentence, goesOnWith, mentions);
    const found =
      quantities.length === 0
        ? []
        : assemble(sentence, span, tongue, quantities, mentions, periods, context, date.year);
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
        (mentions.some(({ kind }) => kind === 'region')
          ? null
          : (context.place ?? (tongue === 'zh' && /全国/u.test(sentence) ? 'CN' : null))),
      period:
        found.find(({ period }) => period !== null)?.period ?? periods[0]?.period ?? context.period,
      dated:
        periods.length > 0 || found.some(({ period }) => period !== null)
          ? span.paragraph.start
          : context.dated,
      stretch:
        found.findLast(({ period }) => period?.includes('..'))?.period ??
        (goesOn ? context.stretch : null),
      sentence,
      lead,
      paragraph: span.paragraph.start,
      said:
        span.paragraph.start === context.paragraph || span.isItem || isHeading(sentence, found)
          ? `${context.said} ${withoutConcession(sentence, NOWHERE)}`.slice(-LEAD)
          : sentence,
      quantities: quantities.length > 0 ? quantities : context.quantities,
    };
  }
}

/** A short line that ends no sentence heads what follows and does not part it from what was said. */
function isHeading(sentence: string, found: FoundClaim[]): boolean {
  return found.length === 0 && sentence.length < 60 && !/[.!?。！？]["”’)）]?$/u.test(sentence);
}

const NOWHERE = { start: -1, end: -1 };

/** What a concession speaks of ("although it leads in models") is not what the number is of. */
function withoutConcession(text: string, q: Pick<RawQuantity, 'start' | 'end'>): string {
  return text.replace(
    /(?:\b(?:although|though|even though|despite|unlike|apart from)\b|虽然?|尽管)[^,;，；。]{0,120}/giu,
    (part, index: number) =>
      index < q.end && q.start < index + part.length ? part : ' '.repeat(part.length),
  );
}

/** What a later part of the sentence speaks of, past a semicolon, is not what the number is of. */
function upToSemicolon(text: string, end: number): string {
  const stop = /[;；]/u.exec(text.slice(end));
  if (!stop) return text;
  const own = text.slice(0, end + stop.index);
  return own.replace(/\P{L}/gu, '').length < (/\p{Script=Han}/u.test(own) ? 8 : 24) ? text : own;
}

function assemble(
  sentence: string,
  span: TextSpan & { paragraph: TextSpan; isItem: boolean },
  language: Language,
  quantities: RawQuantity[],
  mentions: PlaceMention[],
  periods: PeriodMention[],
  context: Context,
  written: number,
): FoundClaim[] {
  const parts = clauses(sentence, language, quantities);
  const spans = quotes(sentence, parts, quantities);
  const pairs = paired(sentence, language, quantities, mentions, periods);
  const named = {
    places: [...new Set(mentions.flatMap(({ place }) => (place === null ? [] : [place])))],
    periods: [...new Set(periods.flatMap(({ period }) => [period, ...period.split('..')]))],
    years: [
      ...periods.flatMap(({ period }) => period.split('..')),
      ...(context.period?.split('..') ?? []),
    ],
  };
  const claims = quantities.flatMap((quantity, index) => {
    const own = parts[clauseAt(parts, quantity.start)] ?? { start: 0, end: sentence.length };
    const stated = periods
      .filter((p) => p.basis === 'stated' && p.start >= own.start && p.end <= own.end)
      .map(({ period }) => Number(period.split('..').at(-1)));
    if (isUnreal(sentence, quantity, own, language, { stated, document: written })) return [];
    const subject = subjectOf(quantity, {
      text: sentence,
      language,
      parts,
      mentions,
      quantities,
      pairs,
      last: context.place,
      goesOn: span.paragraph.start === context.paragraph,
    });
    const inOrder = pairs.get(quantity)?.period;
    const told = periodOf(
      quantity,
      sentence,
      parts,
      inOrder ? [inOrder] : periods.filter((p) => !isOfNext(p, quantity, quantities, parts)),
      context,
      language,
      span.paragraph.start,
    );
    const period =
      told.period === null &&
      (staysDated(quantity, sentence, span, context, language) ||
        (!context.period?.includes('..') &&
          periods.length === 0 &&
          span.paragraph.start === context.dated &&
          quantity.kind !== 'multiple' &&
          quantity.kind !== 'change' &&
          bare(sentence, language)))
        ? { period: context.period, periodText: '', periodBasis: 'carried' as const }
        : told;
    const quote = spans[index] ?? { start: 0, end: sentence.length };
    const at = clauseAt(parts, quantity.start);
    const clause = parts[at] ?? quote;
    // What stands in brackets is of what stands before them.
    const from = /[（(]/u.test(sentence[clause.start] ?? '') ? (parts[at - 1] ?? clause) : clause;
    const plain = upToSemicolon(withoutConcession(sentence, quantity), quantity.end);
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
      named,
      counted: countedBefore(quantity, quantities, sentence, clause),
      own: around(sentence, clause, quantity, mentions, periods, subject, language),
      negated: isNegated(sentence.slice(clause.start, quantity.start), language),
      words: {
        near:
          quantity.elliptical || isBareRank(quantity, clause, sentence)
            ? plain
            : plain.slice(Math.min(from.start, quote.start), Math.max(clause.end, quote.end)),
        sentence: plain,
        before: span.isItem ? `${context.lead} ${context.sentence}` : context.sentence,
        paragraph: context.said,
        others: [] as string[],
      },
    };
  });
  return claims.map((claim) => {
    const rest = claims.filter(
      (other) => other !== claim && other.quantity.kind === claim.quantity.kind,
    );
    const places = new Set(rest.map(({ subject }) => subject.place));
    const taken = new Set(
      rest.filter((other) => other.subject.place === claim.subject.place).map((one) => one.period),
    );
    const away = (other: FoundClaim): number =>
      Math.abs(other.quantity.start - claim.quantity.start);
    const others = claims
      .filter((other) => other.words.near !== claim.words.near)
      .sort((a, b) => away(a) - away(b))
      .map(({ words }) => words.near);
    const before =
      context.place !== null && !claim.own.placed && span.paragraph.start === context.paragraph
        ? [context.place]
        : [];
    return {
      ...claim,
      words: { ...claim.words, others: [...new Set(others)].slice(0, 3) },
      named: {
        places: [...new Set([...named.places, ...before])].filter(
          (place) => claim.quantity.kind === 'ratio' || !places.has(place),
        ),
        periods: named.periods.filter((period) => !taken.has(period)),
        years: named.years,
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
function isBareRank(q: RawQuantity, clause: TextSpan, text: string): boolean {
  if (q.kind !== 'rank') return false;
  const rest = `${text.slice(clause.start, q.start)}${text.slice(q.end, clause.end)}`;
  return rest.replace(/\d+年|[\s\p{P}仍则也还并均都已却现依然旧继续目前如今]/gu, '').length < 3;
}

/** "低于印度的14.3亿": the number is the owner's own, and no bound of it. */
function ofOwner(q: RawQuantity, subject: Subject): RawQuantity {
  return subject.owner ? { ...q, hedge: null } : q;
}
