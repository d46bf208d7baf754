import { createRoute, z, type OpenAPIHono } from '@hono/zod-openapi';
import { figureCsv } from '../../figures/text/csv.js';
import { ChartQuery } from '../chart.js';
import { figureSidecar } from '../export/sidecar.js';
import { answer, languageOf } from '../respond.js';
import { COMPUTED, Figure, Formats, INDICATOR_ID, problems } from '../schemas.js';
import type { Env, Service } from '../service.js';

const one = createRoute({
  method: 'get',
  path: '/api/figures/{id}',
  operationId: 'getFigure',
  summary: 'An indicator evaluated',
  description:
    "Every other query parameter is one of the indicator's options, e.g. `venue=neurips&period=2009..2018`.",
  tags: ['figures'],
  request: {
    params: z.object({ id: INDICATOR_ID }),
    query: Formats(['json', 'csv', 'csvm', 'svg', 'png'])
      .extend(ChartQuery.shape)
      .catchall(z.string().max(2_000)),
  },
  responses: {
    200: {
      description: 'The figure, with interval, bounds, coverage, definition, sources and query.',
      content: {
        'application/json': { schema: Figure },
        'text/csv': { schema: z.string() },
        'application/csvm+json': { schema: z.looseObject({ url: z.string() }) },
        'image/svg+xml': { schema: z.string() },
        'image/png': { schema: z.string().openapi({ format: 'binary' }) },
      },
    },
    304: { description: 'Unchanged.' },
    ...problems(
      'bad-request',
      'unknown-option',
      'unknown-indicator',
      'not-acceptable',
      'too-many-rows',
      ...COMPUTED,
      'no-chinese-font',
    ),
  },
});

export function figureRoutes(app: OpenAPIHono<Env>, service: Service): void {
  app.openapi(one, (c) => {
    const { id } = c.req.valid('param');
    const { chart, options } = split(c.req.valid('query'));
    return answer(c, service, ['json', 'csv', 'csvm', 'svg', 'png'], async (format) => {
      if (format === 'svg' || format === 'png') {
        return service.chart(c, format, id, options, chart, languageOf(c));
      }
      if (format === 'csv') return figureCsv(await service.figure(c, id, options));
      if (format === 'csvm') {
        const figure = await service.figure(c, id, options);
        return JSON.stringify(figureSidecar(figure, csvAddress(c.req.url)));
      }
      return service.figureJson(c, id, options);
    });
  });
}

const RESERVED = new Set(['format', 'lang', ...Object.keys(ChartQuery.shape)]);

/** Where the CSV stands that metadata at this address describe. */
function csvAddress(address: string): string {
  const url = new URL(address);
  url.searchParams.set('format', 'csv');
  return url.pathname + url.search;
}

/** A query's chart settings, and the rest: the indicator's options. */
function split(query: ChartQuery & Record<string, unknown>) {
  const { width, height, theme, scale, highlight, frame } = query;
  const options: Record<string, string> = Object.create(null) as Record<string, string>;
  for (const [name, value] of Object.entries(query)) {
    if (typeof value === 'string' && !RESERVED.has(name)) options[name] = value;
  }
  return { chart: { width, height, theme, scale, highlight, frame } as ChartQuery, options };
}
