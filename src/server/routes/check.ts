import { createRoute, z, type OpenAPIHono } from '@hono/zod-openapi';
import { checkText } from '../../claims/check.js';
import { claimReviews } from '../../claims/report/claim-review.js';
import { htmlReport } from '../../claims/report/html-report.js';
import {
  CheckReportSchema,
  CheckRequestSchema,
  type CheckReport,
} from '../../claims/report/report.js';
import { textReport } from '../../claims/report/text-report.js';
import type { Language } from '../../records/text.js';
import { boundedBody, jsonOnly, utf8Only } from '../body.js';
import { formatOf, languageOf, MEDIA } from '../respond.js';
import { COMPUTED, Formats, problems } from '../schemas.js';
import type { Env, Service } from '../service.js';

/** `POST /api/check`. The text is read, answered and forgotten: it is neither stored nor logged. */
export function checkRoutes(app: OpenAPIHono<Env>, service: Service): void {
  const check = createRoute({
    method: 'post',
    path: '/api/check',
    operationId: 'checkText',
    summary: 'Test the quantitative claims of a text against the figures',
    tags: ['claims'],
    middleware: [jsonOnly, boundedBody(service.limits.bodyBytes), utf8Only] as const,
    request: {
      query: Formats(FORMATS),
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
          'text/plain': { schema: z.string() },
          'text/html': { schema: z.string() },
          'application/ld+json': { schema: z.looseObject({}) },
        },
      },
      ...problems(
        'bad-request',
        'body-too-large',
        'text-too-long',
        'unsupported-media-type',
        'unknown-option',
        'unknown-indicator',
        'not-acceptable',
        ...COMPUTED,
      ),
    },
  });
  app.openapi(check, async (c) => {
    const format = formatOf(c, FORMATS);
    const { text, ...options } = c.req.valid('json');
    const report = await service.compute(c, ({ observatory, signal }) =>
      checkText(text, options, observatory, {
        signal,
        failed: service.claimFailed(c),
        limits: {
          maxMillis: service.limits.requestMs * 0.8,
          maxCharacters: service.limits.textCharacters,
        },
      }),
    );
    const headers = { 'Content-Type': MEDIA[format], 'Cache-Control': 'no-store' };
    const asked = c.req.query('lang') === undefined ? report.language : languageOf(c);
    return new Response(written(report, format, asked), { headers });
  });
}

const FORMATS = ['json', 'text', 'html', 'claimreview'] as const;

function written(
  report: CheckReport,
  format: (typeof FORMATS)[number],
  language: Language,
): string {
  switch (format) {
    case 'json':
      return JSON.stringify(report);
    case 'text':
      return textReport(report, language);
    case 'html':
      return htmlReport(report, language);
    case 'claimreview':
      return JSON.stringify(claimReviews(report, {}));
  }
}
