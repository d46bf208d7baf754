import { join } from 'node:path';
import { DuckDbEngine } from '../../engine/duckdb.js';
import type { Assignment, Mention } from '../../link/people/mention.js';
import { modelFor } from '../../link/people/model.js';
import { disambiguate, type People, type PeopleReport } from '../../link/people/people.js';
import { layInto } from '../../link/people/records.js';
import { OrreryError } from '../../records/error.js';
import { sqlPath } from '../parquet.js';
import { readManifest, resolveSnapshot } from '../store.js';
import { requireSound } from '../verify.js';
import { readMentions } from './mentions.js';

const TABLES = ['work', 'authorship', 'authorship_place'] as const;

/** Blocks, names and identifiers are counted over the records too; mentions and persons are of the stream. */
export interface AmongReport extends PeopleReport {
  /** The snapshot whose records were evidence, and how many author slots it holds. */
  snapshot: string;
  records: number;
  /** Mentions of the stream that are slots of the records. */
  found: number;
}

/**
 * Resolves a stream of author slots among all those of a snapshot, which bring whole bylines, linked
 * organisations and stated person ids. A slot that the snapshot holds gets the person id it has there, unless the
 * stream tells more about that person. `snapshot` is its folder or a store; without `identifiers` stated
 * person ids are left aside. Throws `missing` / `no-snapshot`,
 * `missing` / `no-papers` and `damaged` errors.
 */
export async function resolveAmongRecords(
  stream: readonly Mention[],
  snapshot: string,
  identifiers = true,
): Promise<People & { report: AmongReport }> {
  const { id, mentions: records } = await recordsOf(snapshot);
  const { mentions, at, found } = layInto(records, stream);
  const people = disambiguate(mentions, {
    model: modelFor('records'),
    wanted: new Set(at),
    identifiers,
  });
  const assignments = stream.map((mention, index) => {
    const assignment = people.assignments[at[index] as number] as Assignment;
    return { ...assignment, id: mention.id };
  });
  const persons = new Set(assignments.map(({ person }) => person));
  const { report } = people;
  return {
    assignments,
    report: {
      ...report,
      mentions: stream.length,
      persons: persons.size,
      implausible: report.implausible.filter((person) => persons.has(person)),
      organisations: report.organisations.filter((person) => persons.has(person)),
      snapshot: id,
      records: records.length,
      found,
    },
  };
}

async function recordsOf(snapshot: string): Promise<{ id: string; mentions: Mention[] }> {
  const folder = await resolveSnapshot(snapshot);
  await requireSound(folder);
  const { id, tables } = await readManifest(folder);
  const files = TABLES.map((name) => tables.find((table) => table.name === name));
  const engine = await DuckDbEngine.open();
  try {
    for (const [at, table] of files.entries()) {
      if (table === undefined) {
        const message = `Snapshot ${id} holds no author slots: it has no table ${TABLES[at]}.`;
        throw new OrreryError('missing', 'no-papers', message);
      }
      const file = sqlPath(join(folder, table.file));
      await engine.run(`CREATE VIEW ${table.name} AS SELECT * FROM read_parquet(${file})`);
    }
    return { id, mentions: (await readMentions(engine)).mentions };
  } finally {
    await engine.close();
  }
}
