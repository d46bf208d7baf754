import { createRoute, z, type OpenAPIHono } from '@hono/zod-openapi';
import { csvText } from '../../figures/text/csv.js';
import type { Observatory } from '../../figures/observatory.js';
import type { SourceLint } from '../../snapshot/source-lint.js';
import type { SourceInfo } from '../../sources/source.js';
import { answer, page } from '../respond.js';
import {
  COMPUTED,
  Formats,
  PageQuery,
  pageOf,
  Place,
  problems,
  Source,
  Status,
} from '../schemas.js';
import type { Env, Service } from '../service.js';

const sources = createRoute({
  method: 'get',
  path: '/api/sources',
  operationId: 'listSources',
  summary: 'Where the records come from, with licence and limits',
  tags: ['catalogue'],
  request: { query: PageQuery.extend(Formats(['json', 'csv']).shape) },
  responses: {
    200: {
      description: 'A page of sources.',
      content: {
        'application/json': { schema: pageOf(Source) },
        'text/csv': { schema: z.string() },
      },
    },
    304: { description: 'Unchanged.' },
    ...problems('bad-request', 'not-acceptable', ...COMPUTED),
  },
});

const places = createRoute({
  method: 'get',
  path: '/api/places',
  operationId: 'listPlaces',
  summary: 'Countries and named groups that the data speak of',
  tags: ['catalogue'],
  request: {
    query: PageQuery.extend({
      kind: z
        .enum(['country', 'group', 'world'])
        .optional()
        .openapi({ description: 'Only these.' }),
    }).extend(Formats(['json', 'csv']).shape),
  },
  responses: {
    200: {
      description: 'A page of places.',
      content: {
        'application/json': { schema: pageOf(Place) },
        'text/csv': { schema: z.string() },
      },
    },
    304: { description: 'Unchanged.' },
    ...problems('bad-request', 'not-acceptable', 'no-snapshot'),
  },
});

const status = createRoute({
  method: 'get',
  path: '/api/status',
  operationId: 'getStatus',
  summary: 'The snapshot that answers and what it holds',
  tags: ['catalogue'],
  request: { query: Formats(['json']) },
  responses: {
    200: { description: 'The status.', content: { 'application/json': { schema: Status } } },
    304: { description: 'Unchanged.' },
    ...problems('bad-request', 'not-acceptable', 'no-snapshot'),
  },
});

const SOURCE_COLUMNS = [
  'id',
  'title_en',
  'title_zh',
  'publisher',
  'address',
  'licence',
  'embedding',
  'version',
  'cadence',
  'attribution',
  'citation',
  'records',
  'refused',
  'errors',
  'warnings',
];

/** A source with the counters of its lint report. */
type LintedSource = SourceInfo & { lint: Omit<SourceLint, 'source'> | null };

async function lintedSources(observatory: Observatory): Promise<LintedSource[]> {
  const lints = new Map(
    (await observatory.lint()).map(({ source, ...counters }) => [source, counters]),
  );
  return observatory.sources().map((source) => ({ ...source, lint: lints.get(source.id) ?? null }));
}

function rowsOf(sources: LintedSource[]): string[][] {
  return sources.map(({ lint, ...s }) => {
    const terms = [s.id, s.title.en, s.title.zh, s.publisher, s.address, s.licence, s.embedding];
    const edition = [s.version, s.cadence, s.attribution, s.citation];
    const found = (severity: string) =>
      lint?.rules
        .filter((rule) => rule.severity === severity)
        .reduce((sum, { findings }) => sum + findings, 0);
    const counters = [lint?.records, lint?.refused, found('error'), found('warning')];
    return [...terms, ...edition, ...counters.map((counter) => String(counter ?? ''))];
  });
}

export function catalogueRoutes(app: OpenAPIHono<Env>, service: Service): void {
  app.openapi(sources, (c) => {
    const paging = c.req.valid('query');
    return answer(c, service, ['json', 'csv'], async (format) => {
      const bytes = await service.computed(c, 'sources', async ({ observatory }) =>
        JSON.stringify(await lintedSources(observatory)),
      );
      const asked = page(JSON.parse(new TextDecoder().decode(bytes)) as LintedSource[], paging);
      return format === 'json'
        ? JSON.stringify(asked)
        : csvText(SOURCE_COLUMNS, rowsOf(asked.items));
    });
  });
  app.openapi(places, (c) => {
    const { kind, ...paging } = c.req.valid('query');
    return answer(c, service, ['json', 'csv'], (format) =>
      service.read((observatory) => {
        const known = observatory.places();
        const asked = page(
          known.filter((place) => kind === undefined || place.kind === kind),
          paging,
        );
        if (format === 'json') return JSON.stringify(asked);
        const rows = asked.items.map((p) => [
          p.id,
          p.kind,
          p.name.en,
          p.name.zh,
          p.members.join(' '),
        ]);
        return csvText(['id', 'kind', 'name_en', 'name_zh', 'members'], rows);
      }),
    );
  });
  app.openapi(status, (c) =>
    answer(c, service, ['json'], () =>
      service.read((observatory) => JSON.stringify(statusOf(observatory, service.version))),
    ),
  );
}

/** What the service stands on. Leaves out where it lies on this machine. */
function statusOf(observatory: Observatory, version: string) {
  const { id, kind, builtWith, tables } = observatory.snapshot;
  return {
    name: 'orrery' as const,
    version,
    snapshot: { id, kind, builtWith, tables },
    years: observatory.years(),
    venues: observatory.listValues('venues'),
    indicators: observatory.indicators().length,
    sources: observatory.sources().length,
    places: observatory.places().length,
  };
}
