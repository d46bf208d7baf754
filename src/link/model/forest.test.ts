import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Forest, type StoredForest } from './forest.js';

const COLUMNS = 5;

type Tree = number | { feature: number; threshold: number; left: Tree; right: Tree };

const number = fc.float({ noNaN: true, min: -8, max: 8 });
const { tree } = fc.letrec<{ tree: Tree }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    fc.double({ noNaN: true, min: -1, max: 1 }),
    fc.record({
      feature: fc.integer({ min: 0, max: COLUMNS - 1 }),
      threshold: number,
      left: tie('tree'),
      right: tie('tree'),
    }),
  ),
}));

function store(base: number, trees: readonly Tree[]): StoredForest {
  const stored: StoredForest = {
    base,
    roots: [],
    feature: [],
    threshold: [],
    left: [],
    right: [],
    value: [],
  };
  const add = (one: Tree): number => {
    const at = stored.feature.length;
    const leaf = typeof one === 'number';
    stored.feature.push(leaf ? -1 : one.feature);
    stored.threshold.push(leaf ? 0 : one.threshold);
    stored.value.push(leaf ? one : 0);
    stored.left.push(-1);
    stored.right.push(-1);
    if (!leaf) {
      stored.left[at] = add(one.left);
      stored.right[at] = add(one.right);
    }
    return at;
  };
  stored.roots = trees.map(add);
  return stored;
}

/** A plain walk down every tree. */
function walked(base: number, trees: readonly Tree[], row: readonly number[]): number {
  let sum = base;
  for (const root of trees) {
    let at = root;
    while (typeof at !== 'number')
      at = (row[at.feature] as number) > at.threshold ? at.right : at.left;
    sum += at;
  }
  return sum;
}

describe('Forest', () => {
  it('sums the leaves where a walk down each tree ends, to the last bit', () => {
    const row = fc.array(number, { minLength: COLUMNS, maxLength: COLUMNS });
    fc.assert(
      fc.property(
        fc.double({ noNaN: true, min: -3, max: 3 }),
        fc.array(tree, { minLength: 1, maxLength: 12 }),
        fc.array(row, { maxLength: 140 }),
        (base, trees, rows) => {
          const forest = new Forest(store(base, trees), COLUMNS);
          const odds = rows.map((one) => walked(base, trees, one));
          expect(forest.score(Float32Array.from(rows.flat()))).toEqual(odds);
          expect(forest.score(Float32Array.from(rows.flat()))).toEqual(odds);
        },
      ),
    );
  });

  it('refuses a tree with more leaves than it has bits', () => {
    let wide: Tree = 0;
    for (let i = 0; i < 32; i += 1) wide = { feature: 0, threshold: i, left: 1, right: wide };
    expect(() => new Forest(store(0, [wide]), COLUMNS)).toThrow('more than 32 leaves');
  });
});
