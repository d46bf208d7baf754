import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareNames, parseName, swapped } from './name.js';

const match = (a: string, b: string) => compareNames(parseName(a), parseName(b));

describe('parseName', () => {
  it('reads order, particles, suffixes and homonym numbers', () => {
    expect(parseName('Zhang, Wei')).toMatchObject({ family: ['zhang'], given: ['wei'] });
    expect(parseName('Ludwig van der Berg').family).toEqual(['van', 'der', 'berg']);
    expect(parseName('Sam Poe, Jr.')).toMatchObject({ family: ['poe'], suffix: 'jr' });
    expect(parseName('Wei Wang 0002').homonym).toBe('0002');
    expect(parseName('J.-P. Durand').given).toEqual(['j', 'p']);
    expect(parseName('欧阳明')).toMatchObject({ family: ['欧阳'], given: ['明'] });
    for (const written of ['张 明华', '明华 张', '张, 明华', '张明华'])
      expect(parseName(written)).toMatchObject({ family: ['张'], given: ['明华'] });
    for (const written of ['Poe S J', 'Poe, S. J.', 'S. J. Poe', 'Poe S.J.'])
      expect(parseName(written)).toMatchObject({ family: ['poe'], given: ['s', 'j'] });
    expect(parseName('Poe Jr., Sam')).toMatchObject({ family: ['poe'], suffix: 'jr' });
  });

  it('reads no title, footnote mark or bracket as part of a name', () => {
    for (const written of [
      'Dr. Sam Poe',
      'Sam Poe²',
      'Sam Poe ²',
      'Sam Poe (Invented Lab)',
      'Sam Poe*',
    ])
      expect(parseName(written)).toMatchObject({ full: 'sam poe', homonym: null, kind: 'person' });
    expect(parseName('Sam (Sammy) Poe').family).toEqual(['poe']);
  });

  it('tells organisations and unusable strings from persons', () => {
    expect(parseName('The Deep Sky Collaboration').kind).toBe('organisation');
    expect(parseName('Agency for Made-up Research').kind).toBe('organisation');
    expect(parseName('X').kind).toBe('unusable');
    expect(parseName('X. Y').kind).toBe('unusable');
    expect(parseName('').kind).toBe('unusable');
  });

  it('never throws and always folds to the same full name', () => {
    fc.assert(
      fc.property(fc.string(), (raw) => {
        expect(parseName(raw).full).toBe(parseName(`  ${raw} `).full);
      }),
    );
  });
});

describe('compareNames', () => {
  it.each([
    ['José Núñez', 'Jose Nunez', 'same'],
    ['Xiao-Ming Li', 'Xiaoming Li', 'same'],
    ['J. Smith', 'Jane Smith', 'compatible'],
    ['X. M. Li', 'Xiaoming Li', 'compatible'],
    ['Jane Q. Smith', 'Jane Smith', 'compatible'],
    ['Jörg Müller', 'Joerg Mueller', 'same'],
    ['Jörg Poe', 'Jorg Poe', 'same'],
    ['Jörg Poe', 'Joseph Poe', 'different'],
    ['Poe J', 'Jane Poe', 'compatible'],
    ['Poe J', 'Karl Poe', 'different'],
    ['Weina E', 'E, Weina', 'different'],
    ['Jan Müller', 'Jan Mueller', 'same'],
    ['Jane Smith', 'John Smith', 'different'],
    ['Sam Poe Jr.', 'Sam Poe Sr.', 'different'],
    ['Wei Wang 0001', 'Wei Wang 0002', 'different'],
    ['Ana Garcia-Lopez', 'Ana Garcia', 'compatible'],
  ])('%s and %s are %s', (a, b, expected) => {
    const got = match(a, b);
    expect(got === 'same' || got === 'compatible').toBe(expected !== 'different');
    if (expected !== 'compatible') expect(got).toBe(expected);
  });

  it('is symmetric', () => {
    const name = fc.tuple(
      fc.constantFrom('A.', 'Ana', 'Anna Maria', 'An-Na', 'X'),
      fc.constantFrom('Li', 'de Souza', 'Garcia-Lopez', 'Müller', 'Mueller'),
    );
    fc.assert(
      fc.property(name, name, (a, b) => {
        expect(match(a.join(' '), b.join(' '))).toBe(match(b.join(' '), a.join(' ')));
      }),
    );
  });

  it('turns a name round', () => {
    expect(swapped(parseName('Zhang Wei'))?.full).toBe(parseName('Wei Zhang').full);
  });
});
