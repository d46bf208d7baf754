import type { RegistryIndex } from '../registry/index.js';
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
  cost: number;
}

const CORRECTION_COST = 1;
const PREFIX_COST = 0.6;
const MOST_READINGS = 6;

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

  /** Readings of `text`, cheapest first. A prefix is read as one only where `abbreviated`. */
  of(text: string, abbreviated: boolean): Reading[] {
    const key = abbreviated ? `${text}.` : text;
    const known = this.cache.get(key);
    if (known !== undefined) return known;
    const found = [...this.corrections(text), ...(abbreviated ? this.expansions(text) : [])];
    const readings = found
      .sort((a, b) => a.cost - b.cost || this.names(b.word) - this.names(a.word))
      .slice(0, MOST_READINGS);
    if (this.cache.size > 20_000) this.cache.clear();
    this.cache.set(key, readings);
    return readings;
  }

  private names(word: number): number {
    return this.index.wordNames[word] as number;
  }

  private corrections(text: string): Reading[] {
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

  private expansions(text: string): Reading[] {
    if (text.length < 3) return [];
    let low = 0;
    let high = this.sorted.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.sorted[middle]?.text ?? '') < text) low = middle + 1;
      else high = middle;
    }
    const found: Reading[] = [];
    for (let at = low; at < this.sorted.length && at < low + 400; at += 1) {
      const entry = this.sorted[at];
      if (!entry?.text.startsWith(text)) break;
      if (entry.text !== text) found.push({ word: entry.word, cost: PREFIX_COST });
    }
    return found;
  }
}
