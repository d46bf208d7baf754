import { describe, expect, it } from 'vitest';
import { PILLARS } from '../../records/pillar.js';
import { madeUpObservatory } from '../../../test/made-up-observatory.js';
import { profile } from './profile.js';

const observatory = madeUpObservatory([
  {
    id: 'talent.things',
    rows: [
      ['CN', '2019', 10, 1],
      ['CN', '2020', 20, 4],
      ['US', '2020', 30, 2],
      ['IN', '2020', 23, 2],
      ['FR', '2020', 1, 0.5],
      ['WORLD', '2020', 74, 1],
      ['EU27', '2020', 1, 0.5],
    ],
  },
  { id: 'chips.steps', dimension: 'step=made-up', rows: [['CN', '2020', 0.4]] },
  { id: 'chips.closed', embedding: 'nothing', rows: [] },
  { id: 'chips.elsewhere', rows: [['US', '2020', 1]] },
  { id: 'policy.small', rows: [['CN', '2020', null]] },
]);

describe('profile', () => {
  it('has every pillar in order and names the place', async () => {
    const made = await profile(observatory, 'CN');
    expect(made.place).toBe('CN');
    expect(made.name).toEqual({ en: 'China', zh: '中国' });
    expect(made.pillars.map(({ id }) => id)).toEqual([...PILLARS]);
  });

  it('gives only the indicators asked for, and refuses one there is not', async () => {
    const { pillars } = await profile(observatory, 'CN', { only: ['chips.closed'] });
    expect(pillars.flatMap(({ figures }) => figures)).toEqual([]);
    const missing = pillars.flatMap((pillar) => pillar.missing);
    expect(missing.map(({ indicator }) => indicator)).toEqual(['chips.closed']);
    await expect(profile(observatory, 'CN', { only: ['chips.none'] })).rejects.toMatchObject({
      code: 'unknown-indicator',
    });
  });

  it('gives latest and reference value, a rank span from the intervals, and the trend', async () => {
    const made = await profile(observatory, 'CN');
    const figure = made.pillars[0]!.figures[0]!;
    expect(figure.latest).toMatchObject({ period: '2020', value: 20 });
    expect(figure.reference).toMatchObject({ period: '2019', value: 10 });
    expect(figure.rank).toEqual({ rank: 3, low: 2, high: 3, of: 4, period: '2020' });
    expect(figure.trend).toEqual({
      from: '2019',
      to: '2020',
      difference: 10,
      ratio: 2,
      direction: 'up',
    });
    expect(figure.series.every(({ place }) => place === 'CN')).toBe(true);
  });

  it('ranks a group among those that are not its members', async () => {
    const made = await profile(observatory, 'EU27');
    const rank = made.pillars[0]!.figures[0]!.rank;
    expect(rank).toMatchObject({ rank: 4, of: 4 });
  });

  it('shows parts where a figure is broken down', async () => {
    const made = await profile(observatory, 'CN');
    const chips = made.pillars.find(({ id }) => id === 'chips')!;
    expect(chips.figures[0]).toMatchObject({ latest: null, rank: null });
    expect(chips.figures[0]!.parts).toHaveLength(1);
  });

  it('names what is missing and why', async () => {
    const made = await profile(observatory, 'CN');
    const missing = made.pillars.flatMap((pillar) =>
      pillar.missing.map(({ indicator, reason }) => [indicator, reason]),
    );
    expect(missing).toEqual([
      ['chips.closed', 'needs-fetch'],
      ['chips.elsewhere', 'not-observed'],
      ['policy.small', 'suppressed'],
    ]);
    const closed = made.pillars.find(({ id }) => id === 'chips')!.missing[0]!;
    expect(closed.text.en).toContain('then build');
    expect(closed.text.zh).toContain('再行构建');
  });

  it('works for a place that no source lists', async () => {
    const made = await profile(observatory, 'AQ');
    expect(made.pillars.flatMap(({ figures }) => figures)).toEqual([]);
  });

  it('refuses what is no place', async () => {
    await expect(profile(observatory, 'ATLANTIS')).rejects.toMatchObject({
      kind: 'missing',
      code: 'unknown-place',
    });
  });
});
