import {
  DIMENSIONS,
  TITLE_COUNT,
  TITLE_WORD_COUNTS,
  TITLE_WORDS,
  TITLE_WORD_VECTORS,
} from './title-words.js';

interface Word {
  count: number;
  vector: Float32Array;
}

let loaded: Map<string, Word> | null = null;

function table(): Map<string, Word> {
  if (loaded !== null) return loaded;
  const bytes = Buffer.from(TITLE_WORD_VECTORS, 'base64');
  const counts = TITLE_WORD_COUNTS.split(' ');
  loaded = new Map();
  for (const [at, word] of TITLE_WORDS.split(' ').entries()) {
    const vector = new Float32Array(DIMENSIONS);
    for (let d = 1; d < DIMENSIONS; d++) vector[d] = bytes.readInt8(at * DIMENSIONS + d) / 127;
    loaded.set(word, { count: Number(counts[at]), vector });
  }
  return loaded;
}

/** The direction of a text in topic space, of length 1; null where no word is known. */
export function topicOf(titleWords: Iterable<string>): Float32Array | null {
  const words = table();
  const sum = new Float32Array(DIMENSIONS);
  let known = false;
  for (const text of new Set(titleWords)) {
    const word = words.get(text);
    if (word === undefined) continue;
    known = true;
    const weight = Math.log10((TITLE_COUNT + 20) / (word.count + 0.5));
    for (let d = 0; d < DIMENSIONS; d++)
      sum[d] = (sum[d] as number) + weight * (word.vector[d] as number);
  }
  if (!known) return null;
  const norm = Math.hypot(...sum);
  return norm === 0 ? null : sum.map((value) => value / norm);
}

/** Cosine of two directions. */
export function topicCosine(a: Float32Array, b: Float32Array): number {
  let sum = 0;
  for (let d = 0; d < a.length; d++) sum += (a[d] as number) * (b[d] as number);
  return sum;
}

/** How many titles of the reference collection hold a word; 0 where it is not among the common ones. */
export const referenceCount = (word: string): number => table().get(word)?.count ?? 0;

/** Size of the reference collection of titles. */
export const REFERENCE_TITLES = TITLE_COUNT;
