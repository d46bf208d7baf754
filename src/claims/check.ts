import { asOrreryError, OrreryError } from '../records/error.js';
import type { Bilingual } from '../records/text.js';
import type { Observatory } from '../figures/observatory.js';
import { answersProposal, assess, unjudged, type Bench, type Proposal } from './assess.js';
import { extract } from './text/document.js';
import { Evaluator } from './verdict/evaluator.js';
import { findClaims } from './find/find.js';
import type { FoundClaim } from './find/found-claim.js';
import { candidates, TENTATIVE, type Candidate } from './mapping/mapping.js';
import { documentDate } from './find/periods.js';
import { proposeMappings, type ModelEndpoint } from './mapping/propose.js';
import {
  CheckOptionsSchema,
  type CheckOptions,
  type CheckReport,
  type Claim,
} from './report/report.js';
import { IndicatorIndex, terms } from './mapping/retrieval.js';
import { isOtherLanguage, languageOf } from './text/sentences.js';

export interface CheckLimits {
  /** Longer texts are refused with `limit` / `text-too-long`. */
  maxCharacters: number;
  /** Claims after this many are counted in the notes and not tested. */
  maxClaims: number;
  /** Claims not reached in this time are reported as not tested. */
  maxMillis: number;
}

export const DEFAULT_LIMITS: CheckLimits = {
  maxCharacters: 1_000_000,
  maxClaims: 400,
  maxMillis: 20_000,
};

export interface CheckControl {
  signal?: AbortSignal;
  limits?: Partial<CheckLimits>;
  model?: ModelEndpoint;
  /** Told of each claim that an error of the program kept from being judged. */
  failed?: (error: OrreryError, claim: number) => void;
}

/** Claims evaluated at a time. */
const WORKERS = 3;

const indexes = new WeakMap<Observatory, IndicatorIndex>();

function indexOf(observatory: Observatory): IndicatorIndex {
  const known = indexes.get(observatory);
  if (known) return known;
  const made = new IndicatorIndex(observatory.indicators());
  indexes.set(observatory, made);
  return made;
}

/**
 * Finds the quantitative claims of a text and tests each against the observatory's figures.
 * Throws `limit` / `text-too-long`, `input` / `not-text`, and `missing` or `usage` for an override
 * that names an indicator or an option that does not exist. Nothing leaves the machine unless
 * `model` names an endpoint; its proposals choose indicators, never values or verdicts.
 * An error inside one claim leaves the others judged: the claim says that it could not be, with the
 * code, and `failed` is told of the error with its cause. What `failed` throws ends the check.
 *
 * @example
 * const report = await checkText('China has 1.4 billion people.', { date: '2019-12' }, observatory);
 * report.claims[0]?.verdict; // 'supported'
 */
export async function checkText(
  text: string,
  options: CheckOptions,
  observatory: Observatory,
  control: CheckControl = {},
): Promise<CheckReport> {
  const limits = { ...DEFAULT_LIMITS, ...control.limits };
  const parsed = CheckOptionsSchema.parse(options);
  if (text.length > limits.maxCharacters)
    throw new OrreryError(
      'limit',
      'text-too-long',
      `The text has ${text.length.toLocaleString('en')} characters; the limit is ${limits.maxCharacters.toLocaleString('en')}. Check it in parts.`,
    );
  const started = performance.now();
  const late = (): boolean => performance.now() - started > limits.maxMillis;
  const document = extract(text, parsed.format);
  const date = parsed.date ?? new Date().toISOString().slice(0, 10);
  const when = documentDate(date);
  const language = parsed.lang === 'auto' ? languageOf(document.text) : parsed.lang;
  const index = indexOf(observatory);
  const notes: Bilingual[] = [];
  const found: FoundClaim[] = [];
  let over = 0;
  for (const claim of findClaims(document.text, parsed.lang, when)) {
    control.signal?.throwIfAborted();
    if (!keeps(claim, index)) continue;
    if (found.length < limits.maxClaims) found.push(claim);
    else over++;
    if (late()) break;
  }
  if (over > 0)
    notes.push({
      en: `Only the first ${limits.maxClaims} claims were tested; ${over} more were found.`,
      zh: `仅检验前${limits.maxClaims}条说法；另有${over}条未检验。`,
    });
  if (found.length === 0) notes.push(nothing(document.text, text));
  const bench: Bench = {
    index,
    evaluator: new Evaluator(observatory, control.signal),
    document,
    date: when,
    failures: new Map(),
  };
  const proposals = await proposalsFor(found, parsed.mappings, bench, control);
  if (proposals.note) notes.push(proposals.note);
  const claims: Claim[] = [];
  let untested = 0;
  let next = 0;
  const work = async (): Promise<void> => {
    for (let position = next++; position < found.length; position = next++) {
      control.signal?.throwIfAborted();
      const tested = !late();
      if (!tested) untested++;
      const claim = found[position] as FoundClaim;
      const proposal = proposals.byIndex.get(position);
      try {
        claims[position] = await assess(claim, position, bench, proposal, tested);
      } catch (thrown) {
        control.signal?.throwIfAborted();
        const error = asOrreryError(thrown);
        if (answersProposal(error, proposal)) throw error;
        control.failed?.(error, position);
        claims[position] = unjudged(claim, position, bench, error);
      }
    }
  };
  await Promise.all(Array.from({ length: WORKERS }, work));
  if (untested > 0)
    notes.push({
      en: `The time limit was reached; ${untested} claims were found and not tested.`,
      zh: `已达时限；${untested}条说法已找到但未检验。`,
    });
  const failed = claims.filter(({ failure }) => failure !== null);
  if (failed.length > 0)
    notes.push({
      en: `The program failed on ${failed.length} of ${claims.length} claims, which could not be judged.`,
      zh: `${claims.length}条说法中有${failed.length}条因程序出错未能判断。`,
    });
  for (const [id, code] of bench.failures)
    notes.push({
      en: `The figure ${id} could not be computed from these records (${code}).`,
      zh: `无法由现有记录计算指标${id}（${code}）。`,
    });
  const counts = { supported: 0, contradicted: 0, 'depends-on-definition': 0, 'not-measurable': 0 };
  for (const { verdict } of claims) counts[verdict]++;
  return {
    language,
    date,
    format: document.format,
    snapshot: observatory.snapshot.id,
    text: document.text,
    marks: found.map(({ quote }) => quote),
    words: countWords(document.text),
    counts,
    claims,
    notes,
    attributions: [
      ...new Set(
        claims.flatMap(({ figures }) =>
          figures.flatMap(({ sources }) => sources.map(({ attribution }) => attribution)),
        ),
      ),
    ].sort(),
    model: control.model ? { address: control.model.address, name: control.model.name } : null,
  };
}

/** A rank that is only wanted is no statement about the world. */
const AIMS =
  /\b(?:aims?|aspires?|seeks?|hopes?|wants?|plans?|vows?|pledged?)\s+to\b|力争|争取|有望|目标/iu;

/** From this score on a small number of what an indicator counts is a claim without more words. */
const SURE = 0.8;

/** "The most", "three laws": kept only where an indicator can test them and a place is known. */
function keeps(claim: FoundClaim, index: IndicatorIndex): boolean {
  if (!claim.quantity.tentative) return true;
  const best = candidates(claim, index)[0];
  if (!best || best.score < TENTATIVE) return false;
  const { kind, noun, end } = claim.quantity;
  if (kind === 'rank') return claim.subject.place !== null && !AIMS.test(claim.words.near);
  if (kind === 'amount') return true;
  if (kind === 'count' && claim.quantity.elliptical)
    return noun === '' || best.leaning
      ? speaksOf(best, `${claim.words.paragraph} ${claim.words.sentence}`, claim)
      : speaksOf(best, `${noun} ${claim.words.sentence}`, claim);
  const { sentence } = claim.words;
  if (
    kind === 'count' &&
    best.score >= SURE &&
    best.topics.some(({ things }) => things?.[claim.language].test(noun))
  )
    return true;
  const after = sentence.slice(end, end + (kind === 'count' ? 60 : 32));
  const of =
    claim.language === 'zh'
      ? best.leaning
        ? `${claim.words.paragraph}${sentence}`
        : sentence
      : kind === 'count'
        ? `${noun} ${after}`
        : after;
  return speaksOf(best, of, claim);
}

/** True where the words after a number name what the indicator counts. */
function speaksOf(
  { indicator, topics }: Candidate,
  words: string,
  { language }: FoundClaim,
): boolean {
  if (
    topics.some((topic) =>
      topic[language].some(([pattern, weight]) => weight >= 0.4 && pattern.test(words)),
    )
  )
    return true;
  const own = new Set(
    terms(`${indicator.title[language]} ${indicator.synonyms[language].join(' ')}`),
  );
  return language === 'en' && terms(words).some((term) => own.has(term));
}

async function proposalsFor(
  found: FoundClaim[],
  mappings: ReturnType<typeof CheckOptionsSchema.parse>['mappings'],
  bench: Bench,
  control: CheckControl,
): Promise<{ byIndex: Map<number, Proposal>; note: Bilingual | null }> {
  const byIndex = new Map<number, Proposal>();
  let note: Bilingual | null = null;
  if (control.model && found.length > 0) {
    const answer = await proposeMappings(
      found,
      bench.evaluator.observatory.indicators(),
      control.model,
      control.signal,
    );
    for (const [position, id] of answer.proposals)
      byIndex.set(position, { indicator: id, by: 'model' });
    note = answer.note;
  }
  for (const [key, override] of Object.entries(mappings)) {
    const [start, end] = key.split('-').map(Number);
    const position =
      end === undefined
        ? Number(start)
        : found.findIndex(({ quote, quantitySpan }) =>
            [quote, quantitySpan].some(
              (span) =>
                bench.document.toSource(span.start) === start &&
                bench.document.toSource(Math.max(span.start, span.end - 1)) + 1 === end,
            ),
          );
    if (!Number.isInteger(position) || position < 0 || position >= found.length)
      throw new OrreryError(
        'usage',
        'unknown-claim',
        `There is no claim ${key}; the text has ${found.length}.`,
        { detail: { claim: key, claims: found.length } },
      );
    byIndex.set(position, {
      indicator: override.indicator,
      options: override.options,
      ...(override.reading ? { reading: override.reading } : {}),
      by: 'user',
    });
  }
  return { byIndex, note };
}

function nothing(text: string, source: string): Bilingual {
  if (text.trim() === '' && source.trim() !== '')
    return {
      en: 'There is no running text: tables, code and markup are not read.',
      zh: '没有可读的正文：表格、代码与标记不在检查之列。',
    };
  if (text.trim() === '') return { en: 'The text is empty.', zh: '文本为空。' };
  if (isOtherLanguage(text))
    return {
      en: 'The text seems to be in neither English nor Chinese; no claim was found.',
      zh: '文本似乎既非英文也非中文；未找到可核查的说法。',
    };
  return { en: 'No quantitative claim was found.', zh: '未找到定量的说法。' };
}

function countWords(text: string): number {
  const han = text.match(/\p{Script=Han}/gu)?.length ?? 0;
  const words = text.match(/[\p{Script=Latin}\p{N}][\p{L}\p{N}'’.-]*/gu)?.length ?? 0;
  return words + Math.round(han / 1.6);
}
