import { learntTable } from '../table.js';

/** Title words with how many of `titles` hold each and a vector of signed bytes, end to end. */
interface TitleWords {
  titles: number;
  dimensions: number;
  words: string;
  counts: string;
  vectors: string;
}

/** A common word of titles. */
export interface KnownWord {
  /** How many titles of the reference collection hold it. */
  count: number;
  vector: Int8Array;
}

const TABLE = learntTable<TitleWords>('title-words');
const words = wordsOf(TABLE);

function wordsOf({ words, counts, vectors, dimensions }: TitleWords): Map<string, KnownWord> {
  const bytes = Int8Array.from(Buffer.from(vectors, 'base64'));
  const count = counts.split(' ').map(Number);
  return new Map(
    words.split(' ').map((word, at) => {
      const vector = bytes.subarray(at * dimensions, (at + 1) * dimensions);
      return [word, { count: count[at] ?? 0, vector }];
    }),
  );
}

/** What the reference collection knows of a title word, if it is among its common ones. */
export const knownWord = (word: string): KnownWord | undefined => words.get(word);

/**
 * The direction of a title in topic space, of length 1, by the ids of its different words and what is
 * known of each word; null where none is known.
 */
export function topicOf(
  ids: Int32Array,
  known: readonly (KnownWord | undefined)[],
): Float32Array | null {
  const sum = new Float32Array(TABLE.dimensions);
  for (const id of ids) {
    const vector = known[id]?.vector;
    if (vector === undefined) continue;
    for (let d = 0; d < sum.length; d++) sum[d] = (sum[d] as number) + (vector[d] as number);
  }
  let square = 0;
  for (let d = 0; d < sum.length; d++) square += (sum[d] as number) ** 2;
  if (square === 0) return null;
  const norm = Math.sqrt(square);
  for (let d = 0; d < sum.length; d++) sum[d] = (sum[d] as number) / norm;
  return sum;
}

/** Cosine of two directions. */
export function topicCosine(a: Float32Array, b: Float32Array): number {
  let sum = 0;
  for (let d = 0; d < a.length; d++) sum += (a[d] as number) * (b[d] as number);
  return sum;
}

/** Size of the reference collection of titles. */
export const REFERENCE_TITLES = TABLE.titles;
