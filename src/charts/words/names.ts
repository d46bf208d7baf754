import { placeName as longName } from '../../records/place.js';
import type { Bilingual, Language } from '../../records/text.js';
import { WORDS } from './words.js';

/** Node and row ids beside places. */
export const UNKNOWN = 'unknown';
export const OTHER = 'other';

/** Names that fit beside a mark, where the long one does not. */
const TIGHT: Record<string, Bilingual> = {
  'CN-HK-MO': { en: 'China with HK, Macao', zh: '中国（含港澳）' },
  'CN-HK-MO-TW': { en: 'China, HK, Macao, Taiwan', zh: '中国大陆与港澳台' },
  EU27: { en: 'EU27', zh: '欧盟27国' },
  EU: { en: 'European Union', zh: '欧盟' },
  HK: { en: 'Hong Kong', zh: '香港' },
  MO: { en: 'Macao', zh: '澳门' },
  TW: { en: 'Taiwan', zh: '台湾' },
  [UNKNOWN]: WORDS.unknown,
  [OTHER]: WORDS.other,
};

/** The name of a place as a label: the tight one, the caller's, else the long one. */
export function labelOf(
  id: string,
  lang: Language,
  names: Readonly<Record<string, Bilingual>> = {},
): string {
  const known = Object.hasOwn(TIGHT, id) ? TIGHT[id] : Object.hasOwn(names, id) ? names[id] : null;
  return known?.[lang] ?? longName(id, lang);
}
