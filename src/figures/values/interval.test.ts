import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { seeded } from '../../records/random.js';
import {
  addMoments,
  growthInterval,
  multipleInterval,
  ratioInterval,
  totalInterval,
  wilson,
  type Moments,
} from './interval.js';

const ZERO: Moments = { y: 0, x: 0, yy: 0, xx: 0, xy: 0, l: 0, clusters: 0 };

const cluster = (y: number, x: number): Moments => ({
  y,
  x,
  yy: y * y,
  xx: x * x,
  xy: x * y,
  l: 0,
  clusters: 1,
});

/** A made-up population of works: 1 to 6 slots, whose place clusters within the work. */
function sample(random: () => number, works: number, share: number): Moments {
  let total = ZERO;
  for (let work = 0; work < works; work++) {
    const x = 1 + Math.floor(random() * 6);
    const local = random() < 0.6 ? Number(random() < share) : null;
    let y = 0;
    for (let slot = 0; slot < x; slot++) y += local ?? Number(random() < share);
    total = addMoments(total, cluster(y, x));
  }
  return total;
}

describe('interval of a multiple from two intervals', () => {
  it('is that of the log totals where both are', () => {
    const [first, last] = [sample(seeded(1), 300, 0.2), sample(seeded(2), 500, 0.5)];
    const of = (m: Moments) => ({ value: m.y, ...totalInterval(m)! });
    const [direct, made] = [growthInterval(first, last)!, multipleInterval(of(first), of(last))!];
    expect(made.low).toBeCloseTo(direct.low, 9);
    expect(made.high).toBeCloseTo(direct.high, 9);
  });

  it('has none where a count may be zero', () => {
    const some = { value: 4, low: 2, high: 8 };
    expect(multipleInterval({ value: 4, low: 0, high: 8 }, some)).toBeNull();
    expect(multipleInterval(some, { value: 0, low: 0, high: 1 })).toBeNull();
  });
});

describe('intervals', () => {
  it.each([
    [0.5, 200],
    [0.1, 300],
    [0.03, 800],
  ])('of a share of %d cover it about 95 times in 100 (%d works)', (share, works) => {
    const random = seeded(11);
    const runs = 1_000;
    let covered = 0;
    for (let run = 0; run < runs; run++) {
      const interval = ratioInterval(sample(random, works, share))!;
      if (interval.low <= share && share <= interval.high) covered++;
    }
    expect(covered / runs).toBeGreaterThan(0.925);
    expect(covered / runs).toBeLessThan(0.975);
  });

  it('of a growth multiple cover it about 95 times in 100', () => {
    const random = seeded(5);
    const runs = 600;
    const truth = 2;
    let covered = 0;
    for (let run = 0; run < runs; run++) {
      const interval = growthInterval(sample(random, 300, 0.2), sample(random, 300, 0.4))!;
      if (interval.low <= truth && truth <= interval.high) covered++;
    }
    expect(covered / runs).toBeGreaterThan(0.925);
    expect(covered / runs).toBeLessThan(0.98);
  });

  it('agree with the variance formula worked by hand', () => {
    const moments = [cluster(1, 2), cluster(0, 1), cluster(2, 3), cluster(1, 4)].reduce(addMoments);
    const residuals = [1 - 0.8, -0.4, 2 - 1.2, 1 - 1.6].map((value) => value * value);
    const variance = (residuals.reduce((sum, value) => sum + value, 0) * 4) / 3 / 100;
    const reach = (1.959963984540054 * Math.sqrt(variance)) / (0.4 * 0.6);
    const logit = Math.log(0.4 / 0.6);
    const interval = ratioInterval(moments)!;
    expect(interval.low).toBeCloseTo(1 / (1 + Math.exp(-(logit - reach))), 12);
    expect(interval.high).toBeCloseTo(1 / (1 + Math.exp(-(logit + reach))), 12);
  });

  it('stay within 0 and 1, hold the value, and widen with linkage error', () => {
    const work = fc.tuple(fc.nat(6), fc.nat(6)).map(([y, rest]) => cluster(y, y + rest));
    fc.assert(
      fc.property(
        fc.array(work, { minLength: 2, maxLength: 40 }),
        fc.float({ min: 0, max: 50, noNaN: true }),
        (works, l) => {
          const moments = works.reduce(addMoments, ZERO);
          const interval = ratioInterval(moments);
          if (moments.x === 0) {
            expect(interval).toBeNull();
            return;
          }
          const share = moments.y / moments.x;
          expect(interval!.low).toBeGreaterThanOrEqual(0);
          expect(interval!.high).toBeLessThanOrEqual(1);
          expect(interval!.low).toBeLessThanOrEqual(share + 1e-12);
          expect(interval!.high).toBeGreaterThanOrEqual(share - 1e-12);
          const wider = ratioInterval({ ...moments, l })!;
          expect(wider.high - wider.low).toBeGreaterThanOrEqual(
            interval!.high - interval!.low - 1e-12,
          );
        },
      ),
    );
  });

  it('are absent where they mean nothing', () => {
    expect(ratioInterval(cluster(1, 2))).toBeNull();
    expect(totalInterval(cluster(1, 2))).toBeNull();
    expect(growthInterval(ZERO, cluster(1, 1))).toBeNull();
  });

  it("give Wilson's published example", () => {
    const { low, high } = wilson(0, 10);
    expect(low).toBe(0);
    expect(high).toBeCloseTo(0.2775, 4);
  });
});
