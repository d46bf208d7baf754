import type { Indicator } from '../../figures/indicator.js';
import { isDenied } from './denial.js';
import type { FoundClaim } from '../find/found-claim.js';
import { inverseWords, isTurned } from './polarity.js';
import type { Reading } from '../report/report.js';
import { terms } from './retrieval.js';
import { countsSomePeople, countsSomethingElse, isPartOfThem } from './things.js';
import type { Topic } from './topics.js';

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
function isCount(unit: string): boolean {
  return !COUNTED.has(unit);
}

const OF_WORLD =
  /\b(?:of|in) (?:all |the )?(?:world|globe|planet)|\bworld['’]s\b|\bworldwide\b|\bglobal(?:ly)?\b|\bof all\b|\b(?:humanity|humans|human (?:beings?|race)|mankind)\b|\bon (?:the planet|earth)\b|全球|全世界|世界|全人类/i;
const PER_HEAD = /\bper (?:capita|person|head|100|hundred)\b|人均|每百人/i;
const SHARE_WORD = /\b(?:share|percentage|proportion|fraction)\b|占比|份额|比例|占/i;
const CUMULATIVE_WORLD_SHARE = /world share|share of world|占世界/i;

/** Indicators that are themselves the complement of their topic's measure. */
const INVERTED = new Set(['chips.imported', 'talent.abroad']);

/** A number of something else than the measure counts, or a share of those it counts. */
const ANOTHER = 0.4;

/** How well a reading of an indicator's unit fits a claim's kind: 0 not at all, 1 fully. */
export function fit(
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
  // "Not made at home" is made abroad, "does not leave" stays.
  const inverse = isTurned(claim, topics, near) !== isDenied(claim, inverseWords(claim, topics));
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
        if (worldShare) return [['value', ofWorld ? 1 : 0.55]];
        if (invertible && !INVERTED.has(indicator.id))
          return [[inverse ? 'complement' : 'value', 0.95]];
        if (INVERTED.has(indicator.id))
          return [[inverse ? 'value' : 'complement', inverse ? 1 : 0.9]];
        return [['value', 1]];
      }
      if (unit === 'per-100' || unit === 'percent')
        return [
          [
            invertible && inverse ? 'complement' : 'value',
            ofWorld && claim.subject.place !== 'WORLD' ? 0.6 : 0.97,
          ],
        ];
      if ((isCount(unit) || unit === 'USD') && isOfThePlace(claim))
        return [['world-share', ANOTHER]];
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
      if (growth) return [['value', SHARE_WORD.test(near) ? 0.75 : 1]];
      if (unit === 'year' || unit === 'index') return [];
      if (unit === 'share' || unit === 'per-100')
        return [['change', SHARE_WORD.test(near) ? 0.95 : 0.8]];
      return [['change', 0.95]];
    case 'change':
      if (growth) return [];
      if (quantity.difference) {
        const moves =
          quantity.of === 'share'
            ? unit === 'share' || unit === 'per-100' || unit === 'percent'
            : quantity.of === 'amount'
              ? unit === 'USD' && quantity.unit === 'USD'
              : quantity.unit.startsWith('per-')
                ? unit === quantity.unit
                : isCount(unit);
        return moves ? [['difference', 1]] : [];
      }
      if (quantity.of === 'share')
        return unit === 'share' || unit === 'per-100'
          ? [['from-to', worldShare && !ofWorld ? 0.6 : 1]]
          : [];
      if (quantity.of === 'amount') return unit === 'USD' ? [['from-to', 1]] : [];
      return isCount(unit) ? [['from-to', 1]] : [];
    case 'ratio':
      if (growth) return [];
      if (unit === 'year' || unit === 'index') return [];
      if (claim.counted && countsSomethingElse({ ...claim, quantity: claim.counted }, topics))
        return [['place-ratio', ANOTHER]];
      return [
        ['place-ratio', isCount(unit) || unit === 'USD' ? 1 : SHARE_WORD.test(near) ? 0.95 : 0.86],
      ];
    case 'rank':
      if (growth || unit === 'year' || unit === 'index') return [];
      if (unit === 'per-100' || unit === 'USD-per-person') return [['rank', perHead ? 1 : 0.6]];
      return [['rank', isCount(unit) || unit === 'USD' ? 1 : 0.93]];
  }
}

/** "39 per cent of Malaysia's exports", "占该国出口的39%": a part of the place's own, not of the world's. */
function isOfThePlace({ quantity, words, language, subject }: FoundClaim): boolean {
  if (subject.place === null || subject.place === 'WORLD') return false;
  return language === 'zh'
    ? /占(?!全球|世界)(?:其|本国|我国|该国|全国|国内|\p{Script=Han}{2,4}?国|\p{Script=Han}{2,4}?(?=出口|进口|国内|经济|GDP))[^，。；]{0,8}的?(?:约|近)?$/u.test(
        words.sentence.slice(0, quantity.start),
      )
    : /^\s+of\s+(?:all\s+)?(?:(?:the\s+)?\p{Lu}[\p{L}.]*(?:\s\p{Lu}\p{L}+)?['’]s?|its|their|the\s+country['’]s|(?:the\s+)?\p{Lu}\p{L}+(?:ese|an|ish|ch))\s+(?!own\b)/u.test(
        words.sentence.slice(quantity.end),
      );
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
