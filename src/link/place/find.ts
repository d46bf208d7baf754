import type { EvidenceKind } from '../link.js';
import type { Prepared, PreparedToken } from '../match/prepared.js';
import type { RegistryIndex } from '../registry/index.js';
import { nameWords } from '../text/tokens.js';
import { COUNTRY_WORDS, countryOfHost } from './countries.js';
import { AU_STATES, CA_PROVINCES, POSTCODES, REGION_WORDS, US_STATES } from './subdivisions.js';

/** A word or sign of a place: which countries it stands for, with what share. */
export interface PlaceSign {
  kind: EvidenceKind;
  text: string;
  /** Tokens [from, to), or -1 where it is no token. */
  from: number;
  to: number;
  group: number;
  shares: readonly (readonly [country: string, share: number])[];
}

const REGION_TABLE = new Map<string, string>();
for (const [code, names] of Object.entries(REGION_WORDS)) {
  for (const name of names.split('|')) REGION_TABLE.set(nameWords(name).join(' '), code);
}
const EMAIL = /[\w.+-]+@([\w-]+(?:\.[\w-]+)+)/g;
const US_ZIP = /\b([A-Z]{2})\.?,?\s*\d{5}(?:-\d{4})?\b/g;
const STATE = /,\s*([A-Z]{2,3})\.?\s*(?=$|[,;.()]|\d|USA|Canada|Australia|United)/g;

type Shares = PlaceSign['shares'];

/** What one name of a place may mean. */
interface PlaceName {
  country?: Shares;
  region?: Shares;
  city?: Shares;
  area?: Shares;
}

interface PlaceNames {
  names: Map<string, PlaceName>;
  /** For each word that opens the name of a place, the most words such a name has. */
  longest: Map<string, number>;
}

const placeNames = new WeakMap<RegistryIndex, PlaceNames>();

/** The names of places of every kind in one table, made once for an index. */
function placeNamesOf(index: RegistryIndex): PlaceNames {
  let known = placeNames.get(index);
  if (known) return known;
  known = { names: new Map(), longest: new Map() };
  const { names, longest } = known;
  const add = (name: string, kind: keyof PlaceName, value: Shares): void => {
    const words = name.split(' ');
    const first = words[0] as string;
    longest.set(first, Math.max(longest.get(first) ?? 0, words.length));
    const place = names.get(name) ?? {};
    place[kind] = value;
    names.set(name, place);
  };
  for (const [name, code] of COUNTRY_WORDS) add(name, 'country', [[code, 1]]);
  for (const [name, code] of REGION_TABLE) add(name, 'region', [[code, 1]]);
  for (const [name, row] of index.cities) add(name, 'city', shares(row));
  for (const [name, row] of index.regions) add(name, 'area', shares(row));
  placeNames.set(index, known);
  return known;
}

function shares(row: readonly (readonly [string, number])[]): Shares {
  const total = row.reduce((sum, [, n]) => sum + n, 0);
  return row.map(([country, n]) => [country, n / total]);
}

function wordSigns(prepared: Prepared, index: RegistryIndex): PlaceSign[] {
  const { tokens } = prepared;
  const signs: PlaceSign[] = [];
  const { names, longest } = placeNamesOf(index);
  for (let at = 0; at < tokens.length; at += 1) {
    const most = longest.get((tokens[at] as PreparedToken).word) ?? 0;
    let key = '';
    let best: PlaceSign | null = null;
    for (let to = at + 1; to <= tokens.length && to <= at + most; to += 1) {
      const token = tokens[to - 1];
      if (token === undefined || (to > at + 1 && token.gap >= 2)) break;
      key = key === '' ? token.word : `${key} ${token.word}`;
      const name = names.get(key);
      if (name === undefined) continue;
      const { country, region, city, area } = name;
      const place = { text: key, from: at, to, group: token.group };
      const short = key.length <= 3 && !/[^\p{ASCII}]/u.test(key);
      if (country && (!short || token.upper || key.includes(' '))) {
        best = { kind: 'country-word', ...place, shares: country };
        continue;
      }
      if (to - at > 4) continue;
      if (region && !city) best = { kind: 'region-word', ...place, shares: region };
      else if (city && key.length > 2) best = { kind: 'city-word', ...place, shares: city };
      else if (area && key.length > 2) best = { kind: 'region-word', ...place, shares: area };
      else if (region) best = { kind: 'region-word', ...place, shares: region };
    }
    if (best) {
      signs.push(best);
      at = best.to - 1;
    }
  }
  return signs;
}

function groupAt(prepared: Prepared, offset: number): number {
  let group = 0;
  for (const token of prepared.tokens) {
    if (token.start > offset) break;
    group = token.group;
  }
  return group;
}

function shapeSigns(prepared: Prepared): PlaceSign[] {
  const { raw } = prepared;
  const signs: PlaceSign[] = [];
  const add = (kind: EvidenceKind, text: string, at: number, country: string): void => {
    const group = groupAt(prepared, at);
    signs.push({ kind, text, from: -1, to: -1, group, shares: [[country, 1]] });
  };
  for (const found of raw.matchAll(US_ZIP)) {
    if (US_STATES.has(found[1] as string)) add('postcode', found[0], found.index, 'US');
  }
  for (const found of raw.matchAll(STATE)) {
    const state = found[1] as string;
    if (US_STATES.has(state)) add('region-word', state, found.index, 'US');
    else if (CA_PROVINCES.has(state)) add('region-word', state, found.index, 'CA');
    else if (AU_STATES.has(state)) add('region-word', state, found.index, 'AU');
  }
  if (/\d|cedex/i.test(raw)) {
    for (const [shape, country] of POSTCODES) {
      const found = shape.exec(raw);
      if (found) add('postcode', found[0], found.index, country);
    }
  }
  if (raw.includes('@')) {
    for (const found of raw.matchAll(EMAIL)) {
      const country = countryOfHost(found[1] as string);
      if (country !== null) add('domain', found[1] as string, found.index, country);
    }
  }
  return signs;
}

/** Every sign of a place in the string: country, region and city words, postcodes, e-mail hosts. */
export function findPlaces(prepared: Prepared, index: RegistryIndex): PlaceSign[] {
  return [...wordSigns(prepared, index), ...shapeSigns(prepared)];
}

/** Hosts of the e-mail addresses in a string. */
export function hostsIn(raw: string): string[] {
  return raw.includes('@')
    ? [...raw.matchAll(EMAIL)].map((found) => (found[1] as string).toLowerCase())
    : [];
}

/** The owner of a host or of the nearest parent domain the registry knows. */
export function ownerOf(
  host: string,
  index: RegistryIndex,
): { organisation: number; country: string | null } | null {
  const labels = host.toLowerCase().split('.');
  for (let i = 0; i < labels.length - 1; i += 1) {
    const owner = index.domains.get(labels.slice(i).join('.'));
    if (owner) return owner;
  }
  return null;
}
