/** Downloads one file with the compiled program, to be killed by its parent. */
import { fetchResources } from '../../dist/sources/fetch.js';

const [url, sha256, folder] = process.argv.slice(2);
const resource = { path: 'data.json', url, sha256, bytes: null };
const [outcome] = await fetchResources([resource], { folder, waitMs: 5 });
process.exitCode = outcome.outcome === 'failed' ? 1 : 0;
