import { describe, expect, it } from 'vitest';
import { routeOf } from './routes.js';

const same = (a: string, b: string): boolean => routeOf(a).page === routeOf(b).page;

describe('routeOf', () => {
  it('leads to a question of the talent page and to a pillar by name', () => {
    expect(routeOf('/talent/flows').params).toEqual(['flows']);
    expect(routeOf('/talent/').params).toEqual(['']);
    expect(routeOf('/pillars/chips').params).toEqual(['chips']);
    expect(same('/talent', '/talent/share')).toBe(true);
  });

  it('does not show one page under the address of another', () => {
    for (const path of ['/talent/nothing-here', '/pillars/nothing-here', '/nothing-here'])
      expect(same(path, '/no/such/page')).toBe(true);
    expect(same('/talent', '/no/such/page')).toBe(false);
  });
});
