/** The author slots of a snapshot as persons are made from them, and where they were. */
import { mkdtempSync, rmSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const dist = process.env.ORRERY_DIST ?? new URL('../../dist/', import.meta.url).pathname;
const load = (file) => import(join(dist, file));
const { DuckDbEngine } = await load('engine/duckdb.js');
const { readMentions } = await load('snapshot/careers/mentions.js');
const { readManifest, resolveSnapshot } = await load('snapshot/store.js');
const { sqlPath } = await load('snapshot/parquet.js');

/** Countries of each author slot (`work position`), as its affiliations were linked. */
async function placesOf(engine) {
  const rows = await engine.all(`
    SELECT DISTINCT work_id, position, country FROM authorship_place
    WHERE country IS NOT NULL ORDER BY work_id, position, country`);
  const places = new Map();
  for (const { work_id: work, position, country } of rows) {
    const key = `${work} ${position}`;
    places.set(key, [...(places.get(key) ?? []), country]);
  }
  return places;
}

/** Mentions of a snapshot, in the order and with all that a build gives them, and the places of their slots. */
export async function recordsOf(snapshot) {
  const folder = await resolveSnapshot(snapshot);
  const engine = await DuckDbEngine.open({ memoryMb: 1_000 });
  try {
    for (const table of ['work', 'authorship', 'authorship_place']) {
      const file = sqlPath(join(folder, `${table}.parquet`));
      await engine.run(`CREATE VIEW ${table} AS SELECT * FROM read_parquet(${file})`);
    }
    const { id } = await readManifest(folder);
    return { id, ...(await readMentions(engine)), places: await placesOf(engine) };
  } finally {
    await engine.close();
  }
}

/** Builds the papers of a data folder and gives its records; the snapshot is not kept. */
export async function builtRecords(data) {
  const scratch = mkdtempSync(join(tmpdir(), 'orrery-people-'));
  const program = fileURLToPath(new URL('../../bin/orrery.js', import.meta.url));
  const run = (...args) => {
    const { status } = spawnSync(process.execPath, [program, ...args], { stdio: 'inherit' });
    if (status !== 0) throw new Error(`orrery ${args[0]} ended with ${status}`);
  };
  const [registry, out] = [join(scratch, 'registry'), join(scratch, 'snapshots')];
  try {
    run('registry', 'build', '--data', data, '--out', registry);
    run(
      'build',
      '--data',
      data,
      '--registry',
      registry,
      '--out',
      out,
      '--works-only',
      '--no-people',
    );
    return await recordsOf(out);
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}
