import type { Prepared } from './prepared.js';

/** What has been learned of phrases: which organisation those who label mean by them. */
export interface LearnedNames {
  /** Share and number of labelled strings with this phrase that name the organisation. */
  of(words: string): readonly { organisation: number; share: number; support: number }[];
  /** False where no phrase begins with these words. */
  begins(words: string): boolean;
}

export interface LearnedReading {
  organisation: number;
  share: number;
  support: number;
  from: number;
  to: number;
}

const LONGEST = 8;

/** The best learned reading of each organisation over all phrases of the string. */
export function learnedIn(prepared: Prepared, learned: LearnedNames): LearnedReading[] {
  const best = new Map<number, LearnedReading>();
  const { tokens } = prepared;
  for (let from = 0; from < tokens.length; from += 1) {
    let key = '';
    for (let to = from + 1; to <= tokens.length && to <= from + LONGEST; to += 1) {
      const token = tokens[to - 1];
      if (!token || (to > from + 1 && token.gap >= 3)) break;
      key = key === '' ? token.word : `${key} ${token.word}`;
      if (!learned.begins(key)) break;
      for (const { organisation, share, support } of learned.of(key)) {
        const known = best.get(organisation);
        if (!known || share * Math.log1p(support) > known.share * Math.log1p(known.support)) {
          best.set(organisation, { organisation, share, support, from, to });
        }
      }
    }
  }
  return [...best.values()];
}
