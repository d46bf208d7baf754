import { Command } from 'commander';
import { join } from 'node:path';
import { RELEASE } from '../../snapshot/read-release.js';
import { writeRelease } from '../../snapshot/release.js';
import { orreryHome } from '../../snapshot/store.js';
import type { Io } from '../io.js';

export function releaseCommand(io: Io): Command {
  return new Command('release')
    .description('Write the redistributable aggregates of a snapshot as a data package.')
    .option('--snapshot <dir>', 'snapshot or store (default: the current one)')
    .option('--out <dir>', 'folder to write (default: the embedded release)')
    .action(async (flags: { snapshot?: string; out?: string }) => {
      const snapshot = flags.snapshot ?? join(orreryHome(io.env), 'snapshots');
      const out = flags.out ?? RELEASE;
      const { orrery, resources } = await writeRelease(snapshot, out);
      const lines = resources.map(({ path, rows }) => `table    ${path}: ${rows} rows`);
      await io.stdout(
        `${[`snapshot ${orrery.snapshot}`, `folder   ${out}`, ...lines].join('\n')}\n`,
      );
    });
}
