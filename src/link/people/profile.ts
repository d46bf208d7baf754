import type { Corpus, Prepared } from './corpus.js';

/** Counts by id, and the length of the vector they make when weighed by rarity. */
export interface Bag {
  counts: Map<number, number>;
  norm: number;
}

/** What the mentions of one cluster say together. */
export interface Profile {
  /** Positions in the block. */
  members: number[];
  first: Prepared;
  coauthors: Set<number>;
  title: Bag;
  venue: Bag;
  affiliation: Bag;
  domains: Set<number>;
  /** Person ids that a source gave. */
  identifiers: Set<number>;
  /** Sum of the topics of the titles. */
  topic: Float64Array | null;
  /** First and last year; infinite where none is known. */
  years: [number, number];
}

const damped = (count: number) => 1 + Math.log(count);

function bag(ids: Iterable<number>, weights: Float64Array): Bag {
  const counts = new Map<number, number>();
  for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1);
  let square = 0;
  for (const [id, count] of counts) square += (damped(count) * (weights[id] as number)) ** 2;
  return { counts, norm: Math.sqrt(square) };
}

/** Cosine of two bags, ids weighed by rarity and repeats damped. */
export function bagCosine(a: Bag, b: Bag, weights: Float64Array): number {
  if (a.norm === 0 || b.norm === 0) return 0;
  const [small, large] = a.counts.size < b.counts.size ? [a, b] : [b, a];
  let sum = 0;
  for (const [id, count] of small.counts) {
    const other = large.counts.get(id);
    if (other !== undefined) sum += damped(count) * damped(other) * (weights[id] as number) ** 2;
  }
  return sum / (a.norm * b.norm);
}

/** Gathers what the mentions at these positions of a block say. */
export function profileOf(members: number[], block: readonly Prepared[], corpus: Corpus): Profile {
  const mentions = members.map((at) => block[at] as Prepared);
  const years = mentions.flatMap(({ year }) => (year === null ? [] : [year]));
  const topics = mentions.flatMap(({ topic }) => (topic === null ? [] : [topic]));
  let topic: Float64Array | null = null;
  for (const one of topics) {
    topic ??= new Float64Array(one.length);
    for (let d = 0; d < one.length; d++) topic[d] = (topic[d] as number) + (one[d] as number);
  }
  return {
    members,
    first: mentions[0] as Prepared,
    coauthors: new Set(mentions.flatMap(({ coauthors }) => [...coauthors])),
    title: bag(
      mentions.flatMap(({ title }) => [...title]),
      corpus.titleIdf,
    ),
    venue: bag(
      mentions.map(({ venue }) => venue).filter((venue) => venue >= 0),
      corpus.venueIdf,
    ),
    affiliation: bag(
      mentions.flatMap(({ affiliation }) => [...affiliation]),
      corpus.affiliationIdf,
    ),
    domains: new Set(mentions.map(({ domainRoot }) => domainRoot).filter((root) => root >= 0)),
    identifiers: new Set(mentions.map(({ identifier }) => identifier).filter((id) => id >= 0)),
    topic,
    years: [Math.min(...years), Math.max(...years)],
  };
}
