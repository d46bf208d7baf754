import { describe, expect, it } from 'vitest';
import type { Organisation } from '../../records/organisation.js';
import { countPlaces } from './places.js';

const seated = (region: string, country: string) =>
  ({ region, country, source: 'made-up' }) as Organisation;

describe('names of places that organisations state', () => {
  it('keeps a code apart from the word that its letters abbreviate', () => {
    const records = [
      seated('CO', 'US'),
      seated('CO', 'US'),
      seated('Ulm', 'DE'),
      seated('Ulm', 'DE'),
    ];
    const table = countPlaces(records, new Set(), 'region');
    expect(table).toEqual({ ulm: [['DE', 2]] });
  });
});
