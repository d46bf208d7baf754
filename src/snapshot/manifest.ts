import { createHash } from 'node:crypto';
import { z } from 'zod';
import { OrreryError } from '../records/error.js';

/** Raised when the tables that figures read change; any other format is refused, never half read. */
export const SNAPSHOT_FORMAT = 3;

/** Throws `damaged` / `newer-format` or `older-format` for tables that this program does not read. */
export function checkFormat(format: number, where: string, renew: string): void {
  if (format === SNAPSHOT_FORMAT) return;
  const newer = format > SNAPSHOT_FORMAT;
  const message = `${where} has format ${format}; this program reads format ${SNAPSHOT_FORMAT}. ${newer ? 'Update the program.' : renew}`;
  throw new OrreryError('damaged', newer ? 'newer-format' : 'older-format', message);
}

const TableSchema = z.object({
  name: z.string(),
  file: z.string(),
  rows: z.number().int(),
  bytes: z.number().int(),
  sha256: z.string(),
  /** Record tables and persons make the id; derived tables follow from them by `derivation`. */
  derived: z.boolean(),
});

export const ManifestSchema = z.object({
  format: z.number().int(),
  id: z.string().regex(/^[0-9a-f]{16}$/),
  /** Version of the program that built it. */
  code: z.string(),
  /** Version of the linker: registry index and model. */
  linker: z.string(),
  /** How derived tables follow from the records. */
  derivation: z.string(),
  options: z.record(z.string(), z.unknown()),
  inputs: z.array(z.object({ path: z.string(), bytes: z.number(), sha256: z.string() })),
  tables: z.array(TableSchema),
  /** Refused rows and parts of rows, by reason. */
  quarantine: z.record(z.string(), z.number().int()),
  /** Lint reports of the sources read, by source id. */
  lint: z.record(z.string(), z.unknown()),
  /** What resolving persons found, without a name: counts, and the effect of an opt-out list. */
  people: z.unknown(),
});
export type Manifest = z.infer<typeof ManifestSchema>;
export type ManifestTable = z.infer<typeof TableSchema>;

/**
 * The id of a snapshot: 16 hex digits of the SHA-256 over what went in, the record tables and persons
 * that came out, and how all other tables follow from them. It does not depend on when, where or by how many threads it was built.
 */
export function snapshotId(manifest: Omit<Manifest, 'id'>): string {
  const essence = {
    format: manifest.format,
    code: manifest.code,
    linker: manifest.linker,
    derivation: manifest.derivation,
    options: manifest.options,
    inputs: manifest.inputs.map(({ path, sha256 }) => [path, sha256]),
    tables: manifest.tables
      .filter((table) => !table.derived)
      .map(({ name, sha256 }) => [name, sha256]),
  };
  return createHash('sha256').update(JSON.stringify(essence)).digest('hex').slice(0, 16);
}

/** Parses a manifest. Throws `damaged` / `bad-manifest`, `newer-format` or `older-format`. */
export function parseManifest(text: string, where: string): Manifest {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (cause) {
    throw new OrreryError('damaged', 'bad-manifest', `${where} is not JSON.`, { cause });
  }
  const format = (json as { format?: unknown } | null)?.format;
  if (typeof format === 'number') {
    checkFormat(format, where, 'Build the snapshot anew with "orrery build".');
  }
  const parsed = ManifestSchema.safeParse(json);
  if (!parsed.success) {
    const message = `${where} is not a manifest: ${z.prettifyError(parsed.error)}`;
    throw new OrreryError('damaged', 'bad-manifest', message);
  }
  return parsed.data;
}
