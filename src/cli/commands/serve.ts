import { fileURLToPath } from 'node:url';
import { setFlagsFromString } from 'node:v8';
import { resolve } from 'node:path';
import { Command } from 'commander';
import pino, { type Logger } from 'pino';
import { openObservatory } from '../../figures/open.js';
import { createApp } from '../../server/app.js';
import { Follower } from '../../server/follow.js';
import { ObservatoryHost } from '../../server/host.js';
import { listen } from '../../server/listen.js';
import { Metrics } from '../../server/metrics.js';
import { requireSound } from '../../snapshot/verify.js';
import { isStore, resolveSnapshot } from '../../snapshot/store.js';
import { wholeNumber } from '../arguments.js';
import type { Io } from '../io.js';
import { originOptions, type OriginFlags } from '../origin.js';

interface Flags extends OriginFlags {
  port?: number;
  host: string;
  follow: boolean;
  log: string;
  concurrent?: number;
  web?: string;
}

/**
 * The heap grows to 1.4 times what is alive before it is collected. By itself Node waits for a
 * quarter of the machine's memory, which a service beside others must not take.
 */
const HEAP_GROWTH = '--heap-growing-percent=40';

const LOG_LEVELS = ['silent', 'error', 'warn', 'info', 'debug'];

/** `orrery serve`: the explorer and the API on one port until SIGINT or SIGTERM. */
export function serveCommand(io: Io): Command {
  return originOptions(new Command('serve'))
    .description('Serve the explorer and the API on one port.')
    .option(
      '--port <n>',
      'port (default: 4870 or the next free one)',
      wholeNumber('--port', 0, 65_535),
    )
    .option('--host <address>', 'address to listen on', '127.0.0.1')
    .option('--no-follow', 'do not change to another snapshot when "current" names one')
    .option('--concurrent <n>', 'figures computed at once', wholeNumber('--concurrent', 1, 64))
    .option('--web <dir>', 'folder of the built explorer (default: the one that ships)')
    .option('--log <level>', `log to stderr as JSON lines: ${LOG_LEVELS.join(', ')}`, 'warn')
    .action(async (flags: Flags) => {
      setFlagsFromString(HEAP_GROWTH);
      const log = logger(io, flags.log);
      const metrics = new Metrics();
      metrics.observeProcess();
      const { host, follower } = await open(io, flags, log, metrics);
      const limits = flags.concurrent === undefined ? {} : { concurrent: flags.concurrent };
      const webRoot = resolve(io.cwd, flags.web ?? WEB_ROOT);
      const app = createApp(host, { limits, log, metrics, webRoot });
      const server = await listen(app, { host: flags.host, port: flags.port ?? null, limits });
      const info = host.current!.snapshot;
      await io.stdout(`Orrery serves ${info.kind} ${info.id} at ${server.url}\n`);
      await stopped();
      await follower?.stop();
      await server.close();
      await host.shutdown();
    });
}

const WEB_ROOT = fileURLToPath(new URL('../../web', import.meta.url));

function logger(io: Io, level: string): Logger {
  return pino(
    { level: LOG_LEVELS.includes(level) ? level : 'warn', base: null },
    { write: (line: string) => io.stderr(line) },
  );
}

async function open(io: Io, flags: Flags, log: Logger, metrics: Metrics) {
  const asked = flags.snapshot ?? (flags.release ? undefined : io.env['ORRERY_SNAPSHOT']);
  if (asked === undefined) {
    const release = typeof flags.release === 'string' ? { release: flags.release } : {};
    return { host: new ObservatoryHost(await openObservatory(release)), follower: null };
  }
  const given = resolve(io.cwd, asked);
  const openSound = async (folder: string) => {
    await requireSound(folder);
    return openObservatory({ snapshot: folder });
  };
  const folder = await resolveSnapshot(given);
  const host = new ObservatoryHost(await openSound(folder));
  host.onCloseError = (error) => log.error({ err: error }, 'closing a snapshot failed');
  if (!flags.follow || !(await isStore(given))) return { host, follower: null };
  const follower = new Follower(host, { store: given, open: openSound, log, metrics });
  follower.start();
  return { host, follower };
}

/** Resolves on the first SIGINT or SIGTERM; a second one ends the process at once. */
function stopped(): Promise<void> {
  return new Promise((resolve) => {
    const stop = () => {
      process.off('SIGINT', stop);
      process.off('SIGTERM', stop);
      resolve();
    };
    process.on('SIGINT', stop);
    process.on('SIGTERM', stop);
  });
}
