import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Mention } from './mention.js';
import { layInto } from './records.js';

/** Made-up author slots: no such people, works or organisations exist. */
const slot = (id: string, work: string, name: string, over: Partial<Mention> = {}): Mention => ({
  id,
  name,
  work,
  title: `On ${work}`,
  venue: 'Made-up',
  year: 2015,
  coauthors: [],
  affiliation: '',
  domain: '',
  ...over,
});

const RECORDS = [
  slot('a 0', 'a', 'Ilse Quandt', { coauthors: ['Tun Zorfex'], domain: 'quandt.example' }),
  slot('a 1', 'a', 'Tun Zorfex', { coauthors: ['Ilse Quandt'] }),
  slot('b 0', 'b', 'Wei Zhang'),
  slot('b 1', 'b', 'Wei Zhang'),
];

describe('layInto', () => {
  it('finds a slot by the title of its work and its name, and completes what the records lack', () => {
    const { mentions, at, found } = layInto(RECORDS, [
      slot('7', 'x', 'I. Quandt', {
        title: 'On: A',
        affiliation: 'College of Clocks',
        domain: 'elsewhere.example',
      }),
    ]);
    expect([at, found, mentions.length]).toEqual([[0], 1, RECORDS.length]);
    expect(mentions[0]).toMatchObject({
      id: 'a 0',
      work: 'a',
      affiliation: 'College of Clocks',
      domain: 'quandt.example',
      coauthors: ['Tun Zorfex'],
    });
    expect(RECORDS[0]?.affiliation).toBe('');
  });

  it('guesses none among several of a name, nor among works of one title', () => {
    const twice = layInto(RECORDS, [slot('1', 'x', 'Wei Zhang', { title: 'On b' })]);
    expect(twice.found).toBe(0);
    const works = [slot('c 0', 'c', 'Ilse Quandt', { title: 'On a', venue: 'Other' }), ...RECORDS];
    const ask = (over: Partial<Mention>) =>
      layInto(works, [slot('1', 'x', 'Ilse Quandt', { title: 'On a', ...over })]);
    expect(ask({ venue: 'Third' }).found).toBe(0);
    expect(ask({ venue: 'OTHER' }).at).toEqual([0]);
    expect(ask({ venue: 'Other', year: 2019 }).found).toBe(0);
  });

  it('adds the other slots of a work that is held to that work, and the rest to works of their own', () => {
    const { mentions, at } = layInto(RECORDS, [
      slot('1', 'x', 'Ilse Quandt', { title: 'On a' }),
      slot('2', 'x', 'Orla Brek', { title: 'On a' }),
      slot('3', 'a', 'Orla Brek', { title: 'Unheard of' }),
    ]);
    expect(at.map((position) => mentions[position]?.work)).toEqual(['a', 'a', 'stream a']);
  });

  it('gives every mention a place of its own, and takes no slot twice', () => {
    const name = fc.constantFrom('Ilse Quandt', 'I. Quandt', 'Tun Zorfex', 'Wei Zhang', '', 'Q');
    const work = fc.constantFrom('a', 'b', 'c', '');
    fc.assert(
      fc.property(fc.array(fc.tuple(work, name)), (rows) => {
        const stream = rows.map(([work, name], at) =>
          slot(String(at), work, name, { title: work === '' ? '' : `On ${work}` }),
        );
        const { mentions, at, found } = layInto(RECORDS, stream);
        expect(new Set(at).size).toBe(stream.length);
        expect(mentions.length).toBe(RECORDS.length + stream.length - found);
        expect(at.filter((position) => position < RECORDS.length).length).toBe(found);
      }),
    );
  });
});
