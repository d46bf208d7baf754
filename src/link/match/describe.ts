import type { RegistryIndex } from '../registry/index.js';
import type { Candidate } from './candidates.js';
import { describeCompany } from './company-kept.js';
import type { Evidence } from './evidence.js';
import { FEATURE_COUNT, FEATURES, type Put } from './features.js';
import { describeName } from './name-fit.js';
import { describePlace, sumPlaces } from './place-fit.js';
import type { Prepared } from './prepared.js';
import type { Sight, Surroundings } from './sight.js';
import { spanOf, weighTokens, type Span } from './span-fit.js';
import { HEAD_NUMBER } from './surroundings.js';

const COMPANY_COLUMN = FEATURES.indexOf('again');

function describeOrganisation(
  { candidate }: Sight,
  evidence: Evidence,
  around: Surroundings,
  put: Put,
): void {
  around.standing.put(candidate.organisation, put);
  let share = 0;
  let support = 0;
  let otherShare = 0;
  for (const reading of around.learned) {
    if (reading.organisation === candidate.organisation) ({ share, support } = reading);
    else otherShare = Math.max(otherShare, reading.share);
  }
  put(share);
  put(Math.log1p(support));
  put(otherShare);
  const { context } = evidence;
  put(context.length > 0 && context.includes(candidate.organisation));
  put(context.length > 0 && isKin(candidate.organisation, context, around.index));
}

function isKin(at: number, others: readonly number[], index: RegistryIndex): boolean {
  const organisation = index.organisations[at];
  return others.some(
    (c) => organisation?.parents.includes(c) || organisation?.children.includes(c),
  );
}

const SLAB = 1 << 16;
let slab = new Float32Array(SLAB);
let slabUsed = 0;

/** Zeroed space for the rows, cut from one larger piece: an array of its own for each string costs much. */
function space(rows: number): Float32Array {
  const length = rows * FEATURE_COUNT;
  if (slabUsed + length > SLAB) {
    slab = new Float32Array(SLAB);
    slabUsed = 0;
  }
  slabUsed += length;
  return slab.subarray(slabUsed - length, slabUsed);
}

/** One row of `FEATURES` for each candidate, row after row. */
export function describe(
  prepared: Prepared,
  candidates: readonly Candidate[],
  evidence: Evidence,
  around: Surroundings,
): Float32Array {
  const { index, weights, places } = around;
  const rows = space(candidates.length);
  const weigher = weighTokens(prepared, evidence, weights);
  const spans: Span[] = [];
  const sights: Sight[] = [];
  let exact = 0;
  for (const candidate of candidates) {
    const { match } = candidate;
    const named = match.way < 2 && weights.names.kind(match.name) !== 3;
    if (named) exact += 1;
    const span = spanOf(match, prepared, weigher, spans);
    sights.push({
      candidate,
      span,
      exact: named,
      mentions: index.mentions[candidate.organisation] as number,
      country: places.statedCountry(candidate.organisation),
      kin: places.hasKin(candidate.organisation) === 1,
      placeFit: 0,
    });
  }
  const summed = sumPlaces(evidence, places);
  const strengths = Float64Array.from(candidates, (c) => -c.strength).sort();
  let column = 0;
  const put: Put = (value) => {
    rows[column] = Number(value);
    column += 1;
  };
  for (let row = 0; row < sights.length; row += 1) {
    const sight = sights[row] as Sight;
    column = row * FEATURE_COUNT;
    describeName(sight, prepared, weigher.all, around, put);
    describePlace(sight, evidence, summed, places, put);
    describeOrganisation(sight, evidence, around, put);
  }
  for (let row = 0; row < sights.length; row += 1) {
    const sight = sights[row] as Sight;
    column = row * FEATURE_COUNT + COMPANY_COLUMN;
    describeCompany(sight, sights, around, put);
    const { strength } = sight.candidate;
    const rank = strengths.indexOf(-strength);
    const other = strengths.length < 2 ? 0 : -(strengths[rank === 0 ? 1 : 0] as number);
    put(rank);
    put(strength);
    put(other);
    put(strength - other);
    put(exact);
    put(HEAD_NUMBER[sight.span.head]);
    put(sight.span.group === 0);
    put(prepared.groups);
  }
  return rows;
}
