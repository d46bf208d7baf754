import type { PlaceSign } from '../place/find.js';
import type { Evidence } from './evidence.js';
import type { Put } from './features.js';
import type { PlaceKeys } from './place-keys.js';
import type { Sight } from './sight.js';

/** A sign that stands in words of the string, its place by number. */
interface WordSign {
  city: boolean;
  place: number;
  from: number;
  to: number;
  group: number;
}

/** What the string's signs of place say, summed once for all candidates. Countries are numbers of `PlaceKeys`. */
export interface SummedPlaces {
  /** The countries stated, and in which groups. */
  stated: readonly { country: number; group: number }[];
  /** For each country hinted at, with what force. */
  soft: readonly { country: number; force: number }[];
  words: readonly WordSign[];
}

export function sumPlaces(evidence: Evidence, places: PlaceKeys): SummedPlaces {
  const stated: { country: number; group: number }[] = [];
  const soft: { country: number; force: number }[] = [];
  const words: WordSign[] = [];
  const hint = (code: string, force: number, least: boolean): void => {
    const country = places.countryNumber(code);
    const known = soft.find((one) => one.country === country);
    if (known === undefined) soft.push({ country, force });
    else known.force = least ? Math.max(known.force, force) : force;
  };
  for (const sign of evidence.signs) {
    if (sign.from >= 0) words.push(wordSign(sign, places));
    if (sign.kind === 'country-word') {
      const country = places.countryNumber(sign.shares[0]?.[0] as string);
      stated.push({ country, group: sign.group });
      continue;
    }
    const force = sign.kind === 'city-word' ? 1 : 1.5;
    for (const [country, share] of sign.shares) hint(country, share * force, true);
  }
  for (const country of evidence.ownerCountries) hint(country, 2, false);
  return { stated, soft, words };
}

function wordSign({ kind, text, from, to, group }: PlaceSign, places: PlaceKeys): WordSign {
  return { city: kind === 'city-word', place: places.placeNumber(text), from, to, group };
}

/** How the organisation's seat agrees with the places the string names; sums it up in `placeFit`. */
export function describePlace(
  sight: Sight,
  evidence: Evidence,
  { stated, soft, words }: SummedPlaces,
  places: PlaceKeys,
  put: Put,
): void {
  const { organisation, match } = sight.candidate;
  const { group } = sight.span;
  const country = places.country(organisation);
  let inGroup = 0;
  let inString = 0;
  if (country !== 0) {
    for (const one of stated) {
      const agrees = one.country === country;
      if (inString !== 1) inString = agrees ? 1 : -1;
      if (one.group === group && inGroup !== 1) inGroup = agrees ? 1 : -1;
    }
  }
  put(inGroup);
  put(inString);
  let own = 0;
  let other = 0;
  for (const { country: place, force } of soft) {
    if (place === country) own = force;
    else if (force > other) other = force;
  }
  put(own);
  put(other);
  const city = places.city(organisation);
  const region = places.region(organisation);
  let cityHere = 0;
  let cityInside = 0;
  let cityOther = 0;
  let regionHere = 0;
  for (const sign of words) {
    const within = sign.from >= match.from && sign.to <= match.to;
    if (sign.city && city !== 0 && sign.place === city) {
      if (within) cityInside = 1;
      else cityHere = 1;
    } else if (sign.city && !within && sign.group === group) cityOther += 1;
    if (region !== 0 && sign.place === region && !within) regionHere = 1;
  }
  put(cityHere);
  put(cityInside);
  put(places.hasCity(organisation));
  put(cityOther);
  put(regionHere);
  const owner = evidence.owners.length > 0 && evidence.owners.includes(organisation);
  put(owner);
  put(evidence.owners.length > 0 && !owner);
  sight.placeFit =
    2 * inGroup +
    inString +
    (country === 0 ? 0 : own - other) +
    2 * cityHere +
    cityInside +
    regionHere +
    (owner ? 3 : 0);
  put(sight.placeFit);
}
