import { HEADQUARTERS } from '../registry/companies.js';
import type { RegistryIndex } from '../registry/index.js';

const HIGHEST = 6;

/** The seat of the firm that owns an organisation: up its parents while they are companies. */
export function headquartersOf(organisation: number, index: RegistryIndex): string | null {
  let at = organisation;
  for (let climbed = 0; climbed < HIGHEST; climbed += 1) {
    const here = index.organisations[at];
    if (!here) return null;
    const stated = HEADQUARTERS.get(here.id);
    if (stated !== undefined) return stated;
    const owner = here.parents.find((p) => index.organisations[p]?.types.includes('company'));
    if (owner === undefined || !here.types.includes('company')) return here.country;
    at = owner;
  }
  return index.organisations[at]?.country ?? null;
}
