import type { Organisation } from '../../records/organisation.js';
import { orgs } from '../../sources/orgs.js';
import { ror } from '../../sources/ror.js';
import { COUNTRY_WORDS } from '../place/countries.js';
import { nameWords } from '../text/tokens.js';
import { withCompanies } from './companies.js';

/** The `(Country)` that ends a company's display name. */
export const COUNTRY_SUFFIX = /\s*\(([^()]+)\)\s*$/;

function keyOf(record: Organisation): string {
  const name = record.names[0]?.text.replace(COUNTRY_SUFFIX, '') ?? '';
  return `${record.country} ${nameWords(name).join(' ')}`;
}

/** The country of a record that states none but whose name ends in `(Country)`. */
function withCountry(record: Organisation): Organisation {
  if (record.country !== null) return record;
  const suffix = COUNTRY_SUFFIX.exec(record.names[0]?.text ?? '')?.[1];
  const country = suffix ? COUNTRY_WORDS.get(nameWords(suffix).join(' ')) : undefined;
  return country === undefined ? record : { ...record, country };
}

/** Parents and children stated from either side. */
function withBothSides(records: Organisation[]): Organisation[] {
  const parents = new Map<string, Set<string>>();
  const children = new Map<string, Set<string>>();
  const add = (table: Map<string, Set<string>>, key: string, value: string): void => {
    table.set(key, (table.get(key) ?? new Set()).add(value));
  };
  for (const record of records) {
    for (const parent of record.parents) {
      add(parents, record.id, parent);
      add(children, parent, record.id);
    }
    for (const child of record.children) {
      add(children, record.id, child);
      add(parents, child, record.id);
    }
  }
  return records.map((record) => ({
    ...record,
    parents: [...(parents.get(record.id) ?? [])].sort(),
    children: [...(children.get(record.id) ?? [])].sort(),
  }));
}

/** An organisation that took over another is called by its names too, where it is the only successor. */
function withSuccession(byId: ReadonlyMap<string, Organisation>): Organisation[] {
  const taken = new Map<string, Organisation['names']>();
  for (const record of byId.values()) {
    const [successor, ...others] = record.successors;
    if (record.status === 'active' || successor === undefined || others.length > 0) continue;
    const names = record.names
      .filter((name) => name.kind !== 'acronym')
      .map(({ text }) => ({ text, kind: 'alias' as const }));
    taken.set(successor, [...(taken.get(successor) ?? []), ...names]);
  }
  return [...byId.values()].map((record) => {
    const more = taken.get(record.id) ?? [];
    return more.length === 0 ? record : { ...record, names: [...record.names, ...more] };
  });
}

/**
 * One record an id, a genuine ROR record before a reconstructed one, in order of id. Withdrawn
 * records are left out but for their names, and GRID rows that a ROR record of the same name and country repeats.
 */
export function mergeRecords(
  reads: readonly { source: string; records: Organisation[] }[],
): Organisation[] {
  const byId = new Map<string, Organisation>();
  for (const source of [orgs.id, ror.id]) {
    for (const read of reads.filter((r) => r.source === source)) {
      for (const record of read.records) byId.set(record.id, withCountry(record));
    }
  }
  const current = withSuccession(byId).filter((record) => record.status !== 'withdrawn');
  const named = new Set(current.filter((r) => !r.id.startsWith('grid:')).map(keyOf));
  const kept = current.filter((r) => !r.id.startsWith('grid:') || !named.has(keyOf(r)));
  return withBothSides(withCompanies(kept));
}
