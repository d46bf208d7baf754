import type { RegistryIndex } from '../registry/index.js';
import type { PlaceSign } from '../place/find.js';
import type { Match } from './match.js';
import type { Prepared } from './prepared.js';
import type { LearnedReading } from './learned.js';
import { HashFilter } from './lookup.js';
import { PartialNames } from './partial.js';
import { bagNames, squeezedNames, walkNames } from './walk.js';
import type { Weights } from './weights.js';

/** An organisation the string may name, by its best match. */
export interface Candidate {
  organisation: number;
  match: Match;
  /** Weight of the name's words, less what the way of matching costs. */
  strength: number;
  /** By which the best of its matches was chosen. */
  worth: number;
  /** Another name of the same organisation elsewhere in the string. */
  again: Match | null;
}

const MOST_CANDIDATES = 16;
const MOST_A_GROUP = 8;
const MOST_OF_ALL = 40;
const ACRONYM = 3;
const MOST_IMPLIED = 0.6;

function strengthOf(match: Match, { names }: Weights): number {
  const weight = names.weight(match.name);
  const kind = names.kind(match.name);
  if (match.way === 3) return weight * (1 - match.cost) * 0.75 - 1;
  const base = kind === ACRONYM ? Math.min(weight, 6) : weight;
  return base - match.cost * 2 - (match.way === 2 ? 1 : 0);
}

/** How good a sign of its organisation a match is beside the organisation's other matches. */
function worthOf(match: Match, strength: number, prepared: Prepared, { names }: Weights): number {
  const { tokens } = prepared;
  const commas =
    (tokens[match.to - 1]?.segment as number) - (tokens[match.from]?.segment as number);
  if (match.way === 3) {
    const words = names.words(match.name);
    const spread = Math.max(0, match.to - match.from - words * (1 - match.cost));
    return 0.6 * strength - spread - 3 * commas;
  }
  return strength - (match.way === 2 ? 3 + 4 * commas : commas);
}

/** False for what would only be noise: acronyms not written as such, place words, bare common words. */
function admissible(
  match: Match,
  prepared: Prepared,
  placed: Uint8Array,
  index: RegistryIndex,
  { names }: Weights,
): boolean {
  const single = match.to - match.from === 1;
  const token = prepared.tokens[match.from];
  if (!token) return false;
  if (names.kind(match.name) === ACRONYM) {
    if (match.cost > 0 || match.way > 1) return false;
    if (single && placed[match.from] === 2) return false;
    const written = index.nameSurface[names.first(match.name)];
    if (single && written !== token.surface) return false;
    if (token.text.length < 2 || (/^\d/.test(token.text) && single)) return false;
    return (
      !single ||
      token.upper ||
      prepared.tokens.length === 1 ||
      !/^\p{Ll}/u.test(prepared.raw.slice(token.start))
    );
  }
  if (match.way === 3) return true;
  if (single && placed[match.from] !== 0 && prepared.tokens.length > 1) return false;
  if (single && match.cost > 0 && token.text.length < 6) return false;
  return names.weight(match.name) >= (single ? 5 : 4.5) || prepared.tokens.length <= 2;
}

/** Finds candidates; holds working memory, so one instance serves one thread. */
export class CandidateFinder {
  private readonly partial: PartialNames;
  private readonly firstName: Int32Array;
  /** For each organisation, its country by number, 0 for none, and half the logarithm of its mentions. */
  private readonly country: Int16Array;
  private readonly renown: Float64Array;
  private readonly belongs: Uint8Array;
  private readonly countryNumber = new Map<string, number>();
  private readonly bags: HashFilter;
  private readonly squeezed: HashFilter;

  constructor(
    private readonly index: RegistryIndex,
    private readonly weights: Weights,
  ) {
    this.partial = new PartialNames(index, weights);
    this.country = Int16Array.from(index.organisations, ({ country }) => {
      if (country === null) return 0;
      const known = this.countryNumber.get(country) ?? this.countryNumber.size + 1;
      this.countryNumber.set(country, known);
      return known;
    });
    this.renown = Float64Array.from(index.mentions, (mentions) => 0.5 * Math.log1p(mentions));
    this.belongs = Uint8Array.from(index.organisations, ({ parents }) =>
      Number(parents.length > 0),
    );
    this.bags = new HashFilter(index.bagHashes);
    this.squeezed = new HashFilter(index.squeezedHashes);
    this.firstName = new Int32Array(index.organisations.length);
    for (let name = index.nameOrganisation.length - 1; name >= 0; name -= 1) {
      this.firstName[index.nameOrganisation[name] as number] = name;
    }
  }

  find(
    prepared: Prepared,
    signs: readonly PlaceSign[],
    context: readonly number[],
    learned: readonly LearnedReading[],
  ): Candidate[] {
    const { index, weights } = this;
    const placed = new Uint8Array(prepared.tokens.length);
    for (const sign of signs) {
      for (let at = sign.from; at >= 0 && at < sign.to; at += 1) {
        placed[at] = sign.kind === 'country-word' ? 2 : Math.max(placed[at] as number, 1);
      }
    }
    const matches: Match[] = [];
    walkNames(prepared, index, weights, matches);
    bagNames(prepared, index, this.bags, matches);
    squeezedNames(prepared, index, this.squeezed, matches);
    const covered = new Uint8Array(prepared.tokens.length);
    for (const match of matches) {
      if (match.to - match.from < 3 || match.cost > 0) continue;
      covered.fill(1, match.from, match.to);
    }
    this.partial.find(prepared, covered, matches);
    const byOrganisation = new Map<number, Candidate>();
    for (const match of matches) {
      if (!admissible(match, prepared, placed, index, weights)) continue;
      const strength = strengthOf(match, weights);
      const worth = worthOf(match, strength, prepared, weights);
      const known = byOrganisation.get(match.organisation);
      if (known === undefined) {
        byOrganisation.set(match.organisation, {
          organisation: match.organisation,
          match,
          strength,
          worth,
          again: null,
        });
        continue;
      }
      const apart = match.from >= known.match.to || match.to <= known.match.from;
      if (worth > known.worth) {
        if (apart && known.match.way < 3) known.again = known.match;
        known.match = match;
        known.strength = strength;
        known.worth = worth;
      } else if (apart && match.way < 3) known.again = match;
    }
    this.addLearned(learned, byOrganisation);
    this.addParents(byOrganisation);
    const most = Math.min(MOST_OF_ALL, Math.max(MOST_CANDIDATES, MOST_A_GROUP * prepared.groups));
    return this.select(byOrganisation, signs, context, most);
  }

  /** Organisations that labelled strings mean by a phrase though the registry does not call them so. */
  private addLearned(
    learned: readonly LearnedReading[],
    byOrganisation: Map<number, Candidate>,
  ): void {
    for (const { organisation, share, support, from, to } of learned) {
      if (byOrganisation.has(organisation) || share < 0.6 || support < 4) continue;
      const name = this.firstName[organisation] as number;
      const match: Match = { name, organisation, from, to, way: 3, cost: 1 - share };
      const strength = share * 8;
      byOrganisation.set(organisation, {
        organisation,
        match,
        strength,
        worth: strength,
        again: null,
      });
    }
  }

  /** What an organisation named in full belongs to, where its name says so: `Max Planck Institute of ...`. */
  private addParents(byOrganisation: Map<number, Candidate>): void {
    const { index, weights } = this;
    for (const { organisation, match } of [...byOrganisation.values()]) {
      if (match.way > 1 || weights.names.kind(match.name) === ACRONYM) continue;
      if (this.belongs[organisation] === 0) continue;
      for (const parent of index.organisations[organisation]?.parents ?? []) {
        if (byOrganisation.has(parent)) continue;
        const name = this.firstName[parent] as number;
        const cost = 1 - this.sharedWeight(name, match.name) / weights.names.weight(name);
        if (cost > MOST_IMPLIED) continue;
        const implied: Match = { ...match, name, organisation: parent, way: 3, cost };
        const strength = strengthOf(implied, weights);
        byOrganisation.set(parent, {
          organisation: parent,
          match: implied,
          strength,
          worth: strength,
          again: null,
        });
      }
    }
  }

  /** The weight of the words of one name that stand in another too. */
  private sharedWeight(name: number, other: number): number {
    const { names, word: weights } = this.weights;
    const { nameWords } = this.index;
    const first = names.first(name);
    const otherFirst = names.first(other);
    const otherLast = otherFirst + names.words(other);
    let shared = 0;
    for (let i = first; i < first + names.words(name); i += 1) {
      const word = nameWords[i] as number;
      let at = otherFirst;
      while (at < otherLast && nameWords[at] !== word) at += 1;
      if (at < otherLast) shared += weights[word] as number;
    }
    return shared;
  }

  /** The most promising candidates: strong names first; among equals the better known and the better placed. */
  private select(
    all: ReadonlyMap<number, Candidate>,
    signs: readonly PlaceSign[],
    context: readonly number[],
    most: number,
  ): Candidate[] {
    const countries = new Set<number>();
    for (const { kind, shares } of signs) {
      if (kind !== 'city-word') countries.add(this.countryNumber.get(shares[0]?.[0] ?? '') ?? -1);
    }
    const rank = ({ organisation, strength }: Candidate): number => {
      const here = countries.has(this.country[organisation] as number);
      const named = context.includes(organisation) ? 6 : 0;
      const placed = here ? 3 : countries.size > 0 ? -3 : 0;
      return strength + placed + (this.renown[organisation] as number) + named;
    };
    const ranked: { candidate: Candidate; rank: number }[] = [];
    all.forEach((candidate) => ranked.push({ candidate, rank: rank(candidate) }));
    ranked.sort((a, b) => b.rank - a.rank || a.candidate.organisation - b.candidate.organisation);
    const chosen: Candidate[] = [];
    for (let i = 0; i < ranked.length && i < most; i += 1) {
      chosen.push((ranked[i] as { candidate: Candidate }).candidate);
    }
    return chosen;
  }
}
