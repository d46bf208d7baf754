import { describe, expect, it } from 'vitest';
import { madeUpPoint } from '../../../test/charts/made-up.js';
import { rankRanges, rankWords } from './rank.js';

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
