import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createRoute, z, type OpenAPIHono } from '@hono/zod-openapi';
import { DuckDbEngine } from '../../engine/duckdb.js';
import type { SnapshotInfo } from '../../figures/observatory.js';
import { OrreryError } from '../../records/error.js';
import { loadTables } from '../../snapshot/open.js';
import { sqlPath } from '../../snapshot/parquet.js';
import { answer } from '../respond.js';
import { Formats, PageQuery, pageOf, problems } from '../schemas.js';
import { tooManyRows, type Env, type Service } from '../service.js';

const FORMATS = ['json', 'csv', 'parquet'] as const;

const table = createRoute({
  method: 'get',
  path: '/api/tables/{name}',
  operationId: 'getTable',
  summary: 'An aggregate table: a page as JSON, the whole as CSV or Parquet',
  description: '`/api/status` lists the tables. None holds a row about a person or a single work.',
  tags: ['catalogue'],
  request: {
    params: z.object({
      name: z.string().openapi({
        description: 'A table that /api/status lists.',
        example: 'cell',
      }),
    }),
    query: PageQuery.extend(Formats(FORMATS).shape),
  },
  responses: {
    200: {
      description: 'Rows in a fixed order.',
      content: {
        'application/json': { schema: pageOf(z.record(z.string(), z.unknown())) },
        'text/csv': { schema: z.string() },
        'application/vnd.apache.parquet': { schema: z.string().openapi({ format: 'binary' }) },
      },
    },
    304: { description: 'Unchanged.' },
    ...problems(
      'bad-request',
      'unknown-option',
      'unknown-table',
      'not-acceptable',
      'too-many-rows',
      'too-many-requests',
      'busy',
      'no-snapshot',
    ),
  },
});

export function tableRoutes(app: OpenAPIHono<Env>, service: Service): void {
  app.openapi(table, (c) => {
    const { name } = c.req.valid('param');
    const paging = c.req.valid('query');
    return answer(c, service, FORMATS, (format) =>
      service.compute(c, async ({ observatory, signal }) => {
        const { snapshot } = observatory;
        const found = snapshot.tables.find((candidate) => candidate.name === name);
        if (found === undefined) throw unknownTable(name, snapshot);
        if (format !== 'json' && found.rows > service.limits.tableRows) {
          throw tooManyRows(found.rows, service.limits.tableRows);
        }
        return withTables(snapshot, async (engine) => {
          if (format !== 'json') return written(engine, name, format);
          const items = await engine.all(
            `SELECT * FROM ${name} ORDER BY ALL LIMIT ? OFFSET ?`,
            [paging.limit, paging.offset],
            { signal },
          );
          return JSON.stringify({ items, total: found.rows, ...paging, format: undefined });
        });
      }),
    );
  });
}

/** Opens the tables apart from those that figures are computed from. `name`s come from the snapshot, never from a client. */
async function withTables<T>(
  { kind, location }: SnapshotInfo,
  use: (engine: DuckDbEngine) => Promise<T>,
): Promise<T> {
  const engine = await DuckDbEngine.open({ threads: 1, memoryMb: 512 });
  try {
    await loadTables(engine, kind === 'release' ? { release: location } : { snapshot: location });
    return await use(engine);
  } finally {
    await engine.close();
  }
}

async function written(engine: DuckDbEngine, name: string, format: 'csv' | 'parquet') {
  const folder = await mkdtemp(join(tmpdir(), 'orrery-table-'));
  const file = join(folder, `table.${format}`);
  const how = format === 'csv' ? '(FORMAT csv, HEADER)' : '(FORMAT parquet, COMPRESSION zstd)';
  try {
    await engine.run(`COPY (SELECT * FROM ${name} ORDER BY ALL) TO ${sqlPath(file)} ${how}`);
    return new Uint8Array(await readFile(file));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function unknownTable(name: string, { tables }: SnapshotInfo): OrreryError {
  const choices = tables.map((candidate) => candidate.name);
  const message = `There is no table "${name.slice(0, 100)}". Tables: ${choices.join(', ')}.`;
  return new OrreryError('missing', 'unknown-table', message, { detail: { choices } });
}
