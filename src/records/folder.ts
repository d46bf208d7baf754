import { readdir } from 'node:fs/promises';
import { diskError, isAbsent, OrreryError } from './error.js';

/**
 * Names in a folder that a command is about to replace as a whole: none where it is absent or
 * empty, else those of an earlier run. Throws `usage` / `folder-in-use` where it is no folder, or
 * where `isOurs` does not own what it holds: nobody's files go with it.
 */
export async function namesToReplace(
  folder: string,
  what: string,
  isOurs: (names: string[]) => boolean,
): Promise<string[]> {
  let names: string[];
  try {
    names = await readdir(folder);
  } catch (cause) {
    const code = (cause as NodeJS.ErrnoException).code;
    if (code !== 'ENOTDIR' && isAbsent(cause)) return [];
    if (code !== 'ENOTDIR') throw diskError(cause) ?? cause;
    throw new OrreryError('usage', 'folder-in-use', `${folder} is not a folder.`, { cause });
  }
  if (names.length === 0 || isOurs(names)) return names;
  const message = `${folder} holds files that are no ${what}; name an empty or a new folder.`;
  throw new OrreryError('usage', 'folder-in-use', message);
}
