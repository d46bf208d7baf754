import { createRoute, z, type OpenAPIHono } from '@hono/zod-openapi';
import { compare } from '../../figures/compare.js';
import { profile } from '../../figures/profile.js';
import { PILLARS } from '../../records/pillar.js';
import { BilingualSchema } from '../../records/text.js';
import { answer } from '../respond.js';
import { Figure, Formats, Place, Point, problems } from '../schemas.js';
import type { Env, Service } from '../service.js';

const Rank = z.looseObject({}).nullable().openapi('Rank', {
  description: 'The ranks that the intervals leave open, and among how many.',
});

const Profile = z
  .object({
    place: z.string(),
    name: BilingualSchema,
    snapshot: z.string(),
    reference: z.string(),
    pillars: z.array(
      z.object({
        id: z.enum(PILLARS),
        name: BilingualSchema,
        figures: z.array(
          Figure.extend({
            latest: Point.nullable(),
            reference: Point.nullable(),
            rank: Rank,
            trend: z.looseObject({ direction: z.enum(['up', 'down', 'unclear']) }).nullable(),
            parts: z.array(Point),
          }),
        ),
        missing: z.array(
          z.looseObject({ indicator: z.string(), reason: z.string(), text: BilingualSchema }),
        ),
      }),
    ),
  })
  .openapi('Profile');

const Comparison = z
  .object({
    places: z.array(Place.pick({ id: true, name: true })),
    snapshot: z.string(),
    pillars: z.array(
      z.object({
        id: z.enum(PILLARS),
        name: BilingualSchema,
        indicators: z.array(
          z.looseObject({
            unit: z.string(),
            period: z.string().nullable(),
            values: z.array(z.object({ place: z.string(), point: Point.nullable(), rank: Rank })),
            differences: z.array(
              z.object({ a: z.string(), b: z.string(), apart: z.boolean().nullable() }),
            ),
            definition: BilingualSchema,
          }),
        ),
      }),
    ),
  })
  .openapi('Comparison');

const COMPUTED = ['too-many-requests', 'busy', 'deadline-exceeded', 'no-snapshot'] as const;

const profiles = createRoute({
  method: 'get',
  path: '/api/profiles/{place}',
  summary: 'Everything the data say of a place, and what is missing',
  tags: ['places'],
  request: {
    params: z.object({ place: z.string() }),
    query: Formats(['json']).extend({
      reference: z.coerce.number().int().min(1950).max(2100).optional().openapi({
        description: 'The year the latest values are held against; 2019 unless said.',
      }),
    }),
  },
  responses: {
    200: { description: 'The profile.', content: { 'application/json': { schema: Profile } } },
    304: { description: 'Unchanged.' },
    ...problems('bad-request', 'unknown-place', 'not-acceptable', ...COMPUTED),
  },
});

const comparison = createRoute({
  method: 'get',
  path: '/api/compare',
  summary: 'Two to six places side by side',
  tags: ['places'],
  request: {
    query: Formats(['json']).extend({
      places: z.string().max(500).openapi({
        description: 'Codes or group ids, comma-separated.',
        example: 'CN,US',
      }),
    }),
  },
  responses: {
    200: {
      description: 'The comparison. A difference is called one only where the intervals part.',
      content: { 'application/json': { schema: Comparison } },
    },
    304: { description: 'Unchanged.' },
    ...problems('bad-request', 'unknown-place', 'not-acceptable', ...COMPUTED),
  },
});

export function placeRoutes(app: OpenAPIHono<Env>, service: Service): void {
  app.openapi(profiles, (c) => {
    const { place } = c.req.valid('param');
    const { reference } = c.req.valid('query');
    return answer(c, service, ['json'], () =>
      service.computed(
        c,
        `profile ${place} ${reference ?? ''}`,
        async ({ observatory, signal }) => {
          const options = reference === undefined ? { signal } : { signal, reference };
          return JSON.stringify(await profile(observatory, place, options));
        },
      ),
    );
  });
  app.openapi(comparison, (c) => {
    const places = c.req
      .valid('query')
      .places.split(',')
      .map((place) => place.trim());
    return answer(c, service, ['json'], () =>
      service.computed(c, `compare ${places.join()}`, async ({ observatory, signal }) =>
        JSON.stringify(await compare(observatory, places, { signal })),
      ),
    );
  });
}
