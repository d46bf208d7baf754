import { spawn } from 'node:child_process';
import { existsSync, openSync } from 'node:fs';
import { cp, mkdir, mkdtemp, rm, truncate } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildRegistry } from '../src/link/registry/build.js';
import { writeMadeUpRegistry } from './support/made-up-registry.js';

const PROGRAM = fileURLToPath(new URL('../bin/orrery.js', import.meta.url));
const COMPILED = existsSync(fileURLToPath(new URL('../dist/cli/main.js', import.meta.url)));

let root: string;
let index: string;
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'link-cli-'));
  index = join(root, 'index');
  await writeMadeUpRegistry(root);
  await buildRegistry(root, index);
});
afterAll(() => rm(root, { recursive: true, force: true }));

const link = (input: string | Buffer, registry = index) =>
  orrery(['link', '--threads', '1', '--registry', registry], input);

/** Runs a command in a process of its own, as threads link only in the compiled program. */
function orrery(args: string[], input: string | Buffer = '', stdout: 'pipe' | number = 'pipe') {
  const child = spawn(process.execPath, [PROGRAM, ...args], { stdio: ['pipe', stdout, 'pipe'] });
  const ended = { code: null as number | null, out: '', err: '' };
  child.stdout?.on('data', (text) => (ended.out += String(text)));
  child.stderr!.on('data', (text) => (ended.err += String(text)));
  child.stdin!.on('error', () => undefined); // it may end before it has read everything
  child.stdin!.end(input);
  return new Promise<typeof ended>((resolve) =>
    child.on('close', (code) => resolve({ ...ended, code })),
  );
}

describe.skipIf(!COMPILED)('linking by threads (needs npm run build, or is skipped)', () => {
  it('answers each line in its place', async () => {
    const { code, out, err } = await link('Lowmere University of Technology\nnobody knows it\n');
    const answers = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as unknown);
    expect([code, err]).toEqual([0, '']);
    expect(answers).toMatchObject([
      { id: 1, affiliation: 'Lowmere University of Technology' },
      { id: 2, affiliation: 'nobody knows it', organisations: [] },
    ]);
  });

  it('answers what it cannot read in its place, with its line and the id it gives', async () => {
    const given = Buffer.concat([
      Buffer.from(
        '\ufeff{"id":"a","affiliation":"Lowmere"}\r\n{"id":"b","affiliation":7}\r\n{"affil',
      ),
      Buffer.from('\nQuillhaven\xe9\nQuillhaven\0\n', 'latin1'),
    ]);
    const { code, out, err } = await link(given);
    const answers = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as unknown);
    expect(answers).toMatchObject([
      { id: 'a', affiliation: 'Lowmere' },
      { id: 'b', affiliation: null, error: { code: 'unexpected-shape', line: 2 } },
      { id: 3, affiliation: null, error: { code: 'unexpected-shape', line: 3 } },
      { id: 4, affiliation: null, error: { code: 'invalid-utf8', line: 4 } },
      { id: 5, affiliation: 'Quillhaven\0' },
    ]);
    expect([code, err]).toEqual([
      0,
      'orrery: 3 lines could not be read; each is answered with its error.\n',
    ]);
  });

  it.skipIf(!existsSync('/dev/full'))(
    'ends with words where its output takes nothing',
    async () => {
      const failed = await orrery(['indicators'], '', openSync('/dev/full', 'w'));
      expect(failed).toMatchObject({
        code: 1,
        err: 'orrery: Standard output: the disk is full. [disk-enospc]\n',
      });
    },
  );

  it('ends where a build fails before the thread that was opened ahead has anything to do', async () => {
    const none = join(root, 'none');
    await mkdir(none);
    const failed = await orrery(['build', '--data', none, '--registry', index]);
    expect(failed).toMatchObject({ code: 2, err: expect.stringContaining('[no-inputs]') });
    const unregistered = await orrery(['build', '--data', none, '--registry', none]);
    expect(unregistered).toMatchObject({ code: 4, err: expect.stringContaining('[no-registry]') });
  });

  it('says that its index is damaged, with the code, though a thread finds it', async () => {
    const damaged = join(root, 'damaged');
    await cp(index, damaged, { recursive: true });
    await truncate(join(damaged, 'arrays.bin'), 100);
    const { code, out, err } = await link('Lowmere\n', damaged);
    expect([code, out]).toEqual([3, '']);
    expect(err).toMatch(/^orrery: arrays\.bin .* Build it again\. \[damaged-registry\]\n$/);
  });
});
