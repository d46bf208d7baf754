/**
 * The long runs of the reliability page: the same tests as `npm test`, with larger counts.
 * `npm run bench:faults [-- --requests 1000000 --inputs 120000 --guided 20000 --faults 1100 --kills 200 --seed N]`;
 * a count of 0 leaves that run out.
 */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const { values } = parseArgs({
  options: {
    requests: { type: 'string', default: '1000000' },
    inputs: { type: 'string', default: '120000' },
    guided: { type: 'string', default: '20000' },
    faults: { type: 'string', default: '1100' },
    kills: { type: 'string', default: '200' },
    seed: { type: 'string', default: '20191128' },
  },
});

const INJECTED = ['files', 'downloads', 'service'].map((what) => `test/faults/${what}.test.ts`);
const RUNS = [
  { count: values.requests, name: 'ORRERY_FUZZ_REQUESTS', tests: ['test/http-requests.test.ts'] },
  { count: values.inputs, name: 'ORRERY_FUZZ_INPUTS', tests: ['test/mutated-inputs.test.ts'] },
  { count: values.guided, name: 'ORRERY_FUZZ_GUIDED', tests: ['test/guided-inputs.test.ts'] },
  { count: values.faults, name: 'ORRERY_FAULTS', tests: INJECTED },
  { count: values.kills, name: 'ORRERY_KILLS', tests: ['test/build.test.ts'] },
];

const root = fileURLToPath(new URL('../..', import.meta.url));
const vitest = fileURLToPath(new URL('../../node_modules/vitest/vitest.mjs', import.meta.url));
let failed = 0;
for (const { count, name, tests } of RUNS) {
  if (Number(count) === 0) continue;
  console.log(`\n${name}=${count} ${tests.join(' ')}`);
  const env = { ...process.env, [name]: count, ORRERY_FUZZ_SEED: values.seed };
  const { status } = spawnSync(process.execPath, [vitest, 'run', ...tests], {
    cwd: root,
    env,
    stdio: 'inherit',
  });
  if (status !== 0) failed += 1;
}
process.exitCode = failed === 0 ? 0 : 1;
