import type { Indicator } from '../../figures/indicator.js';
import type { FoundClaim } from '../find/found-claim.js';
import type { Topic } from './topic.js';

const DEFICIT =
  /\bdeficits?\b|\bshortfalls?\b|\bin the red\b|\bnet imports?\b|逆差|赤字|入超|净进口/giu;
const SURPLUS = /\bsurplus(?:es)?\b|\bin the black\b|\bnet exports?\b|顺差|盈余|出超|净出口/giu;
/** What a word is further from a number by, for every break of clauses between. */
const BREAK = 200;

type Spoken = Pick<FoundClaim, 'words' | 'quantity'>;

/** How far the nearest word of a pattern stands from a number; infinite where there is none. */
function distanceTo(pattern: RegExp, { words, quantity }: Spoken): number {
  const { sentence } = words;
  const { start, end } = quantity;
  const every = new RegExp(pattern.source, `${pattern.flags.replace('g', '')}g`);
  return Math.min(
    Infinity,
    ...[...sentence.matchAll(every)].map(({ 0: word, index }) => {
      const between =
        index >= end ? sentence.slice(end, index) : sentence.slice(index + word.length, start);
      return (
        between.length +
        BREAK * (between.match(/[,;:，；：、]|\band\b|\bwh(?:ile|ereas)\b/giu) ?? []).length
      );
    }),
  );
}

function isBalance({ id }: Indicator): boolean {
  return id.includes('balance');
}

/** −1 where a number of a balance is said to be a deficit: its value is below zero. */
export function signOf(claim: Spoken, indicator: Indicator): 1 | -1 {
  if (!isBalance(indicator)) return 1;
  return distanceTo(DEFICIT, claim) < distanceTo(SURPLUS, claim) ? -1 : 1;
}

/** True where the sentence speaks of a deficit and of a surplus, or of neither. */
export function isSignUnsure(claim: Spoken, indicator: Indicator): boolean {
  const says = (pattern: RegExp): boolean => distanceTo(pattern, claim) < Infinity;
  return isBalance(indicator) && says(DEFICIT) === says(SURPLUS);
}

/** "Strip out the foreign-owned plants": what is left out is not what is counted. */
const LEFT_OUT =
  /\b(?:strip\w*\s+out|exclud\w+|leav\w+\s+(?:out|aside)|not\s+counting|ignor\w+|discount\w+|without)\s+(?:\p{L}+\s+){0,2}?foreign[-\p{L}]*(?:\s+\p{L}+)?|(?:剔除|不计|扣除|不算|除去)[^，。；]{0,4}(?:外资|外国|境外)[^，。；]{0,6}/giu;

/**
 * True where the words turn a topic's measure into its complement ("imported" for made at home). The
 * number's own clause decides where it says either, and within it the word nearest the number.
 */
export function isTurned(claim: FoundClaim, topics: Topic[], near: string): boolean {
  const { own, language, quantity, words } = claim;
  const said = `${own.before} ${own.after}`.replace(LEFT_OUT, ' ');
  return topics.some(({ inverse, direct }) => {
    if (!inverse) return false;
    const turns = inverse[language].test(said);
    const keeps = direct?.[language].test(said) === true;
    if (turns && keeps && direct)
      return (
        distanceTo(inverse[language], { words, quantity }) <
        distanceTo(direct[language], { words, quantity })
      );
    return !keeps && inverse[language].test(near.replace(LEFT_OUT, ' '));
  });
}

/** True where a sentence has the words of a topic's measure and those of its complement. */
export function saysBoth({ words, language }: FoundClaim, topics: Topic[]): boolean {
  return topics.some(
    ({ inverse, direct }) =>
      inverse?.[language].test(words.sentence) === true &&
      direct?.[language].test(words.sentence) === true,
  );
}

/** The words that turn the topics of a claim, wherever they stand. */
export function inverseWords(
  { language }: Pick<FoundClaim, 'language'>,
  topics: Topic[],
): RegExp[] {
  return topics.flatMap(({ inverse }) => {
    const words = inverse?.[language];
    return words ? [new RegExp(words.source, `${words.flags}g`)] : [];
  });
}
