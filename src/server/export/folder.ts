import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { namesToReplace } from '../../records/folder.js';

const MARK = 'orrery-export.json';

/**
 * Fills a folder by `fill` beside its place and puts it there by renames. An earlier export is
 * replaced; a folder that holds anything else is refused with `usage` / `folder-in-use`.
 */
export async function exportFolder<T>(
  target: string,
  about: Record<string, unknown>,
  fill: (folder: string) => Promise<T>,
): Promise<T> {
  const place = resolve(target);
  const present = await namesToReplace(place, 'export', (names) => names.includes(MARK));
  const draft = join(dirname(place), `.${basename(place)}-${process.pid}`);
  try {
    await mkdir(draft, { recursive: true });
    const result = await fill(draft);
    await writeFile(join(draft, MARK), `${JSON.stringify(about, null, 2)}\n`);
    const old = `${draft}-old`;
    if (present.length > 0) await rename(place, old);
    else await rm(place, { recursive: true, force: true });
    await rename(draft, place);
    await rm(old, { recursive: true, force: true });
    return result;
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
}
