import type { Bilingual } from '../records/text.js';
import type { Observatory } from '../figures/observatory.js';
import { evaluateRecap, type EvaluatedStatement, type Recap } from '../figures/published/recap.js';
import { checkText } from './check.js';
import { VERDICTS, type Claim, type Verdict } from './report/report.js';

/** `context`: the statement holds no number that could be tested. */
export const STATEMENT_VERDICTS = [...VERDICTS, 'context'] as const;
export type StatementVerdict = (typeof STATEMENT_VERDICTS)[number];

/** A statement with its figures and what the check of a text says of its numbers. */
export interface JudgedStatement extends EvaluatedStatement {
  verdict: StatementVerdict;
  trueThenNotNow: boolean;
  /** Why, in two or three sentences; null for `context`. */
  explanation: Bilingual | null;
}

type Judged = Pick<JudgedStatement, 'verdict' | 'trueThenNotNow' | 'explanation'>;

/** Of several numbers in a statement, the one that fares worst speaks for it. */
const WORST_FIRST: readonly Verdict[] = [
  'contradicted',
  'depends-on-definition',
  'not-measurable',
  'supported',
];

/**
 * Every statement with its figures and a verdict: the one that the check gives the same words on
 * the day they were said, so that a reader who pastes them reads the same.
 */
export async function judgeRecap(
  observatory: Observatory,
  recap: Recap,
  control: { signal?: AbortSignal } = {},
): Promise<JudgedStatement[]> {
  const gap = '\n\n';
  const texts = recap.rows.map(({ says }) => says.en);
  const evaluated = await evaluateRecap(observatory, recap);
  const { claims } = await checkText(
    texts.join(gap),
    { date: recap.spoken, lang: 'en', format: 'plain' },
    observatory,
    { ...control, failed: rethrow },
  );
  let start = 0;
  return evaluated.map((row, index) => {
    const end = start + (texts[index]?.length ?? 0);
    const own = claims.filter(({ span }) => span.start >= start && span.start < end);
    start = end + gap.length;
    return { ...row, ...(yearOf(row) ?? worst(own) ?? untested(row)) };
  });
}

/** A page that is kept must not keep what failed once. */
function rethrow(error: Error): never {
  throw error;
}

function worst(claims: readonly Claim[]): Judged | null {
  const rank = ({ verdict }: Claim) => WORST_FIRST.indexOf(verdict);
  const [first] = [...claims].sort((a, b) => rank(a) - rank(b));
  if (!first) return null;
  const { verdict, trueThenNotNow, explanations } = first;
  return { verdict, trueThenNotNow, explanation: withoutQuote(explanations) };
}

/** The statement stands above its explanation, which need not begin by quoting it. */
function withoutQuote({ en, zh }: Bilingual): Bilingual {
  return {
    en: en.replace(/^The text says “[^”]*”[^.]*\.\s*/u, ''),
    zh: zh.replace(/^原文[^“]*“[^”]*”。/u, ''),
  };
}

/** A year that is claimed: the year a figure states, or the first in which it counts anything. */
function yearOf({ statement, figures }: EvaluatedStatement): Judged | null {
  const claimed = statement.claimed.find((one) => 'unit' in one && one.unit === 'year');
  if (!claimed || !('value' in claimed)) return null;
  const figure = figures.find(({ asked }) => asked.place === claimed.place);
  const stated = figure?.latest.unit === 'year' ? figure.latest.value : null;
  const held = stated ?? (figure?.since ? Number(figure.since.slice(0, 4)) : null);
  if (!figure || held === null) return null;
  const fits = held === claimed.value;
  const { title } = figure.indicator;
  const publishers = [...new Set(figure.sources.map(({ publisher }) => publisher))];
  return {
    verdict: fits ? 'supported' : 'contradicted',
    trueThenNotNow: false,
    explanation: {
      en: `${title.en}: the records ${stated === null ? 'begin in' : 'say'} ${held} (${publishers.join(', ')}). ${fits ? 'That fits.' : 'That does not fit.'}`,
      zh: `按“${title.zh}”，记录${stated === null ? '始于' : '显示为'}${held}年（来源：${publishers.join('、')}）。${fits ? '与原文相符。' : '与原文不符。'}`,
    },
  };
}

/** A number that the check did not read as a claim stays untested; without one there is no claim. */
function untested({ statement }: EvaluatedStatement): Judged {
  const verdict = statement.claimed.length > 0 ? 'not-measurable' : 'context';
  return { verdict, trueThenNotNow: false, explanation: null };
}
