import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldCharacters } from './characters.js';
import { nameWords, tokenize } from './tokens.js';

describe('foldCharacters', () => {
  it.each([
    ['Z&uuml;rich', 'zurich'],
    ['M&#252;nchen', 'munchen'],
    ['UniversitÃ© de LiÃ¨ge', 'universite de liege'],
    ['Universit´e', 'universite'],
    ['Pozna ´n', 'poznan'],
  ])('%s → %s', (raw, folded) => expect(foldCharacters(raw).text).toBe(folded));

  it('keeps an offset for every character', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (raw) => {
        const { text, starts, ends } = foldCharacters(raw);
        expect(starts).toHaveLength(text.length);
        expect(ends.every((end, i) => end > (starts[i] ?? 0) && end <= raw.length)).toBe(true);
      }),
    );
  });
});

describe('tokenize', () => {
  it('brings abbreviations and languages to one form', () => {
    expect(nameWords('Univ. of Bologna')).toEqual(nameWords('Università di Bologna'));
  });

  it.each([
    [
      'Dipartimento di Fisica dell’Università di Bari',
      'Dipartimento di Fisica, Università di Bari',
    ],
    ['M. D. Anderson', 'M.D. Anderson'],
    ['Universitätsklinikum Bonn', 'University Hospital Bonn'],
    ['Università di Milano', 'University of Milan'],
    ["Women's and Children's Hospital", 'Womens and Childrens Hospital'],
    ['2nd Affiliated Hospital', 'Second Affiliated Hospital'],
    ['Государственный технический университет', 'State Technical University'],
    ['Istituto di Oncologia', 'Institute of Oncology'],
  ])('reads %s as %s', (one, other) => expect(nameWords(one)).toEqual(nameWords(other)));

  it('cuts a compound where its parts meet', () => {
    const raw = 'Universitätsklinikum';
    const cut = tokenize(raw).map((token) => raw.slice(token.start, token.end));
    expect(cut).toEqual(['Universitäts', 'klinikum']);
  });

  it('gives raw offsets', () => {
    const raw = 'A&amp;M, Zürich';
    const last = tokenize(raw).at(-1);
    expect(raw.slice(last?.start, last?.end)).toBe('Zürich');
  });
});
