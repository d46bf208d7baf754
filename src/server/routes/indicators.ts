import { createRoute, z, type OpenAPIHono } from '@hono/zod-openapi';
import { coverage } from '../../figures/places/coverage.js';
import { MISSING_REASONS } from '../../figures/figure.js';
import type { Indicator } from '../../figures/indicator.js';
import type { Observatory } from '../../figures/observatory.js';
import { findIndicators } from '../../figures/indicators/search.js';
import { PILLARS } from '../../records/pillar.js';
import { answer, page } from '../respond.js';
import {
  INDICATOR_ID,
  COMPUTED,
  Formats,
  IndicatorDetail,
  IndicatorSummary,
  PageQuery,
  pageOf,
  problems,
} from '../schemas.js';
import type { Env, Service } from '../service.js';

const list = createRoute({
  method: 'get',
  path: '/api/indicators',
  operationId: 'listIndicators',
  summary: 'What can be measured, with definitions and options',
  tags: ['indicators'],
  request: {
    query: PageQuery.extend({
      pillar: z.enum(PILLARS).optional().openapi({ description: 'Only this pillar.' }),
      q: z.string().max(200).optional().openapi({
        description:
          'Words in the id, title, description or synonyms, in either language; best match first.',
      }),
    }).extend(Formats(['json']).shape),
  },
  responses: {
    200: {
      description: 'A page of indicators.',
      content: { 'application/json': { schema: pageOf(IndicatorSummary) } },
    },
    304: { description: 'Unchanged.' },
    ...problems('bad-request', 'not-acceptable', 'no-snapshot'),
  },
});

const held = createRoute({
  method: 'get',
  path: '/api/coverage',
  operationId: 'listCoverage',
  summary: 'What these data hold of each indicator: places, periods, or why there is nothing',
  tags: ['indicators'],
  request: { query: PageQuery.extend(Formats(['json']).shape) },
  responses: {
    200: {
      description: 'A page of indicators, in the order of `/api/indicators`.',
      content: {
        'application/json': {
          schema: pageOf(
            z
              .object({
                indicator: z.string(),
                places: z.number().int().openapi({ description: 'Countries with a value.' }),
                first: z.string().nullable(),
                last: z.string().nullable(),
                missing: z.enum(MISSING_REASONS).nullable(),
                fetch: z.array(z.string()).openapi({
                  description: 'Sources to fetch before there is a value.',
                }),
              })
              .openapi('Coverage'),
          ),
        },
      },
    },
    304: { description: 'Unchanged.' },
    ...problems('bad-request', 'not-acceptable', ...COMPUTED),
  },
});

const one = createRoute({
  method: 'get',
  path: '/api/indicators/{id}',
  operationId: 'getIndicator',
  summary: 'One definition, its SQL included',
  tags: ['indicators'],
  request: { params: z.object({ id: INDICATOR_ID }), query: Formats(['json']) },
  responses: {
    200: {
      description: 'The definition.',
      content: { 'application/json': { schema: IndicatorDetail } },
    },
    304: { description: 'Unchanged.' },
    ...problems('bad-request', 'unknown-indicator', 'not-acceptable', 'no-snapshot'),
  },
});

export function indicatorRoutes(app: OpenAPIHono<Env>, service: Service): void {
  app.openapi(list, (c) => {
    const { pillar, q, limit, offset } = c.req.valid('query');
    return answer(c, service, ['json'], () =>
      service.read((observatory) => {
        const within = observatory
          .indicators()
          .filter((indicator) => pillar === undefined || indicator.pillar === pillar);
        const found = (q === undefined ? within : findIndicators(within, q)).map((indicator) =>
          summary(observatory, indicator),
        );
        return JSON.stringify(page(found, { limit, offset }));
      }),
    );
  });
  app.openapi(held, (c) => {
    const paging = c.req.valid('query');
    return answer(c, service, ['json'], async () => {
      const bytes = await service.computed(c, 'coverage', async ({ observatory, signal }) =>
        JSON.stringify(await coverage(observatory, { signal })),
      );
      return JSON.stringify(page(JSON.parse(new TextDecoder().decode(bytes)), paging));
    });
  });
  app.openapi(one, (c) => {
    const { id } = c.req.valid('param');
    return answer(c, service, ['json'], () =>
      service.read((observatory) => JSON.stringify(detail(observatory, observatory.indicator(id)))),
    );
  });
}

function summary(observatory: Observatory, indicator: Indicator) {
  const { id, version, pillar, title, description, unit, estimator, synonyms, sources } = indicator;
  const options = offered(observatory, indicator);
  return { id, version, pillar, title, description, unit, estimator, options, synonyms, sources };
}

function detail(observatory: Observatory, indicator: Indicator) {
  return { ...indicator, options: offered(observatory, indicator) };
}

/** The declared options, with the values that these data hold. */
function offered(observatory: Observatory, indicator: Indicator) {
  return Object.fromEntries(
    Object.entries(indicator.options).map(([name, option]) => {
      if (option.kind === 'list') {
        return [name, { ...option, available: observatory.listValues(option.from) }];
      }
      const years = option.kind === 'period' ? observatory.years() : null;
      if (years) return [name, { ...option, years }];
      return [name, option];
    }),
  );
}
