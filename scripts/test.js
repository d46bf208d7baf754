/** Runs every test: format, lint, types, advisories, build, unit, whole-product and browser tests. */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const bin = (name) => fileURLToPath(new URL(`../node_modules/.bin/${name}`, import.meta.url));

const STEPS = [
  ['format', bin('prettier'), ['--check', '.', '--log-level', 'warn']],
  ['lint', bin('eslint'), ['.', '--max-warnings', '0']],
  ['types', bin('tsc'), ['--noEmit']],
  [
    'types of the explorer',
    bin('svelte-check'),
    ['--tsconfig', 'web/tsconfig.json', '--threshold', 'error'],
  ],
  ['advisories', process.execPath, ['scripts/audit.js']],
  ['build', process.execPath, ['scripts/build.js']],
  ['browser', process.execPath, ['test/browser/ensure-chromium.js']],
  ['tests', bin('vitest'), ['run', ...process.argv.slice(2)]],
];

for (const [name, command, args] of STEPS) {
  process.stdout.write(`\n# ${name}\n`);
  const { status, error } = spawnSync(command, args, { cwd: root, stdio: 'inherit' });
  if (error) throw error;
  if (status !== 0) {
    process.stderr.write(`\n${name}: failed with exit code ${status}\n`);
    process.exit(status ?? 1);
  }
}
