import { describe, expect, it } from 'vitest';
import type { Organisation } from '../../records/organisation.js';
import { derivedNames, formsOf } from './derived.js';

/** Made-up organisations: no such bodies exist. */
function made(id: string, country: string, ...names: string[]): Organisation {
  return {
    id,
    source: 'made-up',
    status: 'active',
    types: ['education'],
    names: names.map((text, i) => ({ text, kind: i === 0 ? 'display' : 'alias' })),
    country,
    city: 'Lowmere',
    region: null,
    domains: [],
    encyclopedia: false,
    parents: [],
    children: [],
    related: [],
    successors: [],
  };
}

describe('formsOf', () => {
  it.each([
    ['Lowmere State Medical Institute named after A. B. Quill', 'Lowmere State Medical Institute'],
    ['University Hospitals of Lowmere NHS Foundation Trust', 'University Hospitals of Lowmere'],
    ['United States Tidal Reckoning Office', 'U.S. Tidal Reckoning Office'],
    ['Lowmere VA Medical Center', 'Lowmere Veterans Affairs Medical Center'],
    ['Ada Quill Technical University of Lowmere', 'Technical University of Lowmere'],
    ['University of Lowmere Ada Quill', 'University of Lowmere'],
    ['Quill Institute on Tides - Brackwater Laboratory', 'Quill Institute on Tides'],
    ['Lowmere University', 'University of Lowmere'],
    ['Lowmere University', 'Lowmere School of Medicine'],
    ['Max Planck Institute for Tides', 'MPI for Tides'],
    ['Indian Institute of Technology Lowmere', 'IIT Lowmere'],
    ['Technische Universität Lowmere', 'TU Lowmere'],
    ['Lowmere University of Technology', 'TU Lowmere'],
  ])('%s is also %s', (name, form) => expect(formsOf(name, 'Lowmere')).toContain(form));

  it('leaves a plain name alone', () => {
    expect(formsOf('Institute for Tidal Reckoning', 'Lowmere')).toEqual([]);
  });
});

describe('derivedNames', () => {
  it('gives no form that another organisation of the country is called by', () => {
    const records = [
      made('1', 'NZ', 'Lowmere University'),
      made('2', 'NZ', 'University of Lowmere'),
      made('3', 'NZ', 'Lowmere School of Medicine'),
    ];
    const forms = [...derivedNames(records).values()].flat();
    expect(forms).not.toContain('University of Lowmere');
    expect(forms).not.toContain('Lowmere University');
    expect(forms).not.toContain('Lowmere School of Medicine');
  });

  it('turns no name round into the display name of an organisation in another country', () => {
    const records = [
      made('1', 'IE', 'University of Lowmere'),
      made('2', 'NZ', 'Lowmere University'),
      made('3', 'IE', 'University of Brackwater'),
    ];
    const forms = derivedNames(records);
    expect(forms.get('1') ?? []).not.toContain('Lowmere University');
    expect(forms.get('3')).toContain('Brackwater University');
  });

  it('shortens a name to one that is displayed in another country', () => {
    const records = [
      made('1', 'FR', 'École Normale de Lowmere - Tides'),
      made('2', 'IT', 'Scuola Normale di Lowmere'),
    ];
    expect(derivedNames(records).get('1')).toContain('École Normale de Lowmere');
  });

  it('gives no form that two names yield, but the same form in another country', () => {
    const twins = [
      made('1', 'NZ', 'Quill Institute on Tides - North'),
      made('2', 'NZ', 'Quill Institute on Tides - South'),
      made('3', 'IE', 'Quill Institute on Tides - West'),
    ];
    expect([...derivedNames(twins)]).toEqual([['3', ['Quill Institute on Tides']]]);
  });
});
