import { z } from 'zod';
import { PILLARS } from '../records/pillar.js';
import { BilingualSchema } from '../records/text.js';

const number = z.number().nullable();

/** Sampling (and, where said, linkage) error of one value. `covers` says what it is about. */
export const IntervalSchema = z.object({
  low: z.number(),
  high: z.number(),
  /** Nominal coverage, 0.95. */
  level: z.number(),
  /** `taylor-ratio`, `taylor-log-ratio`, `poisson-bootstrap`, `wilson`, `none`. */
  method: z.string(),
  /** What is covered: `sampling of works`, `sampling of works and linkage`. */
  covers: z.string(),
});
export type Interval = z.infer<typeof IntervalSchema>;

/** What the value would be if every unknown were not here (`low`) or were here (`high`). */
export const BoundsSchema = z.object({ low: z.number(), high: z.number() });

/** Why a cell has no value. A cell that cannot be computed carries its reason. */
export const MISSING_REASONS = [
  'no-rows',
  'no-known-place',
  'zero-denominator',
  'no-tier-information',
  'suppressed',
  'not-observed',
  'needs-fetch',
  'needs-records',
  'not-applicable',
] as const;
export type MissingReason = (typeof MISSING_REASONS)[number];

/**
 * What to beware of in a value. `truncated`: it rests on the last two years of its records, whose moves
 * are under-counted; `warm-up`: on the first years, in which many who seem new are not.
 */
export const FLAGS = ['truncated', 'warm-up'] as const;
export type Flag = (typeof FLAGS)[number];

/** The position by value, largest first, among `of` that are ranked, and the span that intervals allow. */
export const RankSchema = z.object({
  rank: z.number().int(),
  low: z.number().int(),
  high: z.number().int(),
  of: z.number().int(),
});

/** One value of a figure: a place in a period. */
export const PointSchema = z.object({
  /** ISO 3166-1 alpha-2, a group id, or `WORLD`. */
  place: z.string(),
  /** `2018` or `2009..2018`. */
  period: z.string(),
  value: number,
  unit: z.string(),
  /** Units counted (author slots, works, persons, companies) that the value rests on. */
  n: number,
  numerator: number,
  denominator: number,
  /** Share of units whose place is known, 0 to 1; null where the notion does not apply. */
  coverage: number,
  interval: IntervalSchema.nullable(),
  bounds: BoundsSchema.nullable(),
  missing: z.enum(MISSING_REASONS).nullable(),
  /** What breaks the figure down further (`origin=CN`, `step=lithography`); absent otherwise. */
  dimension: z.string().optional(),
  /** What to beware of; absent where nothing. */
  flags: z.array(z.enum(FLAGS)).optional(),
  /** Among the dimensions of the place (organisations); absent where they are not ranked. */
  rank: RankSchema.optional(),
});
export type Point = z.infer<typeof PointSchema>;

/** One definition of the declared grid and what it says about one place over the whole period. */
export const DefinitionTickSchema = z.object({
  place: z.string(),
  period: z.string(),
  value: number,
  options: z.record(z.string(), z.string()),
  /** True for the definition the figure itself uses. */
  chosen: z.boolean(),
});

/** The figure's range over the definition grid, per place (and part), with every tick. */
export const RangeSchema = z.object({
  place: z.string(),
  period: z.string(),
  low: number,
  high: number,
  definitions: z.array(DefinitionTickSchema),
  /** The part of a figure that is broken down, as its points name it. */
  dimension: z.string().optional(),
});
export type Range = z.infer<typeof RangeSchema>;

export const FigureSourceSchema = z.object({
  id: z.string(),
  title: BilingualSchema,
  publisher: z.string(),
  licence: z.string(),
  address: z.string(),
  citation: z.string(),
  attribution: z.string(),
});

/**
 * An indicator evaluated. A figure is never a bare number: it carries its interval, n, coverage,
 * definition, sources, snapshot and query. One type for the CLI, the API, the charts, the claims.
 */
export const FigureSchema = z.object({
  indicator: z.object({
    id: z.string(),
    version: z.string(),
    pillar: z.enum(PILLARS),
    title: BilingualSchema,
    description: BilingualSchema,
    caveats: z.array(BilingualSchema),
    method: z.string(),
    /** What one unit of `n` is: author slots, works, persons. */
    population: BilingualSchema,
  }),
  unit: z.string(),
  /** Every declared option with the value used, defaults included. */
  options: z.record(z.string(), z.string()),
  /** The definition in one sentence, options filled in. */
  definition: BilingualSchema,
  /** A value per place and year of the period. */
  series: z.array(PointSchema),
  /** A value per place over the whole period. */
  pooled: z.array(PointSchema),
  range: z.array(RangeSchema),
  sources: z.array(FigureSourceSchema),
  snapshot: z.string(),
  query: z.object({ sql: z.string(), parameters: z.array(z.union([z.string(), z.number()])) }),
  citation: z.string(),
  /** Notes about this evaluation (truncation years, suppressed cells, licence conditions). */
  notes: z.array(BilingualSchema),
});
export type Figure = z.infer<typeof FigureSchema>;
