import type { RegistryIndex } from '../registry/index.js';
import type { Match } from './match.js';
import type { Prepared } from './prepared.js';
import type { Weights } from './weights.js';

/** Words in more names than this call up no partial names. */
const POSTED = 500;
const BUDGET = 1800;
const LEAST_COVERAGE = 0.55;
const MOST_PARTIAL = 10;
/** Of a name's weight, what rare words alone must hold. */
const LEAST_RARE = 0.42;
/** Slots of the table of sums: a power of two well above the budget. */
const SLOTS = 4096;
const MARKS = 4096;
const ACRONYM = 3;

/** Finds names of which the string holds most of the weight but not every word, or not side by side. */
export class PartialNames {
  /** For each posting, the least weight of rare words at which its name is looked at. */
  private readonly needs: Float32Array;
  /** Weight found so far of each name at hand: open addressing, the name + 1 and its sum. */
  private readonly names = new Int32Array(SLOTS);
  private readonly sums = new Float32Array(SLOTS);
  private readonly used = new Int32Array(BUDGET);
  private readonly firsts = new Int32Array(BUDGET);
  private readonly heads = new Int32Array(BUDGET);
  /** Where each word of the string at hand stands, by word; 0 where it does not, else its place in `places`. */
  private readonly slot: Int32Array;
  /** One mark for many words: 0 tells that none of them is in the string, without a cold look at `slot`. */
  private readonly mark = new Uint8Array(MARKS);
  private places: number[][] = [];

  constructor(
    private readonly index: RegistryIndex,
    private readonly weights: Weights,
  ) {
    const needs = Float32Array.from(index.nameOrganisation, (_, name) =>
      roundedUp(LEAST_RARE * weights.names.weight(name)),
    );
    this.needs = Float32Array.from(index.postings, (name) => needs[name] as number);
    this.slot = new Int32Array(index.words.length);
  }

  find(prepared: Prepared, covered: Uint8Array, out: Match[]): void {
    const { index } = this;
    const words: number[] = [];
    this.places = [[]];
    for (let at = 0; at < prepared.tokens.length; at += 1) {
      const { readings } = prepared.tokens[at] as Prepared['tokens'][number];
      for (let i = 0; i < readings.length && i < 3; i += 1) {
        const { word } = readings[i] as { word: number };
        const known = this.slot[word] as number;
        if (known > 0) this.places[known]?.push(at);
        else {
          this.slot[word] = this.places.push([at]) - 1;
          this.mark[word & (MARKS - 1)] = 1;
          words.push(word);
        }
      }
    }
    const rare = words
      .filter((word, i) => {
        const names = index.wordNames[word] as number;
        if (names === 0 || names > POSTED) return false;
        return this.places[i + 1]?.some((at) => covered[at] === 0) ?? false;
      })
      .sort((a, b) => (index.wordNames[a] as number) - (index.wordNames[b] as number));
    const found: { match: Match; rank: number }[] = [];
    const promising = this.promising(rare);
    this.readAhead(promising);
    for (let i = 0; i < promising.length; i += 1) {
      const match = this.verify(promising[i] as number, this.firsts[i] as number);
      if (match) found.push(match);
    }
    for (const word of words) {
      this.slot[word] = 0;
      this.mark[word & (MARKS - 1)] = 0;
    }
    found.sort((a, b) => b.rank - a.rank || a.match.name - b.match.name);
    for (let i = 0; i < found.length && i < MOST_PARTIAL; i += 1) {
      out.push((found[i] as { match: Match }).match);
    }
  }

  /** Names of which the rare words, rarest first within the budget, hold enough weight. */
  private promising(rare: readonly number[]): number[] {
    const { index, weights, needs, names, sums, used } = this;
    const promising: number[] = [];
    let taken = 0;
    let spent = 0;
    for (const word of rare) {
      const from = index.postingFirst[word] as number;
      const to = index.postingFirst[word + 1] as number;
      spent += to - from;
      if (spent > BUDGET) break;
      const weight = weights.word[word] as number;
      for (let i = from; i < to; i += 1) {
        const name = index.postings[i] as number;
        let at = Math.imul(name, 0x9e3779b1) >>> 20;
        while (names[at] !== 0 && names[at] !== name + 1) at = (at + 1) & (SLOTS - 1);
        if (names[at] === 0) {
          names[at] = name + 1;
          sums[at] = 0;
          used[taken] = at;
          taken += 1;
        }
        const before = sums[at] as number;
        sums[at] = before + weight;
        const need = needs[i] as number;
        if (before < need && (sums[at] as number) >= need) promising.push(name);
      }
    }
    for (let i = 0; i < taken; i += 1) names[used[i] as number] = 0;
    return promising;
  }

  /** Where the names' words begin, and their first words: in loops of their own, so that waits for memory overlap. */
  private readAhead(promising: readonly number[]): void {
    const { firsts, heads } = this;
    const { names } = this.weights;
    const { nameWords } = this.index;
    for (let i = 0; i < promising.length; i += 1) firsts[i] = names.first(promising[i] as number);
    for (let i = 0; i < promising.length; i += 1)
      heads[i] = nameWords[firsts[i] as number] as number;
  }

  /** The tightest stretch of the string that holds the name's words found there. */
  private verify(name: number, first: number): { match: Match; rank: number } | null {
    const { index, slot, mark, places } = this;
    const { names, word: weights } = this.weights;
    let present = 0;
    let heaviest = -1;
    let anchor = -1;
    if (names.kind(name) === ACRONYM) return null;
    const last = first + names.words(name);
    for (let i = first; i < last; i += 1) {
      const word = index.nameWords[i] as number;
      if (mark[word & (MARKS - 1)] === 0) continue;
      const here = slot[word] as number;
      if (here === 0) continue;
      const weight = weights[word] as number;
      present += weight;
      if (weight > heaviest) {
        heaviest = weight;
        anchor = places[here]?.[0] as number;
      }
    }
    const whole = names.weight(name);
    if (anchor < 0 || present / whole < LEAST_COVERAGE) return null;
    let matched = 0;
    let from = Infinity;
    let to = -1;
    for (let i = first; i < last; i += 1) {
      const word = index.nameWords[i] as number;
      if (mark[word & (MARKS - 1)] === 0) continue;
      const here = slot[word] as number;
      if (here === 0) continue;
      const near = nearest(places[here] as number[], anchor);
      if (Math.abs(near - anchor) > 8) continue;
      matched += weights[word] as number;
      if (near < from) from = near;
      if (near > to) to = near;
    }
    const coverage = matched / whole;
    if (coverage < LEAST_COVERAGE || to < 0) return null;
    const organisation = names.organisation(name);
    return {
      match: { name, organisation, from, to: to + 1, way: 3, cost: 1 - coverage },
      rank: coverage * Math.sqrt(matched) - 0.15 * (to + 1 - from),
    };
  }
}

function nearest(places: readonly number[], anchor: number): number {
  let best = places[0] as number;
  for (const place of places) {
    if (Math.abs(place - anchor) < Math.abs(best - anchor)) best = place;
  }
  return best;
}

/** The least number of 32 bits that is no less than `value`. */
function roundedUp(value: number): number {
  const near = Math.fround(value);
  return near >= value ? near : near + 2 ** (Math.floor(Math.log2(Math.abs(near))) - 23);
}
