import { createRoute, z, type OpenAPIHono } from '@hono/zod-openapi';
import { figureCsv } from '../../figures/csv.js';
import { answer } from '../respond.js';
import { Figure, Formats, problems } from '../schemas.js';
import type { Env, Service } from '../service.js';

/** Query names that are not options of an indicator. */
const RESERVED = new Set(['format', 'lang']);

const one = createRoute({
  method: 'get',
  path: '/api/figures/{id}',
  summary: 'An indicator evaluated',
  description:
    "Every other query parameter is one of the indicator's options, e.g. `venue=neurips&period=2009..2018`.",
  tags: ['figures'],
  request: {
    params: z.object({ id: z.string() }),
    query: Formats(['json', 'csv']).catchall(z.string().max(2_000)),
  },
  responses: {
    200: {
      description: 'The figure, with interval, bounds, coverage, definition, sources and query.',
      content: {
        'application/json': { schema: Figure },
        'text/csv': { schema: z.string() },
      },
    },
    304: { description: 'Unchanged.' },
    ...problems(
      'bad-request',
      'unknown-option',
      'unknown-indicator',
      'not-acceptable',
      'too-many-rows',
      'too-many-requests',
      'busy',
      'deadline-exceeded',
      'no-snapshot',
    ),
  },
});

export function figureRoutes(app: OpenAPIHono<Env>, service: Service): void {
  app.openapi(one, (c) => {
    const { id } = c.req.valid('param');
    const options = optionsOf(c.req.valid('query'));
    return answer(c, service, ['json', 'csv'], async (format) => {
      const finished = await service.figure(c, id, options);
      return format === 'csv' ? figureCsv(finished.figure) : finished.json;
    });
  });
}

/** The indicator's options in a query. */
export function optionsOf(query: Record<string, string | undefined>): Record<string, string> {
  const options: Record<string, string> = Object.create(null) as Record<string, string>;
  for (const [name, value] of Object.entries(query)) {
    if (value !== undefined && !RESERVED.has(name)) options[name] = value;
  }
  return options;
}
