import { describe, expect, it } from 'vitest';
import { madeUpObservatory } from '../../../test/made-up-observatory.js';
import { compare } from './compare.js';

const observatory = madeUpObservatory([
  {
    id: 'talent.things',
    rows: [
      ['CN', '2019', 10, 1],
      ['US', '2019', 30, 2],
      ['CN', '2020', 20, 4],
      ['US', '2020', 23, 2],
      ['US', '2021', 99, 2],
    ],
  },
  {
    id: 'chips.apart',
    rows: [
      ['CN', '2019', 1],
      ['US', '2020', 2],
    ],
  },
  { id: 'policy.nobody', rows: [['FR', '2020', 1]] },
]);

describe('compare', () => {
  it('takes the latest common year and calls a difference only what intervals part', async () => {
    const made = await compare(observatory, ['CN', 'US']);
    const [row] = made.pillars[0]!.indicators;
    expect(row!.period).toBe('2020');
    expect(row!.values.map(({ point }) => point!.value)).toEqual([20, 23]);
    expect(row!.differences).toEqual([{ a: 'CN', b: 'US', apart: false }]);
  });

  it('says where each place stands at its own latest, and tests nothing there', async () => {
    const made = await compare(observatory, ['CN', 'US']);
    const row = made.pillars.find(({ id }) => id === 'chips')!.indicators[0]!;
    expect(row.period).toBeNull();
    expect(row.values.map(({ point }) => point!.period)).toEqual(['2019', '2020']);
    expect(row.differences).toEqual([]);
  });

  it('leaves out indicators without a value for any of the places', async () => {
    const made = await compare(observatory, ['CN', 'US']);
    expect(made.pillars.find(({ id }) => id === 'policy')!.indicators).toEqual([]);
  });

  it.each([
    [['CN'], 'too-few-places'],
    [['CN', 'CN'], 'too-few-places'],
    [['CN', 'US', 'IN', 'FR', 'DE', 'GB', 'JP'], 'too-many-places'],
    [['CN', 'XX'], 'unknown-place'],
  ])('refuses %j', async (places, code) => {
    await expect(compare(observatory, places)).rejects.toMatchObject({ code });
  });
});
