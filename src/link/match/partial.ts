import type { RegistryIndex } from '../registry/index.js';
import type { Match } from './match.js';
import type { Prepared } from './prepared.js';
import type { Weights } from './weights.js';

/** Words in more names than this call up no partial names. */
const POSTED = 500;
const BUDGET = 1800;
const LEAST_COVERAGE = 0.55;
const MOST_PARTIAL = 10;

/** Finds names of which the string holds most of the weight but not every word, or not side by side. */
export class PartialNames {
  private readonly sums: Float32Array;
  /** Where each word of the string at hand stands, by word; 0 where it does not, else its place in `places`. */
  private readonly slot: Int32Array;
  private places: number[][] = [];

  constructor(
    private readonly index: RegistryIndex,
    private readonly weights: Weights,
  ) {
    this.sums = new Float32Array(index.nameOrganisation.length);
    this.slot = new Int32Array(index.words.length);
  }

  find(prepared: Prepared, covered: Uint8Array, out: Match[]): void {
    const { index, weights, sums } = this;
    const positions = new Map<number, number[]>();
    for (const [at, token] of prepared.tokens.entries()) {
      for (const reading of token.readings.slice(0, 3)) {
        const known = positions.get(reading.word);
        if (known) known.push(at);
        else positions.set(reading.word, [at]);
      }
    }
    const rare = [...positions.keys()]
      .filter((word) => {
        const names = index.wordNames[word] as number;
        const open = positions.get(word)?.some((at) => covered[at] === 0) ?? false;
        return open && names > 0 && names <= POSTED;
      })
      .sort((a, b) => (index.wordNames[a] as number) - (index.wordNames[b] as number));
    this.places = [[]];
    for (const [word, at] of positions) this.slot[word] = this.places.push(at) - 1;
    const touched: number[] = [];
    let spent = 0;
    for (const word of rare) {
      const from = index.postingFirst[word] as number;
      const to = index.postingFirst[word + 1] as number;
      spent += to - from;
      if (spent > BUDGET) break;
      const weight = weights.word[word] as number;
      for (let i = from; i < to; i += 1) {
        const name = index.postings[i] as number;
        if (sums[name] === 0) touched.push(name);
        sums[name] = (sums[name] as number) + weight;
      }
    }
    const found: { match: Match; rank: number }[] = [];
    for (const name of touched) {
      const sum = sums[name] as number;
      sums[name] = 0;
      if (sum < 0.42 * (weights.name[name] as number)) continue;
      const match = this.verify(name);
      if (match) found.push(match);
    }
    for (const word of positions.keys()) this.slot[word] = 0;
    found.sort((a, b) => b.rank - a.rank || a.match.name - b.match.name);
    for (const { match } of found.slice(0, MOST_PARTIAL)) out.push(match);
  }

  /** The tightest stretch of the string that holds the name's words found there. */
  private verify(name: number): { match: Match; rank: number } | null {
    const { index, weights, slot, places } = this;
    if (index.nameKind[name] === 3) return null;
    let matched = 0;
    let previous = -1;
    let from = Infinity;
    let to = -1;
    let heaviest = -1;
    let anchor = -1;
    const first = index.nameFirst[name] as number;
    const last = index.nameFirst[name + 1] as number;
    for (let i = first; i < last; i += 1) {
      const word = index.nameWords[i] as number;
      const here = slot[word] as number;
      const weight = weights.word[word] as number;
      if (here > 0 && weight > heaviest) {
        heaviest = weight;
        anchor = places[here]?.[0] as number;
      }
    }
    if (anchor < 0) return null;
    for (let i = first; i < last; i += 1) {
      const word = index.nameWords[i] as number;
      const here = slot[word] as number;
      if (here === 0) continue;
      const near = (places[here] as number[]).reduce((best, p) =>
        Math.abs(p - anchor) < Math.abs(best - anchor) ? p : best,
      );
      if (Math.abs(near - anchor) > 8) continue;
      matched += weights.word[word] as number;
      if (near < from) from = near;
      if (near > to) to = near;
      previous = near;
    }
    const coverage = matched / (weights.name[name] as number);
    if (coverage < LEAST_COVERAGE || previous < 0) return null;
    const organisation = index.nameOrganisation[name] as number;
    return {
      match: { name, organisation, from, to: to + 1, way: 3, cost: 1 - coverage },
      rank: coverage * Math.sqrt(matched) - 0.15 * (to + 1 - from),
    };
  }
}
