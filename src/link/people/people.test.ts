import { describe, expect, it } from 'vitest';
import { mentionOf, type Mention } from './mention.js';
import { disambiguate } from './people.js';

/** Made-up author slots: no such people, works or organisations exist. */
const slot = (id: string, over: Partial<Mention> = {}): Mention => ({
  id,
  name: 'Wei Zhang',
  work: id,
  title: 'Graph kernels for testing',
  venue: 'made-up',
  year: 2015,
  coauthors: [],
  affiliation: '',
  domain: '',
  ...over,
});
const persons = (mentions: Mention[]) => disambiguate(mentions).assignments.map((a) => a.person);

describe('disambiguate', () => {
  it('keeps order, joins on rare coauthors and keeps strangers of a common name apart', () => {
    const [a, b, c] = persons([
      slot('1', { coauthors: ['Quirin Abelmann', 'Odalys Brzeski'] }),
      slot('2', { coauthors: ['Quirin Abelmann', 'Odalys Brzeski'], year: 2016 }),
      slot('3', {
        title: 'Hardware schedulers and cache coherence',
        venue: 'elsewhere',
        year: 1990,
        coauthors: ['Tancred Vuillemin'],
        affiliation: 'Invented College of Clocks',
      }),
    ]);
    expect(a).toBe(b);
    expect(c).not.toBe(a);
  });

  it('never joins two slots of one work, in whatever spelling', () => {
    const coauthors = ['Quirin Abelmann', 'Odalys Brzeski'];
    const [a, b] = persons([
      slot('1', { work: 'w', name: 'Ilse Quandt', coauthors }),
      slot('2', { work: 'w', name: 'I. Quandt', coauthors }),
    ]);
    expect(a).not.toBe(b);
  });

  it('takes an abbreviated author for no fuller one who signed the same work', () => {
    const rest = { coauthors: ['Quirin Abelmann'], year: 2018 };
    const [short, full, later] = persons([
      slot('1', { work: 'w', name: 'Y. Zhang', coauthors: ['Yorick Zhang', 'Quirin Abelmann'] }),
      slot('2', { work: 'w', name: 'Yorick Zhang', coauthors: ['Y. Zhang', 'Quirin Abelmann'] }),
      slot('3', { ...rest, name: 'Yorick Zhang' }),
    ]);
    expect(later).toBe(full);
    expect(short).not.toBe(full);
  });

  it('gives two persons two ids where the stream gave their slots one', () => {
    const [a, b, c] = persons([
      slot('1', { name: 'Ilse Quandt' }),
      slot('1', { name: 'Tancred Vuillemin' }),
      slot('2', { name: 'Odalys Brzeski' }),
    ]);
    expect(new Set([a, b, c]).size).toBe(3);
  });

  it('takes identifiers as evidence and counts those that two names claim', () => {
    const far = { year: 1995, title: 'Soil chemistry', venue: 'far away' };
    const same = disambiguate([
      slot('1', { identifier: 'x' }),
      slot('2', { ...far, identifier: 'x' }),
    ]);
    expect(new Set(same.assignments.map((a) => a.person)).size).toBe(1);
    const aside = disambiguate(
      [slot('1', { identifier: 'x' }), slot('2', { ...far, identifier: 'x' })],
      { identifiers: false },
    );
    expect(new Set(aside.assignments.map((a) => a.person)).size).toBe(2);
    const claimed = disambiguate([
      slot('1', { identifier: 'x' }),
      slot('2', { identifier: 'x', name: 'Ilse Quandt' }),
    ]);
    expect(new Set(claimed.assignments.map((a) => a.person)).size).toBe(2);
    expect(claimed.report.contestedIdentifiers).toBe(1);
  });

  it('lets an identifier that two people claim merge nobody, and counts it', () => {
    const far = { year: 1995, title: 'Soil chemistry', venue: 'far away' };
    const { assignments, report } = disambiguate([
      slot('1', { identifier: 'x', name: 'Ilse Quandt' }),
      slot('2', { identifier: 'x', name: 'Ingo Quandt', year: 2016 }),
      slot('3', { ...far, identifier: 'x', name: 'I. Quandt' }),
    ]);
    expect(new Set(assignments.map((a) => a.person)).size).toBe(3);
    expect(report.contestedIdentifiers).toBe(1);
    const alone = disambiguate([
      slot('1', { identifier: 'x', name: 'Ilse Quandt' }),
      slot('3', { ...far, identifier: 'x', name: 'I. Quandt' }),
    ]);
    expect(new Set(alone.assignments.map((a) => a.person)).size).toBe(1);
  });

  it('does not depend on the rest of the stream being there, and names persons by their earliest slot', () => {
    const one = slot('1', { coauthors: ['Quirin Abelmann'] });
    const two = slot('2', { coauthors: ['Quirin Abelmann'], year: 2018 });
    expect(persons([one])[0]).toBe(persons([two, one])[1]);
  });

  it('lets no stranger of another name in the block change what is asked of a merge', () => {
    const pair = [
      slot('1', { coauthors: ['Quirin Abelmann'], title: 'Soil chemistry' }),
      slot('2', { year: 2003, title: 'Hardware schedulers', coauthors: ['Tancred Vuillemin'] }),
    ];
    const strangers = Array.from({ length: 40 }, (_, i) =>
      slot(`s${i}`, { name: 'Wu Zhang', year: 1980 }),
    );
    const { assignments, report } = disambiguate([...pair, ...strangers]);
    expect(report.blocks).toBe(2);
    expect(report.largestBlock).toBe(40);
    expect(assignments[0]?.person).not.toBe(assignments[1]?.person);
  });

  it('survives one-letter names, organisations, empty names and bylines of 3,000', () => {
    const crowd = Array.from({ length: 3_000 }, (_, i) => `Person${i} Number${i % 50}`);
    const { assignments, report } = disambiguate([
      slot('1', { name: 'X' }),
      slot('2', { name: 'X' }),
      slot('3', { name: '' }),
      slot('4', { name: 'The Invented Collaboration', coauthors: crowd }),
      ...crowd.map((name, at) => slot(`c${at}`, { name, work: '4', coauthors: crowd })),
    ]);
    expect(assignments).toHaveLength(3_004);
    expect(assignments[0]?.person).not.toBe(assignments[1]?.person);
    expect(report.notPersons).toBe(4);
    expect(disambiguate([slot('1', { name: 'X' })]).assignments[0]?.confidence).toBe(0.5);
  });

  it('bounds a block and says so; a person with 400 works in a year is reported', () => {
    const many = Array.from({ length: 1_300 }, (_, i) => slot(`${i}`, { title: `Topic ${i % 7}` }));
    expect(disambiguate(many).report.boundedBlocks).toBe(1);
    const busy = Array.from({ length: 400 }, (_, i) =>
      slot(`${i}`, { name: 'Ilse Quandtmeier', coauthors: ['Quirin Abelmann'] }),
    );
    const { report, assignments } = disambiguate(busy);
    expect(report.implausible).toEqual([assignments[0]?.person]);
  });
});

describe('mentionOf', () => {
  it('needs an id, reads years in text and refuses a row without an id', () => {
    expect(mentionOf({ id: 1, name: 'A Bee', year: '2012' }, 0)).toMatchObject({
      year: 2012,
      coauthors: [],
    });
    expect(() => mentionOf({ name: 'A Bee' }, 0)).toThrow();
  });
});
