import { expect, it } from 'vitest';
import { seeded, seedOf } from './random.js';

it('draws the same numbers from the same seed, from 0 to under 1', () => {
  const draws = (seed: number) => Array.from({ length: 1_000 }, seeded(seed));
  const first = draws(1);
  expect(draws(1)).toEqual(first);
  expect(draws(2)).not.toEqual(first);
  expect(first.slice(0, 2)).toEqual([0.6270739405881613, 0.002735721180215478]);
  expect(Math.min(...first)).toBeGreaterThanOrEqual(0);
  expect(Math.max(...first)).toBeLessThan(1);
  const mean = first.reduce((sum, one) => sum + one, 0) / first.length;
  expect(Math.abs(mean - 0.5)).toBeLessThan(4 * Math.sqrt(1 / 12 / first.length));
});

it('seeds by the published FNV-1a of a text', () => {
  expect(seedOf('')).toBe(0x811c9dc5);
  expect(seedOf('a')).toBe(0xe40c292c);
  expect(seedOf('foobar')).toBe(0xbf9cf968);
});
