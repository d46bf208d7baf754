import { describe, expect, it } from 'vitest';
import type { Evidence, OrganisationMatch } from '../link/link.js';
import { makerCountry } from './maker.js';

/** Made-up firms and registry rows. */
function organisation(name: string, country: string): OrganisationMatch {
  return { id: name, name, country, types: ['company'], score: 0.6, span: [0, 4] };
}

const word = (kind: Evidence['kind'], text: string, country: string): Evidence => ({
  kind,
  text,
  country,
});

function country(
  maker: string,
  evidence: Evidence[],
  organisations: OrganisationMatch[] = [],
): string | null {
  return makerCountry(maker, { evidence, organisations });
}

describe('makerCountry', () => {
  it.each([
    ['Orrin S.p.A.', 'Orrin (Italy)', 'IT'],
    ['ORRIN, INC.', 'Orrin (Italy)', 'IT'],
    ['Örrin AG', 'Orrin AG', 'IT'],
    ['Orrina Ltd.', 'Orrin (Italy)', null],
    ['Orrin Imaging LLC', 'Orrin (Italy)', null],
    ['Co., Ltd.', 'The Company (Italy)', null],
  ])('places "%s" by "%s" only where the whole name is the same: %s', (maker, name, expected) => {
    expect(country(maker, [], [organisation(name, 'IT')])).toBe(expected);
  });

  it('takes a country that the name states over the seat of the group', () => {
    const found = [organisation('Orrin', 'IT')];
    expect(country('Orrin Japan', [word('country-word', 'japan', 'JP')], found)).toBe('JP');
  });

  it('takes a city that opens the name or stands in parentheses, and no other', () => {
    const city = [word('city-word', 'suzhou', 'CN')];
    expect(country('Suzhou Orrin Co., Ltd.', city)).toBe('CN');
    expect(country('Orrin (Suzhou) Co., Ltd.', city)).toBe('CN');
    expect(country('Orrin Suzhou Health', city)).toBeNull();
  });

  it('takes no legal form for a place', () => {
    expect(country('Orrin Co., Ltd.', [word('region-word', 'company', 'US')])).toBeNull();
  });

  it('abstains where the evidence disagrees', () => {
    const both = [word('country-word', 'japan', 'JP'), word('country-word', 'france', 'FR')];
    expect(country('Orrin Japan France', both)).toBeNull();
    const twins = [organisation('Orrin', 'IT'), organisation('Orrin (Chile)', 'CL')];
    expect(country('Orrin', [], twins)).toBeNull();
  });
});
