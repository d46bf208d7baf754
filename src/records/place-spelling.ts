import countries from 'i18n-iso-countries';
import english from 'i18n-iso-countries/langs/en.json' with { type: 'json' };
import chinese from 'i18n-iso-countries/langs/zh.json' with { type: 'json' };
import { GROUPS } from './group.js';
import { CUSTOMARY_SPELLINGS, FORMER_PLACES } from './place-customary.js';
import { COUNTRY_CODES, fromAlpha3, isPlace, placeName, placeShortName, WORLD } from './place.js';

countries.registerLocale(english);
countries.registerLocale(chinese);

/** Names that several codes share: never resolved. */
const AMBIGUOUS = ['Congo', 'Virgin Islands', '刚果', '维尔京群岛'];

/** A spelling without case, accents, punctuation and a leading article. */
export function spellingKey(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/&/g, ' and ')
    .replace(/\bst\b\.?/g, 'saint')
    .replace(/[’'‘`´.]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .replace(/^the /, '');
}

let table: Map<string, string> | undefined;

function spellings(): Map<string, string> {
  if (table) return table;
  const made = new Map<string, string>();
  const add = (name: string, id: string): void => void made.set(spellingKey(name), id);
  for (const code of COUNTRY_CODES) {
    for (const language of ['en', 'zh'] as const) {
      for (const name of countries.getName(code, language, { select: 'all' }) ?? [])
        add(name, code);
      add(placeName(code, language), code);
      add(placeShortName(code, language), code);
    }
  }
  for (const group of Object.values(GROUPS)) {
    for (const name of [group.id, group.name.en, group.name.zh, ...group.aliases]) {
      add(name, group.id);
    }
  }
  for (const name of ['World', 'Global', 'WLD', 'OWID_WRL', '全世界', '世界', '全球'])
    add(name, WORLD);
  for (const [code, names] of CUSTOMARY_SPELLINGS) {
    for (const name of names) add(name, code);
  }
  for (const name of [...AMBIGUOUS, ...Object.keys(FORMER_PLACES)]) made.delete(spellingKey(name));
  table = made;
  return made;
}

/**
 * The place a text names: an alpha-2 code, a group id or `WORLD`; null where it names none, names
 * several (`Congo`), or names a state that no longer exists and has no single successor code.
 * Codes (`CN`, `CHN`) are recognised in upper case only, so that `in` and `us` stay words.
 */
export function resolvePlace(text: string): string | null {
  const trimmed = text.trim();
  if (isPlace(trimmed)) return trimmed;
  if (/^[A-Z]{3}$/.test(trimmed)) {
    const code = fromAlpha3(trimmed);
    if (code) return code;
  }
  if (/^[a-z]{2}$/.test(trimmed)) return null;
  const key = spellingKey(trimmed.replace(/\s*\(the\)/i, ''));
  if (key === '') return null;
  return spellings().get(key) ?? countryOf(withoutStyle(key));
}

/** `Republic of`, `Kingdom of`, 共和国, 王国: the style of a state around its name. */
const STYLE_EN =
  /^(?:(?:islamic|federal|federative|democratic|socialist|plurinational|independent|sovereign|cooperative|co operative|eastern|peoples|and) )*(?:republic|kingdom|state|principality|commonwealth|sultanate|union|grand duchy) of (?:the )?(?:union of )?(.+)$/;
const STYLE_ZH =
  /^(.+?)(?:伊斯兰|人民|联邦|民主|社会主义|合作|独立)*(?:共和国|王国|大公国|公国|苏丹国|独立国)$/;

/** China's name without its style is the name of two governments; those are listed whole. */
const NOT_WITHOUT_STYLE = new Set(['china', '中华', 'korea', '刚果', 'congo']);

function withoutStyle(key: string): string | null {
  const bare = (STYLE_EN.exec(key) ?? STYLE_ZH.exec(key))?.[1];
  return bare === undefined || NOT_WITHOUT_STYLE.has(bare) ? null : bare;
}

function countryOf(key: string | null): string | null {
  const id = key === null ? undefined : spellings().get(key);
  return id !== undefined && COUNTRY_CODES.includes(id) ? id : null;
}

/** Codes that now cover a former state's territory, or null where the text names none. */
export function formerPlace(text: string): string[] | null {
  const key = spellingKey(text);
  const name = Object.keys(FORMER_PLACES).find((former) => spellingKey(former) === key);
  return name === undefined ? null : (FORMER_PLACES[name] ?? null);
}
