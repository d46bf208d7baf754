import { resolve } from 'node:path';
import { Command } from 'commander';
import { buildRegistry } from '../../link/registry/build.js';
import { registryLocation } from '../../link/registry/location.js';
import { readManifest } from '../../link/registry/open.js';
import type { RegistryManifest } from '../../link/registry/index.js';
import type { Io } from '../io.js';

function summary(manifest: RegistryManifest, dir: string): string {
  const sources = manifest.sources.map(
    (s) => `  ${s.file}: ${s.records} records, ${s.refused} refused`,
  );
  return [
    `registry index ${manifest.version} in ${dir}`,
    `  ${manifest.organisations} organisations, ${manifest.names} names, ${manifest.domains} domains`,
    ...sources,
    '',
  ].join('\n');
}

/** `orrery registry build` and `orrery registry status`. */
export function registryCommand(io: Io): Command {
  const command = new Command('registry').description(
    'The index of organisations that linking reads: build it, or say what is there.',
  );
  command
    .command('build')
    .description('Build the index from the registry files under DIR/registry.')
    .option('--data <dir>', 'data folder (default: ORRERY_DATA, else ./data)')
    .option('--out <dir>', 'index folder (default: ORRERY_REGISTRY, else the user data folder)')
    .action(async (options: { data?: string; out?: string }) => {
      const data = resolve(io.cwd, options.data ?? io.env['ORRERY_DATA'] ?? 'data');
      const out = resolve(io.cwd, options.out ?? registryLocation(io.env));
      await io.stdout(summary(await buildRegistry(data, out), out));
    });
  command
    .command('status')
    .description('Print the version, counts and sources of the index.')
    .option('--registry <dir>', 'index folder')
    .action(async (options: { registry?: string }) => {
      const dir = resolve(io.cwd, options.registry ?? registryLocation(io.env));
      await io.stdout(summary(readManifest(dir), dir));
    });
  return command;
}
