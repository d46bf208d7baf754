/** Compiles the program to dist/ and the explorer to dist/web/. Runs after `npm ci`. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const bin = (name) => fileURLToPath(new URL(`../node_modules/.bin/${name}`, import.meta.url));

function run(name, args) {
  const { status, error } = spawnSync(bin(name), args, { cwd: root, stdio: 'inherit' });
  if (error) throw error;
  if (status !== 0) process.exit(status ?? 1);
}

run('tsc', ['-p', 'tsconfig.build.json']);
// What a file that has moved or gone left behind would hide that something still asks for it.
for (const file of readdirSync(`${root}/dist`, { recursive: true })) {
  const stem = /^(?!web\b)(.+?)\.(?:js|js\.map|d\.ts)$/.exec(file)?.[1];
  if (stem && !existsSync(`${root}/src/${stem}.ts`)) rmSync(`${root}/dist/${file}`);
}
if (existsSync(`${root}/web/vite.config.ts`)) {
  run('vite', ['build', '--config', 'web/vite.config.ts', '--logLevel', 'warn']);
}

// npm links the commands of dependencies, not the package's own; without this link npx packs and
// installs the whole project anew at every call.
if (process.platform !== 'win32') {
  mkdirSync(`${root}/node_modules/.bin`, { recursive: true });
  rmSync(bin('orrery'), { force: true });
  symlinkSync('../../bin/orrery.js', bin('orrery'));
}
