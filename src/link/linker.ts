import type { AffiliationInput, AffiliationLink, Linker, OrganisationMatch } from './link.js';
import type { Candidate } from './match/candidates.js';
import type { Match } from './match/match.js';
import { curatedTrust } from './match/curated.js';
import { Examiner, type Examination } from './match/examine.js';
import { logistic } from './model/forest.js';
import { Phrases } from './model/learned.js';
import { readCurve, shippedModel, type Model } from './model/model.js';
import {
  countryScore,
  decideCountry,
  type CountryDecision,
  type OrganisationVote,
} from './place/decide.js';
import type { PlaceSign } from './place/find.js';
import { inOrder, type Standing } from './place/order.js';
import { headquartersOf } from './place/headquarters.js';
import { curatedNames } from './registry/companies.js';
import type { RegistryIndex, RegistryOrganisation } from './registry/index.js';

/** A candidate with the calibrated probability that the string names it. */
export interface Judged {
  at: number;
  organisation: number;
  member: number;
  from: number;
  to: number;
  group: number;
  /** Found whole across a comma under a curated name: what stands within is no further answer. */
  whole: boolean;
  span: [number, number];
}

/** Least probability for a further place in the set, and for the best answer. */
export const LEAST_MEMBER = 0.6;
export const LEAST_ALONE = 0.45;
/** Odds for the owner of the e-mail domain and for an organisation of a coauthor. Set by hand. */
const OWNER_ODDS = 2.5;
const CONTEXT_ODDS = 1.5;
const LEAST_COUNTRY = 0.5;
/** What the readings that share a country must reach together where no evidence is clear. */
const LEAST_LIKELY = 0.4;
/** Below this an organisation's name does not keep a place word in it from speaking. */
const LEAST_HEARD = 0.1;

export function judge(
  examination: Examination,
  model: Model,
  curated: ReadonlyMap<number, ReadonlySet<string>>,
  index: RegistryIndex,
): Judged[] {
  const { candidates, prepared, evidence, rows } = examination;
  const odds = model.member.score(rows);
  const judged: Judged[] = [];
  for (let at = 0; at < candidates.length; at += 1) {
    const candidate = candidates[at] as Candidate;
    const { match, organisation } = candidate;
    const extra =
      (evidence.owners.includes(organisation) ? OWNER_ODDS : 0) +
      (evidence.context.includes(organisation) ? CONTEXT_ODDS : 0);
    const trust = curatedTrust(candidate, examination, curated, index);
    const head = prepared.tokens[match.from];
    const tail = prepared.tokens[match.to - 1];
    judged.push({
      at,
      organisation,
      member: Math.max(trust, readCurve(model.memberCurve, logistic((odds[at] as number) + extra))),
      from: match.from,
      to: match.to,
      group: head?.group ?? 0,
      whole: trust > 0 && head?.segment !== tail?.segment,
      span: [head?.start ?? 0, tail?.end ?? 0],
    });
  }
  return judged.sort((a, b) => b.member - a.member || a.organisation - b.organisation);
}

/** The set that is answered, surest first: likely members, one a span, none within a whole name; else the best alone; else none. */
export function choose(judged: readonly Judged[]): Judged[] {
  const chosen: Judged[] = [];
  for (const one of judged) {
    if (one.member < (chosen.length === 0 ? LEAST_ALONE : LEAST_MEMBER)) break;
    const taken = chosen.some(({ from, to, whole }) =>
      whole ? from <= one.from && to >= one.to : from === one.from && to === one.to,
    );
    if (!taken) chosen.push(one);
  }
  return chosen;
}

/** Everything behind an answer, for `--explain` and for the bench. */
export interface Reasoning {
  examination: Examination;
  judged: Judged[];
  chosen: Judged[];
  /** The signs of a place that count: not those that only belong to a chosen name. */
  signs: readonly PlaceSign[];
  decisions: CountryDecision[];
}

export class ReasoningLinker implements Linker {
  readonly version: string;
  private readonly examiner: Examiner;
  private readonly curated: ReadonlyMap<number, ReadonlySet<string>>;

  constructor(
    readonly index: RegistryIndex,
    private readonly model: Model,
    examiner?: Examiner,
  ) {
    this.examiner = examiner ?? new Examiner(index, new Phrases(model.phrases, index));
    this.curated = new Map(
      [...curatedNames(index.organisations)].flatMap(([id, names]) => {
        const organisation = index.byId.get(id);
        return organisation === undefined ? [] : [[organisation, names] as const];
      }),
    );
    this.version = `${index.version}/${model.version}`;
  }

  reason(input: AffiliationInput): Reasoning {
    return this.conclude(this.examiner.examine(input));
  }

  conclude(examination: Examination): Reasoning {
    const { evidence, prepared } = examination;
    const judged = judge(examination, this.model, this.curated, this.index);
    const chosen = choose(judged);
    const heard = [...chosen];
    for (const one of judged) {
      const way = examination.candidates[one.at]?.match.way ?? 3;
      if (one.member >= LEAST_HEARD && way < 3) heard.push(one);
    }
    const signs = this.outsideNames(examination, heard, chosen);
    const votes: OrganisationVote[] = [];
    for (const one of judged) {
      const { id, country } = this.organisation(one);
      const doubt = chosen.includes(one) ? 1 : 0.8;
      const seat = country ?? headquartersOf(one.organisation, this.index);
      votes.push({ id, country: seat, score: one.member * doubt, group: one.group });
    }
    const context: string[] = [];
    for (const i of evidence.context) {
      const country = this.index.organisations[i]?.country ?? null;
      if (country !== null) context.push(country);
    }
    const decisions: CountryDecision[] = [];
    for (let group = 0; group < Math.max(1, prepared.groups); group += 1) {
      decisions.push(decideCountry(group, votes, signs, evidence.ownerCountries, context));
    }
    return { examination, judged, chosen, signs, decisions };
  }

  link(input: AffiliationInput): AffiliationLink {
    return this.answer(this.reason(input));
  }

  answer({ examination, judged, chosen, signs, decisions }: Reasoning): AffiliationLink {
    const organisations: OrganisationMatch[] = [];
    for (const one of chosen) {
      const { id, name, country, types } = this.organisation(one);
      organisations.push({ id, name, country, types, score: rounded(one.member), span: one.span });
    }
    const sure: number[] = [];
    for (const decision of decisions) sure.push(this.confidence(decision));
    const standing: Standing[] = [];
    for (const one of chosen) {
      const shared = chosen.some((other) => other !== one && other.group === one.group);
      const stated = shared ? signs.filter((s) => s.kind === 'country-word') : signs;
      const location = this.locationOf(one, stated, decisions[one.group]);
      const place = {
        organisation: this.organisation(one).id,
        location,
        headquarters: headquartersOf(one.organisation, this.index) ?? location,
        confidence: rounded(sure[one.group] ?? 0),
      };
      standing.push({ group: one.group, start: one.span[0], place });
    }
    let first = -1;
    for (let group = 0; group < decisions.length; group += 1) {
      const { country, evidence } = decisions[group] as CountryDecision;
      const confidence = sure[group] as number;
      if (evidence.length === 0 || confidence < LEAST_COUNTRY) continue;
      if (first < 0) first = group;
      if (country === null || chosen.some((one) => one.group === group)) continue;
      const place = { organisation: null, location: country, headquarters: country };
      standing.push({ group, start: 0, place: { ...place, confidence: rounded(confidence) } });
    }
    if (first < 0)
      first = sure.findIndex((c, i) => c >= LEAST_COUNTRY && this.likely(judged, i, decisions[i]));
    const decision = decisions[first];
    const leading = chosen.filter((one) => one.group === first);
    const [only] = leading;
    const site =
      leading.length === 1 && only && this.organisation(only).types.includes('company')
        ? this.locationOf(only, signs, decision)
        : null;
    return {
      organisations,
      places: inOrder(standing, examination.prepared),
      country: site ?? decision?.country ?? null,
      countryConfidence: decision ? rounded(sure[first] ?? 0) : 0,
      evidence: decision?.evidence ?? decisions[0]?.evidence ?? [],
      disagreement: decision?.disagreement ?? [],
    };
  }

  /**
   * `British Columbia`, `Georgia`, `New England` within a name say nothing against its seat; nor does a
   * word of it elsewhere: the second `Bosch` of `Robert Bosch GmbH, Bosch`.
   */
  private outsideNames(
    { signs, candidates }: Examination,
    named: readonly Judged[],
    chosen: readonly Judged[],
  ): PlaceSign[] {
    const outside: PlaceSign[] = [];
    for (const sign of signs) {
      const owner =
        named.find((one) => sign.from >= one.from && sign.to <= one.to && sign.from >= 0) ??
        chosen.find((one) => this.echoes(sign, (candidates[one.at] as Candidate).match));
      const country = owner ? this.organisation(owner).country : null;
      if (country === null || sign.shares.some(([code]) => code === country)) outside.push(sign);
    }
    return outside;
  }

  /** Whether what may be a place is a word of a name that was found, and no country's. */
  private echoes({ kind, text, from }: PlaceSign, { name }: Match): boolean {
    if (kind === 'country-word' || from < 0) return false;
    const { words, nameWords, nameFirst } = this.index;
    for (let at = nameFirst[name] as number; at < (nameFirst[name + 1] as number); at += 1)
      if (words[nameWords[at] as number] === text) return true;
    return false;
  }

  /** Whether the organisations of the country, none of them sure by itself, make it likely together. */
  private likely(judged: readonly Judged[], group: number, decision?: CountryDecision): boolean {
    const readings = judged.filter(
      (one) => one.group === group && this.organisation(one).country === decision?.country,
    );
    return readings.reduce((sum, one) => sum + one.member, 0) >= LEAST_LIKELY;
  }

  private confidence(decision: CountryDecision): number {
    return decision.country === null
      ? 0
      : readCurve(this.model.countryCurve, countryScore(decision));
  }

  private organisation(one: Judged): RegistryOrganisation {
    return this.index.organisations[one.organisation] as RegistryOrganisation;
  }

  /** Where this affiliation's work was done: a place its own part of the string states, else the seat. */
  private locationOf(
    one: Judged,
    signs: readonly PlaceSign[],
    decision: CountryDecision | undefined,
  ): string | null {
    const { country, types } = this.organisation(one);
    const near = signs.filter((sign) => sign.group === one.group);
    const stated = new Set(
      near.filter((s) => s.kind === 'country-word').map((s) => s.shares[0]?.[0] as string),
    );
    if (stated.size === 1) return [...stated][0] ?? null;
    if (types.includes('company') || country === null) {
      const sign = near.find((s) => s.kind !== 'country-word' && (s.shares[0]?.[1] ?? 0) >= 0.8);
      return sign?.shares[0]?.[0] ?? country ?? decision?.country ?? null;
    }
    return country;
  }
}

function rounded(value: number): number {
  return Math.round(value * 10_000) / 10_000;
}

/** A linker over one registry index. Pure: the same input gives the same answer. */
export function createLinker(index: RegistryIndex): ReasoningLinker {
  return new ReasoningLinker(index, shippedModel());
}
