import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildTrie, step } from './trie.js';

const keys = fc.array(fc.array(fc.nat(4), { minLength: 1, maxLength: 5 }), { maxLength: 40 });

function nodeOf(trie: ReturnType<typeof buildTrie>, key: readonly number[]): number {
  return key.reduce((node, word) => (node < 0 ? node : step(trie, node, word)), 0);
}

describe('trie', () => {
  it('tells the names that end at a node and those that go on from it', () => {
    fc.assert(
      fc.property(keys, fc.array(fc.nat(4), { maxLength: 4 }), (names, said) => {
        const trie = buildTrie(names);
        const begins = names.map((key) => said.every((word, i) => key[i] === word));
        const all = [...names.keys()].filter((i) => begins[i]);
        const ended = all.filter((i) => names[i]?.length === said.length);
        const node = nodeOf(trie, said);
        if (node < 0) {
          expect(all).toEqual([]);
          return;
        }
        const slice = (from: number, to: number): number[] =>
          [...trie.names.subarray(trie.first[from], trie.first[to])].sort((a, b) => a - b);
        expect(slice(node, node + 1)).toEqual(ended);
        expect(slice(node, trie.last[node] as number)).toEqual(all);
      }),
    );
  });
});
