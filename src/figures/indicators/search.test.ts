import { describe, expect, it } from 'vitest';
import type { KnownPlace } from '../observatory.js';
import { findIndicators, searchIndex, tokens } from './search.js';

const indicator = (id: string, en: string, zh: string, synonyms: string[]) => ({
  id,
  title: { en, zh },
  description: { en: 'Made up.', zh: '虚构。' },
  unit: 'share' as const,
  synonyms: { en: synonyms, zh: [] },
});
const china: KnownPlace = {
  id: 'CN',
  kind: 'country',
  name: { en: 'China', zh: '中国' },
  members: [],
};
const indicators = [
  indicator('talent.share', 'Share of authorships', '作者署名占比', ['talent']),
  indicator('chips.exports', 'Chip exports', '芯片出口', ['semiconductors']),
];
const search = searchIndex(indicators, [china]);

describe('search', () => {
  it('finds by a word in either language, whatever the page language', () => {
    expect(search('authorships')[0]).toEqual({ kind: 'indicator', id: 'talent.share' });
    expect(search('署名')[0]).toEqual({ kind: 'indicator', id: 'talent.share' });
    expect(search('中国')[0]).toEqual({ kind: 'place', id: 'CN' });
  });

  it('finds by synonym, by the start of a word and past a slip of the pen', () => {
    expect(search('semicond')[0]?.id).toBe('chips.exports');
    expect(search('semiconducters')[0]?.id).toBe('chips.exports');
  });

  it('answers nothing to nothing', () => {
    expect(search('')).toEqual([]);
    expect(search('zzzzzz')).toEqual([]);
  });

  it('cuts Chinese into pairs and Latin into words', () => {
    expect(tokens('AI人才库 2019')).toEqual(['ai', '人才', '才库', '2019']);
  });

  it('gives indicators for words of which only some are theirs, and none for words of nobody', () => {
    expect(findIndicators(indicators, 'AI talent Atlantis').map(({ id }) => id)).toEqual([
      'talent.share',
    ]);
    expect(findIndicators(indicators, 'xylophone')).toEqual([]);
  });
});
