import type { AffiliationInput, AffiliationLink } from '../../src/link/link.js';

/** A made-up linker that knows one city. */
export const linkCity =
  (city: string, country: string) =>
  (inputs: AffiliationInput[]): Promise<AffiliationLink[]> =>
    Promise.resolve(
      inputs.map(({ affiliation }) => ({
        organisations: [],
        places: [],
        country: null,
        countryConfidence: 0,
        evidence: affiliation.includes(city)
          ? [{ kind: 'city-word', text: city.toLowerCase(), country }]
          : [],
        disagreement: [],
      })),
    );
