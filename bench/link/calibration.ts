import type { Curve } from '../../src/link/model/model.js';

export interface Outcome {
  score: number;
  right: boolean;
  weight: number;
}

/**
 * Isotonic regression by pooling adjacent violators, blocks of at least `least` weight, as a curve
 * through the blocks' middles.
 */
export function isotonic(outcomes: readonly Outcome[], least = 25): Curve {
  const sorted = [...outcomes].sort((a, b) => a.score - b.score);
  const blocks: { score: number; right: number; weight: number }[] = [];
  for (const { score, right, weight } of sorted) {
    const last = blocks.at(-1);
    if (last && last.weight < least) {
      last.score += score * weight;
      last.right += right ? weight : 0;
      last.weight += weight;
    } else blocks.push({ score: score * weight, right: right ? weight : 0, weight });
    while (blocks.length > 1) {
      const top = blocks.at(-1);
      const under = blocks.at(-2);
      if (!top || !under || top.weight < least) break;
      if (under.right / under.weight < top.right / top.weight) break;
      under.score += top.score;
      under.right += top.right;
      under.weight += top.weight;
      blocks.pop();
    }
  }
  return blocks.map(({ score, right, weight }) => [
    Math.round((score / weight) * 1e5) / 1e5,
    Math.round(((right + 0.3) / (weight + 0.6)) * 1e5) / 1e5,
  ]);
}

export interface Reliability {
  ece: number;
  bins: { from: number; to: number; n: number; said: number; held: number }[];
}

/** Ten bins of equal width; the error is the mean gap between what was said and what held. */
export function reliability(outcomes: readonly Outcome[]): Reliability {
  const bins = Array.from({ length: 10 }, (_, i) => ({
    from: i / 10,
    to: (i + 1) / 10,
    n: 0,
    said: 0,
    held: 0,
  }));
  for (const { score, right, weight } of outcomes) {
    const bin = bins[Math.min(9, Math.floor(score * 10))];
    if (!bin) continue;
    bin.n += weight;
    bin.said += score * weight;
    bin.held += right ? weight : 0;
  }
  const total = bins.reduce((sum, bin) => sum + bin.n, 0);
  const ece =
    bins.reduce((sum, bin) => sum + Math.abs(bin.said - bin.held), 0) / Math.max(1, total);
  return {
    ece,
    bins: bins.map((bin) => ({
      ...bin,
      said: bin.n === 0 ? 0 : bin.said / bin.n,
      held: bin.n === 0 ? 0 : bin.held / bin.n,
    })),
  };
}
