import type { Indicator } from '../../figures/indicator.js';
import type { Language } from '../../records/text.js';
import { bare, EMPTY } from '../find/bare.js';
import type { FoundClaim } from '../find/found-claim.js';
import type { Reading } from '../report/report.js';
import { byTopic, terms, type ClaimWords, type Hit, type IndicatorIndex } from './retrieval.js';
import { fit } from './fit.js';
import { isOfSomethingElse, vocabulary } from './things.js';
import { ELSEWHERE, type Topic } from './topics.js';

/** An indicator read in one way, and how well that fits a claim. */
export interface Candidate {
  indicator: Indicator;
  reading: Reading;
  score: number;
  /** Evidence of the words alone, before the unit is weighed. */
  words: number;
  topics: Topic[];
  matched: Topic[];
  /** True where only the sentence before says what is measured: no ground to contradict. */
  leaning: boolean;
  /** True where another clause than the number's own says what is measured. */
  borrowed: boolean;
}

/** Under this score a claim is not mapped; the nearest indicator is only named. */
export const MAPPED = 0.5;
/** Claims that are kept only where an indicator can test them need more. */
export const TENTATIVE = 0.55;

/** Words of the claim for retrieval: what stood before counts where the claim leans on it. */
function claimWords(claim: FoundClaim): ClaimWords {
  const { near, sentence, before } = claim.words;
  if (bare(near, claim.language)) return { near: ownClauses(claim), sentence, before: '', lean: 0 };
  const leans = claim.subject.carried || claim.subject.ofThem;
  return { near, sentence, before: leans ? before : '', lean: 0.55 };
}

/** The clauses before a number that says nothing itself of what it is, as far back as one that does. */
function ownClauses({ words, quantity, language }: FoundClaim): string {
  const { sentence } = words;
  const breaks = [...sentence.slice(0, quantity.start).matchAll(/[，,;；：:](?!\d)/gu)];
  for (const { index } of breaks.reverse()) {
    const near = sentence.slice(index, quantity.end);
    if (!bare(near, language)) return near;
  }
  const before = sentence.slice(0, quantity.end);
  return bare(before, language) ? sentence : before;
}

/**
 * Every indicator and reading that fits a claim, best first. A claim whose own words say too little
 * of what is measured is read once more with the sentence before it.
 */
export function candidates(claim: FoundClaim, index: IndicatorIndex): Candidate[] {
  const known = ranked.get(claim);
  if (known?.index === index) return known.found;
  const found = rank(claim, index);
  ranked.set(claim, { index, found });
  return found;
}

/** A claim is ranked once, though both finding and testing ask. */
const ranked = new WeakMap<FoundClaim, { index: IndicatorIndex; found: Candidate[] }>();

function rank(claim: FoundClaim, index: IndicatorIndex): Candidate[] {
  const words = claimWords(claim);
  // What the sentence goes on to say after the number's clause is of other numbers, if it suffices without.
  const upTo = claim.words.sentence.slice(0, claim.quantity.end + claim.own.after.length);
  const narrow = fitting(claim, { ...words, sentence: upTo }, index);
  const own =
    (narrow[0]?.score ?? 0) >= MAPPED || upTo.length + 8 > words.sentence.length
      ? narrow
      : fitting(claim, words, index);
  if ((own[0]?.score ?? 0) >= MAPPED) return own;
  const { paragraph, before, others } = claim.words;
  // "…, 422 million in the United States": what another number of the sentence is of.
  for (const near of saysItsOwn(claim) ? [] : others) {
    const shared = fitting(claim, { ...words, near }, index);
    if ((shared[0]?.score ?? 0) >= MAPPED) return shared;
  }
  if (before !== '' && bare(claim.words.sentence, claim.language)) {
    const leant = fitting(claim, { ...words, before, lean: 0.9 }, index);
    if ((leant[0]?.score ?? 0) >= MAPPED) return leant;
  }
  if (paragraph === '') return own;
  const leant = fitting(claim, { ...words, before: paragraph, lean: 0.75 }, index);
  return (leant[0]?.score ?? 0) >= MAPPED ? leant.map((one) => ({ ...one, leaning: true })) : own;
}

function fitting(claim: FoundClaim, words: ClaimWords, index: IndicatorIndex): Candidate[] {
  const text = `${words.near} ${words.before}`;
  const elsewhere = ELSEWHERE[claim.language].exec(ownWords(claim))?.[0];
  return index
    .hits(words, claim.language)
    .flatMap(({ indicator, score, topics, matched }: Hit) =>
      fit(claim, indicator, topics, text).map(([reading, weight]) => ({
        indicator,
        reading,
        topics,
        matched,
        leaning: false,
        borrowed: saysItsOwn(claim) && !speaksOf(words.near, indicator, topics, claim.language),
        words: score,
        score: round(
          score *
            weight *
            (isOfSomethingElse(claim, indicator, topics) ? 0.7 : 1) *
            (elsewhere && !knows(indicator, topics, elsewhere, claim) ? 0.45 : 1),
        ),
      })),
    )
    .sort((a, b) => b.score - a.score || byTopic(a.indicator.id, b.indicator.id));
}

/** The clause of a number and what leads up to it, without what the sentence goes on to say. */
function ownWords({ words, own, quantity }: FoundClaim): string {
  const number = words.sentence.slice(quantity.start, quantity.end);
  const at = words.near.lastIndexOf(number);
  return at < 0 ? words.near : words.near.slice(0, at + number.length + own.after.length);
}

/**
 * True where the clause of a number has words of its own beside places, numbers and what links it to
 * the clause before ("America's slid from 60 to 46 per cent" has none).
 */
function saysItsOwn({ words, quantity, language }: FoundClaim): boolean {
  const number = words.sentence.slice(quantity.start, quantity.end);
  const rest = words.near.replace(number, ' ').replace(EMPTY, ' ');
  if (language === 'zh')
    return (
      rest.replace(
        /[^\p{Script=Han}]|[的了有占为是在约近则而其它该国达到上升下降至成个家人以仅也已中美英法德日韩印度年同期去今相当折合每百千部户条]/gu,
        '',
      ).length >= 6
    );
  return (
    (
      rest.match(
        /\b(?!(?:whereas|compared|fell|slid|rose|stood|collapsed|figure|proportion|contrast|merely|into|hardly|same)\b)\p{Ll}{4,}\b/gu,
      ) ?? []
    ).length >= 3
  );
}

/** True where the words are an indicator's own, or a topic's. */
function speaksOf(
  near: string,
  indicator: Indicator,
  topics: Topic[],
  language: Language,
): boolean {
  if (
    topics.some((topic) =>
      topic[language].some(([pattern, weight]) => weight >= 0.3 && pattern.test(near)),
    )
  )
    return true;
  const own = vocabulary(indicator, language);
  return terms(near).filter((term) => own.has(term)).length >= (language === 'zh' ? 2 : 1);
}

/** True where the word that points elsewhere is one of the indicator's own. */
function knows(indicator: Indicator, topics: Topic[], word: string, claim: FoundClaim): boolean {
  const own = `${indicator.title[claim.language]} ${indicator.description[claim.language]} ${indicator.synonyms[claim.language].join(' ')}`;
  if (own.toLowerCase().includes(word.toLowerCase())) return true;
  return topics.some((topic) =>
    topic[claim.language].some(
      ([pattern]) =>
        pattern.test(word) || pattern.exec(claim.words.sentence)?.[0].includes(word) === true,
    ),
  );
}

function round(score: number): number {
  return Math.round(score * 1000) / 1000;
}
