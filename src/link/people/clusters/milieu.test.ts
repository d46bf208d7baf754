import { describe, expect, it } from 'vitest';
import { prepare, type Prepared } from '../corpus/corpus.js';
import type { Mention } from '../mention.js';
import { addMilieu } from './milieu.js';
import { SparseVector } from '../vectors/sparse.js';

/** Made-up author slots: no such people, works or organisations exist. */
const slot = (work: string, name: string, over: Partial<Mention> = {}): Mention => ({
  id: `${work} ${name}`,
  name,
  work,
  title: '',
  venue: '',
  year: 2015,
  coauthors: [],
  affiliation: '',
  domain: '',
  ...over,
});

/** The milieu of the first mention, heaviest place first. */
function milieuOf(mentions: Mention[]): number[] {
  const corpus = prepare(mentions);
  const milieu = new SparseVector(corpus.placeIdf.length);
  addMilieu(milieu, corpus.mentions[0] as Prepared, corpus);
  return [...milieu.ids.subarray(0, milieu.size)]
    .map((id) => milieu.weights[id] as number)
    .sort((a, b) => b - a);
}

const ASKED = slot('a', 'Ilse Quandt', { coauthors: ['Tun Zorfex', 'Orla Brek'] });

describe('addMilieu', () => {
  it('shares one weight among the places of the coauthors, each coauthor among its own', () => {
    const shares = milieuOf([
      ASKED,
      slot('b', 'Tun Zorfex', { organisations: ['x', 'y'] }),
      slot('c', 'Orla Brek', { domain: 'z.example' }),
    ]);
    expect(shares.length).toBe(3);
    expect(shares[0]).toBeCloseTo(0.5);
    expect(shares[1]).toBeCloseTo(0.25);
    expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1);
  });

  it('takes no place of a far year, none of a stranger, and none of the mention itself', () => {
    const shares = milieuOf([
      { ...ASKED, organisations: ['own'] },
      slot('b', 'Tun Zorfex', { organisations: ['x'], year: 2011 }),
      slot('c', 'Orla Brek', { organisations: ['y'], year: null }),
      slot('d', 'Someone Else', { organisations: ['z'] }),
    ]);
    expect(shares).toEqual([1]);
  });

  it('is empty where nobody is known to be anywhere', () => {
    expect(milieuOf([ASKED, slot('b', 'Tun Zorfex')])).toEqual([]);
  });
});
