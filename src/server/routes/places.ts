import { createRoute, z, type OpenAPIHono } from '@hono/zod-openapi';
import { compare } from '../../figures/places/compare.js';
import { composite, NORMALISATIONS } from '../../figures/places/composite.js';
import { usage } from '../../figures/indicator.js';
import { profile } from '../../figures/places/profile.js';
import { PILLARS } from '../../records/pillar.js';
import { BilingualSchema } from '../../records/text.js';
import { answer } from '../respond.js';
import { COMPUTED, Figure, Formats, Place, Point, problems } from '../schemas.js';
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

const Composite = z
  .object({
    weights: z.record(z.string(), z.number()),
    parts: z.array(
      z.object({
        indicator: z.string(),
        title: BilingualSchema,
        unit: z.string(),
        period: z.string(),
      }),
    ),
    normalisations: z.array(z.enum(NORMALISATIONS)),
    weightings: z.number().int(),
    rows: z.array(
      z.object({
        place: z.string(),
        name: BilingualSchema,
        score: z.number(),
        ranks: z.object({ low: z.number(), middle: z.number(), high: z.number() }),
        values: z.record(z.string(), z.number()),
      }),
    ),
    incomplete: z.array(z.object({ place: z.string(), lacks: z.array(z.string()) })),
    notes: z.array(BilingualSchema),
  })
  .openapi('Composite', { description: 'A choice of weights, with how far the ranks move.' });

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
    composite: Composite.optional(),
  })
  .openapi('Comparison');

const profiles = createRoute({
  method: 'get',
  path: '/api/profiles/{place}',
  operationId: 'getProfile',
  summary: 'Everything the data say of a place, and what is missing',
  tags: ['places'],
  request: {
    params: z.object({
      place: z.string().openapi({
        description: 'ISO 3166-1 alpha-2 code, group id or WORLD.',
        example: 'CN',
      }),
    }),
    query: Formats(['json']).extend({
      reference: z.coerce.number().int().min(1950).max(2100).optional().openapi({
        description: 'The year the latest values are held against; 2019 unless said.',
      }),
      indicators: z.string().max(2_000).optional().openapi({
        description: 'Only these indicators, ids comma-separated; all unless said.',
        example: 'talent.authorship-share,compute.notable-models-share',
      }),
    }),
  },
  responses: {
    200: { description: 'The profile.', content: { 'application/json': { schema: Profile } } },
    304: { description: 'Unchanged.' },
    ...problems('bad-request', 'unknown-place', 'unknown-indicator', 'not-acceptable', ...COMPUTED),
  },
});

const comparison = createRoute({
  method: 'get',
  path: '/api/compare',
  operationId: 'comparePlaces',
  summary: 'Two to six places side by side',
  tags: ['places'],
  request: {
    query: Formats(['json']).extend({
      places: z.string().max(500).openapi({
        description: 'Codes or group ids, comma-separated.',
        example: 'CN,US',
      }),
      weights: z.string().max(2_000).optional().openapi({
        description:
          'A composite with your own weights: `indicator=weight`, comma-separated, two or more.',
        example: 'talent.authorship-share=2,compute.notable-models=1',
      }),
    }),
  },
  responses: {
    200: {
      description: 'The comparison. A difference is called one only where the intervals part.',
      content: { 'application/json': { schema: Comparison } },
    },
    304: { description: 'Unchanged.' },
    ...problems('bad-request', 'unknown-place', 'unknown-indicator', 'not-acceptable', ...COMPUTED),
  },
});

/** Reads `indicator=weight,indicator=weight`. Throws `usage` / `bad-weights`. */
function weightsOf(text: string): Record<string, number> {
  const entries = text.split(',').map((part): [string, number] => {
    const [, id, weight] = /^([\w.-]+)=(\d+(?:\.\d+)?)$/.exec(part.trim()) ?? [];
    if (id !== undefined) return [id, Number(weight)];
    throw usage('bad-weights', `"${part}" is not indicator=weight, with a weight above 0.`);
  });
  return Object.fromEntries(entries);
}

export function placeRoutes(app: OpenAPIHono<Env>, service: Service): void {
  app.openapi(profiles, (c) => {
    const place = c.req.valid('param').place.trim().toUpperCase();
    const { reference, indicators } = c.req.valid('query');
    const only = indicators?.split(',').map((id) => id.trim());
    return answer(c, service, ['json'], () =>
      service.computed(
        c,
        JSON.stringify(['profile', place, reference, only]),
        async ({ observatory, signal }) => {
          const options = {
            signal,
            ...(reference === undefined ? {} : { reference }),
            ...(only === undefined ? {} : { only }),
          };
          return JSON.stringify(await profile(observatory, place, options));
        },
      ),
    );
  });
  app.openapi(comparison, (c) => {
    const asked = c.req.valid('query');
    const places = asked.places.split(',').map((place) => place.trim().toUpperCase());
    const weights = asked.weights === undefined ? null : weightsOf(asked.weights);
    const about = JSON.stringify(['compare', places, weights]);
    return answer(c, service, ['json'], () =>
      service.computed(c, about, async ({ observatory, signal }) => {
        const made = await compare(observatory, places, { signal });
        if (weights === null) return JSON.stringify(made);
        const weighed = await composite(observatory, weights, places, { signal });
        return JSON.stringify({ ...made, composite: weighed });
      }),
    );
  });
}
