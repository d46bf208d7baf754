import type { Indicator } from '../figures/indicator.js';
import type { Language } from '../records/text.js';
import type { FoundClaim } from './find.js';
import type { Reading } from './report.js';
import { byTopic, terms, type ClaimWords, type Hit, type IndicatorIndex } from './retrieval.js';
import {
  countsSomePeople,
  countsSomethingElse,
  isOfSomethingElse,
  isPartOfThem,
  vocabulary,
} from './things.js';
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

const COUNTED = new Set([
  'share',
  'per-100',
  'per-1000',
  'ratio',
  'index',
  'year',
  'USD',
  'USD-per-person',
  'percent',
  'TFlop/s',
  'PFlop/s',
]);

/** True where the unit counts things that add up (persons, papers, models, `count`). */
export function isCount(unit: string): boolean {
  return !COUNTED.has(unit);
}

export const OF_WORLD =
  /\b(?:of|in) (?:all |the )?(?:world|globe|planet)|\bworld['’]s\b|\bworldwide\b|\bglobal(?:ly)?\b|\bof all\b|\bhumanity\b|\bon (?:the planet|earth)\b|全球|全世界|世界/i;
const PER_HEAD = /\bper (?:capita|person|head|100|hundred)\b|人均|每百人/i;
const SHARE_WORD = /\b(?:share|percentage|proportion|fraction)\b|占比|份额|比例|占/i;
const CUMULATIVE_WORLD_SHARE = /world share|share of world|占世界/i;

/** Indicators that are themselves the complement of their topic's measure. */
const INVERTED = new Set(['chips.imported', 'talent.abroad']);

/** A number of something else than the measure counts, or a share of those it counts. */
const ANOTHER = 0.4;

/** How well a reading of an indicator's unit fits a claim's kind: 0 not at all, 1 fully. */
function fit(
  claim: FoundClaim,
  indicator: Indicator,
  topics: Topic[],
  near: string,
): [Reading, number][] {
  const { quantity } = claim;
  const { unit } = indicator;
  const ofWorld = OF_WORLD.test(near);
  const perHead = PER_HEAD.test(near);
  const worldShare =
    unit === 'share' && CUMULATIVE_WORLD_SHARE.test(`${indicator.title.en} ${indicator.title.zh}`);
  const growth = indicator.estimator === 'growth';
  const inverse = topics.some((topic) => topic.inverse?.[claim.language].test(near));
  const invertible = topics.some((topic) => topic.inverse !== undefined);
  switch (quantity.kind) {
    case 'share':
      if (growth || unit === 'index' || unit === 'year' || unit === 'ratio') return [];
      if (isPartOfThem(claim, topics) && !ofWorld) {
        if (unit === 'share' || unit === 'percent' || unit === 'per-100')
          return [['value', ANOTHER]];
        return [['world-share', ANOTHER]];
      }
      if (unit === 'share') {
        if (invertible && !INVERTED.has(indicator.id))
          return [[inverse ? 'complement' : 'value', 0.95]];
        if (INVERTED.has(indicator.id))
          return [[inverse ? 'value' : 'complement', inverse ? 1 : 0.9]];
        return [['value', worldShare ? (ofWorld ? 1 : 0.55) : 1]];
      }
      if (unit === 'per-100' || unit === 'percent')
        return [['value', ofWorld && claim.subject.place !== 'WORLD' ? 0.6 : 0.97]];
      if (isCount(unit) || unit === 'USD')
        return [
          [
            'world-share',
            ofWorld
              ? 0.85
              : indicator.id === 'data.population'
                ? ANOTHER
                : unit === 'USD' ||
                    !topics.some(({ ids }) => ids.some((id) => id.includes('per-100')))
                  ? 0.85
                  : 0.6,
          ],
        ];
      return [];
    case 'count':
      if (growth) return [];
      if (isCount(unit))
        return [
          [
            'value',
            countsSomethingElse(claim, topics) ||
            (indicator.id === 'data.population' && countsSomePeople(claim))
              ? ANOTHER
              : counted(claim, indicator),
          ],
        ];
      return unit === 'share'
        ? [['numerator', countsSomethingElse(claim, topics) ? ANOTHER : 0.72]]
        : [];
    case 'amount':
      if (quantity.unit === unit || (quantity.unit === 'USD' && unit === 'USD'))
        return [['value', 1]];
      return quantity.unit === 'per-100' && unit === 'per-100'
        ? [['value', 1]]
        : unit === 'USD-per-person' && perHead
          ? [['value', 0.9]]
          : [];
    case 'multiple':
      if (growth) return [['value', 1]];
      if (unit === 'year' || unit === 'index') return [];
      if (unit === 'share' || unit === 'per-100')
        return [['change', SHARE_WORD.test(near) ? 0.95 : 0.8]];
      return [['change', 0.95]];
    case 'change':
      if (growth) return [];
      if (quantity.difference)
        return unit === 'share' || unit === 'per-100' || unit === 'percent'
          ? [['difference', 1]]
          : [];
      if (quantity.of === 'share')
        return unit === 'share' || unit === 'per-100'
          ? [['from-to', worldShare && !ofWorld ? 0.6 : 1]]
          : [];
      if (quantity.of === 'amount') return unit === 'USD' ? [['from-to', 1]] : [];
      return isCount(unit) ? [['from-to', 1]] : [];
    case 'ratio':
      if (growth) return [];
      if (unit === 'year' || unit === 'index') return [];
      return [
        ['place-ratio', isCount(unit) || unit === 'USD' ? 1 : SHARE_WORD.test(near) ? 0.95 : 0.86],
      ];
    case 'rank':
      if (growth || unit === 'year' || unit === 'index') return [];
      if (unit === 'per-100' || unit === 'USD-per-person') return [['rank', perHead ? 1 : 0.6]];
      return [['rank', isCount(unit) || unit === 'USD' ? 1 : 0.93]];
  }
}

/** Of two indicators that count, the one whose own words stand right after the number. */
function counted(claim: FoundClaim, indicator: Indicator): number {
  const { noun } = claim.quantity;
  if (noun === '') return 1;
  if (claim.language === 'zh') {
    if (/^[名位人]/u.test(noun)) return indicator.id === 'talent.works' ? 0.6 : 1;
    return /^篇/u.test(noun) && !/论文/u.test(indicator.title.zh) ? 0.6 : 1;
  }
  if (/^(?:people|inhabitants|residents)$/iu.test(noun) && indicator.id !== 'data.population')
    return 0.7;
  const own = new Set(terms(`${indicator.title.en} ${indicator.synonyms.en.join(' ')}`));
  return terms(noun).some((term) => own.has(term)) ? 1 : 0.88;
}

/** Words of the claim for retrieval: what stood before counts where the claim leans on it. */
export function claimWords(claim: FoundClaim): ClaimWords {
  const { near, sentence, before } = claim.words;
  if (bare(near, claim.language)) return { near: ownClauses(claim), sentence, before: '', lean: 0 };
  const leans = claim.subject.carried || claim.subject.ofThem;
  return { near, sentence, before: leans ? before : '', lean: 0.55 };
}

const EMPTY =
  /\b(?:made|makes?|accounts?|accounted|account|about|around|roughly|nearly|almost|well|over|more|than|less|percent|later|decade|years?|figure|share|number|that|this|there|their|they|have|held|holds|just|only|some|with|from|also|still|meanwhile|while|rose|fell|grew|climbed|reached|stood|stands|close|behind|half|third|quarter|fifth|tenth|every|each|one|two|three|four|five|six|seven|eight|nine|ten)\b/gi;

/** The clauses before a number that says nothing itself of what it is, as far back as one that does. */
function ownClauses({ words, quantity, language }: FoundClaim): string {
  const { sentence } = words;
  const breaks = [...sentence.slice(0, quantity.start).matchAll(/[，,;；：:](?!\d)/gu)];
  for (const { index } of breaks.reverse()) {
    const near = sentence.slice(index, quantity.end);
    if (!bare(near, language)) return near;
  }
  return sentence;
}

/** "The U.S. has one in two.": no word left that says of what. */
function bare(near: string, language: Language): boolean {
  if (language === 'zh')
    return (
      near
        .replace(/占?总人口的?/gu, '')
        .replace(
          /[\p{P}\d\s%％的了有占为是在约近则而其它该国达到上升下降至成个家分之一二三四五六七八九十年中国美英法德日韩印度比较同增长幅降减少加提高全]/gu,
          '',
        ).length <= 2
    );
  const left = near.replace(EMPTY, ' ').match(/\b[a-z]{4,}\b/g) ?? [];
  return left.length === 0;
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
  const own = fitting(claim, words, index);
  if ((own[0]?.score ?? 0) >= MAPPED) return own;
  const { paragraph, before } = claim.words;
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
  const elsewhere = ELSEWHERE[claim.language].exec(words.near)?.[0];
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
        /[^\p{Script=Han}]|[的了有占为是在约近则而其它该国达到上升下降至成个家人以仅也已中美英法德日韩印度年同期去今]/gu,
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
  return topics.some((topic) => topic[claim.language].some(([pattern]) => pattern.test(word)));
}

function round(score: number): number {
  return Math.round(score * 1000) / 1000;
}
