import type { Organisation } from '../../records/organisation.js';
import { NAME_KINDS, type NameKind } from '../../records/organisation.js';
import { tokenize, type Token } from '../text/tokens.js';
import type { NameLists } from './index.js';
import { buildTrie } from './trie.js';

/** Words that stand in more names than this cannot call up candidates by themselves. */
export const POSTING_LIMIT = 1200;
/** Words shorter than this are never corrected. */
export const CORRECTED_LENGTH = 5;

/** Order-free hash of a set of words: equal for any order. */
export function bagHash(words: Iterable<number>): number {
  let hash = 0;
  for (const word of words) hash = (hash + mix(word)) | 0;
  return hash;
}

export function mix(word: number): number {
  let x = Math.imul(word + 0x9e3779b9, 0x85ebca6b);
  x = Math.imul(x ^ (x >>> 13), 0xc2b2ae35);
  return x ^ (x >>> 16);
}

export const EMPTY_HASH = 0x811c9dc5;

/** FNV-1a of a text; `from` continues the hash of what went before. */
export function textHash(text: string, from = EMPTY_HASH): number {
  let hash = from;
  for (let i = 0; i < text.length; i += 1) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash | 0;
}

/** The forms of a word with at most one letter left out: two words one edit apart share one. */
export function deletions(word: string): string[] {
  const forms = [word];
  for (let i = 0; i < word.length; i += 1) forms.push(word.slice(0, i) + word.slice(i + 1));
  return forms;
}

export interface Lexicon extends NameLists {
  words: string[];
  nameText: string[];
  nameOrganisation: number[];
  nameKind: number[];
}

function kept(name: string): Token[] {
  const tokens = tokenize(name);
  const full = tokens.filter((token) => !token.stop);
  return full.length === 0 ? tokens : full;
}

/** Pairs sorted by hash, then by value, as two flat arrays. */
function sortedPairs(pairs: [number, number][]): [Int32Array, Int32Array] {
  pairs.sort((a, b) => a[0] - b[0] || a[1] - b[1]);
  return [Int32Array.from(pairs, (p) => p[0]), Int32Array.from(pairs, (p) => p[1])];
}

/** Rows of numbers end to end: where each begins, and all of them. */
function flat(rows: readonly (readonly number[])[]): [Int32Array, Int32Array] {
  const first = new Int32Array(rows.length + 1);
  for (const [i, row] of rows.entries()) first[i + 1] = (first[i] as number) + row.length;
  const all = new Int32Array(first[rows.length] as number);
  for (const [i, row] of rows.entries()) all.set(row, first[i]);
  return [first, all];
}

/** Everything by which names are found, from the organisations in their final order. */
export function buildLexicon(
  records: readonly Organisation[],
  namesOf: (record: Organisation) => { text: string; kind: NameKind }[],
): Lexicon {
  const numbers = new Map<string, number>();
  const number = (word: string): number => {
    const known = numbers.get(word);
    if (known !== undefined) return known;
    numbers.set(word, numbers.size);
    return numbers.size - 1;
  };
  const nameText: string[] = [];
  const nameOrganisation: number[] = [];
  const nameKind: number[] = [];
  const keys: number[][] = [];
  const surfaces: number[][] = [];
  for (const [i, record] of records.entries()) {
    const seen = new Set<string>();
    for (const name of namesOf(record)) {
      const tokens = kept(name.text);
      const key = tokens.map((token) => number(token.word));
      const surface = tokens.map((token) => number(token.text));
      const identity = `${name.kind === 'acronym'} ${surface.join(' ')}`;
      if (key.length === 0 || key.length > 30 || seen.has(identity)) continue;
      seen.add(identity);
      nameText.push(name.text.replace(/\s+/g, ' ').trim());
      keys.push(key);
      surfaces.push(surface);
      nameOrganisation.push(i);
      nameKind.push(NAME_KINDS.indexOf(name.kind));
    }
  }
  const words = [...numbers.keys()];
  const lists: number[][] = words.map(() => []);
  const bags: [number, number][] = [];
  const squeezed: [number, number][] = [];
  for (const [name, key] of keys.entries()) {
    for (const word of new Set(key)) lists[word]?.push(name);
    const joined = key.map((word) => words[word]).join('');
    if (joined.length >= 6) squeezed.push([textHash(joined), name]);
    if (key.length >= 2 && key.length <= 9) bags.push([bagHash(key), name]);
  }
  const wordNames = Int32Array.from(lists, (list) => list.length);
  const edits: [number, number][] = [];
  for (const [word, text] of words.entries()) {
    if (text.length < CORRECTED_LENGTH || !/^[a-z]+$/.test(text) || wordNames[word] === 0) continue;
    for (const form of new Set(deletions(text))) edits.push([textHash(form), word]);
  }
  const [nameFirst, nameWords] = flat(keys);
  const [postingFirst, postings] = flat(lists.map((l) => (l.length > POSTING_LIMIT ? [] : l)));
  const [bagHashes, bagNames] = sortedPairs(bags);
  const [squeezedHashes, squeezedNames] = sortedPairs(squeezed);
  const [deletionHashes, deletionWords] = sortedPairs(edits);
  return {
    words,
    nameText,
    nameOrganisation,
    nameKind,
    nameFirst,
    nameWords,
    nameSurface: flat(surfaces)[1],
    trie: buildTrie(keys),
    wordNames,
    postingFirst,
    postings,
    bagHashes,
    bagNames,
    squeezedHashes,
    squeezedNames,
    deletionHashes,
    deletionWords,
  };
}
