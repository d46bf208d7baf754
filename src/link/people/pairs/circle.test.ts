import { describe, expect, it } from 'vitest';
import { fillCircle } from './circle.js';
import { prepare } from '../corpus/corpus.js';
import { Overlaps } from './overlaps.js';
import { SparseVector } from '../vectors/sparse.js';
import type { Mention } from '../mention.js';

/** Made-up author slots: no such people or works exist. */
const slot = (work: string, name: string, coauthors: string[]): Mention => ({
  id: `${work} ${name}`,
  name,
  work,
  title: '',
  venue: '',
  year: 2015,
  coauthors,
  affiliation: '',
  domain: '',
});

function likeness(mentions: Mention[]): number {
  const corpus = prepare(mentions);
  const [a, b] = corpus.mentions;
  if (a === undefined || b === undefined) throw new Error('two mentions are compared');
  const overlaps = new Overlaps(corpus);
  overlaps.start(2);
  overlaps.take(0, a);
  overlaps.take(1, b);
  return overlaps.circle.cosine(1, 0);
}

/** Weights of the circle of the first mention. */
function circleOfFirst(mentions: Mention[]): number[] {
  const corpus = prepare(mentions);
  const [first] = corpus.mentions;
  if (first === undefined) throw new Error('a mention is needed');
  const circle = new SparseVector(corpus.coauthorWeight.length);
  fillCircle(circle, first, corpus);
  return Array.from(circle.weights).filter((weight) => weight > 0);
}

const apart = [
  slot('1', 'Ilse Quandt', ['Quirin Abelmann']),
  slot('2', 'Ilse Quandt', ['Odalys Brzeski']),
];

describe('fillCircle', () => {
  it('brings together whose coauthors wrote with the same third', () => {
    expect(likeness(apart)).toBe(0);
    const through = [
      slot('3', 'Tancred Vuillemin', ['Quirin Abelmann']),
      slot('4', 'Tancred Vuillemin', ['Odalys Brzeski']),
    ];
    expect(likeness([...apart, ...through])).toBeGreaterThan(0);
  });

  it('does not take the name in question for a link', () => {
    const homonyms = [
      slot('3', 'Ilse Quandt', ['Quirin Abelmann']),
      slot('4', 'Ilse Quandt', ['Odalys Brzeski']),
    ];
    expect(likeness([...apart, ...homonyms])).toBe(0);
  });

  it('weighs a coauthor more than a coauthor of a coauthor', () => {
    const near = [
      slot('1', 'Ilse Quandt', ['Quirin Abelmann']),
      slot('2', 'Ilse Quandt', ['Quirin Abelmann']),
    ];
    const further = [slot('3', 'Quirin Abelmann', ['Tancred Vuillemin'])];
    const weights = circleOfFirst([...near, ...further]);
    expect(weights).toHaveLength(2);
    expect(Math.min(...weights)).toBeLessThan(Math.max(...weights) * 0.6);
    expect(likeness(near)).toBeCloseTo(1);
  });

  it('looks at a bounded number of names', () => {
    const many = Array.from({ length: 3_000 }, (_, i) =>
      slot(`w${i}`, `Person${i} Number${i}`, ['Quirin Abelmann']),
    );
    const weights = circleOfFirst([...apart, ...many]);
    expect(weights.length).toBeGreaterThan(500);
    expect(weights.length).toBeLessThan(2_000);
  });
});
