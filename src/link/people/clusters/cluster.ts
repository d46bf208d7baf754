/** Marks a pair that may never be one person. */
export const NEVER = -1e6;

/** A symmetric matrix of log-odds, one half stored. */
export class PairScores {
  constructor(
    readonly size: number,
    readonly values: Float32Array = new Float32Array((size * (size - 1)) / 2),
  ) {}

  /** Where the value of two positions is kept. */
  at(i: number, j: number): number {
    return i > j ? (i * (i - 1)) / 2 + j : (j * (j - 1)) / 2 + i;
  }

  get(i: number, j: number): number {
    return this.values[this.at(i, j)] as number;
  }

  set(i: number, j: number, value: number): void {
    this.values[this.at(i, j)] = value;
  }

  copy(): PairScores {
    return new PairScores(this.size, this.values.slice());
  }
}

/** Positions of the members of one cluster. */
export type Cluster = number[];

export interface Linkage {
  /** Weight of the best pair between two clusters; the rest goes to their average pair. */
  best: number;
  /** What a doubling of the pairs compared takes off, since the best of many is high by chance. */
  many: number;
  /** Least score of a merge. */
  threshold: number;
}

/**
 * Agglomerative clustering, most certain merge first. Two clusters score the mix of their best and
 * their average pair; a pair marked NEVER keeps its clusters apart. Nearest neighbours are
 * kept and looked up again only when they may be next, so the usual cost is quadratic. Changes `average`.
 */
export function agglomerate(average: PairScores, linkage: Linkage): Cluster[] {
  const growing = new Agglomeration(average, linkage);
  for (let next = growing.next(); next >= 0; next = growing.next()) growing.merge(next);
  return growing.clusters();
}

class Agglomeration {
  private readonly best: PairScores;
  private readonly members: (Cluster | null)[];
  /** How many members a cluster has; 0 where it is part of another. */
  private readonly sizes: Int32Array;
  private readonly near: Int32Array;
  private readonly nearScore: Float64Array;
  private readonly stale: Uint8Array;

  constructor(
    private readonly average: PairScores,
    private readonly linkage: Linkage,
  ) {
    const n = average.size;
    this.best = average.copy();
    this.members = Array.from({ length: n }, (_, i) => [i]);
    this.sizes = new Int32Array(n).fill(1);
    this.near = new Int32Array(n);
    this.nearScore = new Float64Array(n);
    this.stale = new Uint8Array(n);
    for (let i = 0; i < n; i++) this.refresh(i);
  }

  clusters(): Cluster[] {
    return this.members.filter((list) => list !== null);
  }

  /** The cluster whose nearest is nearest of all, -1 where none reaches the threshold. */
  next(): number {
    for (;;) {
      let a = -1;
      for (let i = 0; i < this.sizes.length; i++) {
        if (this.sizes[i] === 0) continue;
        if (a < 0 || (this.nearScore[i] as number) > (this.nearScore[a] as number)) a = i;
      }
      if (a < 0 || (this.nearScore[a] as number) < this.linkage.threshold) return -1;
      if (this.stale[a] === 0) return a;
      this.refresh(a);
    }
  }

  /** Merges a cluster with its nearest. */
  merge(a: number): void {
    const b = this.near[a] as number;
    this.join(a, b);
    this.refresh(a);
    for (let i = 0; i < this.sizes.length; i++) {
      if (this.sizes[i] === 0 || i === a) continue;
      const value = this.score(i, a);
      if (value > (this.nearScore[i] as number)) {
        this.near[i] = a;
        this.nearScore[i] = value;
        this.stale[i] = 0;
      } else if (this.near[i] === a || this.near[i] === b) this.stale[i] = 1;
    }
  }

  private score(i: number, j: number): number {
    const { linkage } = this;
    const at = this.average.at(i, j);
    const mean = this.average.values[at] as number;
    if (mean <= NEVER) return -Infinity;
    const pairs = (this.sizes[i] as number) * (this.sizes[j] as number);
    const mixed = linkage.best * (this.best.values[at] as number) + (1 - linkage.best) * mean;
    return pairs === 1 ? mixed : mixed - linkage.many * Math.log2(pairs);
  }

  /** Looks up the nearest of a cluster. */
  private refresh(i: number): void {
    let near = -1;
    let nearest = -Infinity;
    for (let j = 0; j < this.sizes.length; j++) {
      if (j === i || this.sizes[j] === 0) continue;
      const value = this.score(i, j);
      if (value > nearest) {
        nearest = value;
        near = j;
      }
    }
    this.near[i] = near;
    this.nearScore[i] = nearest;
    this.stale[i] = 0;
  }

  private join(a: number, b: number): void {
    const { average, best, sizes } = this;
    const [left, right] = [sizes[a] as number, sizes[b] as number];
    for (let i = 0; i < average.size; i++) {
      if (i === a || i === b || sizes[i] === 0) continue;
      const x = average.get(i, a);
      const y = average.get(i, b);
      const never = x <= NEVER || y <= NEVER;
      const mean = (x * left + y * right) / (left + right);
      average.set(i, a, never ? NEVER : mean);
      best.set(i, a, Math.max(best.get(i, a), best.get(i, b)));
    }
    this.members[a] = [...(this.members[a] as Cluster), ...(this.members[b] as Cluster)];
    this.members[b] = null;
    sizes[a] = left + right;
    sizes[b] = 0;
  }
}
