export interface Wanted {
  /** Where the middle of the label would like to be. */
  at: number;
  size: number;
}

/**
 * Middles of labels along an axis, in the order given, such that none overlaps another, all lie in
 * [low, high] where there is room, and the sum of squared shifts is least (pool adjacent violators).
 */
export function spread(labels: readonly Wanted[], low: number, high: number): number[] {
  const order = labels.map((_, index) => index);
  order.sort((a, b) => (labels[a]?.at ?? 0) - (labels[b]?.at ?? 0) || a - b);
  const offsets: number[] = [];
  let total = 0;
  const blocks: { sum: number; count: number }[] = [];
  for (const index of order) {
    const { at, size } = labels[index] as Wanted;
    const offset = total + size / 2;
    offsets.push(offset);
    total += size;
    blocks.push({ sum: at - offset, count: 1 });
    while (blocks.length > 1) {
      const last = blocks.at(-1) as { sum: number; count: number };
      const before = blocks.at(-2) as { sum: number; count: number };
      if (before.sum / before.count <= last.sum / last.count) break;
      blocks.splice(-2, 2, { sum: before.sum + last.sum, count: before.count + last.count });
    }
  }
  const room = Math.max(low, high - total);
  const starts = blocks.flatMap(({ sum, count }) =>
    Array.from({ length: count }, () => Math.min(room, Math.max(low, sum / count))),
  );
  const placed = new Array<number>(labels.length).fill(0);
  order.forEach((index, rank) => {
    placed[index] = (starts[rank] ?? low) + (offsets[rank] ?? 0);
  });
  return placed;
}
