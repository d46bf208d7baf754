import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { knownAffiliation, parseAuthor } from './byline.js';

describe('parseAuthor', () => {
  it.each([
    ['Ada Byron (Analytical Institute)', 'Ada Byron', 'Analytical Institute'],
    ['Jingwan (Cynthia) Lu (Adobe Research)', 'Jingwan (Cynthia) Lu', 'Adobe Research'],
    ['A B (Facebook AI Research (FAIR))', 'A B', 'Facebook AI Research (FAIR)'],
    ['A B ()', 'A B', null],
    ['A B (None)', 'A B', null],
    ['A B', 'A B', null],
    ['A B) (C', 'A B) (C', null],
    [') )', ') )', null],
  ])('%s', (text, name, affiliation) => {
    expect(parseAuthor(text)).toEqual({ name, affiliation });
  });

  it('gives back what it was made of', () => {
    const plain = fc
      .string({ minLength: 1 })
      .filter((text) => !/[()]/.test(text) && text.trim() !== '');
    fc.assert(
      fc.property(plain, plain, (name, affiliation) => {
        const read = parseAuthor(`${name} (${affiliation})`);
        expect(read.name).toBe(name.trim());
        expect(read.affiliation).toBe(knownAffiliation(affiliation));
      }),
    );
  });
});
