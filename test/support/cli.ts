import { Readable } from 'node:stream';
import type { Io } from '../../src/cli/io.js';
import { runCli } from '../../src/cli/program.js';

/** A process that reads nothing, says nothing, and has nothing in its environment. */
export const SILENT: Io = {
  stdout: () => Promise.resolve(),
  stderr: () => undefined,
  stdin: Readable.from([]),
  terminal: false,
  env: {},
  cwd: process.cwd(),
};

/** Runs one command line in this process, with nothing of the environment but what is given. */
export async function orrery(
  argv: string[],
  { input, ...given }: Partial<Pick<Io, 'env' | 'cwd'>> & { input?: string | Buffer } = {},
): Promise<{ code: number; out: string; err: string }> {
  let [out, err] = ['', ''];
  const code = await runCli(argv, {
    ...SILENT,
    ...given,
    stdout: (text) => Promise.resolve(void (out += text)),
    stderr: (text) => void (err += text),
    stdin: Readable.from(input === undefined ? [] : [input]),
  });
  return { code, out, err };
}
