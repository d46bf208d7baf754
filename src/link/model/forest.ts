import { OrreryError } from '../../records/error.js';

/** A boosted forest as stored: node arrays of all trees end to end; a leaf has feature -1. */
export interface StoredForest {
  base: number;
  roots: number[];
  feature: number[];
  threshold: number[];
  /** Where to go when the value is at most the threshold; the other branch is `right`. */
  left: number[];
  right: number[];
  value: number[];
}

/** The most leaves a tree may have: one bit each. */
const MOST_LEAVES = 32;

/** A test of a tree, and the leaves that remain where its value is above the threshold. */
interface Test {
  feature: number;
  threshold: number;
  tree: number;
  left: number;
}

/** Numbers the leaves of a tree from left to right, collecting their values and the tests between. */
function readTree(
  stored: StoredForest,
  root: number,
  tree: number,
  tests: Test[],
  values: number[],
): void {
  const first = values.length;
  const read = (node: number): void => {
    const feature = stored.feature[node] as number;
    if (feature < 0) {
      values.push(stored.value[node] as number);
      return;
    }
    const from = values.length - first;
    read(stored.left[node] as number);
    const to = values.length - first;
    read(stored.right[node] as number);
    let left = -1;
    for (let leaf = from; leaf < to; leaf += 1) left &= ~(1 << (31 - leaf));
    tests.push({ feature, threshold: Math.fround(stored.threshold[node] as number), tree, left });
  };
  read(root);
  if (values.length - first > MOST_LEAVES) {
    const message = `A tree has more than ${MOST_LEAVES} leaves.`;
    throw new OrreryError('internal', 'forest-leaves', message);
  }
}

/**
 * Sums the trees of several forests for rows of features: a log-odds each. No tree is walked: for
 * each feature, the tests below a row's value strike out the leaves they rule out, and the leftmost
 * leaf left of a tree is where a walk would end (QuickScorer, Lucchese et al., SIGIR 2015). What
 * all rows rule out is done once for all. Holds working memory: one a thread.
 */
export class Forests {
  private readonly bases: readonly number[];
  /** Where the trees of each forest begin. */
  private readonly treeFirst: Int32Array;
  /** The tests of all trees, by feature, those of one by rising threshold. */
  private readonly features: Int32Array;
  private readonly testFirst: Int32Array;
  private readonly threshold: Float32Array;
  private readonly tree: Int32Array;
  private readonly left: Int32Array;
  private readonly leafFirst: Int32Array;
  private readonly value: Float64Array;
  /** Of each tree, the leaves not ruled out by any row, and by the row at hand; the leftmost is the highest bit. */
  private readonly shared: Int32Array;
  private readonly live: Int32Array;
  /** The features whose tests tell the rows apart, and the first such test of each. */
  private readonly telling: Int32Array;
  private readonly tellingFirst: Int32Array;

  constructor(
    stored: readonly StoredForest[],
    private readonly columns: number,
  ) {
    const tests: Test[] = [];
    const values: number[] = [];
    const leafFirst: number[] = [];
    const treeFirst = [0];
    for (const forest of stored) {
      for (const root of forest.roots) {
        leafFirst.push(values.length);
        readTree(forest, root, leafFirst.length - 1, tests, values);
      }
      treeFirst.push(leafFirst.length);
    }
    tests.sort((a, b) => a.feature - b.feature || a.threshold - b.threshold || a.tree - b.tree);
    const firsts = [...tests.keys()].filter((i) => tests[i]?.feature !== tests[i - 1]?.feature);
    this.bases = stored.map((forest) => forest.base);
    this.treeFirst = Int32Array.from(treeFirst);
    this.features = Int32Array.from(firsts, (i) => (tests[i] as Test).feature);
    this.testFirst = Int32Array.from([...firsts, tests.length]);
    this.threshold = Float32Array.from(tests, (test) => test.threshold);
    this.tree = Int32Array.from(tests, (test) => test.tree);
    this.left = Int32Array.from(tests, (test) => test.left);
    this.leafFirst = Int32Array.from(leafFirst);
    this.value = Float64Array.from(values);
    this.shared = new Int32Array(leafFirst.length);
    this.live = new Int32Array(leafFirst.length);
    this.telling = new Int32Array(firsts.length);
    this.tellingFirst = new Int32Array(firsts.length);
  }

  /** The log-odds of each row, row after row, one number a forest. */
  score(rows: Float32Array): number[] {
    const { bases, treeFirst, leafFirst, value, live } = this;
    const sums: number[] = [];
    const telling = rows.length === 0 ? 0 : this.share(rows);
    for (let offset = 0; offset < rows.length; offset += this.columns) {
      this.strike(rows, offset, telling);
      for (let forest = 0; forest < bases.length; forest += 1) {
        let sum = bases[forest] as number;
        const end = treeFirst[forest + 1] as number;
        for (let tree = treeFirst[forest] as number; tree < end; tree += 1) {
          sum += value[(leafFirst[tree] as number) + Math.clz32(live[tree] as number)] as number;
        }
        sums.push(sum);
      }
    }
    return sums;
  }

  /** Strikes out what every row rules out; the number of features on which the rows differ. */
  private share(rows: Float32Array): number {
    const { columns, features, testFirst, threshold, tree, left, shared } = this;
    shared.fill(-1);
    let telling = 0;
    for (let f = 0; f < features.length; f += 1) {
      const column = features[f] as number;
      let least = rows[column] as number;
      let most = least;
      for (let at = column + columns; at < rows.length; at += columns) {
        const x = rows[at] as number;
        if (x < least) least = x;
        else if (x > most) most = x;
      }
      let test = testFirst[f] as number;
      const end = testFirst[f + 1] as number;
      for (; test < end && least > (threshold[test] as number); test += 1) {
        const at = tree[test] as number;
        shared[at] = (shared[at] as number) & (left[test] as number);
      }
      if (test === end || most <= (threshold[test] as number)) continue;
      this.telling[telling] = f;
      this.tellingFirst[telling] = test;
      telling += 1;
    }
    return telling;
  }

  /** Strikes out what the row at `offset` rules out beyond that. */
  private strike(rows: Float32Array, offset: number, count: number): void {
    const { features, testFirst, threshold, tree, left, live, telling, tellingFirst } = this;
    live.set(this.shared);
    for (let i = 0; i < count; i += 1) {
      const f = telling[i] as number;
      const x = rows[offset + (features[f] as number)] as number;
      const end = testFirst[f + 1] as number;
      for (let test = tellingFirst[i] as number; test < end; test += 1) {
        if (x <= (threshold[test] as number)) break;
        const at = tree[test] as number;
        live[at] = (live[at] as number) & (left[test] as number);
      }
    }
  }
}

export function logistic(score: number): number {
  return 1 / (1 + Math.exp(-score));
}
