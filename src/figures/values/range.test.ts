import { describe, expect, it } from 'vitest';
import type { Point } from '../figure.js';
import { rangesOf } from './range.js';
import { ofPoints } from './whole-values.js';

const point = (place: string, value: number | null, dimension?: string): Point => ({
  place,
  period: '2018',
  value,
  unit: 'share',
  n: 10,
  numerator: null,
  denominator: null,
  coverage: null,
  interval: null,
  bounds: null,
  missing: value === null ? 'no-rows' : null,
  ...(dimension === undefined ? {} : { dimension }),
});

describe('rangesOf', () => {
  const chosen = { counting: 'full', place: 'CN' };

  it('takes every definition and the groups a place heads, the chosen one marked', () => {
    const grid = [
      {
        options: { counting: 'full' },
        values: ofPoints([point('CN', 0.2), point('CN-HK-MO', 0.25)]),
      },
      {
        options: { counting: 'fractional' },
        values: ofPoints([point('CN', 0.1), point('CN-HK-MO', null)]),
      },
    ];
    const [range] = rangesOf([point('CN', 0.2)], grid, chosen);
    expect(range).toMatchObject({ place: 'CN', period: '2018', low: 0.1, high: 0.25 });
    expect(range).not.toHaveProperty('dimension');
    expect(range?.definitions.map(({ value, chosen: is }) => [value, is])).toEqual([
      [0.2, true],
      [0.25, false],
      [0.1, false],
      [null, false],
    ]);
  });

  it('keeps the parts of a broken-down figure apart, whatever their order', () => {
    const parts = (a: number, b: number) => [point('CN', a, 'to=US'), point('CN', b, 'to=GB')];
    const grid = [
      { options: { counting: 'full' }, values: ofPoints(parts(30, 5)) },
      { options: { counting: 'fractional' }, values: ofPoints(parts(20, 6).reverse()) },
    ];
    const ranges = rangesOf(parts(30, 5), grid, chosen);
    expect(ranges.map(({ dimension, low, high }) => [dimension, low, high])).toEqual([
      ['to=US', 20, 30],
      ['to=GB', 5, 6],
    ]);
  });

  it('has one range where a place stands twice', () => {
    const grid = [{ options: {}, values: ofPoints([point('CN', 1)]) }];
    expect(rangesOf([point('CN', 1), point('CN', 1)], grid, {})).toHaveLength(1);
  });
});
