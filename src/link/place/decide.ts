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

/** A country and what speaks for it; few stand in one string, so that a list is searched sooner than a table. */
interface Tally {
  country: string;
  value: number;
}

function tallyOf(country: string, tallies: Tally[]): Tally {
  for (const one of tallies) if (one.country === country) return one;
  const tally = { country, value: 0 };
  tallies.push(tally);
  return tally;
}

/** The most each country gets by one kind of sign, signs of other groups helping less. */
function bestBySign(group: number, signs: readonly PlaceSign[]): Tally[] {
  const best: (Tally & { kind: PlaceSign['kind'] })[] = [];
  for (const sign of signs) {
    const { kind } = sign;
    const near = sign.group === group ? 1 : OTHER_GROUP;
    for (const [country, share] of sign.shares) {
      const value = POINTS[kind] * share * near;
      const known = best.find((one) => one.kind === kind && one.country === country);
      if (known === undefined) best.push({ country, value, kind });
      else if (value > known.value) known.value = value;
    }
  }
  return best;
}

/** Weighs everything that speaks for a country, for one group of the string, the others helping less. */
export function decideCountry(
  group: number,
  votes: readonly OrganisationVote[],
  signs: readonly PlaceSign[],
  outside: readonly string[],
  context: readonly string[] = [],
): CountryDecision {
  const points: Tally[] = [];
  const evidence: Evidence[] = [];
  const clear: string[] = [];
  const add = (country: string, value: number): void => {
    tallyOf(country, points).value += value;
  };
  const isClear = (country: string): void => {
    if (!clear.includes(country)) clear.push(country);
  };
  const own: Tally[] = [];
  for (const vote of votes) {
    if (vote.country === null) continue;
    const near = vote.group === group ? 1 : OTHER_GROUP;
    const tally = tallyOf(vote.country, own);
    tally.value = Math.max(tally.value, vote.score * near);
    if (vote.score < CLEAR || vote.group !== group) continue;
    evidence.push({ kind: 'organisation', text: vote.id, country: vote.country });
    isClear(vote.country);
  }
  for (const { country, value } of own) add(country, POINTS.organisation * value);
  for (const sign of signs) {
    if (sign.group !== group) continue;
    const [country, share] = sign.shares[0] ?? ['', 0];
    evidence.push({ kind: sign.kind, text: sign.text, country: share >= CLEAR ? country : null });
    if (sign.kind === 'country-word') isClear(country);
  }
  for (const { country, value } of bestBySign(group, signs)) add(country, value);
  for (const country of new Set(outside)) {
    add(country, POINTS.domain);
    evidence.push({ kind: 'domain', text: country, country });
    isClear(country);
  }
  for (const country of new Set(context)) add(country, POINTS.context);
  const [winner, second] = points.sort(
    (a, b) => b.value - a.value || (a.country < b.country ? -1 : 1),
  );
  if (!winner) return { country: null, points: 0, lead: 0, evidence, disagreement: [] };
  return {
    country: winner.country,
    points: winner.value,
    lead: winner.value - (second?.value ?? 0),
    evidence,
    disagreement: clear.length > 1 ? clear.sort() : [],
  };
}

/** The raw score behind a country's confidence: its lead, less where it has little to stand on. */
export function countryScore(decision: CountryDecision): number {
  return Math.min(decision.lead, 8) + 0.3 * Math.min(decision.points, 10);
}
