/** What a piece of evidence rests on, in order of trust when they agree. */
export type EvidenceKind =
  'organisation' | 'country-word' | 'city-word' | 'region-word' | 'postcode' | 'domain' | 'context';

export interface Evidence {
  kind: EvidenceKind;
  /** The matched text, the domain, or the id of the organisation. */
  text: string;
  country: string | null;
}

/** One organisation that a string names. */
export interface OrganisationMatch {
  /** Registry id (ROR where known). */
  id: string;
  name: string;
  /** ISO 3166-1 alpha-2 as the registry states it: where the organisation has its seat. */
  country: string | null;
  /** Types as the registry states them (`company`, `education`, ...); empty where it is silent. */
  types: string[];
  /** Calibrated probability that the string names this organisation. */
  score: number;
  /** Half-open [start, end) offsets into the raw string, UTF-16 code units. */
  span: [number, number];
}

/** What an affiliation string says. An empty set of organisations is an answer. */
export interface AffiliationLink {
  organisations: OrganisationMatch[];
  /**
   * One entry for each affiliation named, in order; `location` where the work was done, `headquarters`
   * of its firm. `ordinal` counts affiliations from 0; no entry has 0 where the first names a firm
   * that is not known.
   */
  places: {
    ordinal: number;
    organisation: string | null;
    location: string | null;
    headquarters: string | null;
    confidence: number;
  }[];
  /** The country of the first affiliation that has one, by location; null where none has. */
  country: string | null;
  countryConfidence: number;
  evidence: Evidence[];
  /** Countries for which evidence disagreed, empty where it agreed. */
  disagreement: string[];
}

export interface AffiliationInput {
  affiliation: string;
  domain?: string | null;
  /** Ids of organisations that coauthors of the same work are linked to. */
  coauthorOrganisations?: string[];
}

/** Links affiliation strings. Pure and synchronous once loaded. */
export interface Linker {
  /** Changes whenever its answers could: index version and model version. */
  readonly version: string;
  link(input: AffiliationInput): AffiliationLink;
}
