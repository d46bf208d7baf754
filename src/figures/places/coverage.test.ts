import { describe, expect, it } from 'vitest';
import { madeUpObservatory } from '../../../test/made-up-observatory.js';
import { coverage } from './coverage.js';

const observatory = madeUpObservatory([
  {
    id: 'talent.things',
    rows: [
      ['CN', '2019', 10, 1],
      ['CN', '2021', null],
      ['US', '2020', 30, 2],
      ['WORLD', '2022', 74, 1],
      ['EU27', '2020', 1, 0.5],
    ],
  },
  { id: 'chips.closed', embedding: 'nothing', rows: [] },
  { id: 'chips.elsewhere', rows: [] },
  { id: 'policy.small', rows: [['CN', '2020', null]] },
]);

describe('coverage', () => {
  it('counts countries with a value, not groups, and says why there is nothing', async () => {
    const told = Object.fromEntries(
      (await coverage(observatory)).map(({ indicator, ...rest }) => [indicator, rest]),
    );
    expect(told['talent.things']).toEqual({
      places: 2,
      first: '2019',
      last: '2022',
      missing: null,
      fetch: [],
    });
    expect(told['chips.closed']).toMatchObject({
      places: 0,
      first: null,
      missing: 'needs-fetch',
      fetch: ['source-of-chips.closed'],
    });
    expect(told['chips.elsewhere']).toMatchObject({ missing: 'no-rows', fetch: [] });
    expect(told['policy.small']).toMatchObject({ missing: 'suppressed', fetch: [] });
  });
});
