#!/usr/bin/env node
/** Finds a Chromium for the browser tests, or installs one; says in a sentence what it did. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { findChromium } from './chromium.js';

const say = (text) => process.stdout.write(`browser tests: ${text}\n`);

function run(command, args) {
  say(`${command} ${args.join(' ')}`);
  return spawnSync(command, args, { stdio: 'inherit' }).status === 0;
}

function install() {
  const root = process.getuid?.() === 0;
  if (root && existsSync('/etc/debian_version')) {
    const packages = ['chromium', 'fonts-noto-cjk'];
    const done =
      run('apt-get', ['update', '-qq']) &&
      run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages]);
    if (done && findChromium()) return true;
  }
  const playwright = dirname(
    createRequire(import.meta.url).resolve('playwright-core/package.json'),
  );
  return (
    run(process.execPath, [join(playwright, 'cli.js'), 'install', 'chromium']) &&
    findChromium() !== null
  );
}

const found = findChromium();
if (found) {
  say(`using ${found}`);
} else if (process.env.ORRERY_CHROMIUM) {
  say(`ORRERY_CHROMIUM names ${process.env.ORRERY_CHROMIUM}, which does not exist.`);
  process.exitCode = 1;
} else if (install()) {
  say(`installed ${findChromium()}`);
} else {
  say(
    'no Chromium was found and none could be installed. Install one ("apt-get install chromium", ' +
      '"npx playwright-core install chromium") or name it in ORRERY_CHROMIUM, then run again.',
  );
  process.exitCode = 1;
}
