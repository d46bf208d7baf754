import type { AffiliationInput, AffiliationLink } from '../../src/link/link.js';

/**
 * A made-up linker for made-up worlds: an affiliation is a list of `XX` or `XX/YY` (location and
 * headquarters) parted by `+`; `??` is unknown.
 */
export function linkCodes(inputs: AffiliationInput[]): Promise<AffiliationLink[]> {
  return Promise.resolve(inputs.map(({ affiliation }) => linkCode(affiliation)));
}

function linkCode(affiliation: string): AffiliationLink {
  const places = affiliation.split('+').map((part) => {
    const [location = '', headquarters = location] = part.trim().split('/');
    return {
      organisation: null,
      location: location === '??' ? null : location,
      headquarters: headquarters === '??' ? null : headquarters,
      confidence: 1,
    };
  });
  return {
    organisations: [],
    places,
    country: places[0]!.location,
    countryConfidence: 1,
    evidence: [],
    disagreement: [],
  };
}
