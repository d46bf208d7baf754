import type { Evidence } from '../link.js';
import type { PlaceSign } from './find.js';

/** An organisation's say in where an affiliation is. */
export interface OrganisationVote {
  id: string;
  country: string | null;
  /** Probability that the string names it. */
  score: number;
  group: number;
}

export interface CountryDecision {
  country: string | null;
  /** Points of the winner and its lead over the next, from which confidence is read. */
  points: number;
  lead: number;
  evidence: Evidence[];
  disagreement: string[];
}

/** Points a sign of each kind gives its country, in order of trust. */
const POINTS: Record<PlaceSign['kind'], number> = {
  'country-word': 6,
  organisation: 5,
  'region-word': 3,
  postcode: 2.5,
  domain: 2.5,
  'city-word': 2,
  context: 1.5,
};
const OTHER_GROUP = 0.35;
/** Beneath this share a sign or an organisation is no disagreement, only a doubt. */
const CLEAR = 0.5;

/** Weighs everything that speaks for a country, for one group of the string, the others helping less. */
export function decideCountry(
  group: number,
  votes: readonly OrganisationVote[],
  signs: readonly PlaceSign[],
  outside: readonly string[],
  context: readonly string[] = [],
): CountryDecision {
  const points = new Map<string, number>();
  const evidence: Evidence[] = [];
  const clear = new Set<string>();
  const add = (country: string, value: number): void => {
    points.set(country, (points.get(country) ?? 0) + value);
  };
  const own = new Map<string, number>();
  for (const vote of votes) {
    if (vote.country === null) continue;
    const near = vote.group === group ? 1 : OTHER_GROUP;
    own.set(vote.country, Math.max(own.get(vote.country) ?? 0, vote.score * near));
    if (vote.score < CLEAR || vote.group !== group) continue;
    evidence.push({ kind: 'organisation', text: vote.id, country: vote.country });
    clear.add(vote.country);
  }
  for (const [country, share] of own) add(country, POINTS.organisation * share);
  const best: { kind: PlaceSign['kind']; country: string; value: number }[] = [];
  for (const sign of signs) {
    const { kind, shares } = sign;
    const near = sign.group === group ? 1 : OTHER_GROUP;
    for (const [country, share] of shares) {
      const value = POINTS[kind] * share * near;
      const known = best.find((one) => one.kind === kind && one.country === country);
      if (known === undefined) best.push({ kind, country, value });
      else if (value > known.value) known.value = value;
    }
    const [country, share] = sign.shares[0] ?? ['', 0];
    if (sign.group !== group) continue;
    evidence.push({ kind: sign.kind, text: sign.text, country: share >= CLEAR ? country : null });
    if (sign.kind === 'country-word') clear.add(country);
  }
  for (const { country, value } of best) add(country, value);
  for (const country of new Set(outside)) {
    add(country, POINTS.domain);
    evidence.push({ kind: 'domain', text: country, country });
    clear.add(country);
  }
  for (const country of new Set(context)) add(country, POINTS.context);
  const ranked = [...points].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  const [winner, second] = ranked;
  if (!winner) return { country: null, points: 0, lead: 0, evidence, disagreement: [] };
  return {
    country: winner[0],
    points: winner[1],
    lead: winner[1] - (second?.[1] ?? 0),
    evidence,
    disagreement: clear.size > 1 ? [...clear].sort() : [],
  };
}

/** The raw score behind a country's confidence: its lead, less where it has little to stand on. */
export function countryScore(decision: CountryDecision): number {
  return Math.min(decision.lead, 8) + 0.3 * Math.min(decision.points, 10);
}
