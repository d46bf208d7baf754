import { randomBytes } from 'node:crypto';
import { mkdir, open, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { diskError, isAbsent, OrreryError } from '../records/error.js';
import { parseManifest, type Manifest } from './manifest.js';

const MANIFEST = 'manifest.json';
export const VIEWS = 'views.sql';
const CURRENT = 'current';
const WORKSHOP = '.building-';

/** Where this user's snapshots, registry and fetched sources live unless told otherwise. */
export function orreryHome(env: Record<string, string | undefined> = process.env): string {
  if (env['ORRERY_HOME']) return env['ORRERY_HOME'];
  return join(env['XDG_DATA_HOME'] ?? join(homedir(), '.local', 'share'), 'orrery');
}

/**
 * A folder of immutable snapshots, one subfolder an id, and a file `current` that names one.
 * A snapshot is written in a workshop folder and appears by one rename; a build that dies leaves
 * a workshop that the next build clears.
 */
export class SnapshotStore {
  constructor(readonly root: string) {}

  /** A fresh workshop. Clears those of builds that are no longer running. */
  async workshop(): Promise<string> {
    await this.attempt('create a snapshot folder', () => mkdir(this.root, { recursive: true }));
    for (const name of await readdir(this.root)) {
      const pid = Number(/^\.building-(\d+)-/.exec(name)?.[1]);
      if (pid && !isRunning(pid)) await rm(join(this.root, name), { recursive: true, force: true });
    }
    const folder = join(this.root, `${WORKSHOP}${process.pid}-${randomBytes(4).toString('hex')}`);
    await this.attempt('create a snapshot folder', () => mkdir(folder));
    return folder;
  }

  /**
   * Moves a finished workshop into place and points `current` at it. What else lies in the workshop,
   * such as the spilled pages of the engine, is not published.
   */
  async publish(workshop: string, manifest: Manifest): Promise<string> {
    const text = `${JSON.stringify(manifest, null, 2)}\n`;
    const target = join(this.root, manifest.id);
    await this.attempt('write the manifest', () => writeDurably(join(workshop, MANIFEST), text));
    const kept = new Set([MANIFEST, VIEWS, ...manifest.tables.map(({ file }) => file)]);
    for (const name of await readdir(workshop)) {
      if (!kept.has(name)) await rm(join(workshop, name), { recursive: true, force: true });
    }
    if (await exists(join(target, MANIFEST))) {
      await rm(workshop, { recursive: true, force: true });
    } else {
      await this.attempt('publish the snapshot', () => rename(workshop, target));
    }
    await this.point(manifest.id);
    return target;
  }

  /** Makes `id` the current snapshot, by one rename. */
  async point(id: string): Promise<void> {
    const draft = join(this.root, `.${CURRENT}-${process.pid}-${randomBytes(4).toString('hex')}`);
    await this.attempt('point at the snapshot', async () => {
      await writeDurably(draft, `${id}\n`);
      await rename(draft, join(this.root, CURRENT));
    });
  }

  /** Folder of the current snapshot. Throws `missing` / `no-snapshot`. */
  async current(): Promise<string> {
    const id = await readFile(join(this.root, CURRENT), 'utf8').catch((cause: unknown) => {
      if (!isAbsent(cause)) throw cause;
      const message = `There is no snapshot in ${this.root}. Build one with "orrery build --data DIR".`;
      throw new OrreryError('missing', 'no-snapshot', message, { cause });
    });
    return join(this.root, id.trim());
  }

  private async attempt<T>(what: string, action: () => Promise<T>): Promise<T> {
    try {
      return await action();
    } catch (cause) {
      const place = `Could not ${what} in ${this.root}`;
      const ofDisk = diskError(cause, place);
      if (ofDisk) throw ofDisk;
      const message = `${place}: ${(cause as Error).message}.`;
      throw new OrreryError('internal', 'disk-error', message, { cause });
    }
  }
}

/** Reads and checks the manifest of a snapshot folder. Throws `missing` or `damaged` errors. */
export async function readManifest(folder: string): Promise<Manifest> {
  const path = join(folder, MANIFEST);
  const text = await readFile(path, 'utf8').catch((cause: unknown) => {
    const message = `${folder} is not a snapshot: it has no readable ${MANIFEST}.`;
    throw new OrreryError('missing', 'no-snapshot', message, { cause });
  });
  return parseManifest(text, path);
}

/** True for a folder that publishes snapshots, one of them current. */
export function isStore(path: string): Promise<boolean> {
  return exists(join(path, CURRENT));
}

/** A snapshot folder as given, or the current one of a store folder. */
export async function resolveSnapshot(path: string): Promise<string> {
  if (await exists(join(path, MANIFEST))) return path;
  return new SnapshotStore(path).current();
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    (error: unknown) => {
      if (isAbsent(error)) return false;
      throw error;
    },
  );
}

async function writeDurably(path: string, text: string): Promise<void> {
  await writeFile(path, text);
  const file = await open(path, 'r');
  try {
    await file.sync();
  } finally {
    await file.close();
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
