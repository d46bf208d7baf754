import { Authors, type Author } from './authors.js';
import { Interner, once, sorted } from '../vectors/interner.js';
import { inverted, listsOf, type Lists } from '../vectors/lists.js';
import { compareNames, fold, type PersonName } from '../text/name.js';
import { knownWord, REFERENCE_TITLES, topicOf, type KnownWord } from '../text/topic.js';
import { venueHeads, words } from '../text/words.js';
import type { Mention } from '../mention.js';

/** Coauthors of one mention beyond this many are not compared: such a byline says little about a pair. */
export const COAUTHOR_LIMIT = 60;

/** Beyond so many mentions of a name in the stream, more say nothing new. */
const MOST_CROWD = 256;

/** Places of the bearers of one name that are kept. */
const MOST_WHEREABOUTS = 400;

/** Stands for an unknown year in `whereabouts`. */
export const UNDATED = -1;

/** A mention made ready for comparison: texts as sorted arrays of interned numbers. */
export interface Prepared {
  index: number;
  name: PersonName;
  /** Base-10 logarithm of the share of authors expected to bear this name. */
  commonness: number;
  work: number;
  year: number | null;
  /** Sorted ids of coauthor names. */
  coauthors: Int32Array;
  coauthorCount: number;
  /** Sorted ids of title words. */
  title: Int32Array;
  titleNorm: number;
  topic: Float32Array | null;
  venue: number;
  /** Sorted ids of affiliation words. */
  affiliation: Int32Array;
  affiliationNorm: number;
  domain: number;
  domainRoot: number;
  organisations: Int32Array;
  /** Sorted ids of the places of the slot: its organisations and its domain. */
  places: Int32Array;
  /** Sorted ids of the domains of all slots of the work. */
  workDomains: Int32Array;
  identifier: number;
  /** Id of the mention's own name among coauthor names. */
  nameId: number;
  /** Sorted ids of the first letters of venue words. */
  venueWords: Int32Array;
  venueNorm: number;
  /** How many mentions of the stream bear this very name, at most `MOST_CROWD`. */
  crowd: number;
}

/** What the comparison of a pair looks up: how common each word, coauthor name and venue is. */
export interface Corpus {
  mentions: Prepared[];
  /** Inverse document frequency of title and affiliation words. */
  titleIdf: Float64Array;
  affiliationIdf: Float64Array;
  /** Weight of a shared coauthor: the rarer the name, the heavier. */
  coauthorWeight: Float64Array;
  coauthorNames: PersonName[];
  /** Family name with first initial of each coauthor name. */
  coauthorKey: Int32Array;
  /** Weight of coauthors who share no more than such a key. */
  keyWeight: Float64Array;
  /** Works of each coauthor name, ascending. */
  coauthorWorks: Lists;
  /** Names of each work. */
  bylines: Lists;
  venueWordIdf: Float64Array;
  venueIdf: Float64Array;
  domainIdf: Float64Array;
  placeIdf: Float64Array;
  /** Where bearers of each coauthor name were, slot by slot: place and year in turn. */
  whereabouts: Lists;
  /**
   * How wide a field the stream covers: minus the base-10 logarithm of the chance that two mentions
   * share a venue. The wider, the more persons there are to share a name.
   */
  breadth: number;
}

/** `cs.berkeley.edu` → `berkeley.edu`; `x.ac.uk` keeps three labels. */
export function domainRoot(domain: string): string {
  const labels = domain.toLowerCase().split('.').filter(Boolean);
  const short =
    labels.at(-1)?.length === 2 &&
    /^(ac|edu|co|com|org|gov|net|or|go|re)$/.test(labels.at(-2) ?? '');
  return labels.slice(short ? -3 : -2).join('.');
}

/** What is read once of each work. */
interface Work {
  title: Int32Array;
  topic: Float32Array | null;
  /** Ids of the domains of its slots. */
  domains: number[];
  /** The same as `Prepared` keeps them. */
  workDomains: Int32Array;
}

/** Reads mentions into arrays of numbers, each different text once. Cost is linear in the text. */
export function prepare(mentions: readonly Mention[]): Corpus {
  const authors = new Authors();
  const workIds = new Interner();
  const titles = new Interner();
  const affiliations = new Interner();
  const venues = new Interner();
  const venueWords = new Interner();
  const domains = new Interner();
  const organisations = new Interner();
  const identifiers = new Interner();
  const places = new Interner();
  const whereabouts: number[][] = [];
  const known: (KnownWord | undefined)[] = [];
  const works: Work[] = [];
  const bylines: number[][] = [];

  const workOf = (title: string): Work => {
    const ids = sorted(
      words(title).map((word) => {
        const id = titles.id(word);
        if (id === known.length) known.push(knownWord(word));
        return id;
      }),
    );
    titles.countAll(ids);
    const topic = topicOf(ids, known);
    return { title: ids, topic, domains: [], workDomains: ids };
  };
  const affiliationOf = once((text) => sorted(words(text).map((word) => affiliations.id(word))));
  const venueOf = once((text) => ({
    id: text === '' || text === 'null' ? -1 : venues.id(fold(text).replace(/\s*\(.*\)$/, '')),
    words: sorted(venueHeads(text).map((head) => venueWords.id(head))),
  }));
  const domainOf = once((text) => {
    const domain = text.toLowerCase().trim();
    if (domain === '') return { id: -1, root: -1 };
    const root = domains.id(domainRoot(domain));
    return { id: domains.id(domain), root };
  });

  const slot = (work: string, { name }: Author) => `${work} ${name.full}`;
  let slots: Set<string> | null = null;
  const signs = (author: Author, work: string): boolean => {
    slots ??= new Set(mentions.map((mention) => slot(mention.work, authors.of(mention.name))));
    return slots.has(slot(work, author));
  };

  const prepared: Prepared[] = [];
  for (const mention of mentions) {
    let self = authors.of(mention.name);
    const others: number[] = [];
    let fuller: Author | null = null;
    let listed = false;
    const limit = Math.min(mention.coauthors.length, COAUTHOR_LIMIT + 1);
    for (let at = 0; at < limit; at++) {
      const coauthor = authors.of(mention.coauthors[at] ?? '');
      const { full, given } = coauthor.name;
      if (full === self.name.full || full === '') listed = true;
      else if (compareNames(self.name, coauthor.name) === 'different')
        others.push(authors.id(coauthor));
      else if (given.join('').length > self.name.given.join('').length) fuller = coauthor;
    }
    if (!listed && fuller !== null && !signs(fuller, mention.work)) self = fuller;
    const coauthors = sorted(others);
    const nameId = authors.id(self);
    authors.count(nameId);
    const workId = workIds.id(mention.work);
    if (workId === works.length) {
      works.push(workOf(mention.title));
      bylines.push([...coauthors, nameId]);
    }
    const work = works[workId] as Work;
    const affiliation = affiliationOf(mention.affiliation);
    affiliations.countAll(affiliation);
    const venue = venueOf(mention.venue);
    if (venue.id >= 0) venues.count(venue.id);
    venueWords.countAll(venue.words);
    const domain = domainOf(mention.domain);
    if (domain.root >= 0) {
      domains.count(domain.root);
      work.domains.push(domain.root);
    }
    const employers = mention.organisations ?? [];
    const here = sorted([
      ...employers.map((id) => places.id(`organisation ${id}`)),
      ...(domain.root >= 0 ? [places.id(`domain ${domain.root}`)] : []),
    ]);
    places.countAll(here);
    const seen = (whereabouts[nameId] ??= []);
    for (const place of here)
      if (seen.length < 2 * MOST_WHEREABOUTS) seen.push(place, mention.year ?? UNDATED);
    prepared.push({
      index: prepared.length,
      name: self.name,
      commonness: self.commonness,
      work: workId,
      year: mention.year,
      coauthors,
      coauthorCount: mention.coauthors.length,
      title: work.title,
      titleNorm: 0,
      topic: work.topic,
      venue: venue.id,
      affiliation,
      affiliationNorm: 0,
      domain: domain.id,
      domainRoot: domain.root,
      workDomains: work.workDomains,
      organisations: sorted(employers.map((id) => organisations.id(id))),
      places: here,
      identifier: mention.identifier ? identifiers.id(mention.identifier) : -1,
      nameId,
      venueWords: venue.words,
      venueNorm: 0,
      crowd: 0,
    });
  }
  const titleIdf = idf(
    titles.counts.map((count, id) => count + (known[id]?.count ?? 0)),
    works.length + REFERENCE_TITLES,
  );
  const affiliationIdf = idf(affiliations.counts, prepared.length);
  const venueWordIdf = idf(venueWords.counts, prepared.length);
  for (const work of works) work.workDomains = sorted(work.domains);
  for (const mention of prepared) {
    mention.workDomains = (works[mention.work] as Work).workDomains;
    mention.venueNorm = norm(mention.venueWords, venueWordIdf);
    mention.crowd = Math.min(authors.counts[mention.nameId] ?? 1, MOST_CROWD);
    mention.titleNorm = norm(mention.title, titleIdf);
    mention.affiliationNorm = norm(mention.affiliation, affiliationIdf);
  }
  const names = listsOf(bylines);
  return {
    mentions: prepared,
    titleIdf,
    affiliationIdf,
    coauthorWeight: Float64Array.from(authors.weights),
    coauthorNames: authors.names,
    coauthorKey: Int32Array.from(authors.keys),
    keyWeight: Float64Array.from(authors.keyWeights),
    coauthorWorks: inverted(names, authors.names.length),
    bylines: names,
    venueWordIdf,
    venueIdf: idf(venues.counts, prepared.length),
    domainIdf: idf(domains.counts, prepared.length),
    placeIdf: idf(places.counts, prepared.length),
    whereabouts: listsOf(Array.from(authors.names, (_, id) => whereabouts[id] ?? [])),
    breadth: breadthOf(venues.counts),
  };
}

function breadthOf(counts: number[]): number {
  const total = counts.reduce((sum, count) => sum + count, 0);
  if (total < 20) return 1.5;
  const same = counts.reduce((sum, count) => sum + (count / total) ** 2, 0);
  return Math.min(2.5, -Math.log10(same));
}

const idf = (counts: number[], total: number) =>
  Float64Array.from(counts, (count) => Math.log((total + 20) / (count + 0.5)) / Math.LN10);

function norm(ids: Int32Array, weights: Float64Array): number {
  let sum = 0;
  for (const id of ids) sum += (weights[id] ?? 0) ** 2;
  return Math.sqrt(sum);
}
