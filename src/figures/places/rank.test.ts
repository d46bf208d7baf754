import { describe, expect, it } from 'vitest';
import type { Point } from '../figure.js';
import { rankOf } from './rank.js';

/** Made-up values. */
function point(
  place: string,
  period: string,
  value: number,
  coverage: number | null = null,
): Point {
  return { place, period, value, coverage, interval: null } as Point;
}

describe('rankOf', () => {
  it('ranks nothing where less than half is known', () => {
    const known = [point('CN', '2019', 3, 0.6), point('US', '2019', 5, 0.6)];
    expect(rankOf(known[0]!, known)).toMatchObject({ rank: 2, of: 2 });
    const thin = known.map((one) => ({ ...one, coverage: 0.4 }));
    expect(rankOf(thin[0]!, thin)).toBeNull();
  });

  it.each(['2019', '2019-11', '2026-Q1', '2009..2018'])(
    'ranks a group among the countries that are not its members: %s',
    (period) => {
      const points = [point('EU27', period, 4), point('DE', period, 5), point('US', period, 3)];
      expect(rankOf(points[0]!, points)).toMatchObject({ rank: 1, of: 2 });
    },
  );
});
