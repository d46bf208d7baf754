import { OrreryError } from '../../records/error.js';
import { STRIKE } from './strike.js';

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
/** Rows held at a time, and rows scored by one call. */
const MOST_ROWS = 64;
const LANES = 4;
const PAGE = 1 << 16;

/** A test of a tree, and the leaves it strikes out where its value is above the threshold. */
interface Test {
  feature: number;
  threshold: number;
  tree: number;
  struck: number;
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
    let struck = 0;
    for (let leaf = from; leaf < to; leaf += 1) struck |= 1 << (31 - leaf);
    tests.push({ feature, threshold: stored.threshold[node] as number, tree, struck });
  };
  read(root);
  if (values.length - first > MOST_LEAVES) {
    const message = `A tree has more than ${MOST_LEAVES} leaves.`;
    throw new OrreryError('internal', 'forest-leaves', message);
  }
}

type Score = (
  row: number,
  stride: number,
  feature: number,
  features: number,
  test: number,
  live: number,
  lives: number,
  leaf: number,
  base: number,
  out: number,
) => void;

let compiled: WebAssembly.Module | null = null;

/**
 * Sums the trees of a forest for rows of features: a log-odds each. No tree is walked: for each
 * feature, the tests below a row's value strike out the leaves they rule out, and the leftmost leaf
 * left of a tree is where a walk would end (QuickScorer, Lucchese et al., SIGIR 2015), for four rows
 * at once (V-QuickScorer, SIGIR 2016) in `strike.wat`. Holds working memory: one a thread.
 */
export class Forest {
  private readonly rows: Float32Array;
  private readonly sums: Float64Array;
  private readonly scoreFour: (row: number, out: number) => void;

  constructor(
    stored: StoredForest,
    private readonly columns: number,
  ) {
    const tests: Test[] = [];
    const values: number[] = [];
    const leafFirst: number[] = [];
    for (const root of stored.roots) {
      leafFirst.push(values.length);
      readTree(stored, root, leafFirst.length - 1, tests, values);
    }
    tests.sort((a, b) => a.feature - b.feature || a.threshold - b.threshold || a.tree - b.tree);
    const lasts = tests.flatMap(({ feature }, i) => (feature === tests[i + 1]?.feature ? [] : [i]));

    const test = 0;
    const feature = test + tests.length * 12;
    const features = feature + Math.max(1, lasts.length) * 8;
    const leaf = features;
    const value = upTo(16, leaf + leafFirst.length * 4);
    const live = upTo(16, value + values.length * 8);
    const lives = live + leafFirst.length * 16;
    const sums = lives;
    const rows = sums + MOST_ROWS * 8;
    const end = rows + MOST_ROWS * columns * 4;

    compiled ??= new WebAssembly.Module(Buffer.from(STRIKE, 'base64'));
    const { exports } = new WebAssembly.Instance(compiled);
    const memory = exports['memory'] as WebAssembly.Memory;
    memory.grow(Math.ceil(end / PAGE));
    const view = new DataView(memory.buffer);
    for (const [i, { threshold, tree, struck }] of tests.entries()) {
      view.setFloat32(test + i * 12, threshold, true);
      view.setInt32(test + i * 12 + 4, live + tree * 16, true);
      view.setInt32(test + i * 12 + 8, struck, true);
    }
    for (const [i, last] of lasts.entries()) {
      view.setInt32(feature + i * 8, (tests[last] as Test).feature * 4, true);
      view.setInt32(feature + i * 8 + 4, test + (last + 1) * 12, true);
    }
    for (const [i, first] of leafFirst.entries())
      view.setInt32(leaf + i * 4, value + first * 8, true);
    for (const [i, one] of values.entries()) view.setFloat64(value + i * 8, one, true);

    this.rows = new Float32Array(memory.buffer, rows, MOST_ROWS * columns);
    this.sums = new Float64Array(memory.buffer, sums, MOST_ROWS);
    const score = exports['score'] as Score;
    const { base } = stored;
    this.scoreFour = (row, out) =>
      score(
        rows + row * columns * 4,
        columns * 4,
        feature,
        features,
        test,
        live,
        lives,
        leaf,
        base,
        sums + out * 8,
      );
  }

  /** The log-odds of each row. */
  score(rows: Float32Array): number[] {
    const odds: number[] = [];
    const most = MOST_ROWS * this.columns;
    for (let at = 0; at < rows.length; at += most) {
      const part = rows.length <= most ? rows : rows.subarray(at, at + most);
      this.rows.set(part);
      const count = part.length / this.columns;
      for (let row = 0; row < count; row += LANES) this.scoreFour(row, row);
      for (let row = 0; row < count; row += 1) odds.push(this.sums[row] as number);
    }
    return odds;
  }
}

function upTo(multiple: number, value: number): number {
  return Math.ceil(value / multiple) * multiple;
}

export function logistic(score: number): number {
  return 1 / (1 + Math.exp(-score));
}
