import countries from 'i18n-iso-countries';
import { areaNames } from './area.js';
import { GROUPS } from './group.js';
import type { Bilingual, Language } from './text.js';

/** The whole world, as a place id beside ISO 3166-1 codes and group ids. */
export const WORLD = 'WORLD';

const WORLD_NAME: Bilingual = { en: 'World', zh: '全世界' };

/**
 * Alpha-2 codes of places: ISO 3166-1, and `XK`, the user-assigned code that most statistical
 * offices use for Kosovo, which ISO 3166-1 does not list.
 */
export const COUNTRY_CODES: readonly string[] = Object.keys(countries.getAlpha2Codes()).sort();

const KNOWN = new Set(COUNTRY_CODES);
const FROM_ALPHA3 = new Map(
  COUNTRY_CODES.map((code) => [countries.alpha2ToAlpha3(code) ?? code, code]),
);
const FROM_NUMERIC = new Map(
  COUNTRY_CODES.flatMap((code) => {
    const numeric = countries.alpha2ToNumeric(code);
    return numeric === undefined ? [] : [[numeric.padStart(3, '0'), code] as const];
  }),
);

/** Alpha-3 codes that publishers use beside the standard's: Kosovo, Romania before 2002. */
const CUSTOMARY_ALPHA3: Record<string, string> = { XKX: 'XK', KSV: 'XK', UNK: 'XK', ROM: 'RO' };

/** True for an ISO 3166-1 alpha-2 code. */
export function isCountry(id: string): boolean {
  return KNOWN.has(id);
}

/** True for an alpha-2 code, a group id or `WORLD`. */
export function isPlace(id: string): boolean {
  return id === WORLD || KNOWN.has(id) || id in GROUPS;
}

/** Alpha-2 of an upper-case alpha-3 code, or null. */
export function fromAlpha3(code: string): string | null {
  return FROM_ALPHA3.get(code) ?? CUSTOMARY_ALPHA3[code] ?? null;
}

/** Alpha-2 of an ISO 3166-1 numeric code (`156`, `8`), or null. */
export function fromNumeric(code: string | number): string | null {
  return FROM_NUMERIC.get(String(code).padStart(3, '0')) ?? null;
}

const LOCALES: Record<Language, string> = { en: 'en', zh: 'zh-CN' };
const display = new Map<string, Intl.DisplayNames>();

function regionName(code: string, language: Language, style: 'long' | 'short'): string {
  const key = `${language}:${style}`;
  let names = display.get(key);
  if (!names) {
    names = new Intl.DisplayNames(LOCALES[language], { type: 'region', style });
    display.set(key, names);
  }
  return names.of(code) ?? code;
}

/**
 * The name of a place in a language: CLDR's for codes (`Intl.DisplayNames`), the definition's for
 * groups, and the publisher's own for an `area:…`.
 */
export function placeName(id: string, language: Language): string {
  if (id === WORLD) return WORLD_NAME[language];
  const group = GROUPS[id];
  if (group) return group.name[language];
  return KNOWN.has(id) ? regionName(id, language, 'long') : areaNames(id)[language];
}

/** As `placeName`, in CLDR's short form where it has one (`US`, `Hong Kong`), for tight labels. */
export function placeShortName(id: string, language: Language): string {
  return KNOWN.has(id) ? regionName(id, language, 'short') : placeName(id, language);
}

/** Both names of a place. */
export function placeNames(id: string): Bilingual {
  return { en: placeName(id, 'en'), zh: placeName(id, 'zh') };
}
