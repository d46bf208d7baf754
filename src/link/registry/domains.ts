import type { Organisation } from '../../records/organisation.js';
import { countryOfEnding } from '../place/countries.js';
import { nameWords } from '../text/tokens.js';

/** Domains with their owner, -1 where the registry has none, and the country they speak for. */
export type DomainTable = Record<string, [owner: number, country: string | null]>;

/**
 * Who owns a domain that several organisations state: one in the country of its ending before others,
 * then the one that people name most, then the one with most children.
 */
function ownerAmong(
  claimants: readonly number[],
  domain: string,
  records: readonly Organisation[],
  mentions: Int32Array,
): number {
  const ending = countryOfEnding(domain);
  const rank = (i: number): number[] => [
    Number(records[i]?.country === ending),
    mentions[i] as number,
    records[i]?.children.length ?? 0,
  ];
  return claimants.reduce((best, one) => {
    const [a, b] = [rank(best), rank(one)];
    const at = a.findIndex((value, k) => value !== b[k]);
    return at >= 0 && (b[at] as number) > (a[at] as number) ? one : best;
  });
}

/** The country a domain speaks for: its owner's, but none for a firm that shares it with branches elsewhere. */
function countryAmong(
  owner: Organisation | undefined,
  claimants: readonly number[],
  records: readonly Organisation[],
): string | null {
  const abroad = claimants.some((i) => records[i]?.country !== owner?.country);
  return abroad && owner?.types.includes('company') ? null : (owner?.country ?? null);
}

/**
 * Domains of the registry's organisations and of the university list. Where the list gives a domain
 * of the registry to a university of another country, that is one claim more, as some records state
 * a domain that is not theirs (`neu.edu` for `neu.edu.cn`): the domain's ending then decides. Within
 * a country the registry, which tells a university from its campuses and hospitals, is kept to.
 */
export function domainTable(
  records: readonly Organisation[],
  universities: readonly Organisation[],
  mentions: Int32Array,
): DomainTable {
  const claimants = new Map<string, number[]>();
  const byName = new Map<string, number>();
  for (const [i, record] of records.entries()) {
    for (const domain of record.domains) {
      const known = claimants.get(domain);
      if (known) known.push(i);
      else claimants.set(domain, [i]);
    }
    for (const name of record.names) {
      if (name.kind === 'acronym' || record.country === null) continue;
      const key = `${record.country} ${nameWords(name.text).join(' ')}`;
      if (!byName.has(key)) byName.set(key, i);
    }
  }
  const table = new Map<string, [number, string | null]>();
  for (const record of universities) {
    const name = record.names[0]?.text ?? '';
    const owner = byName.get(`${record.country} ${nameWords(name).join(' ')}`) ?? -1;
    for (const domain of record.domains) {
      const known = claimants.get(domain);
      const disputed = known?.every((i) => records[i]?.country !== record.country) ?? false;
      if (known && disputed && owner >= 0) known.push(owner);
      else if (!known && (table.get(domain)?.[0] ?? -1) < 0)
        table.set(domain, [owner, record.country]);
    }
  }
  for (const [domain, list] of claimants) {
    const owner = ownerAmong(list, domain, records, mentions);
    table.set(domain, [owner, countryAmong(records[owner], list, records)]);
  }
  return Object.fromEntries([...table].sort(([a], [b]) => (a < b ? -1 : 1)));
}
