import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { prepare, type Prepared } from '../corpus/corpus.js';
import type { Mention } from '../mention.js';
import { Profiles } from './profile.js';

const some = (words: string[], most: number) => fc.subarray(words, { maxLength: most });

/** Made-up author slots of one name, and the cluster each is in: no such people or works exist. */
const slots = fc.array(
  fc.record({
    title: some(['graph', 'kernel', 'soil', 'clock', 'cache', 'logic'], 4),
    venue: fc.constantFrom('', 'Soil Review', 'Proc. Clocks', 'Clocks and Caches'),
    coauthors: some(['Quirin Abelmann', 'Odalys Brzeski', 'Ann Vuillemin', 'Tor Zeck'], 3),
    affiliation: some(['Invented', 'College', 'Made-up', 'Clocks'], 3),
    domain: fc.constantFrom('', 'a.example', 'b.example', 'c.b.example'),
    cluster: fc.integer({ min: 0, max: 3 }),
  }),
  { minLength: 2, maxLength: 16 },
);

const sum = (list: number[]) => list.reduce((total, value) => total + value, 0);

/** Ids of one kind with how often a cluster holds them. */
function counted(cluster: Prepared[], ids: (mention: Prepared) => Iterable<number>) {
  const counts = new Map<number, number>();
  for (const mention of cluster)
    for (const id of ids(mention)) counts.set(id, (counts.get(id) ?? 0) + 1);
  return counts;
}

function cosine(a: Map<number, number>, b: Map<number, number>, rarity: Float64Array): number {
  const weight = (id: number, count = 0) =>
    count === 0 ? 0 : (1 + Math.log(count)) * (rarity[id] as number);
  const norm = (bag: Map<number, number>) =>
    Math.hypot(...[...bag].map(([id, count]) => weight(id, count)));
  if (a.size === 0 || b.size === 0) return 0;
  return sum([...a].map(([id, n]) => weight(id, n) * weight(id, b.get(id)))) / (norm(a) * norm(b));
}

describe('Profiles', () => {
  it('finds by their index what two clusters share when compared directly, time after time', () => {
    fc.assert(
      fc.property(slots, (rows) => {
        const mentions = rows.map(
          ({ title, affiliation, venue, coauthors, domain }, id): Mention => {
            const texts = { title: title.join(' '), affiliation: affiliation.join(' ') };
            const name = 'Ilse Quandt';
            return { id, work: `${id}`, name, year: 2015, venue, coauthors, domain, ...texts };
          },
        );
        const corpus = prepare(mentions);
        const clusters = [0, 1, 2, 3]
          .map((one) => [...rows.keys()].filter((at) => rows[at]?.cluster === one))
          .filter((members) => members.length > 0);
        const profiles = new Profiles(corpus);
        for (const sets of [clusters.slice(0, 2), clusters]) {
          profiles.start(sets.length);
          const held = sets.map((at) => at.map((one) => corpus.mentions[one] as Prepared));
          for (const [at, members] of sets.entries()) {
            const profile = profiles.take(at, members, corpus.mentions);
            const own = held[at] as Prepared[];
            const names = counted(own, (one) => one.coauthors);
            expect(profile.coauthors).toBe(names.size);
            for (const [other, theirs] of held.slice(0, at).entries()) {
              const bags = (ids: (mention: Prepared) => Iterable<number>, rarity: Float64Array) =>
                cosine(counted(own, ids), counted(theirs, ids), rarity);
              const of = (venue: number) => (venue < 0 ? [] : [venue]);
              const close = (value: number, expected: number) =>
                expect(value).toBeCloseTo(expected, 9);
              close(
                profiles.title.cosine(at, other),
                bags((m) => m.title, corpus.titleIdf),
              );
              close(
                profiles.venue.cosine(at, other),
                bags((m) => of(m.venue), corpus.venueIdf),
              );
              close(
                profiles.venueWords.cosine(at, other),
                bags((m) => m.venueWords, corpus.venueWordIdf),
              );
              close(
                profiles.affiliation.cosine(at, other),
                bags((m) => m.affiliation, corpus.affiliationIdf),
              );
              const both = [...names.keys()].filter((id) =>
                theirs.some((m) => m.coauthors.includes(id)),
              );
              expect(profiles.coauthors.shared.count[other]).toBe(both.length);
              close(
                profiles.coauthors.shared.weight[other] as number,
                sum(both.map((id) => corpus.coauthorWeight[id] as number)),
              );
              const roots = own
                .map((m) => m.domainRoot)
                .filter((root) => root >= 0 && theirs.some((m) => m.domainRoot === root));
              close(
                profiles.domains.shared.best[other] as number,
                Math.max(0, ...roots.map((root) => corpus.domainIdf[root] as number)),
              );
            }
          }
        }
      }),
      { numRuns: 100 },
    );
  });
});
