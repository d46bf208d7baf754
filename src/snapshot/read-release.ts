import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import type { DuckDbEngine } from '../engine/duckdb.js';
import { OrreryError } from '../records/error.js';
import { sha256File } from './inputs.js';
import { checkFormat } from './manifest.js';
import type { OpenTables } from './open-tables.js';
import { sqlPath } from './parquet.js';

/** The release that ships with the program. */
export const RELEASE = fileURLToPath(new URL('../../release/', import.meta.url));

const COLUMN_TYPES: Record<string, string> = {
  string: 'VARCHAR',
  integer: 'BIGINT',
  number: 'DOUBLE',
  boolean: 'BOOLEAN',
};

const PackageSchema = z.looseObject({
  version: z.string(),
  orrery: z.object({ format: z.number().int(), snapshot: z.string(), code: z.string() }),
  resources: z.array(
    z.looseObject({
      name: z.string().regex(/^[a-z_]+$/),
      path: z.string().regex(/^[a-z_]+\.csv(\.gz)?$/),
      hash: z.string(),
      rows: z.number().int(),
      schema: z.object({
        fields: z.array(
          z.looseObject({
            name: z.string().regex(/^[a-z_]+$/),
            type: z.enum(['string', 'integer', 'number', 'boolean']),
          }),
        ),
      }),
    }),
  ),
});
export type Package = z.infer<typeof PackageSchema>;

/**
 * Loads a release into an engine, checking each file against its hash.
 * Throws `missing` / `no-release`, `damaged` / `bad-release`, `newer-format`, `older-format`.
 */
export async function loadRelease(engine: DuckDbEngine, folder: string): Promise<OpenTables> {
  const descriptor = await readDescriptor(folder);
  for (const { name, path, hash, schema } of descriptor.resources) {
    const file = join(folder, path);
    const found = `sha256:${await sha256File(file).catch((cause: unknown) => {
      throw damaged(`${file} cannot be read`, cause);
    })}`;
    if (found !== hash) throw damaged(`${file} is not the file its descriptor names`);
    const columns = schema.fields.map((field) => `'${field.name}': '${COLUMN_TYPES[field.type]}'`);
    await engine.run(
      `CREATE TABLE ${name} AS SELECT * FROM read_csv(${sqlPath(file)}, header = true, allow_quoted_nulls = false, columns = {${columns.join(', ')}}, nullstr = '')`,
    );
  }
  const tables = descriptor.resources.map(({ name, rows }) => ({ name, rows }));
  const { snapshot, code } = descriptor.orrery;
  return {
    names: tables.map((table) => table.name),
    info: { id: snapshot, kind: 'release', location: folder, builtWith: code, tables },
  };
}

/** The checked descriptor of a release folder. Throws as `loadRelease`. */
export async function readDescriptor(folder: string): Promise<Package> {
  const path = join(folder, 'datapackage.json');
  const text = await readFile(path, 'utf8').catch((cause: unknown) => {
    const message = `${folder} holds no release: ${path} cannot be read.`;
    throw new OrreryError('missing', 'no-release', message, { cause });
  });
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (cause) {
    throw damaged(`${path} is not JSON`, cause);
  }
  const parsed = PackageSchema.safeParse(json);
  if (!parsed.success) throw damaged(`${path} is no release: ${z.prettifyError(parsed.error)}`);
  checkFormat(parsed.data.orrery.format, path, 'Take the release made for this program.');
  return parsed.data;
}

function damaged(what: string, cause?: unknown): OrreryError {
  return new OrreryError('damaged', 'bad-release', `${what}.`, { cause });
}
