import { copyFile, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { croissant } from '../../snapshot/croissant.js';
import { dataPackageFaults } from '../../snapshot/datapackage.js';
import { readDescriptor, type Package } from '../../snapshot/read-release.js';
import { writeRelease } from '../../snapshot/release.js';
import type { SnapshotInfo } from '../../figures/observatory.js';
import { OrreryError } from '../../records/error.js';

/**
 * Writes the redistributable tables as a Frictionless Data Package with Croissant metadata beside
 * it, from a release or from a snapshot. Throws `damaged` where the descriptor breaks the standard.
 */
export async function writeData(from: SnapshotInfo, folder: string): Promise<Package> {
  const descriptor =
    from.kind === 'release'
      ? await copyRelease(from.location, folder)
      : await writeRelease(from.location, folder);
  const faults = dataPackageFaults(descriptor);
  if (faults.length > 0) {
    throw new OrreryError('damaged', 'bad-release', `Not a data package: ${faults.join('; ')}`);
  }
  const metadata = `${JSON.stringify(croissant(descriptor), null, 2)}\n`;
  await writeFile(join(folder, 'croissant.json'), metadata);
  return descriptor;
}

async function copyRelease(location: string, folder: string): Promise<Package> {
  const descriptor = await readDescriptor(location);
  for (const { path } of descriptor.resources) {
    await copyFile(join(location, path), join(folder, path));
  }
  await writeFile(
    join(folder, 'datapackage.json'),
    await readFile(join(location, 'datapackage.json'), 'utf8'),
  );
  return descriptor;
}
