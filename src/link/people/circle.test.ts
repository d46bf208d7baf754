import { describe, expect, it } from 'vitest';
import { circleCosine, circleOf } from './circle.js';
import { prepare } from './corpus.js';
import type { Mention } from './mention.js';

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
  return circleCosine(circleOf(a, corpus), circleOf(b, corpus));
}

const apart = [
  slot('1', 'Ilse Quandt', ['Quirin Abelmann']),
  slot('2', 'Ilse Quandt', ['Odalys Brzeski']),
];

describe('circleOf', () => {
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
    const [first] = prepare([...near, ...further]).mentions;
    const corpus = prepare([...near, ...further]);
    const circle = circleOf(first as NonNullable<typeof first>, corpus);
    expect(circle.ids).toHaveLength(2);
    expect(Math.min(...circle.weights)).toBeLessThan(Math.max(...circle.weights) * 0.6);
    expect(likeness(near)).toBeCloseTo(1);
  });

  it('looks at a bounded number of names', () => {
    const many = Array.from({ length: 3_000 }, (_, i) =>
      slot(`w${i}`, `Person${i} Number${i}`, ['Quirin Abelmann']),
    );
    const corpus = prepare([...apart, ...many]);
    const [first] = corpus.mentions;
    const circle = circleOf(first as NonNullable<typeof first>, corpus);
    expect(circle.ids.length).toBeGreaterThan(500);
    expect(circle.ids.length).toBeLessThan(2_000);
  });
});
