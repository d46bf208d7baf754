import type { DuckDbEngine } from '../engine/duckdb.js';
import type { Value } from '../engine/engine.js';
import { GROUPS, groupMembers } from '../records/group.js';
import { COUNTRY_CODES } from '../records/place.js';

export const FIRST_YEAR = 1950;
export const LAST_YEAR = 2100;

/**
 * Fills `place_member`: each country belongs to itself, and to its groups in the years of its
 * membership. Joining on it turns countries into every place a figure can be asked for.
 */
export async function fillPlaceMembers(engine: DuckDbEngine): Promise<void> {
  const rows: Value[][] = COUNTRY_CODES.map((code) => [code, code, FIRST_YEAR, LAST_YEAR]);
  for (const id of Object.keys(GROUPS).sort()) {
    const open = new Map<string, number>();
    for (let year = FIRST_YEAR; year <= LAST_YEAR; year++) {
      const members = new Set(groupMembers(id, year));
      for (const [country, from] of [...open]) {
        if (members.has(country)) continue;
        rows.push([id, country, from, year - 1]);
        open.delete(country);
      }
      for (const country of members) if (!open.has(country)) open.set(country, year);
    }
    for (const [country, from] of open) rows.push([id, country, from, LAST_YEAR]);
  }
  await engine.append('place_member', rows);
}
