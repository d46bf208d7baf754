import { cp, readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Copies a folder and damages one of its files: a bit, a cut, an end gone, zeros, a swap, a loss. */
export async function damagedCopy(
  from: string,
  to: string,
  random: () => number,
): Promise<{ file: string; how: string }> {
  await cp(from, to, { recursive: true });
  const files = (await readdir(to)).sort();
  const file = files[Math.floor(random() * files.length)]!;
  return { file, how: await damage(join(to, file), random) };
}

/** Damages one file in one of several ways and says how. */
export async function damage(path: string, random: () => number): Promise<string> {
  const bytes = await readFile(path);
  const at = Math.floor(random() * Math.max(1, bytes.length));
  switch (Math.floor(random() * 6)) {
    case 0:
      await truncate(path, at);
      return 'truncated';
    case 1:
      await rm(path);
      return 'gone';
    case 2:
      bytes.fill(0, at, Math.min(bytes.length, at + 512));
      await writeFile(path, bytes);
      return 'zeroed';
    case 3:
      await writeFile(path, Buffer.concat([bytes, bytes.subarray(at)]));
      return 'lengthened';
    default:
      bytes[at]! ^= 1 << Math.floor(random() * 8);
      await writeFile(path, bytes);
      return 'bit-flipped';
  }
}
