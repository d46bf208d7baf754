import type { EvidenceKind } from '../link.js';
import type { Prepared, PreparedToken } from '../match/prepared.js';
import type { RegistryIndex } from '../registry/index.js';
import { headOf } from '../match/surroundings.js';
import { countryOfHost, EMAIL } from './hosts.js';
import { placeNamesOf, type Shares } from './names.js';
import { AU_STATES, CA_PROVINCES, POSTCODES, US_STATES } from './subdivisions.js';

/** A word or sign of a place: which countries it stands for, with what share. */
export interface PlaceSign {
  kind: EvidenceKind;
  text: string;
  /** Tokens [from, to), or -1 where it is no token. */
  from: number;
  to: number;
  group: number;
  shares: Shares;
}

/** A place of fewer records is taken for a word like any other where nothing else speaks for its country. */
const KNOWN_PLACE = 8;
const DIGIT = /\d/;
const CEDEX = /cedex/i;
const US_ZIP = /\b([A-Z]{2})\.?,?\s*\d{5}(?:-\d{4})?\b/g;
const STATE = /,\s*([A-Z]{2,3})\.?\s*(?=$|[,;.()]|\d|USA|Canada|Australia|United)/g;

function wordSigns(prepared: Prepared, index: RegistryIndex, rare: Set<PlaceSign>): PlaceSign[] {
  const { tokens } = prepared;
  const signs: PlaceSign[] = [];
  const { names } = placeNamesOf(index);
  for (let at = 0; at < tokens.length; at += 1) {
    const most = (tokens[at] as PreparedToken).place;
    if (most === 0) continue;
    let key = '';
    let best: PlaceSign | null = null;
    for (let to = at + 1; to <= tokens.length && to <= at + most; to += 1) {
      const token = tokens[to - 1];
      if (token === undefined || (to > at + 1 && token.gap >= 2)) break;
      key = key === '' ? token.word : `${key} ${token.word}`;
      const name = names.get(key);
      if (name === undefined) continue;
      const { country, region, city, area, records } = name;
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
      if (best && best.to === to && !region && records < KNOWN_PLACE) rare.add(best);
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

function shapeSigns(prepared: Prepared, index: RegistryIndex, signs: PlaceSign[]): void {
  const { raw } = prepared;
  const add = (kind: EvidenceKind, text: string, at: number, country: string): void => {
    const group = groupAt(prepared, at);
    signs.push({ kind, text, from: -1, to: -1, group, shares: [[country, 1]] });
  };
  const digits = DIGIT.test(raw);
  for (const found of digits ? raw.matchAll(US_ZIP) : []) {
    if (US_STATES.has(found[1] as string)) add('postcode', found[0], found.index, 'US');
  }
  for (const found of raw.includes(',') ? raw.matchAll(STATE) : []) {
    const state = found[1] as string;
    if (US_STATES.has(state)) add('region-word', state, found.index, 'US');
    else if (CA_PROVINCES.has(state)) add('region-word', state, found.index, 'CA');
    else if (AU_STATES.has(state)) add('region-word', state, found.index, 'AU');
  }
  if (digits || CEDEX.test(raw)) {
    for (const [shape, country] of POSTCODES) {
      const found = shape.exec(raw);
      if (found) add('postcode', found[0], found.index, country);
    }
  }
  if (raw.includes('@')) {
    for (const found of raw.matchAll(EMAIL)) {
      const country = countryOfHost(found[1] as string, index);
      if (country !== null) add('domain', found[1] as string, found.index, country);
    }
  }
}

/** Every sign of a place in the string: country, region and city words, postcodes, e-mail hosts. */
export function findPlaces(prepared: Prepared, index: RegistryIndex): PlaceSign[] {
  const rare = new Set<PlaceSign>();
  const signs = wordSigns(prepared, index, rare);
  shapeSigns(prepared, index, signs);
  return signs.filter(
    (sign) => !isCutFromBrand(sign, prepared) && (!rare.has(sign) || placed(sign, signs, prepared)),
  );
}

const LATIN_WORD = /^\p{Script=Latin}{2,}$/u;

/**
 * Whether a city or region is one half of a name written in one word, which names no body by its
 * kind: `Ghent` in `PhiGent`, not in `UniversityofGhent`, `HospitalGhent` or `1Ghent`.
 */
function isCutFromBrand({ kind, from, to }: PlaceSign, { tokens }: Prepared): boolean {
  if (from < 0 || to !== from + 1 || kind === 'country-word') return false;
  const joined = (at: number): boolean => {
    const [one, next] = [tokens[at], tokens[at + 1]];
    return one !== undefined && next !== undefined && one.end === next.start;
  };
  const [before, after] = [joined(from - 1), joined(from)];
  if (before === after) return false;
  const first = before ? from - 1 : from;
  if (joined(first - 1) || joined(first + 1)) return false;
  const both = [tokens[first], tokens[first + 1]];
  return (
    both.every((one) => LATIN_WORD.test(one?.text ?? '')) &&
    headOf(tokens, first, first + 2) === 'other'
  );
}

/** Whether a little-known name stands where places do, after a comma, or beside its country: `Babylon Health` does not. */
function placed(sign: PlaceSign, signs: readonly PlaceSign[], { tokens }: Prepared): boolean {
  const opens = tokens.findIndex((token) => token.group === sign.group);
  if (tokens[sign.from]?.segment !== tokens[opens]?.segment) return true;
  const country = sign.shares[0]?.[0];
  return signs.some((other) => other !== sign && other.shares.some(([code]) => code === country));
}
