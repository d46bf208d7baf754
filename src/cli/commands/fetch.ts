import { resolve } from 'node:path';
import { Command } from 'commander';
import { OrreryError } from '../../records/error.js';
import { fetchResources, type FetchOutcome } from '../../sources/fetch/fetch.js';
import { ALL_SOURCES } from '../../sources/index.js';
import type { Resource, SourceInfo } from '../../sources/source.js';
import { wholeNumber } from '../arguments.js';
import type { Io } from '../io.js';
import { Progress } from '../progress.js';

interface Flags {
  data?: string;
  only?: string;
  parallel: number;
  attempts: number;
  refresh: boolean;
  list: boolean;
  format: 'text' | 'json';
}

/** `orrery fetch [SOURCE…]`. */
export function fetchCommand(io: Io): Command {
  return new Command('fetch')
    .description('Download sources: resumed, checked, put in place whole.')
    .argument('[source...]', 'ids of sources (default: all that can be downloaded)')
    .option('--data <dir>', 'data folder (default: ORRERY_DATA, else ./data)')
    .option('--only <text>', 'only files whose path contains this')
    .option('--parallel <n>', 'downloads at once', wholeNumber('--parallel', 1, 16), 3)
    .option('--attempts <n>', 'attempts without progress', wholeNumber('--attempts', 1, 50), 5)
    .option('--refresh', 'download again files without a stated checksum', false)
    .option('--list', 'say what would be downloaded, with licences, and stop', false)
    .option('--format <format>', 'text or json', 'text')
    .action(async (ids: string[], flags: Flags) => {
      const sources = chosen(ids);
      const resources = sources
        .flatMap((source) => source.resources)
        .filter(({ path }) => flags.only === undefined || path.includes(flags.only));
      if (flags.list) {
        await io.stdout(listing(sources, flags));
        return;
      }
      const folder = resolve(io.cwd, flags.data ?? io.env['ORRERY_DATA'] ?? 'data');
      const outcomes = await download(io, resources, folder, flags);
      await io.stdout(report(outcomes, folder, flags));
      throwFailures(outcomes);
    });
}

function chosen(ids: string[]): SourceInfo[] {
  if (ids.length === 0) return ALL_SOURCES.filter(({ resources }) => resources.length > 0);
  return ids.map((id) => {
    const source = ALL_SOURCES.find((candidate) => candidate.id === id);
    if (source === undefined) {
      const choices = ALL_SOURCES.map((candidate) => candidate.id);
      const message = `There is no source "${id}". Sources: ${choices.join(', ')}.`;
      throw new OrreryError('missing', 'unknown-source', message, { detail: { choices } });
    }
    if (source.resources.length === 0) {
      const message = `${id} has no fixed download address. Open ${source.address} and save its file yourself.`;
      throw new OrreryError('usage', 'not-downloadable', message);
    }
    return source;
  });
}

async function download(
  io: Io,
  resources: Resource[],
  folder: string,
  flags: Flags,
): Promise<FetchOutcome[]> {
  const progress = new Progress(io);
  const stop = new AbortController();
  const interrupt = () => stop.abort(new Error('interrupted'));
  process.once('SIGINT', interrupt);
  process.once('SIGTERM', interrupt);
  const bytes = new Map<string, number>();
  try {
    return await fetchResources(resources, {
      folder,
      parallel: flags.parallel,
      attempts: flags.attempts,
      refresh: flags.refresh,
      signal: stop.signal,
      onEvent: (event) => {
        if (event.kind === 'progress') {
          bytes.set(event.path, event.bytes);
          const all = [...bytes.values()].reduce((sum, some) => sum + some, 0);
          progress.step('fetch', bytes.size, resources.length, `${megabytes(all)} ${event.path}`);
          return;
        }
        progress.end();
        const seconds = (event.waitMs / 1000).toFixed(1);
        io.stderr(`${event.path}: ${event.error.message} Trying again in ${seconds} s.\n`);
      },
    });
  } finally {
    progress.end();
    process.off('SIGINT', interrupt);
    process.off('SIGTERM', interrupt);
  }
}

const megabytes = (bytes: number) => `${(bytes / 1e6).toFixed(1)} MB`;

function listing(sources: SourceInfo[], flags: Flags): string {
  if (flags.format === 'json') {
    const plain = sources.map(({ id, licence, address, resources }) => ({
      id,
      licence,
      address,
      resources,
    }));
    return `${JSON.stringify(plain, null, 2)}\n`;
  }
  const lines = sources.flatMap((source) => [
    `${source.id}: ${source.title.en}; licence: ${source.licence}; ${source.address}`,
    ...source.resources.map(({ path, url }) => `  ${path} <- ${url}`),
  ]);
  return `${lines.join('\n')}\n`;
}

function report(outcomes: FetchOutcome[], folder: string, flags: Flags): string {
  if (flags.format === 'json') {
    const plain = outcomes.map((outcome) => ({
      ...outcome,
      error: outcome.error && { code: outcome.error.code, message: outcome.error.message },
    }));
    return `${JSON.stringify({ folder, files: plain }, null, 2)}\n`;
  }
  const count = (kind: string) => outcomes.filter(({ outcome }) => outcome === kind).length;
  const bytes = outcomes.reduce(
    (sum, { outcome, bytes: some }) => sum + (outcome === 'fetched' ? some : 0),
    0,
  );
  return `${folder}: ${count('fetched')} fetched (${megabytes(bytes)}), ${count('present')} already here, ${count('failed')} failed\n`;
}

/** What failed decides the exit code: 4 where everything that failed is not there, else 3. */
function throwFailures(outcomes: FetchOutcome[]): void {
  const failed = outcomes.flatMap(({ path, error }) => (error === null ? [] : [{ path, error }]));
  if (failed.length === 0) return;
  const reasons = [...new Set(failed.map(({ error }) => error.message))];
  const shown = reasons.slice(0, 10).map((reason) => `  ${reason}`);
  const more = reasons.length > 10 ? [`  and ${reasons.length - 10} more`] : [];
  const head = `${failed.length} of ${outcomes.length} files could not be fetched:`;
  const kind = failed.every(({ error }) => error.kind === 'missing') ? 'missing' : 'input';
  throw new OrreryError(kind, 'fetch-incomplete', [head, ...shown, ...more].join('\n'));
}
