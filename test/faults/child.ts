import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll } from 'vitest';
import type { Figure } from '../../src/figures/figure.js';

export const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
/** Faults of a process are met by a process of its own, which runs what `npm run build` compiled. */
export const COMPILED = existsSync(at('../../dist/cli/program.js'));
export const PROGRAM = at('../../bin/orrery.js');
const HOME = join(tmpdir(), `orrery-home-${process.pid}`);
afterAll(() => rm(HOME, { recursive: true, force: true }));

/** Exit code of a child, killed after some time; null where it was killed. */
export function killed(given: string[], afterMs: number): Promise<number | null> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, given, { stdio: 'ignore' });
    const timer = setTimeout(() => child.kill('SIGKILL'), afterMs);
    child.on('exit', (code) => {
      clearTimeout(timer);
      resolve(code);
    });
  });
}

export interface User {
  uid?: number;
  gid?: number;
}

export interface Ended {
  code: number | null;
  out: string;
  err: string;
}

/** Runs a program of ours to its end, with nothing of the environment but what is given. */
export function run(
  args: string[],
  { env = {}, as = {} }: { env?: Record<string, string>; as?: User } = {},
): Promise<Ended> {
  const child = spawn(process.execPath, args, {
    ...as,
    env: {
      PATH: process.env['PATH'] ?? '',
      ORRERY_HOME: HOME,
      ...env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended: Ended = { code: null, out: '', err: '' };
  child.stdout.on('data', (text) => (ended.out += String(text)));
  child.stderr.on('data', (text) => (ended.err += String(text)));
  return new Promise((resolve) => child.on('close', (code) => resolve({ ...ended, code })));
}

/** What `orrery figure` says of a snapshot: its series. */
export async function figureOf(from: string, how: Parameters<typeof run>[1] = {}): Promise<string> {
  const given = ['figure', 'talent.authorships', '--snapshot', from, '--format', 'json'];
  const { code, out, err } = await run([PROGRAM, ...given], how);
  if (code !== 0) throw new Error(err);
  const { snapshot, series } = JSON.parse(out) as Figure;
  return JSON.stringify([snapshot, series]);
}

/** A server in a process of its own, once it has said its address, and how to end it. */
export async function started(given: string[], env: Record<string, string> = {}) {
  const child = spawn(process.execPath, given, {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = new Promise<void>((resolve) => child.on('exit', () => resolve()));
  const url = await new Promise<string>((resolve, reject) => {
    let out = '';
    child.stdout.on('data', (text) => {
      const found = /http:\/\/\S+/.exec((out += String(text)));
      if (found) resolve(found[0]);
    });
    child.on('exit', (code) => reject(new Error(`serve ended with ${code}`)));
  });
  const stop = async (signal: NodeJS.Signals) => {
    child.kill(signal);
    await ended;
  };
  return { url, stop };
}
