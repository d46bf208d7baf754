import { describe, expect, it } from 'vitest';
import type { Point } from './api.js';
import { difference, overlapping, panels, ranked } from './difference.js';

const point = (place: string, value: number | null, low?: number, high?: number): Point => ({
  place,
  period: '2018',
  value,
  unit: 'share',
  n: 100,
  numerator: null,
  denominator: null,
  coverage: null,
  interval:
    low === undefined || high === undefined
      ? null
      : { low, high, level: 0.95, method: 'wilson', covers: 'sampling of works' },
  bounds: null,
  missing: value === null ? 'no-rows' : null,
});

describe('difference', () => {
  it('is one only where the intervals part', () => {
    expect(difference(point('CN', 0.3, 0.25, 0.35), point('US', 0.1, 0.05, 0.15))).toBe('apart');
    expect(difference(point('CN', 0.3, 0.1, 0.5), point('US', 0.2, 0.15, 0.25))).toBe('overlap');
  });

  it('is unknown without an interval or a value', () => {
    expect(difference(point('CN', 0.3), point('US', 0.2, 0.15, 0.25))).toBe('unknown');
    expect(difference(point('CN', null), point('US', 0.2, 0.15, 0.25))).toBe('unknown');
  });

  it('ranks what has a value and says what parts from the one before', () => {
    const rows = ranked([
      point('IN', 0.1, 0.05, 0.15),
      point('US', 0.4, 0.35, 0.45),
      point('CN', 0.3, 0.25, 0.36),
      point('GB', null),
    ]);
    expect(rows.map((row) => [row.point.place, row.after])).toEqual([
      ['US', null],
      ['CN', 'overlap'],
      ['IN', 'apart'],
    ]);
  });

  it('finds every pair that overlaps, not neighbours alone', () => {
    const pairs = overlapping([
      point('US', 0.4, 0.1, 0.7),
      point('CN', 0.3, 0.29, 0.31),
      point('IN', 0.2, 0.19, 0.21),
      point('GB', 0.05),
    ]);
    expect(pairs.map(([a, b]) => a.place + b.place)).toEqual(['USCN', 'USIN']);
  });
});

describe('panels', () => {
  const points = [point('CN', 22), point('US', 84), point('IN', 39), point('EU27', 1328)];
  const places = ['CN', 'US', 'IN', 'EU27'];

  it('draws apart what would flatten the others, in the order asked for', () => {
    expect(panels(points, places, 'count')).toEqual({
      together: ['CN', 'US', 'IN'],
      apart: 'EU27',
    });
  });

  it('keeps shares, two places and values of one size on one axis', () => {
    expect(panels(points, places, 'share').apart).toBeNull();
    expect(panels(points, ['US', 'EU27'], 'count').apart).toBeNull();
    expect(panels(points, ['CN', 'US', 'IN'], 'count').apart).toBeNull();
  });
});
