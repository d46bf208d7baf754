import type { Point } from '../../figures/figure.js';
import { isCountry } from '../../records/place.js';

export interface RankRange {
  best: number;
  worst: number;
}

/** Groups overlap their members, so only countries are ranked. */
const country = ({ place }: Point) => (isCountry(place) ? place : null);

/**
 * The ranks a place may have given every interval: others wholly above it are ahead for sure,
 * others wholly below it behind. Values without an interval count as exact. `nameOf` gives what
 * is ranked, null for what is not.
 */
export function rankRanges(
  points: readonly Point[],
  nameOf: (point: Point) => string | null = country,
): Map<string, RankRange> {
  const ranked = points.flatMap((point) => {
    const { value, interval } = point;
    const name = nameOf(point);
    return value === null || name === null
      ? []
      : [{ name, low: interval?.low ?? value, high: interval?.high ?? value }];
  });
  const ranges = new Map<string, RankRange>();
  for (const { name, low, high } of ranked) {
    const ahead = ranked.filter((other) => other.low > high).length;
    const behind = ranked.filter((other) => other.high < low).length;
    ranges.set(name, { best: ahead + 1, worst: ranked.length - behind });
  }
  return ranges;
}

/** `3`, or `3–5` where the interval leaves a span. */
export function rankWords({ best, worst }: RankRange): string {
  return best === worst ? String(best) : `${best}–${worst}`;
}
