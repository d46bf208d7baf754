import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { prepare, type Corpus, type Prepared } from '../corpus/corpus.js';
import { eachPair, FEATURES } from './features.js';
import type { Mention } from '../mention.js';

const some = (words: string[], most: number) => fc.subarray(words, { maxLength: most });
const PEOPLE = ['Quirin Abelmann', 'Q. Abelmann', 'Odalys Brzeski', 'Ann Vuillemin', 'Tor Zeck'];

/** Made-up author slots of one name: no such people or works exist. */
const slots = fc
  .array(
    fc.record({
      work: fc.integer({ min: 0, max: 7 }),
      title: some(['graph', 'kernel', 'soil', 'clock', 'cache', 'logic'], 4),
      venue: fc.constantFrom('', 'Soil Review', 'Proc. Clocks', 'Clocks and Caches'),
      coauthors: some(PEOPLE, 4),
      affiliation: some(['Invented', 'College', 'Made-up', 'Clocks'], 3),
      domain: fc.constantFrom('', 'a.example', 'b.example', 'c.b.example'),
      own: fc.constantFrom('Ilse Quandt', 'I. Quandt', 'Ilse Quandt', 'Tor Zeck'),
    }),
    { minLength: 2, maxLength: 16 },
  )
  .map((rows) =>
    rows.map(({ work, title, own, affiliation, ...row }, id): Mention => ({
      ...row,
      id,
      name: own,
      work: `${work}`,
      title: title.join(' '),
      year: 2015,
      affiliation: affiliation.join(' '),
    })),
  );

const common = (a: Int32Array, b: Int32Array) => [...a].filter((id) => b.includes(id));
const sum = (list: number[]) => list.reduce((total, value) => total + value, 0);
const cosine = (ids: number[], weights: Float64Array, norms: number) =>
  norms === 0 ? 0 : sum(ids.map((id) => (weights[id] as number) ** 2)) / norms;
const list = ({ starts, values }: Corpus['bylines'], k: number) => [
  ...values.subarray(starts[k], starts[k + 1]),
];

/** The rarest two coauthors, one of each, who wrote a third work together. */
function linked(a: Prepared, b: Prepared, { coauthorWorks, coauthorWeight }: Corpus): number {
  const weights = [...a.coauthors].flatMap((c) =>
    [...b.coauthors].map((d) => {
      const [x, y] = [list(coauthorWorks, c), list(coauthorWorks, d)];
      const third = x.some((work) => y.includes(work) && work !== a.work && work !== b.work);
      if (x.length < 2 || y.length < 2) return 0;
      return third ? Math.min(coauthorWeight[c] as number, coauthorWeight[d] as number) : 0;
    }),
  );
  return Math.max(0, ...weights);
}

function circleOf(mention: Prepared, { coauthorWorks, coauthorWeight, bylines }: Corpus) {
  const circle = new Map<number, number>();
  const raise = (id: number, weight: number) =>
    circle.set(id, Math.max(weight, circle.get(id) ?? 0));
  for (const coauthor of mention.coauthors) {
    const weight = coauthorWeight[coauthor] as number;
    raise(coauthor, weight);
    const works = list(coauthorWorks, coauthor).filter((work) => work !== mention.work);
    for (const other of works.flatMap((work) => list(bylines, work)))
      if (other !== mention.nameId) raise(other, (weight / 8) * (coauthorWeight[other] as number));
  }
  return circle;
}

function circleLikeness(a: Prepared, b: Prepared, corpus: Corpus): number {
  const [x, y] = [circleOf(a, corpus), circleOf(b, corpus)];
  const product = sum([...x].map(([id, weight]) => weight * (y.get(id) ?? 0)));
  const norm = (circle: Map<number, number>) => Math.hypot(...circle.values());
  return product === 0 ? 0 : Math.sqrt(product / (norm(x) * norm(y)));
}

/** The features that come from what two share, each compared directly. */
function direct(a: Prepared, b: Prepared, corpus: Corpus): Partial<Record<string, number>> {
  const coauthors = common(a.coauthors, b.coauthors);
  const title = common(a.title, b.title);
  const venue = common(a.venueWords, b.venueWords);
  const weigh = (ids: number[], weights: Float64Array) => ids.map((id) => weights[id] as number);
  const rarest = (ids: number[], weights: Float64Array) => Math.max(0, ...weigh(ids, weights));
  const venues = cosine(venue, corpus.venueWordIdf, a.venueNorm * b.venueNorm);
  return {
    sharedCoauthors: Math.min(4, sum(weigh(coauthors, corpus.coauthorWeight))),
    linkedCoauthors: coauthors.length > 0 ? 0 : linked(a, b, corpus),
    circle: coauthors.length > 0 ? 0 : circleLikeness(a, b, corpus),
    title: cosine(title, corpus.titleIdf, a.titleNorm * b.titleNorm),
    titleShared: Math.min(20, sum(weigh(title, corpus.titleIdf))),
    affiliation: cosine(
      common(a.affiliation, b.affiliation),
      corpus.affiliationIdf,
      a.affiliationNorm * b.affiliationNorm,
    ),
    venueWords: venues * Math.min(1, Math.max(0, rarest(venue, corpus.venueWordIdf) - 0.3)),
    workDomains: rarest(common(a.workDomains, b.workDomains), corpus.domainIdf),
  };
}

describe('eachPair', () => {
  it('finds by its index what direct comparison finds, block after block', () => {
    fc.assert(
      fc.property(slots, (mentions) => {
        const corpus = prepare(mentions);
        for (const block of [corpus.mentions.slice(0, 3), corpus.mentions]) {
          eachPair(block, corpus, (i, j, features) => {
            const expected = direct(block[i] as Prepared, block[j] as Prepared, corpus);
            for (const [name, value] of Object.entries(expected))
              expect(features[FEATURES.indexOf(name as never)], name).toBeCloseTo(value ?? 0, 9);
          });
        }
      }),
      { numRuns: 200 },
    );
  });

  it('visits every two mentions once, but for other names and slots of one work', () => {
    fc.assert(
      fc.property(slots, (mentions) => {
        const corpus = prepare(mentions);
        const seen: string[] = [];
        eachPair(corpus.mentions, corpus, (i, j) => seen.push(`${i} ${j}`));
        const quandt = ({ name }: Mention) => name.endsWith('Quandt');
        const expected = mentions.flatMap((a, i) =>
          mentions
            .slice(0, i)
            .flatMap((b, j) => (a.work !== b.work && quandt(a) === quandt(b) ? [`${i} ${j}`] : [])),
        );
        expect(seen).toEqual(expected);
      }),
    );
  });
});
