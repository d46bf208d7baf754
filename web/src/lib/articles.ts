import { catalogue } from './catalogue.svelte.js';
import { locale } from './locale.svelte.js';

/** Places that English names with an article inside a sentence. */
const ARTICLED = new Set(
  'WORLD US GB NL PH AE DO BS GM MV MH SB KM CF CD CG VA FK KY TC VG VI UM IO EU EU27 G7 G20 OECD GCC NORDIC USMCA'.split(
    ' ',
  ),
);

/** What stands before a place's name inside a sentence: `the ` or nothing. */
export const articleOf = (id: string): string =>
  locale.language === 'en' && ARTICLED.has(id) ? 'the ' : '';

/** A place as a sentence names it: `the United States`, `China`; `the world`. */
export function placeInSentence(id: string): string {
  const name = catalogue.name(id);
  return articleOf(id) + (id === 'WORLD' && locale.language === 'en' ? 'world' : name);
}

const ORDINALS = new Intl.PluralRules('en', { type: 'ordinal' });
const ENDINGS: Record<string, string> = { one: 'st', two: 'nd', few: 'rd', other: 'th' };

/** `2nd`; in Chinese the number alone, since its sentence carries the rest. */
export const ordinal = (rank: number): string =>
  locale.language === 'en' ? `${rank}${ENDINGS[ORDINALS.select(rank)] ?? 'th'}` : String(rank);
