/** Downloads one file with the compiled program, to be killed or starved by its parent. */
import { fetchResources } from '../../dist/sources/fetch/fetch.js';

const [url, sha256, folder] = process.argv.slice(2);
const resource = { path: 'data.json', url, sha256, bytes: null };
const [outcome] = await fetchResources([resource], { folder, waitMs: 5 });
if (outcome.error)
  process.stderr.write(`orrery: ${outcome.error.message} [${outcome.error.code}]\n`);
process.exitCode = outcome.outcome === 'failed' ? 1 : 0;
