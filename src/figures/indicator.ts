import { z } from 'zod';
import { OrreryError } from '../records/error.js';
import { PILLARS } from '../records/pillar.js';
import { BilingualSchema } from '../records/text.js';

const ChoiceSchema = z.object({
  kind: z.literal('choice'),
  label: BilingualSchema,
  default: z.string(),
  /** True where the option is part of the definition grid, over which the range is taken. */
  definition: z.boolean().default(false),
  values: z.record(z.string(), BilingualSchema),
});

/** A list of values that the data declare (venues, series): `venue=neurips,icml` or `all`. */
const ListSchema = z.object({
  kind: z.literal('list'),
  label: BilingualSchema,
  default: z.string(),
  from: z.enum(['venues', 'tables']),
});

/** `2018` or `2009..2018`; whole years. */
const PeriodSchema = z.object({
  kind: z.literal('period'),
  label: BilingualSchema,
  default: z.string(),
});

/** Places and group ids the figure is asked for: `CN,US`, `all`. Filters the output, not the count. */
const PlaceSchema = z.object({
  kind: z.literal('place'),
  label: BilingualSchema,
  default: z.string(),
});

export const OptionSchema = z.discriminatedUnion('kind', [
  ChoiceSchema,
  ListSchema,
  PeriodSchema,
  PlaceSchema,
]);
export type IndicatorOption = z.infer<typeof OptionSchema>;

/**
 * How rows become values.
 * `ratio`: y / x with the linearised variance; `total`: y; `growth`: y in the last year of the
 * period over y in the first; `observation`: the source's own value or a quotient of two of them.
 */
export const ESTIMATORS = ['ratio', 'total', 'growth', 'observation'] as const;

/** The front matter of an indicator file. */
export const IndicatorSchema = z.object({
  id: z.string().regex(/^[a-z-]+\.[a-z0-9-]+$/),
  version: z.string().regex(/^\d+\.\d+\.\d+$/),
  pillar: z.enum(PILLARS),
  title: BilingualSchema,
  description: BilingualSchema,
  /** What stands above and below the line, in words. */
  numerator: BilingualSchema,
  denominator: BilingualSchema.nullable(),
  /** `share`, `count`, `ratio`, `per-100`, `USD`, `TFlop/s`, ... */
  unit: z.string(),
  population: BilingualSchema,
  estimator: z.enum(ESTIMATORS),
  /** True where cells count persons, so that small ones are suppressed. */
  personal: z.boolean().default(false),
  /** True where the records hold a part of what exists, so that a larger number does not refute them. */
  partial: z.boolean().optional(),
  /** False where the source's own way of collecting forbids to order places by it. */
  ranked: z.boolean().default(true),
  options: z.record(z.string(), OptionSchema),
  caveats: z.array(BilingualSchema).min(1),
  /** A paper, a standard, or the section of docs that derives the method. */
  method: z.string(),
  /** Source ids, or `works` for whichever work sources the snapshot holds. */
  sources: z.array(z.string()).min(1),
  /** Other words people use for it, for search and for the claim checker. */
  synonyms: z.object({ en: z.array(z.string()), zh: z.array(z.string()) }),
});
export type IndicatorMeta = z.infer<typeof IndicatorSchema>;

/** A definition: front matter and the SQL it heads. `file` is relative to `indicators/`. */
export interface Indicator extends IndicatorMeta {
  sql: string;
  file: string;
}

/** An error of wrong use; `detail` lists what could have been said. */
export function usage(code: string, message: string, detail: Record<string, unknown> = {}) {
  return new OrreryError('usage', code, message, { detail });
}
