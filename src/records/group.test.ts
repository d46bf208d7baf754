import { describe, expect, it } from 'vitest';
import { GROUPS, groupMembers, groupsOf } from './group.js';
import { isCountry, isPlace } from './place.js';

describe('groups', () => {
  it('have members that are countries, URL-safe ids, names in both languages and an address', () => {
    for (const group of Object.values(GROUPS)) {
      expect(group.id).toMatch(/^[A-Z0-9-]+$/);
      expect(isCountry(group.id)).toBe(false);
      expect(isPlace(group.id)).toBe(true);
      expect(group.name.zh).toMatch(/\p{Script=Han}/u);
      expect(group.address).toMatch(/^https:\/\//);
      for (const { place, from, to } of group.memberships) {
        expect(isCountry(place)).toBe(true);
        expect(from).toMatch(/^\d{4}-\d{2}-\d{2}$/);
        if (to !== null) expect(to > from).toBe(true);
      }
    }
  });

  it.each([
    ['EU27', 1990, 27],
    ['EU27', undefined, 27],
    ['EU', 1958, 6],
    ['EU', 1986, 12],
    ['EU', 2004, 25],
    ['EU', 2013, 28],
    ['EU', 2019, 28],
    ['EU', 2020, 27],
    ['OECD', 1961, 19],
    ['OECD', 2009, 30],
    ['OECD', 2019, 36],
    ['OECD', undefined, 38],
    ['G7', 1975, 6],
    ['G7', 2019, 7],
    ['BRICS', 2009, 4],
    ['BRICS', 2019, 5],
    ['BRICS', 2024, 9],
    ['BRICS', 2025, 10],
    ['ASEAN', 2019, 10],
    ['ASEAN', 2025, 11],
    ['CN-HK-MO', 2019, 3],
  ])('%s in %s has %d members', (id, year, count) => {
    expect(groupMembers(id, year)).toHaveLength(count);
  });

  it('follows accession and exit', () => {
    expect(groupMembers('EU', 2019)).toContain('GB');
    expect(groupMembers('EU', 2020)).not.toContain('GB');
    expect(groupMembers('EU27', 2019)).not.toContain('GB');
    expect(groupMembers('EU', 2012)).not.toContain('HR');
  });

  it('says which groups a place is in', () => {
    expect(groupsOf('CN')).toEqual(['CN-HK-MO', 'CN-HK-MO-TW', 'G20', 'BRICS']);
    expect(groupMembers('NOWHERE')).toEqual([]);
  });
});
