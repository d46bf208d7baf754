import type { Evidence, Put, Sight } from './features.js';
import type { PlaceKeys } from './place-keys.js';
import type { Prepared } from './prepared.js';

/** What the string's signs of place say, summed once for all candidates. */
export interface SummedPlaces {
  groupCountries: ReadonlyMap<number, ReadonlySet<string>>;
  stringCountries: ReadonlySet<string>;
  soft: readonly (readonly [country: string, force: number])[];
}

export function sumPlaces(evidence: Evidence): SummedPlaces {
  const groupCountries = new Map<number, Set<string>>();
  const stringCountries = new Set<string>();
  const soft = new Map<string, number>();
  for (const sign of evidence.signs) {
    if (sign.kind === 'country-word') {
      const country = sign.shares[0]?.[0] as string;
      stringCountries.add(country);
      groupCountries.set(sign.group, (groupCountries.get(sign.group) ?? new Set()).add(country));
      continue;
    }
    const force = sign.kind === 'city-word' ? 1 : 1.5;
    for (const [country, share] of sign.shares) {
      soft.set(country, Math.max(soft.get(country) ?? 0, share * force));
    }
  }
  for (const country of evidence.ownerCountries) soft.set(country, 2);
  return { groupCountries, stringCountries, soft: [...soft] };
}

/** How the organisation's seat agrees with the places the string names; sums it up in `placeFit`. */
export function describePlace(
  sight: Sight,
  prepared: Prepared,
  evidence: Evidence,
  { groupCountries, stringCountries, soft }: SummedPlaces,
  places: PlaceKeys,
  put: Put,
): void {
  const { candidate, organisation } = sight;
  const { match } = candidate;
  const country = places.country(candidate.organisation);
  const group = prepared.tokens[match.from]?.group ?? 0;
  const here = groupCountries.get(group);
  const inGroup = country === null || !here ? 0 : here.has(country) ? 1 : -1;
  const inString =
    country === null || stringCountries.size === 0 ? 0 : stringCountries.has(country) ? 1 : -1;
  put(inGroup);
  put(inString);
  let own = 0;
  let other = 0;
  for (const [place, force] of soft) {
    if (place === country) own = force;
    else other = Math.max(other, force);
  }
  put(country === null ? 0 : own);
  put(other);
  const city = places.city(candidate.organisation);
  const region = places.region(candidate.organisation);
  let cityHere = 0;
  let cityInside = 0;
  let cityOther = 0;
  let regionHere = 0;
  for (const sign of evidence.signs) {
    if (sign.from < 0) continue;
    const within = sign.from >= match.from && sign.to <= match.to;
    if (sign.kind === 'city-word' && city !== '' && sign.text === city) {
      if (within) cityInside = 1;
      else cityHere = 1;
    } else if (sign.kind === 'city-word' && !within && sign.group === group) cityOther += 1;
    if (region !== '' && sign.text === region && !within) regionHere = 1;
  }
  put(cityHere);
  put(cityInside);
  put(organisation.city !== null);
  put(cityOther);
  put(regionHere);
  const owner = evidence.owners.includes(candidate.organisation);
  put(owner);
  put(evidence.owners.length > 0 && !owner);
  sight.placeFit =
    2 * inGroup +
    inString +
    (country === null ? 0 : own - other) +
    2 * cityHere +
    cityInside +
    regionHere +
    (owner ? 3 : 0);
  put(sight.placeFit);
}
