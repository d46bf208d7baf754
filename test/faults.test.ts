import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import {
  copyFile,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  rm,
  symlink,
  writeFile,
} from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import pino from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openObservatory } from '../src/figures/open.js';
import type { Figure } from '../src/figures/figure.js';
import { OrreryError } from '../src/records/error.js';
import { createApp } from '../src/server/app.js';
import { Follower } from '../src/server/follow.js';
import { ObservatoryHost } from '../src/server/host.js';
import { listen } from '../src/server/listen.js';
import { Metrics } from '../src/server/metrics.js';
import { writeRelease } from '../src/snapshot/release.js';
import { requireSound } from '../src/snapshot/verify.js';
import { fetchResources } from '../src/sources/fetch/fetch.js';
import {
  content,
  hostile,
  rangeStart,
  sendRange,
  sha256,
  type Behaviour,
} from './fetch/hostile.js';
import { damage, damagedCopy } from './http/damage.js';
import { seeded } from '../src/records/random.js';
import { buildWorks } from './support/build.js';
import { writeMadeUpPapers, type MadeUpPaper } from './support/made-up-papers.js';

/** Faults a run injects; the long run sets ORRERY_FAULTS. */
const FAULTS = Number(process.env['ORRERY_FAULTS'] ?? 60);
const random = seeded(Number(process.env['ORRERY_FUZZ_SEED'] ?? 20_191_128));
const some = (share: number) => Math.ceil(FAULTS * share);
const timeout = 120_000 + FAULTS * 2_000;
const COMPILED = existsSync(fileURLToPath(new URL('../dist/cli/program.js', import.meta.url)));
const ASKED = ['talent.authorships', 'talent.authorship-share', 'talent.work-share'];

let root: string;
let store: string;
let release: string;
const ids: string[] = [];
/** What each sound snapshot says, by id. */
const truth = new Map<string, string>();

const papers = (count: number): MadeUpPaper[] =>
  Array.from({ length: count }, (_, i) => ({
    title: `Made-up ${i}`,
    authors: [
      ['Ann A', i % 3 ? 'US' : 'CN'],
      ['Bo B', i % 5 ? 'DE' : '??'],
    ],
  }));

const essence = (figure: Figure) => JSON.stringify([figure.snapshot, figure.series, figure.pooled]);

async function said(options: { snapshot?: string; release?: string }): Promise<string> {
  const observatory = await openObservatory(options);
  try {
    const figures = await Promise.all(
      ASKED.map((id) => observatory.figure(id, { period: '2017..2018' })),
    );
    return figures.map(essence).join('\n');
  } finally {
    await observatory.close();
  }
}

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'faults-'));
  store = join(root, 'store');
  release = join(root, 'release');
  for (const count of [20, 30]) {
    const data = join(root, `data-${count}`);
    await writeMadeUpPapers(data, { nips2017: papers(count), nips2018: papers(count + 5) });
    const { manifest, folder } = await buildWorks(data, store);
    ids.push(manifest.id);
    truth.set(manifest.id, await said({ snapshot: folder }));
  }
  await writeRelease(join(store, ids[0]!), release);
});
afterAll(() => rm(root, { recursive: true, force: true }));

/** Runs what a fault must end in: a typed refusal, or the truth. Anything else is a wrong figure. */
async function refusedOrTrue(about: string, right: string, run: () => Promise<string>) {
  try {
    const got = await run();
    if (got !== right) throw new Error(`${about}: a wrong figure`);
    return 'true';
  } catch (error) {
    if (error instanceof OrreryError && error.kind !== 'internal') return 'refused';
    throw new Error(`${about}: ${String(error)}`, { cause: error });
  }
}

function tallied() {
  const counts: Record<string, number> = {};
  const count = (outcome: string) => (counts[outcome] = (counts[outcome] ?? 0) + 1);
  return { counts, count };
}

describe('injected faults', () => {
  it('in snapshots: refused, or the figures are right', { timeout }, async () => {
    const { counts, count } = tallied();
    for (let i = 0; i < some(0.3); i++) {
      const id = ids[i % 2]!;
      const copy = join(root, 'copy', id);
      const { file, how } = await damagedCopy(join(store, id), copy, random);
      const outcome = await refusedOrTrue(`${how} ${file}`, truth.get(id)!, async () => {
        await requireSound(copy);
        return said({ snapshot: copy });
      });
      count(outcome);
      await rm(copy, { recursive: true });
    }
    console.info(`snapshots: ${JSON.stringify(counts)}`);
    expect(counts).toEqual({ refused: some(0.3) });
  });

  it('in releases: refused, or the figures are right', { timeout }, async () => {
    const { counts, count } = tallied();
    for (let i = 0; i < some(0.25); i++) {
      const copy = join(root, 'release-copy');
      const { file, how } = await damagedCopy(release, copy, random);
      count(
        await refusedOrTrue(`${how} ${file}`, truth.get(ids[0]!)!, () => said({ release: copy })),
      );
      await rm(copy, { recursive: true });
    }
    console.info(`releases: ${JSON.stringify(counts)}`);
    expect(counts['refused']).toBeGreaterThan(0);
  });

  it(
    'in raw files: the build refuses or loses no row, and publishes nothing by halves',
    { timeout },
    async () => {
      const { counts, count } = tallied();
      for (let i = 0; i < some(0.15); i++) {
        const data = join(root, `raw-${i}`);
        const out = join(data, 'out');
        await writeMadeUpPapers(data, { nips2017: papers(20), nips2018: papers(25) });
        const how = await damage(join(data, 'papers/paperlists/nips2018.json.gz'), random);
        const rows = how === 'gone' ? 40 : 90;
        const outcome = await refusedOrTrue(how, 'whole', async () => {
          const { manifest } = await buildWorks(data, out);
          const table = manifest.tables.find(({ name }) => name === 'authorship')!;
          return table.rows === rows ? 'whole' : `${table.rows} rows`;
        });
        count(outcome);
        const left = await readdir(out).catch(() => []);
        expect(left.length).toBe(outcome === 'true' ? 2 : 0);
        await rm(data, { recursive: true });
      }
      console.info(`raw files: ${JSON.stringify(counts)}`);
    },
  );

  it('in the pointer: a sound snapshot keeps answering rightly', { timeout }, async () => {
    const { counts, count } = tallied();
    const own = join(root, 'followed');
    for (const id of ids) await damagedCopyless(join(store, id), join(own, id));
    const broken = 'feedfeedfeedfeed';
    await damagedCopyless(join(store, ids[0]!), join(own, broken));
    const open = async (folder: string) => {
      await requireSound(folder);
      return openObservatory({ snapshot: folder });
    };
    const host = new ObservatoryHost(await open(join(own, ids[0]!)));
    const log = pino({ level: 'silent' });
    const follower = new Follower(host, {
      store: own,
      open,
      log,
      metrics: new Metrics(),
      retryMs: 0,
    });
    const app = createApp(host);
    for (let i = 0; i < some(0.1); i++) {
      const pointers = [
        ids[0]!,
        ids[1]!,
        broken,
        '',
        ids[1]!.slice(0, 7),
        '../x',
        '\0',
        'x'.repeat(9_999),
      ];
      await writeFile(join(own, 'current'), pointers[Math.floor(random() * pointers.length)]!);
      count(await follower.look());
      const figures = await Promise.all(
        ASKED.map(async (id) => {
          const response = await app.request(`/api/figures/${id}?period=2017..2018`);
          expect(response.status).toBe(200);
          return (await response.json()) as Figure;
        }),
      );
      expect(figures.map(essence).join('\n')).toBe(truth.get(figures[0]!.snapshot));
    }
    await host.shutdown();
    console.info(`pointers: ${JSON.stringify(counts)}`);
  });

  it('in downloads: the file is right, or there is none', { timeout }, async () => {
    const { counts, count } = tallied();
    const data = content(60_000, 3);
    const server = await hostile({ '/f': moody(data) });
    for (let i = 0; i < some(0.15); i++) {
      const folder = await mkdtemp(join(root, 'fetched-'));
      const resource = {
        path: 'f.json',
        url: `${server.url}/f`,
        sha256: sha256(data),
        bytes: null,
      };
      const options = { folder, waitMs: 1, maxWaitMs: 4, stallMs: 40, attempts: 4 };
      const [outcome] = await fetchResources([resource], options);
      count(outcome!.error?.code ?? outcome!.outcome);
      const there = existsSync(join(folder, 'f.json'));
      expect(there).toBe(outcome!.outcome === 'fetched');
      if (there) expect((await readFile(join(folder, 'f.json'))).equals(data)).toBe(true);
      await rm(folder, { recursive: true });
    }
    await server.close();
    console.info(`downloads: ${JSON.stringify(counts)}`);
  });

  it.skipIf(!COMPILED)(
    'kills of a download: the next run completes it (needs npm run build)',
    { timeout },
    async () => {
      const data = content(400_000, 5);
      const server = await hostile({ '/f': trickle(data) });
      const child = fileURLToPath(new URL('fetch/fetch-child.js', import.meta.url));
      for (let i = 0; i < some(0.03); i++) {
        const folder = await mkdtemp(join(root, 'killed-'));
        const given = [child, `${server.url}/f`, sha256(data), folder];
        for (let kills = 0; kills < 2; kills++) await killed(given, 150 + random() * 300);
        expect(await killed(given, 60_000)).toBe(0);
        expect((await readFile(join(folder, 'data.json'))).equals(data)).toBe(true);
        expect(await readdir(folder)).toEqual(['data.json']);
      }
      await server.close();
    },
  );

  it.skipIf(!COMPILED)(
    'kills while swapping: the next start serves a whole snapshot (needs npm run build)',
    { timeout },
    async () => {
      const child = fileURLToPath(new URL('http/serve-child.js', import.meta.url));
      for (let i = 0; i < some(0.02); i++) {
        await writeFile(join(store, 'current'), `${ids[i % 2]}\n`);
        const { url, stop } = await started(child, store);
        await writeFile(join(store, 'current'), `${ids[(i + 1) % 2]}\n`);
        await sleep(random() * 2_500);
        const response = await fetch(`${url}/api/figures/${ASKED[0]}?period=2017..2018`);
        const figure = (await response.json()) as Figure;
        expect(truth.get(figure.snapshot)).toContain(essence(figure));
        await stop('SIGKILL');
      }
    },
  );

  it.skipIf(!existsSync('/dev/full'))(
    'a full disk: said clearly, nothing in place (needs /dev/full)',
    async () => {
      const data = content(10_000);
      const server = await hostile({ '/f': (_q, response) => void response.end(data) });
      for (let i = 0; i < some(0.02); i++) {
        const folder = await mkdtemp(join(root, 'full-'));
        await symlink('/dev/full', join(folder, 'f.json.part'));
        const resource = { path: 'f.json', url: `${server.url}/f`, sha256: null, bytes: null };
        const [outcome] = await fetchResources([resource], { folder });
        expect(outcome!.error).toMatchObject({ code: 'disk' });
        expect(outcome!.error!.message).toContain('The disk is full');
        expect(existsSync(join(folder, 'f.json'))).toBe(false);
      }
      await server.close();
    },
  );

  it('slow and malformed clients: the next one is answered rightly', { timeout }, async () => {
    const observatory = await openObservatory({ snapshot: join(store, ids[0]!) });
    const app = createApp(observatory);
    const limits = { headersMs: 200, receiveMs: 400, idleMs: 300 };
    const server = await listen(app, { host: '127.0.0.1', port: 0, limits });
    for (let i = 0; i < some(0.12); i++) {
      await rude(server.port, i);
      if (i % 5 > 0) continue;
      const response = await fetch(`${server.url}/api/figures/${ASKED[0]}?period=2017..2018`, {
        headers: { connection: 'close' },
      });
      const figure = (await response.json()) as Figure;
      expect(truth.get(ids[0]!)).toContain(essence(figure));
    }
    await server.close();
    await observatory.close();
  });
});

async function damagedCopyless(from: string, to: string): Promise<void> {
  await mkdir(to, { recursive: true });
  for (const name of await readdir(from)) await copyFile(join(from, name), join(to, name));
}

/** A server in a mood: each answer is right, or wrong in one of many ways. */
function moody(data: Buffer): Behaviour {
  return (request, response) => {
    const etag = '"v1"';
    const start = rangeStart(request, etag) ?? 0;
    const mood = Math.floor(random() * 9);
    if (mood === 0) return void response.writeHead(503, { 'retry-after': '0' }).end();
    if (mood === 1)
      return void response.writeHead(200, { 'content-type': 'text/html' }).end('<html>');
    if (mood === 2) return void response.destroy();
    if (mood === 3) return void response.writeHead(200, { etag }).end(data.subarray(0, 100));
    if (mood === 4) {
      const wrong = Buffer.from(data);
      wrong[Math.floor(random() * data.length)]! ^= 4;
      return void response.writeHead(200, { etag, 'content-length': data.length }).end(wrong);
    }
    if (start > 0 && start < data.length) sendRange(response, data, start, etag);
    else response.writeHead(200, { etag, 'content-length': data.length });
    const from = start < data.length ? start : 0;
    if (mood === 5) return void response.write(data.subarray(from, from + 7_000));
    if (mood === 6) {
      response.write(data.subarray(from, from + 20_000), () =>
        setTimeout(() => response.destroy(), 3),
      );
      return;
    }
    response.end(data.subarray(from));
  };
}

/** Sends slowly, and goes on where it is asked to. */
function trickle(data: Buffer): Behaviour {
  return async (request, response) => {
    const start = rangeStart(request, '"v1"') ?? 0;
    if (start > 0) sendRange(response, data, start, '"v1"');
    else response.writeHead(200, { etag: '"v1"', 'content-length': data.length });
    for (let at = start; at < data.length && !response.destroyed; at += 20_000) {
      response.write(data.subarray(at, at + 20_000));
      await sleep(10);
    }
    response.end();
  };
}

/** Exit code of a child, killed after some time; null where it was killed. */
function killed(given: string[], afterMs: number): Promise<number | null> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, given, { stdio: 'ignore' });
    const timer = setTimeout(() => child.kill('SIGKILL'), afterMs);
    child.on('exit', (code) => {
      clearTimeout(timer);
      resolve(code);
    });
  });
}

async function started(script: string, folder: string) {
  const child = spawn(process.execPath, [script, folder], { stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = new Promise<void>((resolve) => child.on('exit', () => resolve()));
  const url = await new Promise<string>((resolve, reject) => {
    let out = '';
    child.stdout.on('data', (data) => {
      out += String(data);
      const found = /http:\/\/\S+/.exec(out);
      if (found !== null) resolve(found[0]);
    });
    child.on('exit', (code) => reject(new Error(`serve ended with ${code}`)));
  });
  const stop = async (signal: NodeJS.Signals) => {
    child.kill(signal);
    await ended;
  };
  return { url, stop };
}

const RUDE = [
  'GET / HTTP/1.1\r\nHost:',
  'GET /api/figures/talent.authorships HTTP/1.1\r\nHost: x\r\n\r\n',
  '\x16\x03\x01\x02\x00\x01\x00',
  'POST /api/check HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 1000\r\n\r\n{"te',
  'POST /api/check HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\nZZ\r\n',
  'POST /mcp HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n',
  'GET /api/status HTTP/9.9\r\n\r\n',
  `GET /${'a'.repeat(20_000)} HTTP/1.1\r\nHost: x\r\n\r\n`,
  'GET http://[::bad/ HTTP/1.1\r\nHost: x\r\n\r\n',
  'GET /../../../../etc/passwd HTTP/1.1\r\nHost: \u0001\r\n\r\n',
  'BREW /api/status HTTP/1.1\r\nHost: x\r\n\r\n',
];

/** One client that misbehaves and is gone. */
function rude(port: number, nth: number): Promise<void> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () =>
      socket.write(RUDE[nth % RUDE.length]!, 'latin1'),
    );
    const timer = setTimeout(() => socket.destroy(), random() * 120);
    socket.on('data', () => undefined);
    socket.on('error', () => socket.destroy());
    socket.on('close', () => {
      clearTimeout(timer);
      resolve();
    });
  });
}
