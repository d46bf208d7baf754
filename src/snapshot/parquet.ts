import { stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { DuckDbEngine } from '../engine/duckdb.js';
import { sha256File } from './inputs.js';
import type { ManifestTable } from './manifest.js';
import { VIEWS } from './store.js';

/** Quotes a file path for SQL. The paths are the program's own, never a client's. */
export function sqlPath(path: string): string {
  return `'${path.replaceAll("'", "''")}'`;
}

/** Writes a table to `<name>.parquet`, all rows in a total order, so that equal rows give equal bytes. */
export async function writeParquet(
  engine: DuckDbEngine,
  folder: string,
  table: string,
  derived: boolean,
): Promise<ManifestTable> {
  const file = `${table}.parquet`;
  const path = join(folder, file);
  await engine.run(
    `COPY (SELECT * FROM ${table} ORDER BY ALL) TO ${sqlPath(path)} (FORMAT parquet, COMPRESSION zstd)`,
  );
  const counted = await engine.all(`SELECT COUNT(*) AS rows FROM ${table}`);
  return {
    name: table,
    file,
    rows: Number(counted[0]!['rows']),
    bytes: (await stat(path)).size,
    sha256: await sha256File(path),
    derived,
  };
}

/**
 * The text of `views.sql`, a DuckDB view a table, for whoever opens a snapshot by hand:
 * `cd SNAPSHOT && duckdb -init views.sql`.
 */
export function viewsText(tables: readonly ManifestTable[]): string {
  return tables
    .map(
      ({ name, file }) =>
        `CREATE OR REPLACE VIEW ${name} AS SELECT * FROM read_parquet('${file}');\n`,
    )
    .join('');
}

/** Writes `views.sql` beside the tables. */
export async function writeViews(folder: string, tables: readonly ManifestTable[]): Promise<void> {
  await writeFile(join(folder, VIEWS), viewsText(tables));
}
