import { createRoute, z, type OpenAPIHono } from '@hono/zod-openapi';
import { loadReproductions, OUTCOMES, reproduce } from '../../figures/published/reproduction.js';
import { BilingualSchema } from '../../records/text.js';
import { answer, page } from '../respond.js';
import { COMPUTED, Formats, PageQuery, pageOf, problems } from '../schemas.js';
import type { Env, Service } from '../service.js';

const Reproduced = z
  .object({
    id: z.string(),
    study: BilingualSchema,
    published: z.looseObject({
      value: z.number(),
      unit: z.string(),
      low: z.number(),
      high: z.number(),
      says: BilingualSchema,
      address: z.string().nullable(),
    }),
    ours: z
      .looseObject({
        value: z.number(),
        indicator: z.string(),
        options: z.record(z.string(), z.string()),
        place: z.string(),
        period: z.string(),
        nearest: z.boolean(),
      })
      .nullable(),
    outcome: z.enum(OUTCOMES),
    difference: z.number().nullable(),
    why: BilingualSchema,
    needs: BilingualSchema.nullable(),
  })
  .openapi('Reproduced');

const reproductions = createRoute({
  method: 'get',
  path: '/api/reproductions',
  operationId: 'listReproductions',
  summary: 'Figures that others published, held against ours',
  tags: ['claims'],
  request: { query: PageQuery.extend(Formats(['json']).shape) },
  responses: {
    200: {
      description: 'A page of published figures with ours, the difference and its reason.',
      content: { 'application/json': { schema: pageOf(Reproduced) } },
    },
    304: { description: 'Unchanged.' },
    ...problems('bad-request', 'not-acceptable', ...COMPUTED),
  },
});

export function reproductionRoutes(app: OpenAPIHono<Env>, service: Service): void {
  app.openapi(reproductions, (c) => {
    const paging = c.req.valid('query');
    const about = `reproductions ${paging.limit} ${paging.offset}`;
    return answer(c, service, ['json'], () =>
      service.computed(c, about, async ({ observatory, signal }) => {
        const rows = await reproduce(await loadReproductions(), observatory, { signal });
        return JSON.stringify(page(rows, paging));
      }),
    );
  });
}
