import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  errorFactor,
  errorFactors,
  percentiles,
  PoissonWeights,
  REPLICATES,
  Sum,
} from './bootstrap.js';

describe('the Poisson bootstrap', () => {
  it('is seeded by person and has the variance of a sum', () => {
    const weights = new PoissonWeights();
    expect(weights.of('a')).toEqual(new PoissonWeights().of('a'));
    const sum = new Sum();
    for (let n = 0; n < 400; n++) sum.add(1, weights.of(`person ${n}`));
    const mean = sum.replicates.reduce((a, b) => a + b, 0) / REPLICATES;
    const variance = sum.replicates.reduce((a, b) => a + (b - mean) ** 2, 0) / (REPLICATES - 1);
    expect(Math.abs(mean - 400)).toBeLessThan(10);
    expect(variance).toBeGreaterThan(300);
    expect(variance).toBeLessThan(520);
  });

  it('draws factors around what was measured, as the closed form has them', () => {
    const none = { surplus: { count: 0, of: 1e6 }, hidden: { count: 0, of: 1e6 } };
    for (const factor of errorFactors(none, 'none')) expect(factor).toBeCloseTo(1, 2);
    const error = { surplus: { count: 30, of: 200 }, hidden: { count: 10, of: 180 } };
    const drawn = [...errorFactors(error, 'some')];
    const mean = drawn.reduce((a, b) => a + b, 0) / drawn.length;
    const { centre, relative } = errorFactor(error);
    const deviation = Math.sqrt(
      drawn.reduce((a, b) => a + (b - mean) ** 2, 0) / (drawn.length - 1),
    );
    expect(centre).toBeCloseTo(0.9, 1);
    expect(mean).toBeCloseTo(centre, 1.5);
    expect(deviation / mean / relative).toBeGreaterThan(0.8);
    expect(deviation / mean / relative).toBeLessThan(1.2);
  });

  it('has the value inside', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 0, max: 10, noNaN: true })),
        fc.double({ min: 0, max: 10, noNaN: true }),
        (draws, value) => {
          const { low, high } = percentiles(draws, value);
          expect(low <= value && value <= high).toBe(true);
        },
      ),
    );
  });
});
