import fc from 'fast-check';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readCsv } from '../sources/read/csv.js';
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

const DATA = process.env['ORRERY_DATA'] ?? resolve(import.meta.dirname, '../../../shared/data');
const LIST = join(DATA, 'pillars/9_reference/country-codes.csv');

describe.skipIf(!existsSync(LIST))(
  'a public list of country names (skipped where ORRERY_DATA has no pillars/9_reference/)',
  () => {
    const NAMES = [
      'CLDR display name',
      'official_name_en',
      'official_name_cn',
      'UNTERM English Short',
      'UNTERM English Formal',
      'UNTERM Chinese Short',
      'UNTERM Chinese Formal',
    ];

    it('resolves to no wrong code, and leaves few names open', async () => {
      const rows = await readCsv(LIST, { columns: ['ISO3166-1-Alpha-2', ...NAMES] });
      const wrong: string[] = [];
      const open: string[] = [];
      let asked = 0;
      for (const row of rows) {
        if (!('cells' in row)) continue;
        const code = row.cells['ISO3166-1-Alpha-2'];
        for (const name of NAMES.map((column) => row.cells[column] ?? '').filter(Boolean)) {
          asked++;
          const found = resolvePlace(name);
          if (found === null) open.push(name);
          else if (found !== code) wrong.push(`${name}: ${found}, not ${code}`);
        }
      }
      expect(wrong).toEqual([]);
      expect(asked).toBeGreaterThan(1_500);
      expect(open.length / asked).toBeLessThan(0.03);
    });
  },
);
