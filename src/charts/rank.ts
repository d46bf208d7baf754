import type { Point } from '../figures/figure.js';
import { isCountry } from '../records/place.js';

export interface RankRange {
  best: number;
  worst: number;
}

/**
 * The ranks a place may have given every interval: others wholly above it are ahead for sure,
 * others wholly below it behind. Groups overlap their members, so only countries are ranked.
 * Values without an interval count as exact.
 */
export function rankRanges(points: readonly Point[]): Map<string, RankRange> {
  const ranked = points.flatMap(({ place, value, interval }) =>
    value === null || !isCountry(place)
      ? []
      : [{ place, low: interval?.low ?? value, high: interval?.high ?? value }],
  );
  const ranges = new Map<string, RankRange>();
  for (const { place, low, high } of ranked) {
    const ahead = ranked.filter((other) => other.low > high).length;
    const behind = ranked.filter((other) => other.high < low).length;
    ranges.set(place, { best: ahead + 1, worst: ranked.length - behind });
  }
  return ranges;
}

export function rankWords({ best, worst }: RankRange): string {
  return best === worst ? String(best) : `${best}–${worst}`;
}
