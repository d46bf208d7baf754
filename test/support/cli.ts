import { Readable } from 'node:stream';
import type { Io } from '../../src/cli/io.js';
import { runCli } from '../../src/cli/program.js';

/** Runs one command line in this process, with nothing of the environment but what is given. */
export async function orrery(
  argv: string[],
  given: Partial<Pick<Io, 'env' | 'cwd'>> & { input?: string } = {},
): Promise<{ code: number; out: string; err: string }> {
  let [out, err] = ['', ''];
  const code = await runCli(argv, {
    stdout: (text) => Promise.resolve(void (out += text)),
    stderr: (text) => void (err += text),
    stdin: Readable.from(given.input === undefined ? [] : [given.input]),
    terminal: false,
    env: given.env ?? {},
    cwd: given.cwd ?? process.cwd(),
  });
  return { code, out, err };
}
