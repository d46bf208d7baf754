/** Labelled slots in the blocks that a run puts them in, and folds: what one block holds is held out together. */
import { join } from 'node:path';

const dist = process.env.ORRERY_DIST ?? new URL('../../dist/', import.meta.url).pathname;
const load = (file) => import(join(dist, 'link/people', file));
const { blocksOf, boundedBlocks, compatibleParts, settleOrder } = await load('blocks.js');
const { prepare } = await load('corpus/corpus.js');

/**
 * Blocks of two mentions and more that name persons and hold one of the `labelled` ones, as a run makes
 * them: positions, mentions and the corpus.
 */
export function blocksWith(labelled, mentions) {
  const corpus = prepare(mentions);
  settleOrder(corpus.mentions);
  return blocksOf(corpus.mentions)
    .flatMap((block) => compatibleParts(block))
    .flatMap((block) => boundedBlocks(block))
    .filter((block) => block.length > 1 && block[0].name.kind === 'person')
    .map((block) => ({ at: block.map(({ index }) => index), mentions: block, corpus }))
    .filter(({ at }) => at.some((index) => labelled.has(index)));
}

/** A block none of whose mentions states an identifier. */
export const withoutIdentifiers = (block) => ({
  ...block,
  mentions: block.mentions.map((mention) => ({ ...mention, identifier: -1 })),
});

/** A fold for each row: rows that share a set share a fold. `sets` are lists of rows. */
export function foldsOf(count, sets, folds) {
  const parent = Array.from({ length: count }, (_, row) => row);
  const find = (row) => (parent[row] === row ? row : (parent[row] = find(parent[row])));
  for (const [first, ...rest] of sets) for (const row of rest) parent[find(row)] = find(first);
  const order = new Map();
  return parent.map((_, row) => {
    const root = find(row);
    if (!order.has(root)) order.set(root, order.size);
    return order.get(root) % folds;
  });
}
