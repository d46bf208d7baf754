import { z } from '@hono/zod-openapi';
import { FigureSchema, PointSchema } from '../figures/figure.js';
import { ESTIMATORS, OptionSchema } from '../figures/indicator.js';
import { PILLARS } from '../records/pillar.js';
import { BilingualSchema } from '../records/text.js';
import { ProblemSchema, PROBLEMS, type ProblemCode } from './problem.js';

export const Point = PointSchema.clone().openapi('Point');

export const Figure = FigureSchema.clone().openapi('Figure');

/** An option as declared, with the values these data hold where the data decide them. */
export const OfferedOption = z
  .intersection(
    OptionSchema,
    z.object({
      available: z.array(z.string()).optional(),
      years: z.object({ first: z.number().int(), last: z.number().int() }).optional(),
    }),
  )
  .openapi('IndicatorOption');

/** The part of an address that names an indicator. */
export const INDICATOR_ID = z
  .string()
  .openapi({ description: 'Id of an indicator.', example: 'talent.authorship-share' });

export const IndicatorSummary = z
  .object({
    id: z.string().openapi({ example: 'talent.authorship-share' }),
    version: z.string(),
    pillar: z.enum(PILLARS),
    title: BilingualSchema,
    description: BilingualSchema,
    unit: z.string(),
    estimator: z.enum(ESTIMATORS),
    options: z.record(z.string(), OfferedOption),
    synonyms: z.object({ en: z.array(z.string()), zh: z.array(z.string()) }),
    sources: z.array(z.string()).openapi({
      description: 'Ids of its sources; `works` stands for the sources of conference papers.',
    }),
  })
  .openapi('IndicatorSummary');

export const IndicatorDetail = IndicatorSummary.extend({
  numerator: BilingualSchema,
  denominator: BilingualSchema.nullable(),
  population: BilingualSchema,
  personal: z.boolean(),
  caveats: z.array(BilingualSchema),
  method: z.string(),
  sql: z.string(),
  file: z.string(),
}).openapi('Indicator');

const Lint = z
  .object({
    records: z.number().int(),
    refused: z.number().int().openapi({ description: 'Rows or parts that could not be read.' }),
    series: z.number().int(),
    places: z.number().int(),
    firstPeriod: z.string(),
    lastPeriod: z.string(),
    rules: z.array(
      z.object({
        rule: z.string(),
        severity: z.enum(['error', 'warning', 'info']),
        findings: z.number().int(),
      }),
    ),
  })
  .openapi('Lint');

export const Source = z
  .object({
    id: z.string(),
    kind: z.enum(['works', 'organisations', 'observations', 'events']).optional().openapi({
      description: 'What records it gives; absent where single facts are quoted or curated.',
    }),
    title: BilingualSchema,
    publisher: z.string(),
    address: z.string(),
    licence: z.string(),
    licenceAddress: z.string().nullable(),
    embedding: z.enum(['rows', 'aggregates', 'nothing']),
    attribution: z.string(),
    citation: z.string(),
    version: z.string(),
    cadence: z.string(),
    coverage: BilingualSchema,
    limits: z.array(BilingualSchema),
    resources: z.array(
      z.object({
        path: z.string(),
        url: z.string(),
        sha256: z.string().nullable(),
        bytes: z.number().nullable(),
      }),
    ),
    lint: Lint.nullable().openapi({
      description: 'What linting found in the source; null where these data carry no counters.',
    }),
  })
  .openapi('Source');

export const Place = z
  .object({
    id: z.string().openapi({ example: 'CN' }),
    kind: z.enum(['country', 'group', 'world']),
    name: BilingualSchema,
    members: z.array(z.string()),
  })
  .openapi('Place');

export const Status = z
  .object({
    name: z.literal('orrery'),
    version: z.string(),
    snapshot: z.object({
      id: z.string(),
      kind: z.enum(['release', 'snapshot']),
      builtWith: z.string(),
      tables: z.array(z.object({ name: z.string(), rows: z.number() })),
    }),
    years: z.object({ first: z.number(), last: z.number() }).nullable(),
    venues: z.array(z.string()),
    indicators: z.number().int(),
    sources: z.number().int(),
    places: z.number().int(),
  })
  .openapi('Status');

export const PageQuery = z.object({
  limit: z.coerce.number().int().min(1).max(1_000).default(500).openapi({
    description: 'Items of a page.',
  }),
  offset: z.coerce.number().int().min(0).max(1_000_000_000).default(0).openapi({
    description: 'Items before the page.',
  }),
});

export const Formats = (formats: readonly string[]) =>
  z.object({
    format: z
      .string()
      .optional()
      .openapi({
        description: `One of ${formats.join(', ')}; overrides Accept.`,
        example: formats[0] ?? 'json',
      }),
    lang: z.string().optional().openapi({
      description:
        'en or zh: language of titles in problems and charts; overrides Accept-Language.',
    }),
  });

/** A page of some items, as a schema. */
export const pageOf = <T extends z.ZodType>(item: T) =>
  z.object({
    items: z.array(item),
    total: z.number().int(),
    limit: z.number().int(),
    offset: z.number().int(),
  });

interface ProblemResponse {
  description: string;
  content: { 'application/problem+json': { schema: typeof ProblemSchema } };
}

/** The problems of an operation that computes: busy, late, or without data. */
export const COMPUTED = ['too-many-requests', 'busy', 'deadline-exceeded', 'no-snapshot'] as const;

/** The problems an operation may answer with, grouped by status as OpenAPI wants them. */
export function problems(...codes: ProblemCode[]) {
  const responses: Record<number, ProblemResponse> = {};
  const all: ProblemCode[] = [...codes, 'internal'];
  for (const status of new Set(all.map((code) => PROBLEMS[code].status))) {
    const here = [...new Set(all)].filter((code) => PROBLEMS[code].status === status);
    responses[status] = {
      description: here.map((code) => `\`${code}\`: ${PROBLEMS[code].title.en}.`).join(' '),
      content: { 'application/problem+json': { schema: ProblemSchema } },
    };
  }
  return responses;
}
