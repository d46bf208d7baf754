import { learntTable } from './table.js';

/** Title words with how many of `titles` hold each and a vector of signed bytes, end to end. */
interface TitleWords {
  titles: number;
  dimensions: number;
  words: string;
  counts: string;
  vectors: string;
}

interface Word {
  count: number;
  vector: Int8Array;
}

const TABLE = learntTable<TitleWords>('title-words');
const words = wordsOf(TABLE);

function wordsOf({ words, counts, vectors, dimensions }: TitleWords): Map<string, Word> {
  const bytes = Int8Array.from(Buffer.from(vectors, 'base64'));
  const count = counts.split(' ').map(Number);
  return new Map(
    words.split(' ').map((word, at) => {
      const vector = bytes.subarray(at * dimensions, (at + 1) * dimensions);
      return [word, { count: count[at] ?? 0, vector }];
    }),
  );
}

/** The direction of a text in topic space, of length 1; null where no word is known. */
export function topicOf(titleWords: Iterable<string>): Float32Array | null {
  const sum = new Float32Array(TABLE.dimensions);
  for (const text of new Set(titleWords)) {
    const word = words.get(text);
    if (word === undefined) continue;
    for (let d = 0; d < sum.length; d++) sum[d] = (sum[d] as number) + (word.vector[d] as number);
  }
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
export const referenceCount = (word: string): number => words.get(word)?.count ?? 0;

/** Size of the reference collection of titles. */
export const REFERENCE_TITLES = TABLE.titles;
