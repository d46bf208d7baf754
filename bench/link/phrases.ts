import { findPlaces } from '../../src/link/place/find.js';
import type { RegistryIndex } from '../../src/link/registry/index.js';
import type { Prepared } from '../../src/link/match/prepared.js';
import type { StoredPhrases } from '../../src/link/model/learned.js';

const LONGEST = 8;
const LEAST_STRINGS = 4;
const LEAST_SHARE = 0.6;

function phrasesOf(prepared: Prepared, index: RegistryIndex): Set<string> {
  const found = new Set<string>();
  const { tokens } = prepared;
  const placed = tokens.map((token) => /^\d+$/.test(token.word) || token.word.length < 2);
  for (const sign of findPlaces(prepared, index)) {
    if (sign.from >= 0) placed.fill(true, sign.from, sign.to);
  }
  for (let from = 0; from < tokens.length; from += 1) {
    let key = '';
    for (let to = from + 1; to <= tokens.length && to <= from + LONGEST; to += 1) {
      const token = tokens[to - 1];
      if (!token || (to > from + 1 && token.gap >= 3)) break;
      key = key === '' ? token.word : `${key} ${token.word}`;
      if (!placed.slice(from, to).every(Boolean)) found.add(key);
    }
  }
  return found;
}

/**
 * Phrases that, wherever labelled strings hold them, mostly mean one organisation. A phrase is kept
 * only where three strings or more hold it and no shorter phrase within it says the same.
 */
export function learnPhrases(
  items: readonly { prepared: Prepared; truth: readonly string[] }[],
  index: RegistryIndex,
): StoredPhrases {
  const strings = new Map<string, number>();
  const named = new Map<string, Map<string, number>>();
  for (const { prepared, truth } of items) {
    for (const phrase of phrasesOf(prepared, index)) {
      strings.set(phrase, (strings.get(phrase) ?? 0) + 1);
      const row = named.get(phrase) ?? new Map<string, number>();
      for (const id of truth) row.set(id, (row.get(id) ?? 0) + 1);
      named.set(phrase, row);
    }
  }
  const kept: StoredPhrases = [];
  const share = (phrase: string, id: string): number => {
    const n = strings.get(phrase) ?? 0;
    return n < LEAST_STRINGS ? 0 : (named.get(phrase)?.get(id) ?? 0) / (n + 0.5);
  };
  for (const [phrase, n] of strings) {
    if (n < LEAST_STRINGS) continue;
    const words = phrase.split(' ');
    for (const [id, hits] of named.get(phrase) ?? []) {
      const own = hits / (n + 0.5);
      if (own < LEAST_SHARE || hits < LEAST_STRINGS) continue;
      const inner =
        words.length === 1 ? [] : [words.slice(1).join(' '), words.slice(0, -1).join(' ')];
      if (inner.some((part) => share(part, id) >= own - 0.03)) continue;
      kept.push([phrase, id, Math.round(own * 1000) / 1000, n]);
    }
  }
  return kept.sort((a, b) => (a[0] < b[0] ? -1 : a[0] > b[0] ? 1 : a[1] < b[1] ? -1 : 1));
}
