import { z } from 'zod';
import { BoundsSchema, FigureSourceSchema, IntervalSchema } from '../../figures/figure.js';
import { BilingualSchema, LANGUAGES } from '../../records/text.js';

/** Half-open, in UTF-16 code units of the text as it was handed in. */
const SpanSchema = z.object({
  start: z.number().int().nonnegative(),
  end: z.number().int().nonnegative(),
});
export type Span = z.infer<typeof SpanSchema>;

export const VERDICTS = [
  'supported',
  'contradicted',
  'depends-on-definition',
  'not-measurable',
] as const;
export type Verdict = (typeof VERDICTS)[number];

const INPUT_FORMATS = ['plain', 'markdown', 'html'] as const;
export type InputFormat = (typeof INPUT_FORMATS)[number];

/**
 * `share`: a part of a whole, 0 to 1. `count`: a number of things. `amount`: a number with a unit
 * of its own (USD, TFlop/s). `multiple`: a value over an earlier one (ten-fold, doubled, up 12 %).
 * `change`: from one value to another. `ratio`: one place over another. `rank`: 1 is the most.
 */
const QUANTITY_KINDS = ['share', 'count', 'amount', 'multiple', 'change', 'ratio', 'rank'] as const;
export type QuantityKind = (typeof QUANTITY_KINDS)[number];

/** The number a text states and the interval that its wording and rounding stand for. */
const QuantitySchema = z.object({
  /** Exactly as written. */
  text: z.string(),
  span: SpanSchema,
  kind: z.enum(QUANTITY_KINDS),
  /** The stated number; for a range its middle; for a change where it ends. */
  value: z.number(),
  /** What the wording allows, both ends included; null where it is open. See docs/claims.md. */
  low: z.number().nullable(),
  high: z.number().nullable(),
  /** For a change: where it starts. */
  from: z.number().nullable(),
  /** `share`, `USD`, `TFlop/s`, or the noun counted where the text gives one, else `count`. */
  unit: z.string(),
  /** The words that widen or narrow it ("nearly", "逾"), else null. */
  hedge: z.string().nullable(),
  direction: z.enum(['up', 'down']).nullable(),
});

/**
 * How an indicator's values are read for a claim. `value` as it is; `complement` 1 - value;
 * `numerator` what stands above the line of a share;
 * `world-share` over the world's value; `change` last over first; `from-to` both ends of a change;
 * `difference` how far a share moved; `place-ratio` one place over another; `rank` among countries.
 */
export const READINGS = [
  'value',
  'complement',
  'numerator',
  'world-share',
  'change',
  'from-to',
  'difference',
  'place-ratio',
  'rank',
] as const;
export type Reading = (typeof READINGS)[number];

export const MappingSchema = z.object({
  indicator: z.string(),
  title: BilingualSchema,
  /** Options of the indicator as the claim is understood, period and place included. */
  options: z.record(z.string(), z.string()),
  reading: z.enum(READINGS),
  /** 0 to 1; how well the words of the claim fit the indicator. */
  score: z.number(),
  by: z.enum(['retrieval', 'model', 'user']),
});
export type Mapping = z.infer<typeof MappingSchema>;

/** One definition, or one sibling indicator, and whether the claim holds under it. */
const EvidenceTickSchema = z.object({
  indicator: z.string(),
  options: z.record(z.string(), z.string()),
  /** The options that differ from the default, in words. */
  label: BilingualSchema,
  value: z.number(),
  holds: z.boolean(),
  /** How far it lies from what the wording allows, as a part of the claimed number; 0 where it holds. */
  distance: z.number(),
  chosen: z.boolean(),
});

/** A figure held against the claim, already read as the claim reads it. */
const EvidenceSchema = z.object({
  role: z.enum(['claimed', 'latest', 'sibling']),
  indicator: z.string(),
  title: BilingualSchema,
  reading: z.enum(READINGS),
  options: z.record(z.string(), z.string()),
  place: z.string(),
  period: z.string(),
  value: z.number().nullable(),
  unit: z.string(),
  /** The value as a reader sees it. */
  display: BilingualSchema,
  interval: IntervalSchema.nullable(),
  bounds: BoundsSchema.nullable(),
  coverage: z.number().nullable(),
  n: z.number().nullable(),
  /** Null where there is no value to compare. */
  holds: z.boolean().nullable(),
  ticks: z.array(EvidenceTickSchema),
  series: z.array(
    z.object({
      period: z.string(),
      value: z.number(),
      low: z.number().nullable(),
      high: z.number().nullable(),
    }),
  ),
  definition: BilingualSchema,
  caveat: BilingualSchema.nullable(),
  missing: z.string().nullable(),
  sources: z.array(FigureSourceSchema),
});
export type Evidence = z.infer<typeof EvidenceSchema>;

const ClaimSchema = z.object({
  index: z.number().int().nonnegative(),
  /** The clause that makes the claim, exactly as the extracted text has it. */
  quote: z.string(),
  span: SpanSchema,
  sentence: z.object({ text: z.string(), span: SpanSchema }),
  language: z.enum(LANGUAGES),
  quantity: QuantitySchema,
  /** ISO 3166-1 alpha-2, a group id, `WORLD`, or null where the text names none. */
  place: z.string().nullable(),
  placeName: BilingualSchema.nullable(),
  /** The words the place was read from; empty where it was carried over from before. */
  placeText: z.string(),
  comparedWith: z.string().nullable(),
  /** `2018`, `2009..2018`, or null where the text says none. */
  period: z.string().nullable(),
  periodText: z.string(),
  /** `stated` in the text, `relative` to the document's date, `carried` from before, or `none`. */
  periodBasis: z.enum(['stated', 'relative', 'carried', 'none']),
  /** The group the share is taken of, where an earlier sentence names it. */
  population: z.string().nullable(),
  attribution: z.string().nullable(),
  quoted: z.boolean(),
  negated: z.boolean(),
  mapping: MappingSchema.nullable(),
  alternatives: z.array(MappingSchema),
  figures: z.array(EvidenceSchema),
  verdict: z.enum(VERDICTS),
  /** True where the claim held at its period and the latest figure no longer fits it. */
  trueThenNotNow: z.boolean(),
  /** Code of the error that kept the program from judging it, else null; it is then `not-measurable`. */
  failure: z.string().nullable(),
  /** What is missing where the verdict is `not-measurable`, else null. */
  missing: BilingualSchema.nullable(),
  /** Two or three sentences in the document's language. */
  explanation: z.string(),
  explanations: BilingualSchema,
});
export type Claim = z.infer<typeof ClaimSchema>;

export const CheckReportSchema = z.object({
  language: z.enum(LANGUAGES),
  /** The document's date, `2019-12` or `2019-11-28`; relative periods count from it. */
  date: z.string(),
  format: z.enum(INPUT_FORMATS),
  snapshot: z.string(),
  /** The text as it was read: markup gone, nothing else changed. */
  text: z.string(),
  /** Spans of each claim in `text`, by index; equal to `span` for plain text. */
  marks: z.array(SpanSchema),
  words: z.number().int(),
  counts: z.record(z.enum(VERDICTS), z.number().int()),
  claims: z.array(ClaimSchema),
  /** What limited the check (claims over the limit, time over the limit, another language). */
  notes: z.array(BilingualSchema),
  attributions: z.array(z.string()),
  model: z.object({ address: z.string(), name: z.string() }).nullable(),
});
export type CheckReport = z.infer<typeof CheckReportSchema>;

/** A correction by the reader: the indicator (and options) that a claim should be tested with. */
const MappingOverrideSchema = z.object({
  indicator: z.string(),
  options: z.record(z.string(), z.string()).default({}),
  reading: z.enum(READINGS).optional(),
});
export type MappingOverride = z.input<typeof MappingOverrideSchema>;

/** What may be asked of a check. `mappings` is keyed by claim index (`"3"`) or span (`"120-164"`). */
export const CheckOptionsSchema = z.object({
  date: z
    .string()
    .regex(/^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/)
    .optional(),
  format: z.enum([...INPUT_FORMATS, 'auto']).default('auto'),
  lang: z.enum([...LANGUAGES, 'auto']).default('auto'),
  mappings: z.record(z.string().regex(/^\d+(-\d+)?$/), MappingOverrideSchema).default({}),
});
export type CheckOptions = z.input<typeof CheckOptionsSchema>;

/** The body of `POST /api/check`. */
export const CheckRequestSchema = CheckOptionsSchema.extend({ text: z.string() });
