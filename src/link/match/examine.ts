import type { AffiliationInput } from '../link.js';
import { findPlaces, type PlaceSign } from '../place/find.js';
import { countryOfHost, hostsIn, ownerOf } from '../place/hosts.js';
import type { RegistryIndex } from '../registry/index.js';
import { CandidateFinder, type Candidate } from './candidates.js';
import { describe } from './describe.js';
import type { Evidence } from './evidence.js';
import { PlaceKeys } from './place-keys.js';
import { learnedIn, type LearnedNames } from './learned.js';
import { Readings } from './lookup.js';
import { prepare, type Prepared } from './prepared.js';
import { Standing } from './standing.js';
import { weigh, type Weights } from './weights.js';

/** Everything seen in one string before any judgement. */
export interface Examination {
  prepared: Prepared;
  signs: readonly PlaceSign[];
  candidates: readonly Candidate[];
  evidence: Evidence;
  /** `FEATURES`, one row a candidate. */
  rows: Float32Array;
}

type Beside = Pick<Evidence, 'owners' | 'ownerCountries' | 'context'>;

const NOTHING: Beside = { owners: [], ownerCountries: [], context: [] };

/** What hosts and coauthors say, in the string or beside it. */
function beside(input: AffiliationInput, index: RegistryIndex): Beside {
  const { affiliation, domain, coauthorOrganisations } = input;
  if (!domain && !coauthorOrganisations && !affiliation.includes('@')) return NOTHING;
  const hosts = [...(domain ? [domain.toLowerCase()] : []), ...hostsIn(affiliation)];
  const owners = hosts.map((host) => ownerOf(host, index)).filter((owner) => owner !== null);
  return {
    owners: owners.map((owner) => owner.organisation).filter((i) => i >= 0),
    ownerCountries: hosts
      .map((host) => countryOfHost(host, index))
      .filter((country) => country !== null),
    context: (coauthorOrganisations ?? [])
      .map((id) => index.byId.get(id))
      .filter((i) => i !== undefined),
  };
}

/** Reads strings and sets out what they may name. Holds working memory: one a thread. */
export class Examiner {
  private readonly readings: Readings;
  private readonly finder: CandidateFinder;
  private readonly weights: Weights;
  private readonly places: PlaceKeys;
  private readonly standing: Standing;

  constructor(
    readonly index: RegistryIndex,
    private readonly learned: LearnedNames,
  ) {
    this.readings = new Readings(index);
    this.weights = weigh(index);
    this.places = new PlaceKeys(index);
    this.standing = new Standing(index);
    this.finder = new CandidateFinder(index, this.weights);
  }

  prepare(affiliation: string): Prepared {
    return prepare(affiliation, this.index, this.readings);
  }

  examine(input: AffiliationInput, learned: LearnedNames = this.learned): Examination {
    const { index, weights } = this;
    const prepared = this.prepare(input.affiliation);
    const signs = findPlaces(prepared, index);
    const { owners, ownerCountries, context } = beside(input, index);
    const evidence: Evidence = { signs, owners, ownerCountries, context };
    const readings = learnedIn(prepared, learned);
    const candidates = this.finder.find(prepared, signs, context, readings);
    const rows = describe(prepared, candidates, evidence, {
      index,
      weights,
      learned: readings,
      places: this.places,
      standing: this.standing,
    });
    return { prepared, signs, candidates, evidence, rows };
  }
}
