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

/** Sums the trees for one row of features: a log-odds. */
export class Forest {
  private readonly roots: Int32Array;
  private readonly feature: Int32Array;
  private readonly threshold: Float32Array;
  private readonly left: Int32Array;
  private readonly right: Int32Array;
  private readonly value: Float64Array;

  constructor(private readonly stored: StoredForest) {
    this.roots = Int32Array.from(stored.roots);
    this.feature = Int32Array.from(stored.feature);
    this.threshold = Float32Array.from(stored.threshold);
    this.left = Int32Array.from(stored.left);
    this.right = Int32Array.from(stored.right);
    this.value = Float64Array.from(stored.value);
  }

  /** Log-odds of the row that begins at `offset`. */
  score(rows: Float32Array, offset: number): number {
    const { feature, threshold, left, right } = this;
    let sum = this.stored.base;
    for (let tree = 0; tree < this.roots.length; tree += 1) {
      let node = this.roots[tree] as number;
      for (let f = feature[node] as number; f >= 0; f = feature[node] as number) {
        node = (
          (rows[offset + f] as number) <= (threshold[node] as number) ? left[node] : right[node]
        ) as number;
      }
      sum += this.value[node] as number;
    }
    return sum;
  }
}

export function logistic(score: number): number {
  return 1 / (1 + Math.exp(-score));
}
