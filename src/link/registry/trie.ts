/**
 * A trie over word numbers, held in flat arrays: a hash of (node, word) gives the next node. Nodes
 * are numbered so that all below a node follow it: `first[node] .. first[node + 1]` is the range of
 * `names` that end at the node, `first[node + 1] .. first[last[node]]` of those that go on from it.
 */
export interface Trie {
  /** Open addressing, three numbers a slot: node + 1, word, next node. */
  slots: Int32Array;
  first: Int32Array;
  last: Int32Array;
  names: Int32Array;
}

function slotOf(node: number, word: number, slots: number): number {
  let hash = Math.imul(node + 1, 0x9e3779b1) ^ Math.imul(word + 1, 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return ((hash ^ (hash >>> 13)) >>> 0) & (slots - 1);
}

/** The node reached from `node` by `word`, or -1. The root is 0. */
export function step(trie: Trie, node: number, word: number): number {
  const slots = trie.slots.length / 3;
  for (let at = slotOf(node, word, slots); ; at = (at + 1) & (slots - 1)) {
    const found = trie.slots[at * 3] as number;
    if (found === 0) return -1;
    if (found === node + 1 && trie.slots[at * 3 + 1] === word)
      return trie.slots[at * 3 + 2] as number;
  }
}

function inOrder(a: readonly number[], b: readonly number[]): number {
  for (let i = 0; i < a.length && i < b.length; i += 1) {
    if (a[i] !== b[i]) return (a[i] as number) - (b[i] as number);
  }
  return a.length - b.length;
}

/** Builds the trie of `keys`, each a sequence of word numbers; key `i` belongs to name `i`. */
export function buildTrie(keys: readonly (readonly number[])[]): Trie {
  const total = keys.reduce((sum, key) => sum + key.length, 1);
  let size = 1024;
  while (size < total * 1.6) size *= 2;
  const trie = {
    slots: new Int32Array(size * 3),
    first: new Int32Array(0),
    last: new Int32Array(0),
    names: new Int32Array(0),
  };
  let nodes = 1;
  const above = [0];
  const ends = new Int32Array(keys.length);
  const order = [...keys.keys()].sort((a, b) => inOrder(keys[a] ?? [], keys[b] ?? []) || a - b);
  for (const i of order) {
    let node = 0;
    for (const word of keys[i] ?? []) {
      let next = step(trie, node, word);
      if (next < 0) {
        next = nodes;
        nodes += 1;
        above.push(node);
        let at = slotOf(node, word, size);
        while (trie.slots[at * 3] !== 0) at = (at + 1) & (size - 1);
        trie.slots.set([node + 1, word, next], at * 3);
      }
      node = next;
    }
    ends[i] = node;
  }
  const first = new Int32Array(nodes + 1);
  for (const end of ends) first[end + 1] = (first[end + 1] as number) + 1;
  for (let n = 0; n < nodes; n += 1) first[n + 1] = (first[n + 1] as number) + (first[n] as number);
  const cursor = first.slice();
  const names = new Int32Array(keys.length);
  for (const [i, end] of ends.entries()) {
    const at = cursor[end] as number;
    names[at] = i;
    cursor[end] = at + 1;
  }
  const last = Int32Array.from(above, (_, node) => node + 1);
  for (let node = nodes - 1; node > 0; node -= 1) {
    const parent = above[node] as number;
    last[parent] = Math.max(last[parent] as number, last[node] as number);
  }
  return { slots: trie.slots, first, last, names };
}
