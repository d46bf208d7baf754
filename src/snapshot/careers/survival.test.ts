import { describe, expect, it } from 'vitest';
import { REPLICATES } from './bootstrap.js';
import { kaplanMeier } from './survival.js';

const flat = new Float64Array(REPLICATES).fill(1);
const drawn = { risk: flat, event: flat };

describe('kaplanMeier', () => {
  it('agrees with a curve worked by hand', () => {
    const people = [
      { years: 1, event: true, weight: 1 },
      { years: 2, event: false, weight: 1 },
      { years: 3, event: true, weight: 1 },
      { years: 5, event: false, weight: 1 },
    ];
    const curve = kaplanMeier(people, 5, () => drawn, flat);
    expect(curve.map(({ survival }) => survival)).toEqual([0.75, 0.75, 0.375, 0.375, 0.375]);
    expect(curve.map(({ atRisk }) => atRisk)).toEqual([4, 3, 2, 1, 1]);
  });

  it('stays in doubt where nobody had the event', () => {
    const people = Array.from({ length: 10 }, () => ({ years: 3, event: false, weight: 1 }));
    const [first] = kaplanMeier(people, 3, () => drawn, flat);
    expect(first).toMatchObject({ survival: 1, high: 1 });
    expect(first?.low).toBeCloseTo(0.722, 3);
  });
});
