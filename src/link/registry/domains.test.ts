import { describe, expect, it } from 'vitest';
import type { Organisation } from '../../records/organisation.js';
import { domainTable } from './domains.js';

/** Made-up organisations: no such bodies exist. */
function made(id: string, country: string, type: string, ...domains: string[]): Organisation {
  return {
    id,
    source: 'made-up',
    status: 'active',
    types: [type],
    names: [{ text: `Lowmere ${id}`, kind: 'display' }],
    country,
    city: null,
    region: null,
    domains,
    encyclopedia: false,
    parents: [],
    children: [],
    related: [],
    successors: [],
  };
}

describe('domainTable', () => {
  it('gives a shared domain to the one in the country of its ending', () => {
    const records = [
      made('abroad', 'QA', 'education', 'lowmere.ac.uk'),
      made('home', 'GB', 'education', 'lowmere.ac.uk'),
    ];
    const table = domainTable(records, [], Int32Array.of(9, 0));
    expect(table).toEqual({ 'lowmere.ac.uk': [1, 'GB'] });
  });

  it('else to the one that people name most, the first of equals', () => {
    const records = [
      made('small', 'IT', 'education', 'lowmere.edu', 'even.org'),
      made('large', 'AU', 'education', 'lowmere.edu', 'even.org'),
    ];
    expect(domainTable(records, [], Int32Array.of(1, 7))['lowmere.edu']).toEqual([1, 'AU']);
    expect(domainTable(records, [], Int32Array.of(3, 3))['even.org']).toEqual([0, 'IT']);
  });

  it('lets a domain that branches of a firm share speak for no country', () => {
    const firm = [
      made('seat', 'DE', 'company', 'lowmere.com', 'lowmere.de'),
      made('branch', 'PL', 'company', 'lowmere.com'),
    ];
    const table = domainTable(firm, [], Int32Array.of(5, 0));
    expect(table).toEqual({ 'lowmere.com': [0, null], 'lowmere.de': [0, 'DE'] });
  });

  it('hears the university list where the registry gives a domain to another', () => {
    const records = [
      made('abroad', 'CN', 'education', 'lowmere.edu', 'lowmere.edu.cn'),
      made('home', 'US', 'education', 'lowmere-home.edu'),
    ];
    const listed = { ...made('home', 'US', 'education'), domains: ['lowmere.edu'] };
    const stranger = { ...made('nobody', 'US', 'education'), domains: ['lowmere.edu.cn'] };
    const table = domainTable(records, [listed, stranger], Int32Array.of(9, 0));
    expect(table['lowmere.edu']).toEqual([1, 'US']);
    expect(table['lowmere.edu.cn']).toEqual([0, 'CN']);
  });

  it('adds the domains of the university list, owned where the registry knows the name', () => {
    const known = made('home', 'NZ', 'education');
    const listed = { ...known, domains: ['lowmere.ac.nz'] };
    const other = made('other', 'NZ', 'education', 'brackwater.ac.nz');
    expect(domainTable([known], [listed, other], Int32Array.of(0))).toEqual({
      'brackwater.ac.nz': [-1, 'NZ'],
      'lowmere.ac.nz': [0, 'NZ'],
    });
  });
});
