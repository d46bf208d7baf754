import { WORLD } from '../../records/place.js';
import type { Bilingual } from '../../records/text.js';
import { isDeniedElsewhere } from '../mapping/denial.js';
import type { Evaluator } from './evaluator.js';
import type { FoundClaim } from '../find/found-claim.js';
import { MAPPED, type Candidate } from '../mapping/mapping.js';
import { measure } from './measure.js';
import type { DocumentDate } from '../find/period-mention.js';
import { saysBoth } from '../mapping/polarity.js';

/** A measure whose words fit less well than the best by more than this is not the one meant. */
const GAP = 0.2;
/** How near to the text's number another reading must come. */
const NEAR = 0.25;
/** Readings tried of each sort: a check is bounded in time. */
const TRIED = 3;

const OTHERS = {
  place: { en: 'certainty about the place that is meant', zh: '对所指地点的确认' },
  period: { en: 'certainty about the time that is meant', zh: '对所指时间的确认' },
  measure: { en: 'a measure that is surely the one meant', zh: '能确认与原文所指一致的指标' },
} satisfies Record<string, Bilingual>;

/**
 * What a number would be true of, where it is false of what it was read as: another place, another
 * comparison or another year that its sentence or the one before names, the world, or a measure that its words fit almost as well. A reading mistake of ours
 * is then likelier than a mistake of the text. Null where no such reading makes it true.
 */
export async function trueOtherwise(
  claim: FoundClaim,
  best: Candidate,
  ranked: Candidate[],
  options: Record<string, string>,
  evaluator: Evaluator,
  date: DocumentDate,
): Promise<Bilingual | null> {
  const holds = async (
    candidate: Candidate,
    changed: Record<string, string>,
    as = claim,
    base = options,
  ): Promise<boolean> => {
    const found = await measure(as, candidate, { ...base, ...changed }, evaluator, date, true);
    if (typeof found === 'string' || !found.window.exact || found.claimed.holds !== true)
      return false;
    // "More than half" is true of much: only a number near it was meant.
    const { value } = claim.quantity;
    return Math.abs((found.claimed.value ?? Infinity) - value) <= Math.abs(value) * NEAR;
  };
  const { kind } = claim.quantity;
  const { subject } = claim;
  const { places, periods, years } = claim.named;
  const others = places.filter((one) => one !== subject.place);
  if (kind === 'ratio') {
    const as = (place: string | null, comparedWith: string | null): FoundClaim => ({
      ...claim,
      subject: { ...subject, place, comparedWith },
    });
    for (const place of others.slice(0, TRIED)) {
      if (place !== subject.comparedWith && (await holds(best, {}, as(subject.place, place))))
        return OTHERS.place;
      const owned = { ...options, place };
      if (await holds(best, {}, as(place, subject.comparedWith), owned)) return OTHERS.place;
    }
  } else {
    // A number whose clause names no place may be the world's; a rank of the world's is none.
    const tried =
      kind === 'rank'
        ? others.filter((one) => one !== WORLD)
        : claim.own.placed
          ? others
          : [...others, WORLD];
    for (const place of new Set(tried.slice(-TRIED - 1))) {
      if (place !== subject.place && (await holds(best, { place }))) return OTHERS.place;
    }
  }
  const moves = kind === 'multiple' || kind === 'change';
  const times = moves ? stretches(years, periods) : periods.filter((one) => !one.includes('..'));
  for (const period of times.filter((one) => one !== claim.period).slice(0, TRIED))
    if (await holds(best, { period }, { ...claim, period })) return OTHERS.period;
  // A year that another sentence or clause names may not be meant at all.
  const isOwn = claim.periodText !== '' && claim.words.near.includes(claim.periodText);
  if (claim.period !== null && !isOwn && !moves) {
    const undated = Object.fromEntries(
      Object.entries(options).filter(([name]) => name !== 'period'),
    );
    if (await holds(best, {}, { ...claim, period: null }, undated)) return OTHERS.period;
  }
  // An opposite that another clause speaks of may have been meant of this one.
  if (best.reading === 'value' || best.reading === 'complement') {
    const turned = { ...best, reading: best.reading === 'value' ? 'complement' : 'value' } as const;
    const { sentence, near: own } = claim.words;
    const elsewhere = best.topics.some(
      ({ inverse }) =>
        inverse?.[claim.language].test(sentence) === true && !inverse[claim.language].test(own),
    );
    const turns = elsewhere || saysBoth(claim, best.topics) || isDeniedElsewhere(claim);
    if (turns && (await holds(turned, {}))) return OTHERS.measure;
  }
  const near = ranked.filter(
    (one) =>
      one.indicator.id !== best.indicator.id &&
      one.score >= MAPPED &&
      one.score >= best.score - GAP &&
      Object.keys(options).every((name) => name in one.indicator.options || name in PLAIN),
  );
  for (const other of near.slice(0, 2)) if (await holds(other, {})) return OTHERS.measure;
  return null;
}

/** Every stretch between two years that are spoken of. */
function stretches(years: string[], periods: string[]): string[] {
  const sorted = [...new Set(years)].sort();
  return [
    ...new Set([
      ...periods.filter((one) => one.includes('..')),
      ...sorted.flatMap((from, i) => sorted.slice(i + 1).map((to) => `${from}..${to}`)),
    ]),
  ];
}

const PLAIN = { place: true, period: true };
