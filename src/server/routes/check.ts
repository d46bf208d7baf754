import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import { checkText } from '../../claims/check.js';
import { CheckReportSchema, CheckRequestSchema } from '../../claims/report.js';
import { boundedBody, jsonOnly } from '../body.js';
import { problems } from '../schemas.js';
import type { Env, Service } from '../service.js';

/** `POST /api/check`. The text is read, answered and forgotten: it is neither stored nor logged. */
export function checkRoutes(app: OpenAPIHono<Env>, service: Service): void {
  const check = createRoute({
    method: 'post',
    path: '/api/check',
    summary: 'Test the quantitative claims of a text against the figures',
    tags: ['claims'],
    middleware: [jsonOnly, boundedBody(service.limits.bodyBytes)] as const,
    request: {
      body: {
        required: true,
        content: {
          'application/json': { schema: CheckRequestSchema.clone().openapi('CheckRequest') },
        },
      },
    },
    responses: {
      200: {
        description: 'Claims, verdicts and the figures they rest on.',
        content: {
          'application/json': { schema: CheckReportSchema.clone().openapi('CheckReport') },
        },
      },
      ...problems(
        'bad-request',
        'body-too-large',
        'text-too-long',
        'unsupported-media-type',
        'too-many-requests',
        'busy',
        'no-snapshot',
      ),
    },
  });
  app.openapi(check, async (c) => {
    const { text, ...options } = c.req.valid('json');
    const report = await service.compute(c, ({ observatory, signal }) =>
      checkText(text, options, observatory, {
        signal,
        limits: { maxMillis: service.limits.requestMs },
      }),
    );
    return c.json(report, 200, { 'Cache-Control': 'no-store' });
  });
}
