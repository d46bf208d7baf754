/** Serves a store with the compiled program and follows it quickly, to be killed by its parent. */
import { runCli } from '../../dist/cli/program.js';
import { processIo } from '../../dist/cli/io.js';

const [store] = process.argv.slice(2);
process.exitCode = await runCli(['serve', '--snapshot', store, '--port', '0'], processIo());
