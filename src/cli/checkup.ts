import { constants } from 'node:fs';
import { access, mkdir, readdir, rm, statfs, writeFile } from 'node:fs/promises';
import { freemem } from 'node:os';
import { delimiter, join } from 'node:path';
import { readManifest as readRegistryManifest } from '../link/registry/open.js';
import { registryLocation } from '../link/registry/location.js';
import { CODE_YEAR } from '../records/clock.js';
import { asOrreryError, isAbsent, OrreryError } from '../records/error.js';
import type { Bilingual } from '../records/text.js';
import { RELEASE } from '../snapshot/read-release.js';
import { orreryHome, SnapshotStore } from '../snapshot/store.js';
import { verifyRelease, verifySnapshot } from '../snapshot/verify.js';

/** What was looked at, what was found, and what to do about it. */
export interface Finding {
  what: Bilingual;
  /** `note`: something optional is absent. `fail`: the product cannot do its work. */
  level: 'ok' | 'note' | 'fail';
  found: string;
  todo: Bilingual | null;
}

export interface CheckupOptions {
  env: Record<string, string | undefined>;
  nodeVersion: string;
  /** Folder of the built explorer. */
  webRoot: string;
  now?: Date;
  release?: string;
}

const LOWEST_NODE = [20, 19] as const;
const LOWEST_DISK = 2e9;
const LOWEST_MEMORY = 1e9;

/** Looks at everything the product stands on. Never throws: what fails is a finding. */
export async function checkup(options: CheckupOptions): Promise<Finding[]> {
  const home = orreryHome(options.env);
  return [
    node(options.nodeVersion),
    memory(),
    clock(options.now ?? new Date()),
    await disk(home),
    await release(options.release ?? RELEASE),
    await snapshot(join(home, 'snapshots')),
    registry(options.env),
    await explorer(options.webRoot),
    await browser(options.env),
  ];
}

function node(version: string): Finding {
  const [major = 0, minor = 0] = version.replace(/^v/, '').split('.').map(Number);
  const old = major < LOWEST_NODE[0] || (major === LOWEST_NODE[0] && minor < LOWEST_NODE[1]);
  return {
    what: { en: 'Node', zh: 'Node 版本' },
    level: old ? 'fail' : 'ok',
    found: version,
    todo: old ? { en: 'Install Node 20.19 or later.', zh: '请安装 Node 20.19 或更高版本。' } : null,
  };
}

function clock(now: Date): Finding {
  const behind = now.getUTCFullYear() < CODE_YEAR;
  return {
    what: { en: 'Clock', zh: '系统时钟' },
    level: behind ? 'fail' : 'ok',
    found: now.toISOString().slice(0, 10),
    todo: behind
      ? {
          en: 'Set the clock: it is behind this program. Downloads fail on certificates, and texts without a date are read as of that day.',
          zh: '请校准系统时钟：其日期早于本程序。时钟错误会导致证书校验失败、无法下载，未注明日期的文章也会按该日期解读。',
        }
      : null,
  };
}

function memory(): Finding {
  const free = freemem();
  const short = free < LOWEST_MEMORY;
  return {
    what: { en: 'Memory', zh: '内存' },
    level: short ? 'note' : 'ok',
    found: `${gigabytes(free)} free`,
    todo: short
      ? {
          en: 'Close other programs before a build: it may need 1.5 GB.',
          zh: '构建前请关闭其他程序：构建可能需要 1.5 GB 内存。',
        }
      : null,
  };
}

async function disk(home: string): Promise<Finding> {
  const what = { en: 'Disk', zh: '磁盘' };
  try {
    await mkdir(home, { recursive: true });
    const probe = join(home, `.probe-${process.pid}`);
    await writeFile(probe, 'x');
    await rm(probe);
    const { bavail, bsize } = await statfs(home);
    const free = bavail * bsize;
    const short = free < LOWEST_DISK;
    return {
      what,
      level: short ? 'note' : 'ok',
      found: `${gigabytes(free)} free in ${home}`,
      todo: short
        ? {
            en: 'Make room, or set ORRERY_HOME to a folder on a larger disk.',
            zh: '请清理磁盘，或将 ORRERY_HOME 设为更大磁盘上的目录。',
          }
        : null,
    };
  } catch (error) {
    return {
      what,
      level: 'fail',
      found: `${home}: ${(error as Error).message}`,
      todo: {
        en: 'Make the folder writable, or set ORRERY_HOME to one that is.',
        zh: '请使该目录可写，或将 ORRERY_HOME 设为可写目录。',
      },
    };
  }
}

async function release(folder: string): Promise<Finding> {
  return looked({ en: 'Release', zh: '发布数据' }, 'fail', REINSTALL, async () => {
    const { id, files, faults } = await verifyRelease(folder);
    if (faults.length > 0) throw damaged(`${faults[0]!.file}: ${faults[0]!.fault}`);
    return `${id}, ${files} files`;
  });
}

async function snapshot(store: string): Promise<Finding> {
  return looked({ en: 'Snapshot', zh: '快照' }, 'note', BUILD, async () => {
    const { id, files, faults } = await verifySnapshot(await new SnapshotStore(store).current());
    if (faults.length > 0) throw damaged(`${id}: ${faults[0]!.file}: ${faults[0]!.fault}`);
    return `${id}, ${files} files`;
  });
}

function registry(env: CheckupOptions['env']): Finding {
  const what = { en: 'Registry', zh: '机构登记库' };
  try {
    const { version, organisations } = readRegistryManifest(registryLocation(env));
    return { what, level: 'ok', found: `${version}, ${organisations} organisations`, todo: null };
  } catch (error) {
    return { what, level: 'note', found: asOrreryError(error).message, todo: REGISTRY };
  }
}

async function explorer(root: string): Promise<Finding> {
  return looked({ en: 'Explorer', zh: '网页界面' }, 'note', REBUILD, async () => {
    const files = await readdir(root).catch((cause: unknown) => {
      if (isAbsent(cause)) throw new OrreryError('missing', 'not-built', `not built: no ${root}`);
      throw cause;
    });
    if (!files.includes('index.html')) throw damaged('no index.html');
    return 'built';
  });
}

const BROWSERS = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

async function browser(env: CheckupOptions['env']): Promise<Finding> {
  const what = { en: 'Browser', zh: '浏览器' };
  for (const folder of (env['PATH'] ?? '').split(delimiter)) {
    for (const name of BROWSERS) {
      const path = join(folder, name);
      const there = await access(path, constants.X_OK).then(
        () => true,
        () => false,
      );
      if (there) return { what, level: 'ok', found: path, todo: null };
    }
  }
  return { what, level: 'note', found: 'no Chromium on PATH', todo: BROWSER };
}

const REINSTALL = {
  en: 'The embedded release is not whole: install the program again.',
  zh: '内置发布数据不完整：请重新安装程序。',
};
const BUILD = {
  en: 'Only needed for your own data: "orrery fetch", then "orrery build --data DIR".',
  zh: '仅在使用自有数据时需要：先运行 "orrery fetch"，再运行 "orrery build --data DIR"。',
};
const REGISTRY = {
  en: 'Only needed to link affiliations: "orrery registry build --data DIR".',
  zh: '仅在链接机构时需要："orrery registry build --data DIR"。',
};
const REBUILD = { en: 'Run "npm run build".', zh: '请运行 "npm run build"。' };
const BROWSER = {
  en: 'Only needed for the browser tests; "npm test" installs one.',
  zh: '仅浏览器测试需要；"npm test" 会自动安装。',
};

async function looked(
  what: Bilingual,
  level: 'note' | 'fail',
  todo: Bilingual,
  look: () => Promise<string>,
): Promise<Finding> {
  try {
    return { what, level: 'ok', found: await look(), todo: null };
  } catch (thrown) {
    const error = asOrreryError(thrown);
    const worse = error.kind === 'damaged' ? 'fail' : level;
    return { what, level: worse, found: error.message, todo };
  }
}

function damaged(message: string): OrreryError {
  return new OrreryError('damaged', 'damaged', message);
}

function gigabytes(bytes: number): string {
  return `${(bytes / 1e9).toFixed(1)} GB`;
}
