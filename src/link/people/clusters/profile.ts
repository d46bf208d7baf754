import { Bags } from '../vectors/bags.js';
import { addMilieu } from './milieu.js';
import type { Corpus, Prepared } from '../corpus/corpus.js';

/** What the mentions of one cluster say together; what it shares with others `Profiles` holds. */
export interface Profile {
  /** Its number among the profiles taken. */
  at: number;
  /** Positions in the block. */
  members: number[];
  first: Prepared;
  /** Number of different coauthors and of domains. */
  coauthors: number;
  domains: number;
  affiliated: boolean;
  /** Whether it has places of its own, and coauthors with places. */
  placed: boolean;
  surrounded: boolean;
  /** Person ids that a source gave. */
  identifiers: Set<number>;
  /** Sum of the topics of the titles. */
  topic: Float64Array | null;
  /** First and last year; infinite where none is known. */
  years: [number, number];
}

/** Profiles of clusters of one block, taken one by one, and what the last shares with each before it. */
export class Profiles {
  readonly coauthors: Bags;
  readonly domains: Bags;
  /** Words and venues, weighed by rarity and with repeats damped. */
  readonly title: Bags;
  readonly venue: Bags;
  readonly venueWords: Bags;
  readonly affiliation: Bags;
  /** Organisations and domains: the cluster's own, and its coauthors'. */
  readonly places: Bags;
  readonly milieu: Bags;

  constructor(private readonly corpus: Corpus) {
    this.coauthors = new Bags(corpus.coauthorWeight.length);
    this.domains = new Bags(corpus.domainIdf.length);
    this.title = new Bags(corpus.titleIdf.length);
    this.venue = new Bags(corpus.venueIdf.length);
    this.venueWords = new Bags(corpus.venueWordIdf.length);
    this.affiliation = new Bags(corpus.affiliationIdf.length);
    this.places = new Bags(corpus.placeIdf.length);
    this.milieu = new Bags(corpus.placeIdf.length);
  }

  /** Forgets the profiles taken; so many will be. */
  start(size: number): void {
    for (const bags of this.all()) bags.start(size);
  }

  /** Gathers what the mentions at these positions of a block say. */
  take(at: number, members: number[], block: readonly Prepared[]): Profile {
    const { corpus, coauthors, domains, title, venue, venueWords, affiliation } = this;
    const { places, milieu } = this;
    const profile: Profile = {
      at,
      members,
      first: block[members[0] as number] as Prepared,
      coauthors: 0,
      domains: 0,
      affiliated: false,
      placed: false,
      surrounded: false,
      identifiers: new Set(),
      topic: null,
      years: [Infinity, -Infinity],
    };
    for (const member of members) {
      const mention = block[member] as Prepared;
      coauthors.bag.raiseAll(mention.coauthors, corpus.coauthorWeight);
      title.bag.count(mention.title);
      affiliation.bag.count(mention.affiliation);
      venueWords.bag.count(mention.venueWords);
      places.bag.count(mention.places);
      addMilieu(milieu.bag, mention, corpus);
      if (mention.venue >= 0) venue.bag.countOne(mention.venue);
      if (mention.domainRoot >= 0)
        domains.bag.raise(mention.domainRoot, corpus.domainIdf[mention.domainRoot] as number);
      addRest(profile, mention);
    }
    profile.coauthors = coauthors.bag.size;
    profile.domains = domains.bag.size;
    profile.affiliated = affiliation.bag.size > 0;
    profile.placed = places.bag.size > 0;
    profile.surrounded = milieu.bag.size > 0;
    title.bag.damp(corpus.titleIdf);
    venue.bag.damp(corpus.venueIdf);
    venueWords.bag.damp(corpus.venueWordIdf);
    affiliation.bag.damp(corpus.affiliationIdf);
    places.bag.damp(corpus.placeIdf);
    milieu.bag.scale(corpus.placeIdf);
    for (const bags of this.all()) bags.take(at);
    return profile;
  }

  private all(): Bags[] {
    const { coauthors, domains, title, venue, venueWords, affiliation, places, milieu } = this;
    return [coauthors, domains, title, venue, venueWords, affiliation, places, milieu];
  }
}

/** Adds to a profile what is no bag: identifier, year and topic of a mention. */
function addRest(profile: Profile, { identifier, year, topic }: Prepared): void {
  if (identifier >= 0) profile.identifiers.add(identifier);
  if (year !== null) {
    profile.years[0] = Math.min(profile.years[0], year);
    profile.years[1] = Math.max(profile.years[1], year);
  }
  if (topic === null) return;
  const sum = (profile.topic ??= new Float64Array(topic.length));
  for (let d = 0; d < topic.length; d++) sum[d] = (sum[d] as number) + (topic[d] as number);
}

const made = new WeakMap<Corpus, Profiles>();

/** Those of a stream, made when clusters of it are first compared. */
export function profilesOf(corpus: Corpus): Profiles {
  const profiles = made.get(corpus) ?? new Profiles(corpus);
  made.set(corpus, profiles);
  return profiles;
}
