import { DuckDbEngine } from '../../src/engine/duckdb.js';
import { RECORD_TABLES } from '../../src/snapshot/tables.js';

/** An engine with record tables and that of linked slots to fill, as a build has them when it counts. */
export async function withLinkedSlots(
  tables: (keyof typeof RECORD_TABLES)[],
): Promise<DuckDbEngine> {
  const engine = await DuckDbEngine.open({ threads: 1 });
  for (const table of tables) {
    await engine.run(`CREATE TABLE ${table} (${RECORD_TABLES[table]})`);
  }
  await engine.run(`CREATE TABLE authorship_place (
    work_id VARCHAR, position INTEGER, affiliation_id INTEGER, aff_index INTEGER, n_affs INTEGER,
    organisation VARCHAR, country VARCHAR, headquarters VARCHAR, confidence DOUBLE,
    organisation_confidence DOUBLE)`);
  return engine;
}
