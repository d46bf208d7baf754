import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DuckDbEngine } from '../src/engine/duckdb.js';
import { FigureSchema } from '../src/figures/figure.js';
import { openObservatory } from '../src/figures/open.js';
import type { Observatory } from '../src/figures/observatory.js';
import { createApp } from '../src/server/app.js';

let observatory: Observatory;
let app: ReturnType<typeof createApp>;
beforeAll(async () => {
  observatory = await openObservatory();
  app = createApp(observatory, { limits: { requestMs: 60_000 } });
});
afterAll(() => observatory.close());

const json = async (path: string) => {
  const response = await app.request(path);
  expect(response.status, path).toBe(200);
  return response.json();
};

describe('the API on the embedded release', () => {
  it('gives what the observatory gives', async () => {
    const options = { venue: 'neurips', period: '2009..2018', place: 'CN,US' };
    const query = new URLSearchParams(options).toString();
    const figure = FigureSchema.parse(await json(`/api/figures/talent.authorship-share?${query}`));
    const own = await observatory.figure('talent.authorship-share', options);
    expect(figure).toEqual(JSON.parse(JSON.stringify(own)));
    const csv = await (
      await app.request(`/api/figures/talent.authorship-share?${query}&format=csv`)
    ).text();
    const rows = parse(csv, { columns: true }) as Record<string, string>[];
    expect(rows.map(({ value }) => (value === '' ? null : Number(value)))).toEqual(
      [...own.series, ...own.pooled].map(({ value }) => value),
    );
  });

  it('evaluates every indicator it lists', { timeout: 300_000 }, async () => {
    const { items, total } = await json('/api/indicators');
    expect(items).toHaveLength(total);
    for (const { id } of items) FigureSchema.parse(await json(`/api/figures/${id}`));
  });

  it(
    'answers profiles, comparisons, the recap and reproductions',
    { timeout: 300_000 },
    async () => {
      expect((await json('/api/profiles/CN')).pillars).toHaveLength(8);
      expect((await json('/api/compare?places=CN,US,IN')).places).toHaveLength(3);
      expect((await json('/api/recap')).items.length).toBeGreaterThan(5);
      expect((await json('/api/reproductions?limit=3')).items).toHaveLength(3);
    },
  );

  it('gives tables as pages of JSON, as CSV and as Parquet, with the same rows', async () => {
    const { snapshot } = await json('/api/status');
    const { name, rows } = snapshot.tables.find(
      (table: { name: string }) => table.name === 'crosscheck',
    );
    const paged = await json(`/api/tables/${name}?limit=5&offset=2`);
    expect(paged).toMatchObject({ total: rows, limit: 5, offset: 2 });
    const csv = await (await app.request(`/api/tables/${name}?format=csv`)).text();
    const whole = parse(csv, { columns: true }) as Record<string, string>[];
    expect(whole).toHaveLength(rows);
    expect(paged.items[0].source).toBe(whole[2]!['source']);
    const parquet = await app.request(`/api/tables/${name}?format=parquet`);
    const folder = await mkdtemp(join(tmpdir(), 'parquet-'));
    const file = join(folder, 't.parquet');
    await writeFile(file, Buffer.from(await parquet.arrayBuffer()));
    const engine = await DuckDbEngine.open();
    const counted = await engine.all(`SELECT COUNT(*) AS rows FROM read_parquet('${file}')`);
    expect(counted).toEqual([{ rows }]);
    await engine.close();
    await rm(folder, { recursive: true });
  });

  it('has no table of people or single works', async () => {
    const { snapshot } = await json('/api/status');
    for (const { name } of snapshot.tables as { name: string }[]) {
      const { items } = await json(`/api/tables/${name}?limit=1`);
      const columns = Object.keys(items[0] ?? {});
      expect(columns, name).not.toContain('person_id');
      expect(columns, name).not.toContain('work_id');
    }
  });

  it('lets nothing a client writes reach SQL or a file', async () => {
    for (const text of ["neurips'; DROP TABLE cell; --", "' OR '1'='1", '../../etc/passwd']) {
      const venue = await app.request(
        `/api/figures/talent.works?venue=${encodeURIComponent(text)}`,
      );
      expect(venue.status).toBe(400);
      const table = await app.request(`/api/tables/${encodeURIComponent(text)}`);
      expect(table.status).toBe(404);
    }
    expect((await json('/api/status')).snapshot.id).toBe(observatory.snapshot.id);
  });
});
