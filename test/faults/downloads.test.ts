import { existsSync } from 'node:fs';
import { mkdtemp, readdir, readFile, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fetchResources } from '../../src/sources/fetch/fetch.js';
import {
  content,
  hostile,
  rangeStart,
  sendRange,
  sha256,
  type Behaviour,
} from '../fetch/hostile.js';
import { at, COMPILED, killed } from './child.js';
import { draws, some, tallied, timeout } from './injected.js';

const random = draws();
let root: string;

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'download-faults-'));
});
afterAll(() => rm(root, { recursive: true, force: true }));

describe('faults injected into downloads', () => {
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
      const child = at('../fetch/fetch-child.js');
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
});

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
