import type { Readable } from 'node:stream';

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

/** The effects of a real process. A consumer that closes early (`| head`) ends it quietly. */
export function processIo(): Io {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(0);
    throw error;
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
