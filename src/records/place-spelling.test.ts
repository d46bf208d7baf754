import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formerPlace, resolvePlace, spellingKey } from './place-spelling.js';
import { COUNTRY_CODES, placeName, placeShortName } from './place.js';

describe('resolvePlace', () => {
  it.each([
    ['CN', 'CN'],
    ['CHN', 'CN'],
    ['P. R. China', 'CN'],
    ['中华人民共和国', 'CN'],
    ['Hong Kong SAR, China', 'HK'],
    ['China, Macao SAR', 'MO'],
    ['Chinese Taipei', 'TW'],
    ['Taiwan, Province of China', 'TW'],
    ['Kosovo (UNSCR 1244)', 'XK'],
    ['XKX', 'XK'],
    ['Côte d’Ivoire', 'CI'],
    ["Cote d'Ivoire", 'CI'],
    ['Korea, Rep.', 'KR'],
    ["Dem. People's Rep. of Korea", 'KP'],
    ['Swaziland', 'SZ'],
    ['Burma', 'MM'],
    ['Zaire', 'CD'],
    ['Turkey', 'TR'],
    ['Türkiye', 'TR'],
    ['Czech Republic', 'CZ'],
    ['England', 'GB'],
    ['U.S.', 'US'],
    ['United States ', 'US'],
    ['the Netherlands', 'NL'],
    ['Islamic Republic of Pakistan', 'PK'],
    ['Philippines (the)', 'PH'],
    ['意大利共和国', 'IT'],
    ['World', 'WORLD'],
    ['EU-27', 'EU27'],
    ['CN+HK+MO', 'CN-HK-MO'],
    ['东盟', 'ASEAN'],
  ])('%s is %s', (text, id) => expect(resolvePlace(text)).toBe(id));

  it.each([
    '',
    ' ',
    'in',
    'us',
    'it',
    'Congo',
    'Virgin Islands',
    'Atlantis',
    'USSR',
    'Republic of China',
    'Republic of Neverland',
    'constructor',
  ])('leaves %j unresolved', (text) => expect(resolvePlace(text)).toBeNull());

  it('resolves every name it prints to the code it printed it for', () => {
    for (const code of COUNTRY_CODES) {
      for (const language of ['en', 'zh'] as const) {
        expect([code, resolvePlace(placeName(code, language))]).toEqual([code, code]);
        expect([code, resolvePlace(placeShortName(code, language))]).toEqual([code, code]);
      }
    }
  });

  it('does not throw on any text, and its key is stable', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        resolvePlace(text);
        expect(spellingKey(spellingKey(text))).toBe(spellingKey(text));
      }),
    );
  });
});

describe('formerPlace', () => {
  it('names the codes that now cover a former state', () => {
    expect(formerPlace('Czechoslovakia')).toEqual(['CZ', 'SK']);
    expect(formerPlace('France')).toBeNull();
  });
});
