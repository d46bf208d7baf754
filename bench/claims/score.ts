import { checkText } from '../../src/claims/check.js';
import type { Claim } from '../../src/claims/report/report.js';
import type { Observatory } from '../../src/figures/observatory.js';
import type { GoldClaim, Labelled } from './labelled.js';

export interface Score {
  texts: number;
  gold: number;
  found: number;
  matched: number;
  quantity: number;
  place: number;
  period: number;
  mappable: number;
  at1: number;
  at3: number;
  unmappable: number;
  leftUnmapped: number;
  /** Verdicts of claims with the right indicator, place and period. */
  judged: number;
  verdict: number;
  /** Verdicts of all matched claims, whatever the evidence. */
  verdictAll: number;
  contradicted: number;
  falseContradicted: number;
  /** Matched claims whose label does not allow `contradicted`. */
  notContradicted: number;
  twins: number;
  flipped: number;
  twinVerdict: number;
  errors: string[];
}

function sameNumber(a: number, b: number): boolean {
  return Math.abs(a - b) <= Math.abs(b) * 0.002 + 1e-12;
}

function pair(
  gold: GoldClaim[],
  claims: Claim[],
  text: string,
): { pairs: [GoldClaim, Claim][]; left: Claim[]; missed: GoldClaim[] } {
  const left = [...claims];
  const pairs: [GoldClaim, Claim][] = [];
  const missed: GoldClaim[] = [];
  for (const one of gold) {
    const overlaps = (claim: Claim): boolean => {
      const at = text.indexOf(one.text);
      return (
        at >= 0 && claim.quantity.span.start < at + one.text.length && at < claim.quantity.span.end
      );
    };
    let index = left.findIndex(
      (claim) => overlaps(claim) && sameNumber(claim.quantity.value, one.value),
    );
    if (index < 0) index = left.findIndex(overlaps);
    if (index < 0) missed.push(one);
    else pairs.push([one, left.splice(index, 1)[0] as Claim]);
  }
  return { pairs, left, missed };
}

const name = (id: string): string => id.split('.')[1] ?? id;

function empty(): Score {
  return {
    texts: 0,
    gold: 0,
    found: 0,
    matched: 0,
    quantity: 0,
    place: 0,
    period: 0,
    mappable: 0,
    at1: 0,
    at3: 0,
    unmappable: 0,
    leftUnmapped: 0,
    judged: 0,
    verdict: 0,
    verdictAll: 0,
    contradicted: 0,
    falseContradicted: 0,
    notContradicted: 0,
    twins: 0,
    flipped: 0,
    twinVerdict: 0,
    errors: [],
  };
}

async function claimsOf(
  document: string,
  one: Labelled,
  observatory: Observatory,
): Promise<Claim[]> {
  const report = await checkText(document, { date: one.date, format: 'plain' }, observatory);
  const from = document.length - (document.length - one.document.length) - one.text.length;
  return report.claims.filter((claim) => claim.quantity.span.start >= Math.max(0, from));
}

/** Scores the checker on labelled texts, their number-flipped twins included. */
export async function score(set: Labelled[], observatory: Observatory): Promise<Score> {
  const total = empty();
  for (const one of set) {
    total.texts++;
    const claims = await claimsOf(one.document, one, observatory);
    const { pairs, left, missed } = pair(one.claims, claims, one.document);
    total.gold += one.claims.length;
    total.found += claims.length;
    total.matched += pairs.length;
    for (const gold of missed) total.errors.push(`missed "${gold.text}" in: ${one.text}`);
    for (const claim of left)
      total.errors.push(
        `invented "${claim.quantity.text}" (${claim.quantity.kind}) in: ${one.text}`,
      );
    for (const [gold, claim] of pairs) {
      judge(total, one, gold, claim);
      if (gold.flip) await twin(total, one, gold, claim, observatory);
    }
  }
  return total;
}

function judge(total: Score, one: Labelled, gold: GoldClaim, claim: Claim): void {
  const fail = (what: string): void =>
    void total.errors.push(`${what} for "${gold.text}" in: ${one.text}`);
  const right = claim.quantity.kind === gold.kind && sameNumber(claim.quantity.value, gold.value);
  if (right) total.quantity++;
  else
    fail(`quantity ${claim.quantity.kind} ${claim.quantity.value} not ${gold.kind} ${gold.value}`);
  const place =
    claim.place === gold.place ||
    (gold.place === 'WORLD' && claim.place === null && claim.mapping === null);
  const isPlaced =
    place ||
    (gold.place === null && gold.indicators.length > 0) ||
    (gold.place === null && claim.place === 'WORLD');
  if (isPlaced) total.place++;
  else fail(`place ${claim.place} not ${gold.place}`);
  const period = claim.period === gold.period;
  if (period) total.period++;
  else fail(`period ${claim.period} not ${gold.period}`);
  const at1 = claim.mapping !== null && gold.indicators.includes(name(claim.mapping.indicator));
  if (gold.indicators.length === 0) {
    total.unmappable++;
    if (claim.mapping === null) total.leftUnmapped++;
    else fail(`mapped to ${claim.mapping.indicator} (${claim.mapping.score})`);
  } else {
    total.mappable++;
    const three = [claim.mapping, ...claim.alternatives].slice(0, 3);
    if (at1) total.at1++;
    else
      fail(`mapped to ${claim.mapping?.indicator ?? 'nothing'} not ${gold.indicators.join('/')}`);
    if (
      three.some((mapping) => mapping !== null && gold.indicators.includes(name(mapping.indicator)))
    )
      total.at3++;
  }
  const fine = gold.verdicts.includes(claim.verdict);
  if (fine) total.verdictAll++;
  else fail(`verdict ${claim.verdict} not ${gold.verdicts.join('/')} (${claim.explanations.en})`);
  if (
    right &&
    isPlaced &&
    period &&
    (at1 || (gold.indicators.length === 0 && claim.mapping === null))
  ) {
    total.judged++;
    if (fine) total.verdict++;
  }
  if (claim.verdict === 'contradicted') total.contradicted++;
  if (!gold.verdicts.includes('contradicted')) {
    total.notContradicted++;
    if (claim.verdict === 'contradicted') total.falseContradicted++;
  }
}

async function twin(
  total: Score,
  one: Labelled,
  gold: GoldClaim,
  claim: Claim,
  observatory: Observatory,
): Promise<void> {
  const { flip } = gold;
  if (!flip) return;
  const at = one.text.indexOf(flip.from);
  if (at < 0)
    throw new Error(`The twin of "${one.text}" turns "${flip.from}", which is not in it.`);
  const text = one.text.slice(0, at) + flip.to + one.text.slice(at + flip.from.length);
  const before = one.document.slice(0, one.document.length - one.text.length);
  const turned = await claimsOf(
    before + text,
    { ...one, text, document: before + text },
    observatory,
  );
  const nearest = [...turned].sort(
    (a, b) =>
      Math.abs(a.quantity.span.start - claim.quantity.span.start) -
      Math.abs(b.quantity.span.start - claim.quantity.span.start),
  )[0];
  total.twins++;
  const verdict = nearest?.verdict ?? 'left-alone';
  if (verdict !== claim.verdict) total.flipped++;
  if (flip.verdicts.includes(verdict)) total.twinVerdict++;
  else
    total.errors.push(
      `twin verdict ${verdict} (was ${claim.verdict}) not ${flip.verdicts.join('/')}: ${text} (${nearest?.explanations.en ?? ''})`,
    );
}
