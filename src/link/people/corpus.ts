import { compareNames, fold, parseName, type PersonName } from './name.js';
import { inverted, listsOf, type Lists } from './lists.js';
import { commonness } from './rarity.js';
import { REFERENCE_TITLES, referenceCount, topicOf } from './topic.js';
import { venueHeads, words } from './words.js';
import type { Mention } from './mention.js';
import type { Overlaps } from './overlaps.js';

/** Coauthors of one mention beyond this many are not compared: such a byline says little about a pair. */
export const COAUTHOR_LIMIT = 60;

/** Beyond so many mentions of a name in the stream, more say nothing new. */
const MOST_CROWD = 256;

/** Ids with weights, sorted by id, and the length of the vector they make. */
export interface Circle {
  ids: Int32Array;
  weights: Float64Array;
  norm: number;
}

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
  /** Sorted ids of the family names with first initial of the coauthors. */
  coauthorKeys: Int32Array;
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
  /** Names of each work, ascending. */
  bylines: Lists;
  venueWordIdf: Float64Array;
  venueIdf: Float64Array;
  domainIdf: Float64Array;
  /**
   * How wide a field the stream covers: minus the base-10 logarithm of the chance that two mentions
   * share a venue. The wider, the more persons there are to share a name.
   */
  breadth: number;
  /** Working memory of comparison, made when a block is first compared. */
  overlaps: Overlaps | null;
}

class Interner {
  private readonly ids = new Map<string, number>();
  readonly counts: number[] = [];

  id(key: string): number {
    const known = this.ids.get(key);
    if (known !== undefined) return known;
    const id = this.counts.length;
    this.ids.set(key, id);
    this.counts.push(0);
    return id;
  }

  count(id: number): void {
    this.counts[id] = (this.counts[id] ?? 0) + 1;
  }

  get size(): number {
    return this.counts.length;
  }
}

/** `cs.berkeley.edu` → `berkeley.edu`; `x.ac.uk` keeps three labels. */
export function domainRoot(domain: string): string {
  const labels = domain.toLowerCase().split('.').filter(Boolean);
  const short =
    labels.at(-1)?.length === 2 &&
    /^(ac|edu|co|com|org|gov|net|or|go|re)$/.test(labels.at(-2) ?? '');
  return labels.slice(short ? -3 : -2).join('.');
}

const sorted = (ids: Iterable<number>) => Int32Array.from(new Set(ids)).sort();

/** Reads mentions into arrays of numbers. Cost is linear in the text. */
export function prepare(mentions: Iterable<Mention>): Corpus {
  const works = new Interner();
  const people = new Interner();
  const titles = new Interner();
  const affiliations = new Interner();
  const venues = new Interner();
  const domains = new Interner();
  const organisations = new Interner();
  const identifiers = new Interner();
  const parsed = new Map<string, PersonName>();
  const peopleWeights: number[] = [];
  const peopleNames: PersonName[] = [];
  const peopleKeys: number[] = [];
  const keys = new Interner();
  const keyWeights: number[] = [];
  const titleReference: number[] = [];
  const seenWork = new Map<number, { title: Int32Array; topic: Float32Array | null }>();
  const nameOf = (raw: string) => {
    let name = parsed.get(raw);
    if (name === undefined) parsed.set(raw, (name = parseName(raw)));
    return name;
  };
  const personId = (name: PersonName) => {
    const id = people.id(name.full);
    if (peopleWeights.length <= id) {
      const share = commonness(name);
      peopleWeights.push(Math.min(4, Math.max(0.4, -(share.family + share.given) - 2.5)));
      peopleNames.push(name);
      const initial = name.given.join('')[0] ?? '';
      const key = keys.id(`${name.family.join('')} ${initial}`);
      peopleKeys.push(key);
      if (keyWeights.length <= key) {
        const loose = commonness({ ...name, given: [initial] });
        keyWeights.push(Math.min(4, Math.max(0.2, -(loose.family + loose.given) - 2.5)));
      }
    }
    return id;
  };

  const domainsOfWork = new Map<number, number[]>();
  const venueWords = new Interner();
  const bylines: Int32Array[] = [];
  const crowds = new Map<string, number>();
  const prepared: Prepared[] = [];
  let index = 0;
  for (const mention of mentions) {
    let name = nameOf(mention.name);
    const work = works.id(mention.work);
    const others: number[] = [];
    let fuller: PersonName | null = null;
    let listed = false;
    const limit = Math.min(mention.coauthors.length, COAUTHOR_LIMIT + 1);
    for (let at = 0; at < limit; at++) {
      const coauthor = nameOf(mention.coauthors[at] ?? '');
      if (coauthor.full === name.full || coauthor.full === '') listed = true;
      else if (compareNames(name, coauthor) === 'different') others.push(personId(coauthor));
      else if (coauthor.given.join('').length > name.given.join('').length) fuller = coauthor;
    }
    if (!listed && fuller !== null) name = fuller;
    const coauthors = sorted(others);
    const nameId = personId(name);
    crowds.set(name.full, (crowds.get(name.full) ?? 0) + 1);
    if (!seenWork.has(work)) {
      const texts = words(mention.title);
      const title = sorted(texts.map((word) => titles.id(word)));
      title.forEach((id) => titles.count(id));
      for (const word of texts) titleReference[titles.id(word)] = referenceCount(word);
      seenWork.set(work, { title, topic: topicOf(texts) });
      bylines.push(sorted([...coauthors, nameId]));
    }
    const affiliation = sorted(words(mention.affiliation).map((word) => affiliations.id(word)));
    affiliation.forEach((id) => affiliations.count(id));
    const venue =
      mention.venue === '' || mention.venue === 'null'
        ? -1
        : venues.id(fold(mention.venue).replace(/\s*\(.*\)$/, ''));
    if (venue >= 0) venues.count(venue);
    const heads = sorted(venueHeads(mention.venue).map((head) => venueWords.id(head)));
    heads.forEach((id) => venueWords.count(id));
    const domain = mention.domain.toLowerCase().trim();
    const root = domain === '' ? -1 : domains.id(domainRoot(domain));
    if (root >= 0) {
      domains.count(root);
      const list = domainsOfWork.get(work);
      if (list === undefined) domainsOfWork.set(work, [root]);
      else list.push(root);
    }
    const share = commonness(name);
    prepared.push({
      index: index++,
      name,
      commonness: share.family + share.given,
      work,
      year: mention.year,
      coauthors,
      coauthorCount: mention.coauthors.length,
      coauthorKeys: sorted(Array.from(coauthors, (id) => peopleKeys[id] as number)),
      title: seenWork.get(work)?.title ?? new Int32Array(),
      titleNorm: 0,
      topic: seenWork.get(work)?.topic ?? null,
      venue,
      affiliation,
      affiliationNorm: 0,
      domain: domain === '' ? -1 : domains.id(domain),
      domainRoot: root,
      workDomains: new Int32Array(),
      organisations: sorted((mention.organisations ?? []).map((id) => organisations.id(id))),
      identifier: mention.identifier ? identifiers.id(mention.identifier) : -1,
      nameId,
      venueWords: heads,
      venueNorm: 0,
      crowd: 0,
    });
  }
  const titleIdf = idf(
    titles.counts.map((count, id) => count + (titleReference[id] ?? 0)),
    seenWork.size + REFERENCE_TITLES,
  );
  const affiliationIdf = idf(affiliations.counts, prepared.length);
  const venueWordIdf = idf(venueWords.counts, prepared.length);
  for (const mention of prepared) {
    mention.workDomains = sorted(domainsOfWork.get(mention.work) ?? []);
    mention.venueNorm = norm(mention.venueWords, venueWordIdf);
    mention.crowd = Math.min(crowds.get(mention.name.full) ?? 1, MOST_CROWD);
    mention.titleNorm = norm(mention.title, titleIdf);
    mention.affiliationNorm = norm(mention.affiliation, affiliationIdf);
  }
  const names = listsOf(bylines);
  return {
    mentions: prepared,
    titleIdf,
    affiliationIdf,
    coauthorWeight: Float64Array.from(peopleWeights),
    coauthorNames: peopleNames,
    coauthorKey: Int32Array.from(peopleKeys),
    keyWeight: Float64Array.from(keyWeights),
    coauthorWorks: inverted(names, people.size),
    bylines: names,
    venueWordIdf,
    venueIdf: idf(venues.counts, prepared.length),
    domainIdf: idf(domains.counts, prepared.length),
    breadth: breadthOf(venues.counts),
    overlaps: null,
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
