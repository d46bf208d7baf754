import type { Organisation } from '../../records/organisation.js';
import { nameWords } from '../text/tokens.js';
import { GERMAN_INSTITUTES } from './german-institutes.js';
import { KNOWN } from './known-companies.js';
import { UNIVERSITIES } from './universities.js';

/** Organisations the registry has, with further names of theirs. */
const FURTHER_NAMES = [...UNIVERSITIES, ...GERMAN_INSTITUTES];

/** The prefix of ids that no registry gave. */
export const OWN_PREFIX = 'orrery:';

/** The seat of the owning firm, where it is not the organisation's own country. */
export const HEADQUARTERS: ReadonlyMap<string, string> = new Map(
  KNOWN.filter((c) => c.headquarters !== undefined).map((c) => [
    idOf(c.id),
    c.headquarters as string,
  ]),
);

function idOf(id: string): string {
  return /^0[a-z0-9]{8}$/.test(id) ? `https://ror.org/${id}` : `${OWN_PREFIX}${id}`;
}

/** The names added here, by id, as canonical words without spaces: what a curated name says may be trusted. */
export function curatedNames(
  organisations: readonly { id: string; name: string; country: string | null }[],
): Map<string, Set<string>> {
  const names = new Map<string, Set<string>>();
  const add = (id: string, list: string): void => {
    const keys = list.split('|').map((name) => nameWords(name).join(''));
    names.set(id, new Set([...(names.get(id) ?? []), ...keys]));
  };
  for (const company of KNOWN) {
    add(idOf(company.id), company.names);
    if (company.acronyms !== undefined) add(idOf(company.id), company.acronyms);
  }
  const byName = new Map(organisations.map((o) => [`${o.country} ${o.name}`, o.id]));
  for (const [name, country, list] of FURTHER_NAMES) {
    const id = byName.get(`${country} ${name}`);
    if (id !== undefined) add(id, list);
  }
  return names;
}

type Name = Organisation['names'][number];

function added(names: string, acronyms?: string): Name[] {
  return [
    ...names.split('|').map((text) => ({ text, kind: 'alias' as const })),
    ...(acronyms?.split('|') ?? []).map((text) => ({ text, kind: 'acronym' as const })),
  ];
}

/** The records with the curated names added, and the companies the registry lacks. */
export function withCompanies(records: Organisation[]): Organisation[] {
  const byId = new Map(records.map((record) => [record.id, record]));
  for (const company of KNOWN) {
    const id = idOf(company.id);
    const names = added(company.names, company.acronyms);
    const known = byId.get(id);
    if (known) {
      const country = known.country ?? company.country;
      byId.set(id, { ...known, names: [...known.names, ...names], country });
      continue;
    }
    const [first, ...others] = names;
    if (!first) continue;
    byId.set(id, {
      id,
      source: 'companies',
      status: 'active',
      types: ['company'],
      names: [{ ...first, kind: 'display' }, ...others],
      country: company.country,
      city: null,
      region: null,
      domains: [],
      encyclopedia: true,
      parents: [],
      children: [],
      related: [],
      successors: [],
    });
  }
  const byName = new Map([...byId.values()].map((r) => [`${r.country} ${r.names[0]?.text}`, r.id]));
  for (const [name, country, list] of FURTHER_NAMES) {
    const known = byId.get(byName.get(`${country} ${name}`) ?? '');
    if (known) byId.set(known.id, { ...known, names: [...known.names, ...added(list)] });
  }
  return [...byId.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}
