import type { Readable } from 'node:stream';
import { asOrreryError, diskError } from '../records/error.js';

/** The effects of a command, passed in so that tests need no mocks. */
export interface Io {
  /** Writes as given, no newline added. Resolves when the consumer can take more. */
  stdout(text: string): Promise<void>;
  stderr(text: string): void;
  stdin: Readable;
  /** True where stderr is a terminal: progress may rewrite its line. */
  terminal: boolean;
  env: Record<string, string | undefined>;
  cwd: string;
}

/**
 * The effects of a real process. A consumer that closes early (`| head`) ends it quietly; an output
 * that takes nothing more ends it with words and exit code 1.
 */
export function processIo(): Io {
  process.stdout.on('error', (cause: NodeJS.ErrnoException) => {
    if (cause.code === 'EPIPE') process.exit(0);
    const error = diskError(cause, 'Standard output') ?? asOrreryError(cause);
    process.stderr.write(`orrery: ${error.message} [${error.code}]\n`);
    process.exit(error.exitCode);
  });
  return {
    stdout: (text) =>
      new Promise((resolve) => {
        if (process.stdout.write(text)) resolve();
        else process.stdout.once('drain', resolve);
      }),
    stderr: (text) => void process.stderr.write(text),
    stdin: process.stdin,
    terminal: process.stderr.isTTY === true,
    env: process.env,
    cwd: process.cwd(),
  };
}
