/** Slots in the blocks that a run puts them in, so that joins across spellings of a name count as well. */
import { join } from 'node:path';

const dist = process.env.ORRERY_DIST ?? new URL('../../dist/', import.meta.url).pathname;
const load = (file) => import(join(dist, 'link/people', file));
const { blocksOf, compatibleParts, settleOrder } = await load('blocks.js');
const { prepare } = await load('corpus/corpus.js');

/** Blocks of two slots and more that name persons: rows by position, and the mentions. */
export function blocksOfRows(rows) {
  const corpus = prepare(rows.map((row) => row.mention));
  settleOrder(corpus.mentions);
  return blocksOf(corpus.mentions)
    .flatMap((block) => compatibleParts(block))
    .filter((block) => block.length > 1)
    .filter(([first]) => first.name.kind === 'person')
    .map((mentions) => ({ at: mentions.map(({ index }) => index), mentions, corpus }));
}
