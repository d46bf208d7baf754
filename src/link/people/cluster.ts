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
 * kept and looked up again only when they may be next, so the usual cost is quadratic.
 */
export function agglomerate(average: PairScores, linkage: Linkage): Cluster[] {
  const n = average.size;
  const best = average.copy();
  const members: (Cluster | null)[] = Array.from({ length: n }, (_, i) => [i]);
  const near = new Int32Array(n).fill(-1);
  const nearScore = new Float64Array(n).fill(-Infinity);
  const score = (i: number, j: number): number => {
    const mean = average.get(i, j);
    if (mean <= NEVER) return -Infinity;
    const pairs = (members[i]?.length ?? 0) * (members[j]?.length ?? 0);
    return (
      linkage.best * best.get(i, j) + (1 - linkage.best) * mean - linkage.many * Math.log2(pairs)
    );
  };
  const stale = new Uint8Array(n);
  const refresh = (i: number) => {
    stale[i] = 0;
    near[i] = -1;
    nearScore[i] = -Infinity;
    for (let j = 0; j < n; j++) {
      if (j === i || members[j] === null) continue;
      const value = score(i, j);
      if (value > (nearScore[i] as number)) {
        nearScore[i] = value;
        near[i] = j;
      }
    }
  };
  for (let i = 0; i < n; i++) refresh(i);
  for (;;) {
    let a = -1;
    for (let i = 0; i < n; i++) {
      if (members[i] === null) continue;
      if (a < 0 || (nearScore[i] as number) > (nearScore[a] as number)) a = i;
    }
    if (a < 0 || (nearScore[a] as number) < linkage.threshold) break;
    if (stale[a] === 1) {
      refresh(a);
      continue;
    }
    const b = near[a] as number;
    join(average, best, members, a, b);
    refresh(a);
    for (let i = 0; i < n; i++) {
      if (members[i] === null || i === a) continue;
      const value = score(i, a);
      if (value > (nearScore[i] as number)) {
        near[i] = a;
        nearScore[i] = value;
        stale[i] = 0;
      } else if (near[i] === a || near[i] === b) stale[i] = 1;
    }
  }
  return members.filter((list) => list !== null);
}

function join(
  average: PairScores,
  best: PairScores,
  members: (Cluster | null)[],
  a: number,
  b: number,
): void {
  const left = members[a] as Cluster;
  const right = members[b] as Cluster;
  for (let i = 0; i < average.size; i++) {
    if (i === a || i === b || members[i] === null) continue;
    const x = average.get(i, a);
    const y = average.get(i, b);
    const never = x <= NEVER || y <= NEVER;
    const mean = (x * left.length + y * right.length) / (left.length + right.length);
    average.set(i, a, never ? NEVER : mean);
    best.set(i, a, Math.max(best.get(i, a), best.get(i, b)));
  }
  members[a] = [...left, ...right];
  members[b] = null;
}
