import type { Organisation } from '../../records/organisation.js';
import { nameWords } from '../text/tokens.js';
import { isForm } from '../text/vocabulary.js';

/** How often a place name stands for each country, most often first. */
export type PlaceTable = Record<string, [country: string, count: number][]>;

const GENERIC = new Set([
  'university',
  'college',
  'city',
  'center',
  'campus',
  'science',
  'hospital',
  'research',
  'national',
  'institute',
  'school',
  'general',
  'north',
  'south',
  'east',
  'west',
  'central',
  'road',
  'street',
  'building',
  'department',
  'box',
  'na',
  'n a',
  'none',
  'other',
  'international',
  'online',
  'central region',
  'western',
  'eastern',
  'northern',
  'southern',
  'engineering',
  'medicine',
  'technology',
  'health',
  'state',
  'park',
  'union',
  'data',
  'learning',
  'ai',
  'ml',
  'cs',
  'it',
  'ii',
  'information',
  'physics',
  'biology',
  'chemistry',
  'mathematics',
  'computer',
  'systems',
  'group',
]);

/** Counts the words of one field of many records by country. Names seen once outside a registry are left out. */
export function countPlaces(
  records: readonly Organisation[],
  registered: ReadonlySet<string>,
  field: 'city' | 'region',
): PlaceTable {
  const counts = new Map<string, Map<string, number>>();
  const sure = new Set<string>();
  for (const record of records) {
    const place = record[field];
    if (place === null || record.country === null) continue;
    const key = nameWords(place).join(' ');
    if (key.length < 3 && !/\p{sc=Han}/u.test(key)) continue;
    // "CO", "MED": codes that the vocabulary reads as words of organisations.
    if (place.trim().length <= 3 && key.length > 3) continue;
    if (key.length > 40 || GENERIC.has(key) || isForm(key) || /\d/.test(key)) continue;
    const row = counts.get(key) ?? new Map<string, number>();
    row.set(record.country, (row.get(record.country) ?? 0) + 1);
    counts.set(key, row);
    if (registered.has(record.source)) sure.add(key);
  }
  const table: PlaceTable = {};
  for (const key of [...counts.keys()].sort()) {
    const row = [...(counts.get(key) ?? [])].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
    const total = row.reduce((sum, [, n]) => sum + n, 0);
    if (total >= 2 || sure.has(key)) table[key] = row.slice(0, 6);
  }
  return table;
}
