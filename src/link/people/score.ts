/** Agreement of a clustering with the truth over the same items. */
export interface Agreement {
  precision: number;
  recall: number;
  f1: number;
}

const f1 = (precision: number, recall: number) =>
  precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);

function table(truth: readonly string[], ours: readonly string[]) {
  const both = new Map<string, number>();
  const left = new Map<string, number>();
  const right = new Map<string, number>();
  const add = (map: Map<string, number>, key: string) => map.set(key, (map.get(key) ?? 0) + 1);
  truth.forEach((label, at) => {
    const cluster = ours[at] ?? '';
    add(both, JSON.stringify([label, cluster]));
    add(left, label);
    add(right, cluster);
  });
  return { both, left, right };
}

const pairs = (counts: Map<string, number>) =>
  [...counts.values()].reduce((sum, n) => sum + (n * (n - 1)) / 2, 0);

/** Pairwise precision, recall and F1; 1 where there are no pairs to find and none were made. */
export function pairwise(truth: readonly string[], ours: readonly string[]): Agreement {
  const { both, left, right } = table(truth, ours);
  const hit = pairs(both);
  const made = pairs(right);
  const real = pairs(left);
  const precision = made === 0 ? 1 : hit / made;
  const recall = real === 0 ? 1 : hit / real;
  return { precision, recall, f1: f1(precision, recall) };
}

/** B³ precision, recall and F1 (Bagga and Baldwin 1998), each item counted once. */
export function bCubed(truth: readonly string[], ours: readonly string[]): Agreement {
  const { both, left, right } = table(truth, ours);
  let precision = 0;
  let recall = 0;
  for (const [key, n] of both) {
    const [label = '', cluster = ''] = JSON.parse(key) as string[];
    precision += (n * n) / (right.get(cluster) ?? 1);
    recall += (n * n) / (left.get(label) ?? 1);
  }
  const size = Math.max(1, truth.length);
  return {
    precision: precision / size,
    recall: recall / size,
    f1: f1(precision / size, recall / size),
  };
}
