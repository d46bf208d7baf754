import type { RegistryIndex } from '../../src/link/registry/index.js';

/** The countries of the labelled organisations, as far as the registry has them. */
export function trueCountries(truth: readonly string[], index: RegistryIndex): Set<string> {
  const countries = truth.map((id) => index.organisations[index.byId.get(id) ?? -1]?.country);
  return new Set(countries.filter((country) => country !== null && country !== undefined));
}
