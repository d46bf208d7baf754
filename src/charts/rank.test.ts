import { describe, expect, it } from 'vitest';
import { madeUpPoint } from '../../test/charts/made-up.js';
import { rankRanges, rankWords } from './rank.js';
import { classLimits, classOf } from './steps.js';

describe('rankRanges', () => {
  it('spans the ranks that overlapping intervals allow, and leaves groups out', () => {
    const ranges = rankRanges([
      madeUpPoint('US', '2022', 0.4),
      madeUpPoint('CN', '2022', 0.2),
      madeUpPoint('GB', '2022', 0.19),
      madeUpPoint('IN', '2022', 0.02),
      madeUpPoint('EU27', '2022', 0.3),
      madeUpPoint('JP', '2022', null),
    ]);
    const words = Object.fromEntries(
      [...ranges].map(([place, range]) => [place, rankWords(range)]),
    );
    expect(words).toEqual({ US: '1', CN: '2–3', GB: '2–3', IN: '4' });
  });
});

describe('classes of a map', () => {
  it('are even where values are, and 1-2-5 where few tower over many', () => {
    expect(classLimits([0.1, 0.2, 0.3, 0.35, 0.4])).toEqual([0.1, 0.2, 0.3]);
    expect(classLimits([0.43, 0.21, 0.02, 0.01, 0.004, 0.001])).toEqual([
      0.01, 0.02, 0.05, 0.1, 0.2,
    ]);
    expect(classLimits([])).toEqual([]);
  });

  it('put a value on the limit into the upper class', () => {
    expect(classOf(0.1, [0.1, 0.2])).toBe(1);
    expect(classOf(0.0999, [0.1, 0.2])).toBe(0);
  });
});
