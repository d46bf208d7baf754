import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chmod, cp, mkdir, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { content, hostile, sha256 } from '../fetch/hostile.js';
import { buildWorks } from '../support/build.js';
import { madeUpPapers, writeMadeUpPapers } from '../support/made-up-papers.js';
import { writeMadeUpRegistry } from '../support/made-up-registry.js';
import { at, COMPILED, figureOf, PROGRAM, run } from './child.js';

const BUILD = at('../support/build-child.js');
const FETCH = at('../fetch/fetch-child.js');
const timeout = 300_000;

/** Root may write anywhere: under root the children run as nobody. */
const isRoot = process.getuid?.() === 0;
const NOBODY = isRoot ? { uid: 65_534, gid: 65_534 } : {};
const DENIABLE =
  COMPILED &&
  process.platform !== 'win32' &&
  spawnSync(process.execPath, [PROGRAM, '--help'], NOBODY).status === 0;
const MOUNTABLE = COMPILED && isRoot && canMount();

function canMount(): boolean {
  const point = join(tmpdir(), `orrery-mount-${process.pid}`);
  spawnSync('mkdir', [point]);
  const works = spawnSync('mount', ['-t', 'tmpfs', 'tmpfs', point]).status === 0;
  if (works) spawnSync('umount', [point]);
  spawnSync('rmdir', [point]);
  return works;
}

let root: string;
let data: string;
/** A store with one snapshot, and what that says. */
let store: string;
let id: string;
let truth: string;

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'disk-faults-'));
  await chmod(root, 0o755);
  data = join(root, 'data');
  store = join(root, 'store');
  const before = join(root, 'before');
  await writeMadeUpPapers(before, { nips2017: madeUpPapers(20) });
  await writeMadeUpRegistry(before);
  await writeMadeUpPapers(data, { nips2017: madeUpPapers(20), nips2018: madeUpPapers(25) });
  ({
    manifest: { id },
  } = await buildWorks(before, store));
  if (COMPILED) truth = await figureOf(store);
});
afterAll(() => rm(root, { recursive: true, force: true }));

/** A fault of the disk: a folder that holds a copy of the store and takes nothing more. */
interface Fault {
  name: string;
  can: boolean;
  why: string;
  words: RegExp;
  as: typeof NOBODY;
  /** Makes the folder of a name, and gives what undoes the fault. */
  place(folder: string): Promise<() => Promise<void>>;
}

const DENIED: Fault = {
  name: 'permission denied',
  can: DENIABLE,
  why: 'needs npm run build, and a child that may read this folder and not write to it',
  words: /permission denied|not permitted/i,
  as: NOBODY,
  place: async (folder) => {
    await cp(store, folder, { recursive: true });
    await chmod(folder, 0o555);
    return async () => chmod(folder, 0o755);
  },
};

function mounted(options: string, before: string[][], after: string[][]): Fault['place'] {
  return async (folder) => {
    await mkdir(folder);
    const must = (command: string, args: string[]) => {
      const { status, stderr } = spawnSync(command, args);
      if (status !== 0) throw new Error(`${command}: ${String(stderr)}`);
    };
    must('mount', ['-t', 'tmpfs', '-o', options, 'tmpfs', folder]);
    await cp(store, folder, { recursive: true });
    for (const [command, ...args] of before) must(command!, [...args, folder]);
    return async () => {
      for (const [command, ...args] of after) must(command!, [...args, folder]);
      must('umount', [folder]);
    };
  };
}

const READ_ONLY: Fault = {
  name: 'a read-only disk',
  can: MOUNTABLE,
  why: 'needs npm run build and a user who may mount',
  words: /read-only/i,
  as: {},
  place: mounted('size=8m', [['mount', '-o', 'remount,ro']], []),
};

const FULL: Fault = {
  name: 'a full disk',
  can: MOUNTABLE,
  why: 'needs npm run build and a user who may mount',
  words: /disk is full/i,
  as: {},
  place: async (folder) => {
    const undo = await mounted('size=8m', [], [])(folder);
    spawnSync('dd', ['if=/dev/zero', `of=${join(folder, 'ballast')}`, 'bs=4k']);
    return undo;
  },
};

const listed = async (folder: string) =>
  (await readdir(folder)).filter((name) => name !== 'ballast').sort();

describe.each([DENIED, READ_ONLY, FULL])('$name ($why, or is skipped)', (fault) => {
  it.skipIf(!fault.can)(
    'leaves the store as it was, says why, and the snapshot there still answers',
    { timeout },
    async () => {
      const folder = join(root, `store-${fault.name.replaceAll(' ', '-')}`);
      const restore = await fault.place(folder);
      try {
        const before = await listed(folder);
        const { code, err } = await run([BUILD, data, folder], { as: fault.as });
        expect(code).toBe(1);
        expect(err).toMatch(fault.words);
        expect(err).toMatch(/\[disk-\w+\]\n$/);
        expect(await listed(folder)).toEqual(before);
        expect((await readFile(join(folder, 'current'), 'utf8')).trim()).toBe(id);
        expect(await figureOf(folder, { as: fault.as })).toBe(truth);
      } finally {
        await restore();
      }
    },
  );

  it.skipIf(!fault.can)(
    'ends a download, an export, a figure and a registry with words, and leaves nothing behind',
    { timeout },
    async () => {
      const folder = join(root, `out-${fault.name.replaceAll(' ', '-')}`);
      const bytes = content(60_000, 3);
      const server = await hostile({ '/f': (_q, response) => void response.end(bytes) });
      const restore = await fault.place(folder);
      try {
        const before = await listed(folder);
        const given = [FETCH, `${server.url}/f`, sha256(bytes), folder];
        const release = ['--release'];
        for (const args of [
          given,
          [
            ...[PROGRAM, 'registry', 'build', '--data', join(root, 'before')],
            ...['--out', join(folder, 'index')],
          ],
          [PROGRAM, 'export', '--data', join(folder, 'data'), ...release],
          [
            PROGRAM,
            'figure',
            'data.population',
            '--format',
            'csv',
            '--output',
            join(folder, 'f.csv'),
            ...release,
          ],
        ]) {
          const { code, err } = await run(args, { as: fault.as });
          expect(code, args.join(' ')).toBe(1);
          expect(err, args.join(' ')).toMatch(fault.words);
        }
        const after = await listed(folder);
        expect(after.filter((name) => !/^f\.csv$|\.part/.test(name))).toEqual(before);
        expect(existsSync(join(folder, 'data.json'))).toBe(false);
      } finally {
        await restore();
        await server.close();
      }
    },
  );

  it.skipIf(!fault.can)('is found by orrery doctor, with what to do', { timeout }, async () => {
    const folder = join(root, `home-${fault.name.replaceAll(' ', '-')}`);
    const restore = await fault.place(folder);
    try {
      const env = { ORRERY_HOME: folder };
      const { code, out } = await run([PROGRAM, 'doctor', '--format', 'json'], {
        as: fault.as,
        env,
      });
      const found = JSON.parse(out) as { what: { en: string }; level: string; todo: unknown }[];
      const disk = found.find(({ what }) => what.en === 'Disk')!;
      expect([code, disk.level]).toEqual([1, 'fail']);
      expect(disk.todo).not.toBeNull();
    } finally {
      await restore();
    }
  });
});

describe('a snapshot that may not be read', () => {
  it.skipIf(!DENIABLE)(`is refused with words (${DENIED.why})`, { timeout }, async () => {
    const folder = join(root, 'closed');
    await cp(store, folder, { recursive: true });
    for (const name of await readdir(join(folder, id))) await chmod(join(folder, id, name), 0o000);
    const { code, err } = await run([PROGRAM, 'serve', '--snapshot', folder, '--port', '0'], {
      as: NOBODY,
    });
    expect(code).not.toBe(0);
    expect(err).toMatch(/^orrery: .*\[[a-z-]+\]\n$/);
  });
});
