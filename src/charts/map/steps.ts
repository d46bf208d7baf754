import { scaleLinear } from 'd3-scale';

const CLASSES = 6;

/** 1, 2, 5, 10, 20, 50, … around a value, largest first. */
function roundNumbersBelow(value: number, count: number): number[] {
  const found: number[] = [];
  for (let power = Math.floor(Math.log10(value)); found.length < count; power--) {
    for (const lead of [5, 2, 1]) {
      const step = Number(`${lead}e${power}`);
      if (step < value && found.length < count) found.push(step);
    }
  }
  return found;
}

/**
 * Limits between at most six classes of a stepped map, ascending: even steps where values are
 * spread evenly, 1-2-5 steps where a few are far larger than most.
 */
export function classLimits(values: readonly number[]): number[] {
  const positive = values.filter((value) => value > 0).sort((a, b) => a - b);
  const most = positive.at(-1);
  if (most === undefined) return [];
  const middle = positive[Math.floor(positive.length / 2)] ?? most;
  if (middle / most < 0.15) {
    const least = positive[0] ?? most;
    const limits = roundNumbersBelow(most, CLASSES - 1).reverse();
    return limits.filter((limit, index) => limit > least || index === limits.length - 1);
  }
  const even = scaleLinear()
    .domain([0, most])
    .ticks(CLASSES - 1);
  return even.filter((limit) => limit > 0 && limit < most).slice(-(CLASSES - 1));
}

/** The class of a value: how many limits it reaches. */
export function classOf(value: number, limits: readonly number[]): number {
  return limits.filter((limit) => value >= limit).length;
}
