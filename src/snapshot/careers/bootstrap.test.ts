import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  kaplanMeier,
  linkageFactors,
  percentiles,
  PoissonWeights,
  REPLICATES,
  Sum,
} from './bootstrap.js';

const flat = new Float64Array(REPLICATES).fill(1);

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

  it('draws linkage factors around what was measured', () => {
    const factors = linkageFactors({
      falseMoves: { count: 0, of: 1e6 },
      missedMoves: { count: 0, of: 1e6 },
    });
    for (const factor of factors) expect(factor).toBeCloseTo(1, 2);
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

describe('kaplanMeier', () => {
  it('agrees with a curve worked by hand', () => {
    const people = [
      { person: 'a', years: 1, event: true, weight: 1 },
      { person: 'b', years: 2, event: false, weight: 1 },
      { person: 'c', years: 3, event: true, weight: 1 },
      { person: 'd', years: 5, event: false, weight: 1 },
    ];
    const curve = kaplanMeier(people, 5, new PoissonWeights(), flat);
    expect(curve.map(({ survival }) => survival)).toEqual([0.75, 0.75, 0.375, 0.375, 0.375]);
    expect(curve.map(({ atRisk }) => atRisk)).toEqual([4, 3, 2, 1, 1]);
  });
});
