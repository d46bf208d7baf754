import { beforeAll, describe, expect, it } from 'vitest';
import { DuckDbEngine } from './duckdb.js';

describe('results', () => {
  let engine: DuckDbEngine;
  beforeAll(async () => {
    engine = await DuckDbEngine.open();
    return () => engine.close();
  });

  const SQL = `SELECT i AS n, CASE WHEN i % 3 = 0 THEN NULL ELSE i / 4.0 END AS share,
    SUM(i) OVER (ORDER BY i) AS running, i % 2 = 0 AS even,
    CASE WHEN i % 5 = 0 THEN NULL ELSE CONCAT('t', i % 7) END AS text,
    CAST(1.25 AS DECIMAL(6, 2)) AS price, CAST(i AS SMALLINT) AS small
    FROM range(?) r(i) ORDER BY i`;

  it('come by column and by row with the same values, over several chunks', async () => {
    const { count, values } = await engine.columns(SQL, [5_000]);
    expect(count).toBe(5_000);
    const row = (i: number) =>
      Object.fromEntries(Object.entries(values).map(([name, column]) => [name, column[i]]));
    const rows = await engine.all(SQL, [5_000]);
    expect(rows).toHaveLength(5_000);
    for (const [i, expected] of rows.entries()) expect(row(i)).toEqual(expected);
    const last = { n: 4_999, share: 1249.75, running: 12_497_500, even: false };
    expect(rows[4_999]).toEqual({ ...last, text: 't1', price: 1.25, small: 4_999 });
    expect(rows[15]).toMatchObject({ share: null, text: null, running: 120 });
  });

  it('of no rows name their columns', async () => {
    expect(await engine.columns('SELECT 1 AS a WHERE 1 = 0')).toEqual({
      count: 0,
      values: { a: [] },
    });
  });
});
