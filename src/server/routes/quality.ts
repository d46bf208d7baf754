import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import { QualitySchema, readQuality } from '../../figures/quality.js';
import { answer } from '../respond.js';
import { Formats, problems } from '../schemas.js';
import type { Env, Service } from '../service.js';

const quality = createRoute({
  method: 'get',
  path: '/api/quality',
  operationId: 'getQuality',
  summary: 'How well strings are linked, persons told apart and claims checked, as measured',
  tags: ['catalogue'],
  request: { query: Formats(['json']) },
  responses: {
    200: {
      description:
        'What `npm run bench:link`, `bench:people`, `bench:people:build` and `bench:claims` measured on labelled sets; null for a bench that has not run. Each share has its 95 % interval and how many it is of.',
      content: { 'application/json': { schema: QualitySchema.openapi('Quality') } },
    },
    304: { description: 'Unchanged.' },
    ...problems('bad-request', 'not-acceptable', 'no-snapshot'),
  },
});

export function qualityRoutes(app: OpenAPIHono<Env>, service: Service): void {
  app.openapi(quality, (c) =>
    answer(c, service, ['json'], async () => JSON.stringify(await readQuality())),
  );
}
