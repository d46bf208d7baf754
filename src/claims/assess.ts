import { asOrreryError, OrreryError, type ErrorKind } from '../records/error.js';
import { placeNames } from '../records/place.js';
import type { Bilingual } from '../records/text.js';
import type { ExtractedText } from './text/document.js';
import type { Evaluator } from './verdict/evaluator.js';
import { explain, explainMissing } from './verdict/explain.js';
import type { FoundClaim } from './find/found-claim.js';
import type { DocumentDate } from './find/period-mention.js';
import { candidates, MAPPED, type Candidate } from './mapping/mapping.js';
import { measure, type Absence, type Measured } from './verdict/measure.js';
import { settledOptions } from './mapping/options.js';
import type { Claim, Mapping, MappingOverride, Span } from './report/report.js';
import type { IndicatorIndex } from './mapping/retrieval.js';
import { trueOtherwise } from './verdict/rivals.js';
import { allowed } from './quantity/rounding.js';
import { ABSENT_TOPICS, type Topic } from './mapping/topics.js';
import { judge, unmeasured, type Judgement } from './verdict/verdict.js';

/** A sibling is tested beside the best where the words speak for it almost as clearly. */
const SIBLING_GAP = 0.12;
const ALTERNATIVES = 4;

export interface Proposal extends MappingOverride {
  by: 'user' | 'model';
}

export interface Bench {
  index: IndicatorIndex;
  evaluator: Evaluator;
  document: ExtractedText;
  date: DocumentDate;
  /** Figures that could not be computed, for the notes of the report. */
  failures: Map<string, string>;
}

function mapping(
  candidate: Candidate,
  options: Record<string, string>,
  by: Mapping['by'],
): Mapping {
  return {
    indicator: candidate.indicator.id,
    title: candidate.indicator.title,
    options,
    reading: candidate.reading,
    score: candidate.score,
    by,
  };
}

/** Options of an indicator as a claim is understood, period and place included. */
function understood(claim: FoundClaim, candidate: Candidate, bench: Bench): Record<string, string> {
  const options = settledOptions(claim, candidate.indicator, bench.evaluator.observatory);
  if (claim.subject.place !== null && !claim.subject.unresolved)
    options['place'] = claim.subject.place;
  if (claim.period !== null) options['period'] = claim.period;
  return options;
}

function siblingsOf(best: Candidate, ranked: Candidate[]): Candidate[] {
  const groups = best.matched.map(({ siblings }) => siblings).filter((name) => name !== undefined);
  if (groups.length === 0) return [];
  return ranked.filter(
    (one) =>
      one !== best &&
      one.reading === best.reading &&
      one.indicator.id !== best.indicator.id &&
      one.score >= best.score - SIBLING_GAP &&
      one.matched.some(({ siblings }) => siblings !== undefined && groups.includes(siblings)),
  );
}

/** A proposal as a candidate. Throws `missing` / `unknown-indicator` or `usage` for a wrong option. */
function proposed(proposal: Proposal, ranked: Candidate[], bench: Bench): Candidate {
  const indicator = bench.evaluator.observatory.indicator(proposal.indicator);
  for (const name of Object.keys(proposal.options ?? {}))
    if (!(name in indicator.options))
      throw new OrreryError(
        'usage',
        'unknown-option',
        `${indicator.id} has no option "${name}"; it has ${Object.keys(indicator.options).join(', ')}.`,
      );
  const known = ranked.find(
    (one) =>
      one.indicator.id === indicator.id &&
      (proposal.reading === undefined || one.reading === proposal.reading),
  );
  return {
    indicator,
    reading: proposal.reading ?? known?.reading ?? 'value',
    score: proposal.by === 'user' ? 1 : Math.max(MAPPED, known?.score ?? 0),
    words: known?.words ?? 1,
    topics: known?.topics.filter(({ needs }) => needs !== undefined) ?? [],
    matched: [],
    leaning: false,
    borrowed: false,
  };
}

/** A topic that prose speaks of here and that no indicator of this observatory measures. */
function absentTopic(
  claim: FoundClaim,
  bench: Bench,
  best: Candidate | undefined,
): Topic | undefined {
  const held = new Set(bench.evaluator.observatory.indicators().map(({ id }) => id));
  const { near } = claim.words;
  return ABSENT_TOPICS.find((topic) => {
    if (topic.ids.some((id) => held.has(id))) return false;
    let doubt = 1;
    for (const [pattern, weight] of topic[claim.language])
      if (pattern.test(near)) doubt *= 1 - weight;
    return 1 - doubt > Math.max(0.7, best?.words ?? 0);
  });
}

/** What a figure may answer where the records do not hold what was asked. */
const REFUSALS: ErrorKind[] = ['usage', 'missing', 'input', 'limit'];

/**
 * Measures a candidate. A figure that these records cannot compute leaves its claim unmeasured and
 * its reason in the notes, unless the reader asked for that very figure. Any other error is the
 * program's own and thrown.
 */
async function attempt(
  claim: FoundClaim,
  candidate: Candidate,
  options: Record<string, string>,
  bench: Bench,
  asked: boolean,
): Promise<Measured | Absence> {
  try {
    return await measure(claim, candidate, options, bench.evaluator, bench.date);
  } catch (thrown) {
    bench.evaluator.signal?.throwIfAborted();
    const error = asOrreryError(thrown);
    if (asked || !REFUSALS.includes(error.kind)) throw error;
    bench.failures.set(candidate.indicator.id, error.code);
    return 'figure';
  }
}

/** Tests one found claim. */
export async function assess(
  claim: FoundClaim,
  index: number,
  bench: Bench,
  proposal: Proposal | undefined,
  tested: boolean,
): Promise<Claim> {
  const ranked = candidates(claim, bench.index);
  const best = proposal ? proposed(proposal, ranked, bench) : ranked[0];
  const isMapped = proposal !== undefined || (best !== undefined && best.score >= MAPPED);
  const text = bench.document.text.slice(claim.quantitySpan.start, claim.quantitySpan.end);
  const absent = proposal ? undefined : absentTopic(claim, bench, best);
  if (!best || !isMapped || absent) {
    const missing: Bilingual = absent?.needs ?? {
      en: 'an indicator of what is counted',
      zh: '所述对象的指标',
    };
    const judgement: Judgement = {
      verdict: 'not-measurable',
      trueThenNotNow: false,
      missing,
      holding: [],
    };
    return compose(
      claim,
      index,
      bench,
      null,
      ranked,
      [],
      judgement,
      explainMissing(text, claim, ranked[0], missing),
    );
  }
  const options = { ...understood(claim, best, bench), ...proposal?.options };
  const used = mapping(best, options, proposal?.by ?? 'retrieval');
  if (!tested) {
    const missing: Bilingual = {
      en: 'the time to evaluate it: the limit of this check was reached',
      zh: '检验所需的时间：本次检查已达时限',
    };
    return compose(
      claim,
      index,
      bench,
      used,
      ranked,
      [],
      { verdict: 'not-measurable', trueThenNotNow: false, missing, holding: [] },
      explainMissing(text, claim, best, missing),
    );
  }
  const main = await attempt(claim, best, options, bench, proposal?.by === 'user');
  if (typeof main === 'string') {
    const needs = best.topics.find((topic) => topic.needs)?.needs;
    const judgement = { ...unmeasured(main), ...(needs ? { missing: needs } : {}) };
    const missing = judgement.missing as Bilingual;
    return compose(
      claim,
      index,
      bench,
      used,
      ranked,
      [],
      judgement,
      explainMissing(text, claim, best, missing),
    );
  }
  const siblings: Measured[] = [];
  const unheld: Bilingual[] = [];
  for (const sibling of proposal ? [] : siblingsOf(best, ranked)) {
    const measured = await attempt(claim, sibling, understood(claim, sibling, bench), bench, false);
    if (typeof measured === 'string') unheld.push(sibling.indicator.title);
    else siblings.push({ ...measured, claimed: { ...measured.claimed, role: 'sibling' } });
  }
  let judgement = judge(claim, best, main, siblings, unheld);
  if (judgement.verdict === 'contradicted' && !proposal) {
    const { evaluator, date } = bench;
    const otherwise = await trueOtherwise(claim, best, ranked, options, evaluator, date);
    if (otherwise) judgement = { ...judgement, verdict: 'not-measurable', missing: otherwise };
  }
  const start = claim.quantity.from === null ? null : (main.from ?? null);
  return compose(
    claim,
    index,
    bench,
    used,
    ranked,
    [main, ...siblings],
    judgement,
    explain(text, claim, judgement, main, siblings, start),
  );
}

/** True for an error that answers what the reader proposed: it is theirs to mend. */
export function answersProposal(error: OrreryError, proposal: Proposal | undefined): boolean {
  return proposal?.by === 'user' && REFUSALS.includes(error.kind);
}

/** A found claim that an error of the program kept from being judged: it has no verdict on it. */
export function unjudged(
  claim: FoundClaim,
  index: number,
  bench: Bench,
  { code }: OrreryError,
): Claim {
  const missing: Bilingual = {
    en: `a judgement: the program failed on this claim (${code})`,
    zh: `判断：程序处理该说法时出错（${code}）`,
  };
  const explanations: Bilingual = {
    en: `This claim could not be judged: the program failed on it (${code}). That says nothing about the claim.`,
    zh: `该说法未能判断：程序处理时出错（${code}）。这并不说明该说法是否成立。`,
  };
  const judgement: Judgement = {
    verdict: 'not-measurable',
    trueThenNotNow: false,
    missing,
    holding: [],
  };
  const composed = compose(claim, index, bench, null, [], [], judgement, explanations);
  return { ...composed, failure: code };
}

function compose(
  claim: FoundClaim,
  index: number,
  { document }: Bench,
  used: Mapping | null,
  ranked: Candidate[],
  measured: Measured[],
  judgement: Judgement,
  explanations: Bilingual,
): Claim {
  const span = ({ start, end }: { start: number; end: number }): Span => ({
    start: document.toSource(start),
    end: document.toSource(Math.max(start, end - 1)) + 1,
  });
  const interval = allowed(claim.quantity, claim.negated);
  const place =
    measured[0]?.claimed.place ?? (claim.subject.unresolved ? null : claim.subject.place);
  const { quantity } = claim;
  const [main] = measured;
  return {
    index,
    quote: document.text.slice(claim.quote.start, claim.quote.end),
    span: span(claim.quote),
    sentence: {
      text: document.text.slice(claim.sentence.start, claim.sentence.end),
      span: span(claim.sentence),
    },
    language: claim.language,
    quantity: {
      text: document.text.slice(claim.quantitySpan.start, claim.quantitySpan.end),
      span: span(claim.quantitySpan),
      kind: quantity.kind,
      value: quantity.value,
      low: interval.low,
      high: interval.high,
      from: quantity.from?.value ?? null,
      unit: quantity.unit,
      hedge: quantity.hedge?.text ?? null,
      direction: quantity.direction,
    },
    place,
    placeName: place === null ? null : placeNames(place),
    placeText: claim.subject.text,
    comparedWith: claim.subject.comparedWith,
    period: claim.period,
    periodText: claim.periodText,
    periodBasis: claim.periodBasis,
    population: claim.subject.ofThem ? claim.words.before : null,
    attribution: claim.attribution,
    quoted: claim.quoted,
    negated: claim.negated,
    mapping: used,
    alternatives: ranked
      .filter((one) => one.indicator.id !== used?.indicator && one.score > 0.15)
      .slice(0, ALTERNATIVES)
      .map((one) => mapping(one, {}, 'retrieval')),
    figures: [...measured.map(({ claimed }) => claimed), ...(main?.latest ? [main.latest] : [])],
    verdict: judgement.verdict,
    trueThenNotNow: judgement.trueThenNotNow,
    missing: judgement.missing,
    failure: null,
    explanation: explanations[claim.language],
    explanations,
  };
}
