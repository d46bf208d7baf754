import { seeded } from '../../src/records/random.js';
import type { StoredForest } from '../../src/link/model/forest.js';

export interface Table {
  rows: Float32Array;
  columns: number;
  /** 0 or 1, or the share of a row's cases that are true. */
  target: Uint8Array | Float32Array;
  weight: Float32Array;
}

export interface Settings {
  trees: number;
  leaves: number;
  rate: number;
  leastWeight: number;
  ridge: number;
  /** Share of the columns a tree may split on, drawn anew for each. */
  columns: number;
  /** Of the draws; one fixed seed unless given. */
  seed?: number;
}

interface Leaf {
  rows: Int32Array;
  node: number;
  gradient: number;
  hessian: number;
  sums: Float64Array;
  split: { feature: number; bin: number; gain: number } | null;
}

const BINS = 64;

/** Cut points of each column: at most 63, from its quantiles. */
function cuts(table: Table): Float32Array[] {
  const count = table.target.length;
  const step = Math.max(1, Math.floor(count / 20_000));
  return Array.from({ length: table.columns }, (_, column) => {
    const sample: number[] = [];
    for (let i = 0; i < count; i += step)
      sample.push(table.rows[i * table.columns + column] as number);
    sample.sort((a, b) => a - b);
    const distinct = [...new Set(sample)];
    const points =
      distinct.length <= BINS
        ? distinct.slice(0, -1).map((v, i) => (v + (distinct[i + 1] as number)) / 2)
        : Array.from(
            { length: BINS - 1 },
            (_, q) => sample[Math.floor(((q + 1) * sample.length) / BINS)] as number,
          );
    return Float32Array.from([...new Set(points)].sort((a, b) => a - b));
  });
}

function binned(table: Table, points: Float32Array[]): Uint8Array {
  const bins = new Uint8Array(table.rows.length);
  for (let at = 0; at < bins.length; at += 1) {
    const cut = points[at % table.columns] as Float32Array;
    const value = table.rows[at] as number;
    let low = 0;
    let high = cut.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (value <= (cut[middle] as number)) high = middle;
      else low = middle + 1;
    }
    bins[at] = low;
  }
  return bins;
}

/**
 * Gradient boosting of leaf-wise trees on the logistic loss, on histograms of 64 bins.
 * Deterministic: columns are drawn from a seed, ties go to the first column.
 */
export function boost(table: Table, settings: Settings): StoredForest {
  const count = table.target.length;
  const points = cuts(table);
  const bins = binned(table, points);
  let positive = 0;
  let total = 0;
  for (let i = 0; i < count; i += 1) {
    total += table.weight[i] as number;
    positive += (table.weight[i] as number) * (table.target[i] as number);
  }
  const base = Math.log(positive / (total - positive));
  const margin = new Float64Array(count).fill(base);
  const gradient = new Float64Array(count);
  const hessian = new Float64Array(count);
  const forest: StoredForest = {
    base,
    roots: [],
    feature: [],
    threshold: [],
    left: [],
    right: [],
    value: [],
  };
  const { columns } = table;
  const size = columns * BINS * 2;
  const random = seeded(settings.seed ?? 20251126);
  const drawn = Math.max(1, Math.round(columns * settings.columns));
  let open: number[] = [];
  const draw = (): void => {
    const left = Array.from({ length: columns }, (_, i) => i);
    open = Array.from({ length: drawn }, () => {
      return left.splice(Math.floor(random() * left.length), 1)[0] as number;
    }).sort((a, b) => a - b);
  };
  const pool: Float64Array[] = [];
  /** Gradient and hessian sums of each bin of each column, over the rows of a leaf. */
  const sums = (rows: Int32Array): Float64Array => {
    const out = pool.pop()?.fill(0) ?? new Float64Array(size);
    for (let k = 0; k < rows.length; k += 1) {
      const i = rows[k] as number;
      const g = gradient[i] as number;
      const h = hessian[i] as number;
      const offset = i * columns;
      for (let c = 0; c < drawn; c += 1) {
        const column = open[c] as number;
        const at = (column * BINS + (bins[offset + column] as number)) * 2;
        out[at] = (out[at] as number) + g;
        out[at + 1] = (out[at + 1] as number) + h;
      }
    }
    return out;
  };
  const best = (leaf: Leaf): Leaf['split'] => {
    let found: Leaf['split'] = null;
    const own = leaf.gradient ** 2 / (leaf.hessian + settings.ridge);
    for (const feature of open) {
      const last = (points[feature] as Float32Array).length;
      let gl = 0;
      let hl = 0;
      for (let bin = 0; bin < last; bin += 1) {
        const at = (feature * BINS + bin) * 2;
        gl += leaf.sums[at] as number;
        hl += leaf.sums[at + 1] as number;
        const hr = leaf.hessian - hl;
        if (hl < settings.leastWeight || hr < settings.leastWeight) continue;
        const gr = leaf.gradient - gl;
        const gain = gl ** 2 / (hl + settings.ridge) + gr ** 2 / (hr + settings.ridge) - own;
        if (gain > (found?.gain ?? 1e-6)) found = { feature, bin, gain };
      }
    }
    return found;
  };
  const node = (value: number): number => {
    forest.feature.push(-1);
    forest.threshold.push(0);
    forest.left.push(0);
    forest.right.push(0);
    forest.value.push(value);
    return forest.feature.length - 1;
  };
  const leafOf = (rows: Int32Array, own: Float64Array): Leaf => {
    let gs = 0;
    let hs = 0;
    for (let k = 0; k < rows.length; k += 1) {
      gs += gradient[rows[k] as number] as number;
      hs += hessian[rows[k] as number] as number;
    }
    const value = (-gs / (hs + settings.ridge)) * settings.rate;
    const leaf: Leaf = {
      rows,
      node: node(value),
      gradient: gs,
      hessian: hs,
      sums: own,
      split: null,
    };
    leaf.split = best(leaf);
    return leaf;
  };
  const all = Int32Array.from({ length: count }, (_, i) => i);
  for (let tree = 0; tree < settings.trees; tree += 1) {
    for (let i = 0; i < count; i += 1) {
      const p = 1 / (1 + Math.exp(-(margin[i] as number)));
      const w = table.weight[i] as number;
      gradient[i] = w * (p - (table.target[i] as number));
      hessian[i] = w * Math.max(1e-6, p * (1 - p));
    }
    draw();
    const root = leafOf(all, sums(all));
    forest.roots.push(root.node);
    const leaves = [root];
    while (leaves.length < settings.leaves) {
      const able = leaves.filter((leaf) => leaf.split !== null);
      if (able.length === 0) break;
      const leaf = able.reduce((a, b) => ((b.split?.gain ?? 0) > (a.split?.gain ?? 0) ? b : a));
      const { feature, bin } = leaf.split as { feature: number; bin: number };
      const under = leaf.rows.filter((i) => (bins[i * columns + feature] as number) <= bin);
      const over = leaf.rows.filter((i) => (bins[i * columns + feature] as number) > bin);
      const smaller = sums(under.length < over.length ? under : over);
      const larger = leaf.sums;
      for (let k = 0; k < size; k += 1) larger[k] = (larger[k] as number) - (smaller[k] as number);
      const left = leafOf(under, under.length < over.length ? smaller : larger);
      const right = leafOf(over, under.length < over.length ? larger : smaller);
      forest.feature[leaf.node] = feature;
      forest.threshold[leaf.node] = (points[feature] as Float32Array)[bin] as number;
      forest.left[leaf.node] = left.node;
      forest.right[leaf.node] = right.node;
      leaves.splice(leaves.indexOf(leaf), 1, left, right);
    }
    for (const leaf of leaves) {
      const value = forest.value[leaf.node] as number;
      pool.push(leaf.sums);
      for (let k = 0; k < leaf.rows.length; k += 1) {
        const i = leaf.rows[k] as number;
        margin[i] = (margin[i] as number) + value;
      }
    }
  }
  return forest;
}
