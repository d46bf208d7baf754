import type { RegistryIndex } from '../registry/index.js';
import { nameWords } from '../text/tokens.js';
import { COUNTRY_WORDS } from './countries.js';
import { REGION_WORDS } from './subdivisions.js';

const REGION_TABLE = new Map<string, string>();
for (const [code, names] of Object.entries(REGION_WORDS)) {
  for (const name of names.split('|')) REGION_TABLE.set(nameWords(name).join(' '), code);
}

/** The countries that a place name stands for, each with its share. */
export type Shares = readonly (readonly [country: string, share: number])[];

/** What one name of a place may mean. */
export interface PlaceName {
  country?: Shares;
  region?: Shares;
  city?: Shares;
  area?: Shares;
  /** Records that name a city or area so. */
  records: number;
}

export interface PlaceNames {
  names: Map<string, PlaceName>;
  /** For each word that opens the name of a place, the most words such a name has. */
  longest: Map<string, number>;
}

const placeNames = new WeakMap<RegistryIndex, PlaceNames>();

/** The names of places of every kind in one table, made once for an index. */
export function placeNamesOf(index: RegistryIndex): PlaceNames {
  let known = placeNames.get(index);
  if (known) return known;
  known = { names: new Map(), longest: new Map() };
  const { names, longest } = known;
  const add = (
    name: string,
    kind: Exclude<keyof PlaceName, 'records'>,
    value: Shares,
    records = 0,
  ): void => {
    const words = name.split(' ');
    const first = words[0] as string;
    longest.set(first, Math.max(longest.get(first) ?? 0, words.length));
    const place = names.get(name) ?? { records: 0 };
    place[kind] = value;
    place.records += records;
    names.set(name, place);
  };
  for (const [name, code] of COUNTRY_WORDS) add(name, 'country', [[code, 1]]);
  for (const [name, code] of REGION_TABLE) add(name, 'region', [[code, 1]]);
  for (const [name, row] of index.cities) add(name, 'city', shares(row), total(row));
  for (const [name, row] of index.regions) add(name, 'area', shares(row), total(row));
  placeNames.set(index, known);
  return known;
}

type Counts = readonly (readonly [country: string, count: number])[];

function total(row: Counts): number {
  return row.reduce((sum, [, n]) => sum + n, 0);
}

function shares(row: Counts): Shares {
  const all = total(row);
  return row.map(([country, n]) => [country, n / all]);
}

/** The most words of the name of a place that begins with `word`; 0 where none does. */
export function longestPlace(word: string, index: RegistryIndex): number {
  return placeNamesOf(index).longest.get(word) ?? 0;
}
