import { createHash } from 'node:crypto';
import { stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { OrreryError } from '../records/error.js';
import { sha256File } from './inputs.js';
import { dataPackageFaults } from './datapackage.js';
import { snapshotId, type ManifestTable } from './manifest.js';
import { readDescriptor } from './read-release.js';
import { viewsText } from './parquet.js';
import { readManifest, VIEWS } from './store.js';

export interface FileFault {
  file: string;
  /** `missing`, `unreadable`, `size`, `sha256`, `id`, `folder-name`, `standard`. */
  fault: string;
  expected: string;
  found: string;
}

export interface VerifyReport {
  folder: string;
  id: string;
  files: number;
  bytes: number;
  faults: FileFault[];
}

/**
 * Hashes every file of a snapshot again and recomputes its id.
 * Throws `missing` / `damaged` where there is no readable manifest or its format is newer.
 */
export async function verifySnapshot(folder: string): Promise<VerifyReport> {
  const manifest = await readManifest(folder);
  const faults: FileFault[] = [];
  let bytes = 0;
  const files = [...manifest.tables, viewsFile(manifest.tables)];
  for (const file of files) {
    bytes += file.bytes;
    faults.push(...(await fileFaults(folder, file)));
  }
  const { id, ...rest } = manifest;
  const found = snapshotId(rest);
  if (found !== id) faults.push({ file: 'manifest.json', fault: 'id', expected: id, found });
  if (/^[0-9a-f]{16}$/.test(basename(folder)) && basename(folder) !== id) {
    faults.push({ file: '.', fault: 'folder-name', expected: id, found: basename(folder) });
  }
  return { folder, id, files: files.length, bytes, faults };
}

/** What `views.sql` must be: it is made from the manifest alone, which therefore need not list it. */
function viewsFile(tables: readonly ManifestTable[]): FileMark {
  const text = Buffer.from(viewsText(tables));
  const sha256 = createHash('sha256').update(text).digest('hex');
  return { file: VIEWS, bytes: text.length, sha256 };
}

/** Like `verifySnapshot`, but throws `damaged` / `damaged-snapshot` that names the first fault. */
export async function requireSound(folder: string): Promise<void> {
  const { faults, id } = await verifySnapshot(folder);
  const [first] = faults;
  if (first === undefined) return;
  const message = `Snapshot ${id} is damaged: ${first.file} (${first.fault}: expected ${first.expected}, found ${first.found})${faults.length > 1 ? ` and ${faults.length - 1} more` : ''}. Build it again, or point "current" at another.`;
  throw new OrreryError('damaged', 'damaged-snapshot', message, { detail: { faults } });
}

type FileMark = Pick<ManifestTable, 'file' | 'bytes' | 'sha256'>;

async function fileFaults(folder: string, table: FileMark): Promise<FileFault[]> {
  const { file } = table;
  const path = join(folder, file);
  try {
    const { size } = await stat(path);
    if (size !== table.bytes) {
      return [{ file, fault: 'size', expected: String(table.bytes), found: String(size) }];
    }
    const found = await sha256File(path);
    return found === table.sha256 ? [] : [{ file, fault: 'sha256', expected: table.sha256, found }];
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? 'error';
    const fault = code === 'ENOENT' ? 'missing' : 'unreadable';
    return [{ file, fault, expected: table.sha256, found: code }];
  }
}

/**
 * Hashes every file of a release again and holds its descriptor against the Data Package rules.
 * Throws `missing` / `no-release`, `damaged` / `bad-release`.
 */
export async function verifyRelease(folder: string): Promise<VerifyReport> {
  const descriptor = await readDescriptor(folder);
  const faults: FileFault[] = dataPackageFaults(descriptor).map((found) => ({
    file: 'datapackage.json',
    fault: 'standard',
    expected: 'a valid data package',
    found,
  }));
  let bytes = 0;
  for (const { path, hash } of descriptor.resources) {
    const expected = hash.replace(/^sha256:/, '');
    const size = await stat(join(folder, path)).then(
      (info) => info.size,
      () => 0,
    );
    bytes += size;
    faults.push(...(await fileFaults(folder, { file: path, bytes: size, sha256: expected })));
  }
  const { snapshot } = descriptor.orrery;
  return { folder, id: snapshot, files: descriptor.resources.length, bytes, faults };
}
