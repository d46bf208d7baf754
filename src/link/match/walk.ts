import type { RegistryIndex } from '../registry/index.js';
import { EMPTY_HASH, mix, textHash } from '../registry/lexicon.js';
import { step } from '../registry/trie.js';
import { GAP } from '../text/tokens.js';
import { findFirst, type HashFilter } from './lookup.js';
import type { Match } from './match.js';
import type { Prepared } from './prepared.js';
import type { Weights } from './weights.js';

const MOST_COST = 2;
const MOST_NAMES = 60;
const BAG_LONGEST = 7;
const SQUEEZED_LONGEST = 9;
/** Of the names that go on from what the string says: the most there may be, and the least share said. */
const MOST_BEGUN = 6;
const LEAST_BEGUN = 0.5;
const ACRONYM = 3;
const NONE = new Int32Array(0);

/**
 * Names whose words stand in the string in order, and those of which it says the beginning where few
 * begin so: `Courant Institute`, `Czech University of Life Sciences`.
 */
export function walkNames(
  prepared: Prepared,
  index: RegistryIndex,
  { names, word }: Weights,
  out: Match[],
): void {
  const { tokens } = prepared;
  const { trie, nameOrganisation } = index;
  const begun = (from: number, to: number, node: number, cost: number): void => {
    const first = trie.first[node + 1] as number;
    const last = trie.first[trie.last[node] as number] as number;
    if (first !== trie.first[node] || last - first > MOST_BEGUN) return;
    for (let i = first; i < last; i += 1) {
      const name = trie.names[i] as number;
      if (names.kind(name) === ACRONYM) continue;
      const words = names.first(name);
      let said = 0;
      for (let at = words; at < words + to - from; at += 1) {
        said += word[index.nameWords[at] as number] as number;
      }
      const share = said / names.weight(name) - 0.05 * cost;
      if (share < LEAST_BEGUN) continue;
      const organisation = names.organisation(name);
      out.push({ name, organisation, from, to, way: 3, cost: 1 - share });
    }
  };
  const visit = (from: number, at: number, node: number, cost: number): void => {
    const token = tokens[at];
    let gone = false;
    if (token !== undefined && (at === from || token.gap < GAP.strong)) {
      for (const reading of token.readings) {
        const total = cost + reading.cost;
        if (total > MOST_COST) continue;
        const next = at === from ? reading.root : step(trie, node, reading.word);
        if (next < 0) continue;
        gone = true;
        const first = trie.first[next] as number;
        const last = Math.min(trie.first[next + 1] as number, first + MOST_NAMES);
        for (let i = first; i < last; i += 1) {
          const name = trie.names[i] as number;
          const organisation = nameOrganisation[name] as number;
          out.push({ name, organisation, from, to: at + 1, way: total > 0 ? 1 : 0, cost: total });
        }
        visit(from, at + 1, next, total);
      }
    }
    if (!gone && at - from >= 2) begun(from, at, node, cost);
  };
  for (let from = 0; from < tokens.length; from += 1) visit(from, from, 0, 0);
}

/** The names filed under a hash, a bounded number of them. */
function namesUnder(hash: number, hashes: Int32Array, names: Int32Array): Int32Array {
  const first = findFirst(hashes, hash);
  if (first < 0) return NONE;
  let last = first;
  while (last - first < MOST_NAMES && hashes[last] === hash) last += 1;
  return names.subarray(first, last);
}

/** Names whose words stand side by side in another order: `Maryland Univ.`, `Univ. Autónoma Madrid`. */
export function bagNames(
  prepared: Prepared,
  index: RegistryIndex,
  filter: HashFilter,
  out: Match[],
): void {
  const { tokens } = prepared;
  for (let from = 0; from < tokens.length; from += 1) {
    let hash = 0;
    for (let to = from; to < tokens.length && to < from + BAG_LONGEST; to += 1) {
      const token = tokens[to];
      const word = token?.readings[0];
      if (word === undefined || (to > from && (token?.gap ?? 0) >= GAP.strong)) break;
      hash = (hash + mix(word.word)) | 0;
      if (to === from || !filter.mayHold(hash)) continue;
      for (const name of namesUnder(hash, index.bagHashes, index.bagNames)) {
        const organisation = index.nameOrganisation[name] as number;
        out.push({ name, organisation, from, to: to + 1, way: 2, cost: 0 });
      }
    }
  }
}

/** Names written with other spaces and hyphens: `Post Graduate`, `Deep Mind`, `M. D. Anderson`. */
export function squeezedNames(
  prepared: Prepared,
  index: RegistryIndex,
  filter: HashFilter,
  out: Match[],
): void {
  const { tokens } = prepared;
  for (let from = 0; from < tokens.length; from += 1) {
    let hash = EMPTY_HASH;
    let letters = 0;
    for (let to = from; to < tokens.length && to < from + SQUEEZED_LONGEST; to += 1) {
      const token = tokens[to];
      if (token === undefined || (to > from && token.gap >= GAP.comma)) break;
      hash = textHash(token.word, hash);
      letters += token.word.length;
      if (letters < 6 || !filter.mayHold(hash)) continue;
      for (const name of namesUnder(hash, index.squeezedHashes, index.squeezedNames)) {
        const organisation = index.nameOrganisation[name] as number;
        out.push({ name, organisation, from, to: to + 1, way: 1, cost: 0.3 });
      }
    }
  }
}
