/** Compiles the program to dist/ and the explorer to dist/web/. Runs after `npm ci`. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const bin = (name) => fileURLToPath(new URL(`../node_modules/.bin/${name}`, import.meta.url));

function run(name, args) {
  const { status, error } = spawnSync(bin(name), args, { cwd: root, stdio: 'inherit' });
  if (error) throw error;
  if (status !== 0) process.exit(status ?? 1);
}

run('tsc', ['-p', 'tsconfig.build.json']);
if (existsSync(`${root}/web/vite.config.ts`)) {
  run('vite', ['build', '--config', 'web/vite.config.ts', '--logLevel', 'warn']);
}
