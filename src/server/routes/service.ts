import { createRoute, z, type OpenAPIHono } from '@hono/zod-openapi';
import { OrreryError } from '../../records/error.js';
import { MEDIA } from '../respond.js';
import { problems } from '../schemas.js';
import type { Env, Service } from '../service.js';

const text = { 'text/plain': { schema: z.string() } };

const health = createRoute({
  method: 'get',
  path: '/healthz',
  operationId: 'getHealth',
  summary: 'The process answers',
  tags: ['service'],
  responses: { 200: { description: 'ok', content: text } },
});

const ready = createRoute({
  method: 'get',
  path: '/readyz',
  operationId: 'getReadiness',
  summary: 'Data are loaded and figures can be asked for',
  tags: ['service'],
  responses: {
    200: { description: 'ready', content: text },
    ...problems('no-snapshot'),
  },
});

const metrics = createRoute({
  method: 'get',
  path: '/metrics',
  operationId: 'getMetrics',
  summary: 'Counters in the Prometheus text format',
  tags: ['service'],
  responses: { 200: { description: 'Counters.', content: text } },
});

export function serviceRoutes(app: OpenAPIHono<Env>, service: Service): void {
  app.openapi(health, (c) => c.text('ok\n', 200));
  app.openapi(ready, (c) => {
    if (service.host.current === null) {
      throw new OrreryError('busy', 'no-snapshot', 'No snapshot or release is loaded yet.');
    }
    return c.text('ready\n', 200);
  });
  app.openapi(metrics, async (c) =>
    c.text(await service.metrics.registry.metrics(), 200, {
      'Content-Type': service.metrics.registry.contentType,
    }),
  );
  let document: string | null = null;
  app.get('/openapi.json', (c) => {
    document ??= JSON.stringify(app.getOpenAPI31Document(about(service.version)));
    return c.body(document, 200, { 'Content-Type': MEDIA.json, 'Cache-Control': 'no-cache' });
  });
}

function about(version: string) {
  return {
    openapi: '3.1.0',
    info: {
      title: 'Orrery',
      version,
      description:
        'Figures about national AI ecosystems that open to their evidence. Every read under /api has an ETag: send it back in If-None-Match for a 304. Every failure is application/problem+json; a 429 or 503 carries Retry-After.',
      license: { name: 'Apache-2.0', url: 'https://www.apache.org/licenses/LICENSE-2.0' },
    },
    servers: [{ url: '/' }],
    tags: [
      { name: 'figures', description: 'Indicators evaluated.' },
      { name: 'indicators', description: 'What can be measured, and what these data hold of it.' },
      { name: 'places', description: 'Profiles of places and comparisons.' },
      { name: 'claims', description: 'Texts and published figures held against the records.' },
      { name: 'catalogue', description: 'Sources, places, tables, and how well they were read.' },
      { name: 'service', description: 'Whether the service is well.' },
    ],
  };
}
