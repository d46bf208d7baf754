import { createRoute, z, type OpenAPIHono } from '@hono/zod-openapi';
import { judgeRecap, STATEMENT_VERDICTS } from '../../claims/recap.js';
import { readRecap } from '../../figures/published/recap.js';
import { BilingualSchema } from '../../records/text.js';
import { answer, page } from '../respond.js';
import { COMPUTED, Formats, PageQuery, pageOf, problems } from '../schemas.js';
import type { Env, Service } from '../service.js';

const Value = z.looseObject({
  period: z.string(),
  value: z.number().nullable(),
  unit: z.string(),
  n: z.number().nullable(),
  interval: z.object({ low: z.number(), high: z.number() }).nullable(),
  missing: z.string().nullable(),
});

const Row = z
  .object({
    statement: z.looseObject({
      id: z.string(),
      says: BilingualSchema,
      can: BilingualSchema,
      cannot: BilingualSchema,
    }),
    figures: z.array(
      z.looseObject({
        asked: z.looseObject({
          indicator: z.string(),
          place: z.string(),
          measure: BilingualSchema,
        }),
        around: Value.nullable(),
        latest: Value,
      }),
    ),
    verdict: z.enum(STATEMENT_VERDICTS).openapi({
      description: 'What a check of the statement says; context: it holds no number to test.',
    }),
    trueThenNotNow: z.boolean(),
    explanation: BilingualSchema.nullable(),
  })
  .openapi('RecapRow');

const recap = createRoute({
  method: 'get',
  path: '/api/recap',
  operationId: 'listRecap',
  summary: 'What a talk of 2019 said, and what the records say',
  tags: ['claims'],
  request: { query: PageQuery.extend(Formats(['json']).shape) },
  responses: {
    200: {
      description: 'A page of statements with the figures around the year meant and the latest.',
      content: { 'application/json': { schema: pageOf(Row) } },
    },
    304: { description: 'Unchanged.' },
    ...problems('bad-request', 'not-acceptable', ...COMPUTED),
  },
});

export function recapRoutes(app: OpenAPIHono<Env>, service: Service): void {
  app.openapi(recap, (c) => {
    const paging = c.req.valid('query');
    return answer(c, service, ['json'], () =>
      service.computed(
        c,
        `recap ${paging.limit} ${paging.offset}`,
        async ({ observatory, signal }) => {
          const rows = await judgeRecap(observatory, await readRecap(), { signal });
          return JSON.stringify(page(rows, paging));
        },
      ),
    );
  });
}
