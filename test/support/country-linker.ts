import type { AffiliationInput, AffiliationLink } from '../../src/link/link.js';

/** How sure the made-up linker says to be of a part that names an organisation. */
export const NAMED_CONFIDENCE = 0.9;

/**
 * A made-up linker for made-up worlds: an affiliation is a list of `XX` or `XX/YY` (location and
 * headquarters) parted by `+`; `??` is unknown. `XX@n` is at the made-up organisation n of XX.
 */
export function linkCodes(inputs: AffiliationInput[]): Promise<AffiliationLink[]> {
  return Promise.resolve(inputs.map(({ affiliation }) => linkCode(affiliation)));
}

function linkCode(affiliation: string): AffiliationLink {
  const organisations: AffiliationLink['organisations'] = [];
  const places = affiliation.split('+').map((part, ordinal) => {
    const [codes = '', number] = part.trim().split('@');
    const [location = '', headquarters = location] = codes.split('/');
    const organisation = number === undefined ? null : `${headquarters}-${number}`;
    if (organisation !== null) {
      organisations.push({
        id: organisation,
        name: `Made-Up ${organisation}`,
        country: headquarters,
        types: [location === headquarters ? 'education' : 'company'],
        score: NAMED_CONFIDENCE,
        span: [0, affiliation.length],
      });
    }
    return {
      ordinal,
      organisation,
      location: location === '??' ? null : location,
      headquarters: headquarters === '??' ? null : headquarters,
      confidence: organisation === null ? 1 : NAMED_CONFIDENCE,
    };
  });
  return {
    organisations,
    places,
    country: places[0]!.location,
    countryConfidence: 1,
    evidence: [],
    disagreement: [],
  };
}
