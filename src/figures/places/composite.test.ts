import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { madeUpObservatory, type MadeUpRow } from '../../../test/made-up-observatory.js';
import { composite, normalise, NORMALISATIONS } from './composite.js';

const rows = (values: Record<string, number>): MadeUpRow[] =>
  Object.entries(values).map(([place, value]) => [place, '2020', value]);

const observatory = madeUpObservatory([
  { id: 'talent.things', rows: rows({ CN: 1, US: 9, IN: 2, FR: 5 }) },
  { id: 'data.things', rows: rows({ CN: 9, US: 3, IN: 8, FR: 1, DE: 4 }) },
]);
const weights = { 'talent.things': 1, 'data.things': 1 };

describe('composite', () => {
  it('gives rank ranges over weights and normalisations, never a bare rank', async () => {
    const made = await composite(observatory, weights, ['CN', 'US']);
    expect(made.weightings).toBe(203);
    expect(made.normalisations).toEqual([...NORMALISATIONS]);
    const us = made.rows.find(({ place }) => place === 'US')!;
    expect(us.ranks.low).toBe(1);
    expect(us.ranks.high).toBeGreaterThan(1);
    expect(made.rows.every((row) => !('rank' in row))).toBe(true);
  });

  it('is the same every time', async () => {
    const once = await composite(observatory, weights, ['CN', 'US']);
    expect(await composite(observatory, weights, ['CN', 'US'])).toEqual(once);
  });

  it('does not move a place that leads everywhere', async () => {
    const led = madeUpObservatory([
      { id: 'talent.things', rows: rows({ CN: 1, US: 9, IN: 2 }) },
      { id: 'data.things', rows: rows({ CN: 1, US: 9, IN: 2 }) },
    ]);
    const made = await composite(led, weights, ['US', 'IN', 'CN']);
    expect(made.rows.map(({ place, ranks }) => [place, ranks.low, ranks.high])).toEqual([
      ['US', 1, 1],
      ['IN', 2, 2],
      ['CN', 3, 3],
    ]);
  });

  it('names places that lack a part, and fills nothing in', async () => {
    const made = await composite(observatory, weights, ['CN', 'DE']);
    expect(made.incomplete).toEqual([{ place: 'DE', lacks: ['talent.things'] }]);
    expect(made.rows.map(({ place }) => place)).toEqual(['CN']);
  });

  it.each([
    [{ 'talent.things': 1 }, 'bad-weights'],
    [{ 'talent.things': 1, 'data.things': 0 }, 'bad-weights'],
    [{ 'talent.things': 1, 'data.things': NaN }, 'bad-weights'],
    [{ 'talent.things': 1, 'data.nothing': 1 }, 'unknown-indicator'],
  ])('refuses weights %j', async (bad, code) => {
    await expect(composite(observatory, bad, ['CN'])).rejects.toMatchObject({ code });
  });
});

describe('normalise', () => {
  it('keeps the order of every column, whatever the scale', () => {
    const column = fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 2, maxLength: 20 });
    fc.assert(
      fc.property(column, fc.constantFrom(...NORMALISATIONS), (values, normalisation) => {
        const scaled = normalise(
          values.map((value) => [value]),
          normalisation,
        ).map(([value]) => value!);
        values.forEach((a, i) =>
          values.forEach((b, j) => {
            if (a < b) expect(scaled[i]!).toBeLessThan(scaled[j]!);
            if (a === b) expect(scaled[i]).toBe(scaled[j]);
          }),
        );
      }),
    );
  });
});
