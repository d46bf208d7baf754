import { join } from 'node:path';
import type { DuckDbEngine } from '../engine/duckdb.js';
import { OrreryError } from '../records/error.js';
import { PAIR_CELL_COLUMNS, ROLE_CELL_COLUMNS } from './aggregates.js';
import { CAREER_CELL_COLUMNS } from './careers/cell.js';
import { GINI_CELL_COLUMNS } from './gini-cells.js';
import { sha256File } from './inputs.js';
import { OBSERVATION_COLUMNS } from './observations.js';
import type { OpenTables } from './open-tables.js';
import { ORGANISATION_CELL_COLUMNS, SECTOR_CELL_COLUMNS } from './organisation-cells.js';
import { PUBLIC_TABLES } from './public-tables.js';
import { sqlPath } from './parquet.js';
import { loadRelease, RELEASE } from './read-release.js';
import { SHARED_DOUBT_COLUMNS } from './shared-doubt.js';
import { SOURCE_LINT_COLUMNS } from './source-lint.js';
import { readManifest, resolveSnapshot } from './store.js';

/**
 * Loads the public tables of a snapshot, or of a release (by default the embedded one), into an
 * engine. Throws `usage` where both are asked for, `missing` / `no-snapshot`, `damaged` errors.
 */
export async function loadTables(
  engine: DuckDbEngine,
  from: { release?: string; snapshot?: string },
): Promise<OpenTables> {
  const tables = await loadPresent(engine, from);
  for (const [name, columns] of Object.entries(OPTIONAL_TABLES)) {
    if (!tables.names.includes(name)) await engine.run(`CREATE TABLE ${name} (${columns})`);
  }
  return tables;
}

/** Tables that a build may leave out (`--no-people`, `--works-only`): empty, so that figures say what is missing. */
const OPTIONAL_TABLES: Record<string, string> = {
  career_cell: CAREER_CELL_COLUMNS,
  role_cell: ROLE_CELL_COLUMNS,
  pair_cell: PAIR_CELL_COLUMNS,
  shared_doubt: SHARED_DOUBT_COLUMNS,
  organisation_cell: ORGANISATION_CELL_COLUMNS,
  sector_cell: SECTOR_CELL_COLUMNS,
  gini_cell: GINI_CELL_COLUMNS,
  observation: OBSERVATION_COLUMNS,
  source_lint: SOURCE_LINT_COLUMNS,
};

async function loadPresent(
  engine: DuckDbEngine,
  from: { release?: string; snapshot?: string },
): Promise<OpenTables> {
  if (from.release !== undefined && from.snapshot !== undefined) {
    throw new OrreryError('usage', 'two-origins', 'Ask for a release or for a snapshot, not both.');
  }
  if (from.snapshot === undefined) return loadRelease(engine, from.release ?? RELEASE);
  const folder = await resolveSnapshot(from.snapshot);
  const manifest = await readManifest(folder);
  const tables = manifest.tables.filter((table) => PUBLIC_TABLES.includes(table.name));
  for (const { name, file, sha256 } of tables) {
    const found = await sha256File(join(folder, file)).catch((cause: unknown) => {
      const message = `Table ${name} of snapshot ${manifest.id} cannot be read: ${(cause as Error).message}.`;
      throw new OrreryError('damaged', 'damaged-snapshot', message, { cause });
    });
    if (found !== sha256) {
      const message = `Table ${name} of snapshot ${manifest.id} is not the file that was built. Run "orrery verify".`;
      throw new OrreryError('damaged', 'damaged-snapshot', message);
    }
    try {
      await engine.run(
        `CREATE TABLE ${name} AS SELECT * FROM read_parquet(${sqlPath(join(folder, file))})`,
      );
    } catch (cause) {
      const message = `Table ${name} of snapshot ${manifest.id} cannot be read: ${(cause as Error).message}`;
      throw new OrreryError('damaged', 'bad-table', message, { cause });
    }
  }
  return {
    names: tables.map((table) => table.name),
    info: {
      id: manifest.id,
      kind: 'snapshot',
      location: folder,
      builtWith: manifest.code,
      tables: tables.map(({ name, rows }) => ({ name, rows })),
    },
  };
}
