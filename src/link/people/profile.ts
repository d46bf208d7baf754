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
  venueWords: Bag;
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

function weighed(counts: Map<number, number>, weights: Float64Array): Bag {
  let square = 0;
  for (const [id, count] of counts) square += (damped(count) * (weights[id] as number)) ** 2;
  return { counts, norm: Math.sqrt(square) };
}

function add(counts: Map<number, number>, ids: Int32Array): void {
  for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1);
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
  const title = new Map<number, number>();
  const venue = new Map<number, number>();
  const venueWords = new Map<number, number>();
  const affiliation = new Map<number, number>();
  const coauthors = new Set<number>();
  const domains = new Set<number>();
  const identifiers = new Set<number>();
  const years: [number, number] = [Infinity, -Infinity];
  let topic: Float64Array | null = null;
  for (const at of members) {
    const mention = block[at] as Prepared;
    for (const id of mention.coauthors) coauthors.add(id);
    add(title, mention.title);
    add(affiliation, mention.affiliation);
    add(venueWords, mention.venueWords);
    if (mention.venue >= 0) venue.set(mention.venue, (venue.get(mention.venue) ?? 0) + 1);
    if (mention.domainRoot >= 0) domains.add(mention.domainRoot);
    if (mention.identifier >= 0) identifiers.add(mention.identifier);
    if (mention.year !== null) {
      years[0] = Math.min(years[0], mention.year);
      years[1] = Math.max(years[1], mention.year);
    }
    if (mention.topic === null) continue;
    topic ??= new Float64Array(mention.topic.length);
    for (let d = 0; d < topic.length; d++)
      topic[d] = (topic[d] as number) + (mention.topic[d] as number);
  }
  return {
    members,
    first: block[members[0] as number] as Prepared,
    coauthors,
    title: weighed(title, corpus.titleIdf),
    venue: weighed(venue, corpus.venueIdf),
    venueWords: weighed(venueWords, corpus.venueWordIdf),
    affiliation: weighed(affiliation, corpus.affiliationIdf),
    domains,
    identifiers,
    topic,
    years,
  };
}
