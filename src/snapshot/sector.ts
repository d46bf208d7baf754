export type Sector = 'company' | 'education' | 'government' | 'other' | 'unknown';

const NAMED = ['company', 'education', 'government'] as const;

/**
 * The sector of an organisation by its registry types, the first of company, education and
 * government that is among them. Hospitals, facilities, archives, charities and funders are
 * `other`; an organisation whose types the registry does not state is `unknown`.
 */
export function sectorOf(types: readonly string[]): Sector {
  if (types.length === 0) return 'unknown';
  return NAMED.find((sector) => types.includes(sector)) ?? 'other';
}
