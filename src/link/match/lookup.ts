import type { RegistryIndex } from '../registry/index.js';
import { step } from '../registry/trie.js';
import { longestPlace } from '../place/names.js';
import type { WordForm } from '../text/vocabulary.js';
import { CORRECTED_LENGTH, deletions, textHash } from '../registry/lexicon.js';

/** First position in the sorted `keys` that holds `key`, or -1. */
export function findFirst(keys: Int32Array, key: number): number {
  let low = 0;
  let high = keys.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((keys[middle] as number) < key) low = middle + 1;
    else high = middle;
  }
  return low < keys.length && keys[low] === key ? low : -1;
}

const FILTER_BITS = 1 << 21;

/** Tells of most hashes that a list does not hold them, at the cost of one look. */
export class HashFilter {
  private readonly bits = new Int32Array(FILTER_BITS / 32);

  constructor(hashes: Int32Array) {
    for (const hash of hashes) {
      const word = (hash & (FILTER_BITS - 1)) >>> 5;
      this.bits[word] = (this.bits[word] as number) | (1 << (hash & 31));
    }
  }

  /** False only where the list lacks the hash. */
  mayHold(hash: number): boolean {
    const word = (hash & (FILTER_BITS - 1)) >>> 5;
    return ((this.bits[word] as number) & (1 << (hash & 31))) !== 0;
  }
}

/** True where one insertion, deletion, substitution or swap of neighbours turns `a` into `b`. */
export function oneEdit(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  let i = 0;
  while (i < a.length && i < b.length && a[i] === b[i]) i += 1;
  let end = 0;
  while (end < a.length - i && end < b.length - i && a.at(-1 - end) === b.at(-1 - end)) end += 1;
  const left = a.length - i - end;
  const right = b.length - i - end;
  if (left <= 1 && right <= 1) return true;
  return left === 2 && right === 2 && a[i] === b[i + 1] && a[i + 1] === b[i];
}

/** A word of the registry that a token may stand for, and what the reading costs. */
export interface Reading {
  word: number;
  /** Where names that begin with the word go on in the trie; -1 where none does. */
  root: number;
  cost: number;
}

type Choice = Pick<Reading, 'word' | 'cost'>;

/** What the registry knows of a token's text. */
export interface Known {
  reader: Readings;
  /** Number of its canonical word, and of the text as written; -1 where the registry has no such word. */
  word: number;
  surface: number;
  /** What it may stand for, and what followed by a full stop; worked out when first asked. */
  plain: Reading[] | null;
  dotted: Reading[] | null;
  /** The most words that the name of a place has which begins with it; 0 where none does. */
  place: number;
}

const CORRECTION_COST = 1;
const PREFIX_COST = 0.6;
/** A registry word in this many names or fewer may itself be a slip of one in so many times more. */
const MOST_SLIPS = 3;
const LEAST_MORE = 20;
const MOST_READINGS = 6;
const MOST_KEPT = 20_000;

/** Finds what a word that the registry does not have may stand for: a slip, or an abbreviation. */
export class Readings {
  private readonly sorted: { text: string; word: number }[];
  private readonly cache = new Map<string, Reading[]>();

  constructor(private readonly index: RegistryIndex) {
    this.sorted = index.words
      .map((text, word) => ({ text, word }))
      .filter(({ text, word }) => (index.wordNames[word] as number) > 1 && /^[a-z]{5,}$/.test(text))
      .sort((a, b) => (a.text < b.text ? -1 : 1));
  }

  /** What the registry knows of a word; noted on the word, so that it is looked up once. */
  known(form: WordForm): Known {
    if (form.note?.reader === this) return form.note as Known;
    const { wordNumber } = this.index;
    const word = wordNumber.get(form.word) ?? -1;
    const surface = wordNumber.get(form.text) ?? -1;
    const place = longestPlace(form.word, this.index);
    const known: Known = { reader: this, word, surface, plain: null, dotted: null, place };
    form.note = known;
    return known;
  }

  /** The readings of a token, the registry's own word first. */
  ofToken(known: Known, text: string, canonical: string, dotted: boolean): Reading[] {
    const kept = dotted ? known.dotted : known.plain;
    if (kept !== null) return kept;
    const named = known.word >= 0 && this.names(known.word) > 0;
    const own: Reading[] = named ? [this.reading(known.word, 0)] : [];
    const abbreviated = dotted && text.length >= 3 && canonical === text;
    const readings =
      named && !abbreviated
        ? [...own, ...this.likelier(canonical, known.word)]
        : [...own, ...this.of(canonical, true)];
    if (dotted) known.dotted = readings;
    else known.plain = readings;
    return readings;
  }

  /** What a word that few names hold is a slip of, where many more hold that: `Kyusyu`, `Hosptial`. */
  private likelier(text: string, word: number): Reading[] {
    const names = this.names(word);
    if (names > MOST_SLIPS) return [];
    return this.corrections(text)
      .filter((other) => this.names(other.word) >= LEAST_MORE * names)
      .map(({ word, cost }) => this.reading(word, cost));
  }

  /** Readings of `text`, cheapest first. A prefix is read as one only where `abbreviated`. */
  private of(text: string, abbreviated: boolean): Reading[] {
    const key = abbreviated ? `${text}.` : text;
    const known = this.cache.get(key);
    if (known !== undefined) return known;
    const found = [...this.corrections(text), ...(abbreviated ? this.expansions(text) : [])];
    const readings = found
      .sort((a, b) => a.cost - b.cost || this.names(b.word) - this.names(a.word))
      .slice(0, MOST_READINGS)
      .map(({ word, cost }) => this.reading(word, cost));
    if (this.cache.size > MOST_KEPT) this.cache.clear();
    this.cache.set(key, readings);
    return readings;
  }

  private reading(word: number, cost: number): Reading {
    return { word, root: step(this.index.trie, 0, word), cost };
  }

  private names(word: number): number {
    return this.index.wordNames[word] as number;
  }

  private corrections(text: string): Choice[] {
    if (text.length < CORRECTED_LENGTH + 1 || !/^[a-z]+$/.test(text)) return [];
    const { deletionHashes, deletionWords, words } = this.index;
    const found = new Set<number>();
    for (const form of deletions(text)) {
      const hash = textHash(form);
      let at = findFirst(deletionHashes, hash);
      for (; at >= 0 && deletionHashes[at] === hash; at += 1)
        found.add(deletionWords[at] as number);
    }
    return [...found]
      .filter((word) => oneEdit(text, words[word] as string))
      .map((word) => ({ word, cost: CORRECTION_COST }));
  }

  private expansions(text: string): Choice[] {
    if (text.length < 3) return [];
    let low = 0;
    let high = this.sorted.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.sorted[middle]?.text ?? '') < text) low = middle + 1;
      else high = middle;
    }
    const found: Choice[] = [];
    for (let at = low; at < this.sorted.length && at < low + 400; at += 1) {
      const entry = this.sorted[at];
      if (!entry?.text.startsWith(text)) break;
      if (entry.text !== text) found.push({ word: entry.word, cost: PREFIX_COST });
    }
    return found;
  }
}
