import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { inputError } from '../sources/read/text-stream.js';

/** One raw file that a source reads. `path` is relative to the data folder, with `/`. */
export interface InputFile {
  path: string;
  absolutePath: string;
  bytes: number;
  sha256: string;
}

/**
 * Files below `dataDir` that `wanted` names, sorted by path, so that the order a file system
 * lists them in changes nothing. Throws `input` / `no-data-folder` where there is no folder.
 */
export async function listInputs(
  dataDir: string,
  wanted: (path: string) => boolean,
): Promise<InputFile[]> {
  await requireDataFolder(dataDir);
  const entries = await readdir(dataDir, { recursive: true, withFileTypes: true });
  const paths = entries
    .map((entry) => relative(dataDir, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .filter(wanted)
    .sort();
  return Promise.all(paths.map((path) => inputFile(dataDir, path)));
}

/** Throws `input` / `no-data-folder` where `dataDir` is no folder. */
export async function requireDataFolder(dataDir: string): Promise<void> {
  const info = await stat(dataDir).catch((cause: unknown) => {
    throw inputError('no-data-folder', dataDir, 'cannot be read', cause);
  });
  if (!info.isDirectory()) throw inputError('no-data-folder', dataDir, 'is not a folder');
}

async function inputFile(dataDir: string, path: string): Promise<InputFile> {
  const absolutePath = join(dataDir, path);
  const info = await stat(absolutePath);
  if (!info.isFile()) throw inputError('not-a-file', absolutePath, 'is not a file');
  return { path, absolutePath, bytes: info.size, sha256: await sha256File(absolutePath) };
}

/** SHA-256 of a file's bytes, hex. Throws the file system's error. */
export async function sha256File(path: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash);
  return hash.digest('hex');
}
