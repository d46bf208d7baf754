import { Command, Option } from 'commander';
import { join } from 'node:path';
import { linkAhead } from '../../link/pool/pool.js';
import { buildRegistry } from '../../link/registry/build.js';
import { registryLocation } from '../../link/registry/location.js';
import { readManifest } from '../../link/registry/open.js';
import { OrreryError } from '../../records/error.js';
import { buildSnapshot } from '../../snapshot/build.js';
import { requireDataFolder } from '../../snapshot/inputs.js';
import { loadOptOut } from '../../snapshot/optout.js';
import { DEFAULT_PRECEDENCE, parsePrecedence } from '../../snapshot/precedence.js';
import { orreryHome, SnapshotStore } from '../../snapshot/store.js';
import { wholeNumber } from '../arguments.js';
import type { Io } from '../io.js';
import { Progress } from '../progress.js';

interface Flags {
  data: string;
  out?: string;
  registry?: string;
  venue?: string;
  years?: string;
  precedence: string[];
  skipUnreadable: boolean;
  worksOnly: boolean;
  people: boolean;
  optOut?: string;
  workers?: number;
  format: 'text' | 'json';
}

export function buildCommand(io: Io): Command {
  return new Command('build')
    .description('Build a snapshot from raw files: read, link, aggregate, publish.')
    .requiredOption('--data <dir>', 'folder of raw files, as "orrery fetch" lays them out')
    .option('--out <dir>', 'snapshot store (default: the user data folder)')
    .option('--registry <dir>', 'registry index (default: built from the data folder once)')
    .option('--venue <list>', 'only these venues, comma-separated')
    .option('--years <first..last>', 'only these years')
    .option(
      '--precedence <setting>',
      '"order=SOURCE,…" or "VENUE YEAR=SOURCE"; repeatable',
      (value: string, all: string[]) => [...all, value],
      [],
    )
    .option('--skip-unreadable', 'quarantine files that cannot be read instead of stopping', false)
    .option('--works-only', 'leave the other pillars out', false)
    .option('--no-people', 'leave persons and careers out')
    .option('--opt-out <file>', 'people to leave out of every table about persons')
    .option(
      '--workers <n>',
      'linking threads (default: one a core)',
      wholeNumber('--workers', 0, 256),
    )
    .addOption(new Option('--format <format>', 'output').choices(['text', 'json']).default('text'))
    .action(async (flags: Flags) => {
      await requireDataFolder(flags.data);
      const precedence = parsePrecedence(flags.precedence, DEFAULT_PRECEDENCE);
      const years = flags.years === undefined ? null : parseYears(flags.years);
      const progress = new Progress(io);
      const registry = await registryFor(flags, io, progress);
      const abort = new AbortController();
      const stop = () => abort.abort(new Error('interrupted'));
      process.once('SIGINT', stop);
      process.once('SIGTERM', stop);
      try {
        const workers = flags.workers === undefined ? {} : { workers: flags.workers };
        const { folder, manifest } = await buildSnapshot({
          dataDir: flags.data,
          store: new SnapshotStore(flags.out ?? join(orreryHome(io.env), 'snapshots')),
          linkAll: linkAhead(registry, { ...workers, signal: abort.signal }),
          linker: readManifest(registry).version,
          precedence,
          venues: flags.venue?.split(',').map((venue) => venue.trim()) ?? null,
          years,
          skipUnreadable: flags.skipUnreadable,
          worksOnly: flags.worksOnly,
          people: flags.people,
          optOut: flags.optOut === undefined ? null : await loadOptOut(flags.optOut),
          signal: abort.signal,
          progress: (step, done, total, detail) => progress.step(step, done, total, detail),
        });
        progress.end();
        const refused = Object.entries(manifest.quarantine);
        if (flags.format === 'json') {
          await io.stdout(`${JSON.stringify({ folder, ...manifest }, null, 2)}\n`);
          return;
        }
        const lines = [
          `snapshot ${manifest.id}`,
          `folder   ${folder}`,
          ...manifest.tables.map((table) => `table    ${table.name}: ${table.rows} rows`),
          ...refused.map(([reason, count]) => `refused  ${reason}: ${count}`),
        ];
        await io.stdout(`${lines.join('\n')}\n`);
      } finally {
        progress.end();
        process.off('SIGINT', stop);
        process.off('SIGTERM', stop);
      }
    });
}

/** `2018` or `2009..2018`. Throws `usage` / `bad-years`. */
function parseYears(text: string): { first: number; last: number } {
  const match = /^(\d{4})(?:\.\.(\d{4}))?$/.exec(text.trim());
  const first = Number(match?.[1]);
  const last = Number(match?.[2] ?? match?.[1]);
  if (!match || last < first) {
    throw new OrreryError('usage', 'bad-years', `"${text}" is not a year or FIRST..LAST.`);
  }
  return { first, last };
}

async function registryFor(flags: Flags, io: Io, progress: Progress): Promise<string> {
  const folder = flags.registry ?? registryLocation(io.env);
  if (flags.registry || isCurrent(folder)) return folder;
  progress.step('registry', 0, 1, folder);
  await buildRegistry(flags.data, folder);
  return folder;
}

/** False where there is no index, or one of an older format, which the data folder can replace. */
function isCurrent(folder: string): boolean {
  try {
    readManifest(folder);
    return true;
  } catch (error) {
    if (error instanceof OrreryError && ['registry-format', 'no-registry'].includes(error.code)) {
      return false;
    }
    throw error;
  }
}
