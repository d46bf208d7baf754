import { mkdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { DuckDbEngine } from '../engine/duckdb.js';
import { namesToReplace } from '../records/folder.js';
import { ALL_SOURCES } from '../sources/index.js';
import { croissant } from './croissant.js';
import { sha256File } from './inputs.js';
import { SNAPSHOT_FORMAT, type Manifest } from './manifest.js';
import { mayEmbed } from './observations.js';
import { loadTables } from './open.js';
import { sqlPath } from './parquet.js';
import type { Package } from './read-release.js';
import { readManifest, resolveSnapshot } from './store.js';

/** Larger tables are packed; the header holds no time, so equal tables give equal bytes. */
const PLAIN_BYTES = 1024 ** 2;

const TYPES: Record<string, string> = {
  VARCHAR: 'string',
  INTEGER: 'integer',
  BIGINT: 'integer',
  HUGEINT: 'integer',
  DOUBLE: 'number',
  BOOLEAN: 'boolean',
};

/** Names that a release may hold; a folder with any other is not replaced. */
const OURS = /^(?:(?:datapackage|croissant)\.json|[a-z_]+\.csv(?:\.gz)?)$/;

/**
 * Writes the public tables of a snapshot as CSV with a Frictionless Data Package descriptor
 * (https://datapackage.org) and Croissant metadata (https://mlcommons.org/croissant). The folder changes by renames.
 * Throws `usage` / `folder-in-use` where it holds anything that is no release.
 */
export async function writeRelease(snapshot: string, folder: string): Promise<Package> {
  const source = await resolveSnapshot(snapshot);
  const manifest = await readManifest(source);
  const target = folder.replace(/[/\\]+$/, '');
  await namesToReplace(
    target,
    'release',
    (names) => names.includes('datapackage.json') && names.every((name) => OURS.test(name)),
  );
  const draft = join(dirname(target), `.${basename(target)}-${process.pid}`);
  const engine = await DuckDbEngine.open({ threads: 1 });
  try {
    await mkdir(draft, { recursive: true });
    const { names } = await loadTables(engine, { snapshot: source });
    if (names.includes('observation')) await keepEmbeddable(engine);
    const resources = [];
    for (const name of names) resources.push(await writeResource(engine, draft, name));
    const descriptor = describe(manifest, resources);
    await writeJson(join(draft, 'datapackage.json'), descriptor);
    await writeJson(join(draft, 'croissant.json'), croissant(descriptor));
    const old = `${draft}-old`;
    await rename(target, old).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'ENOENT') throw error;
    });
    await rename(draft, target);
    await rm(old, { recursive: true, force: true });
    return descriptor;
  } finally {
    await engine.close();
    await rm(draft, { recursive: true, force: true });
  }
}

async function writeJson(path: string, value: unknown): Promise<void> {
  await writeFile(path, `${JSON.stringify(value, null, 2)}\n`);
}

/** What a licence does not let us redistribute stays in the snapshot. */
async function keepEmbeddable(engine: DuckDbEngine): Promise<void> {
  const sources = ALL_SOURCES.filter(mayEmbed).map(({ id }) => id);
  const places = sources.map(() => '?').join(', ');
  await engine.run(`DELETE FROM observation WHERE source NOT IN (${places})`, sources);
}

async function writeResource(
  engine: DuckDbEngine,
  folder: string,
  name: string,
): Promise<Package['resources'][number]> {
  const plain = join(folder, `${name}.csv`);
  await engine.run(
    `COPY (SELECT * FROM ${name} ORDER BY ALL) TO ${sqlPath(plain)} (FORMAT csv, HEADER)`,
  );
  const isLarge = (await stat(plain)).size > PLAIN_BYTES;
  const path = isLarge ? `${name}.csv.gz` : `${name}.csv`;
  if (isLarge) {
    await writeFile(join(folder, path), gzipSync(await readFile(plain), { level: 9 }));
    await rm(plain);
  }
  const columns = await engine.all(`DESCRIBE ${name}`);
  const counted = await engine.all(`SELECT COUNT(*) AS rows FROM ${name}`);
  return {
    name,
    path,
    format: 'csv',
    ...(isLarge ? { compression: 'gz' } : {}),
    mediatype: 'text/csv',
    encoding: 'utf-8',
    hash: `sha256:${await sha256File(join(folder, path))}`,
    rows: Number(counted[0]!['rows']),
    schema: {
      fields: columns.map((column) => ({
        name: String(column['column_name']),
        type: (TYPES[String(column['column_type'])] ?? 'string') as 'string',
      })),
      missingValues: [''],
    } as Package['resources'][number]['schema'],
  };
}

function describe(manifest: Manifest, resources: Package['resources']): Package {
  const embedded = ALL_SOURCES.filter(mayEmbed);
  return {
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
    name: 'orrery-release',
    title: 'Orrery release: aggregates of national AI ecosystems',
    description:
      'Counts, sums and second moments by venue, year, tier and place, and published observations. No row about a person or a single work.',
    version: manifest.code,
    licenses: [
      {
        name: 'CC-BY-4.0',
        path: 'https://creativecommons.org/licenses/by/4.0/',
        title: 'Aggregates; each source keeps its own terms',
      },
    ],
    sources: embedded.map(({ title, address, licence, attribution }) => ({
      title: title.en,
      path: address,
      licence,
      attribution,
    })),
    orrery: { format: SNAPSHOT_FORMAT, snapshot: manifest.id, code: manifest.code },
    resources,
  };
}
