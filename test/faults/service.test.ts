import { rm, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Figure } from '../../src/figures/figure.js';
import { openObservatory } from '../../src/figures/open.js';
import { createApp } from '../../src/server/app.js';
import { listen } from '../../src/server/listen.js';
import { at, COMPILED, started } from './child.js';
import { draws, some, timeout } from './injected.js';
import { ASKED, essence, soundStore } from './store.js';

const random = draws();
let root: string;
let store: string;
let ids: string[];
let truth: Map<string, string>;

beforeAll(async () => {
  ({ root, store, ids, truth } = await soundStore());
});
afterAll(() => rm(root, { recursive: true, force: true }));

describe('faults injected into a service', () => {
  it.skipIf(!COMPILED)(
    'kills while swapping: the next start serves a whole snapshot (needs npm run build)',
    { timeout },
    async () => {
      const child = at('../http/serve-child.js');
      for (let i = 0; i < some(0.02); i++) {
        await writeFile(join(store, 'current'), `${ids[i % 2]}\n`);
        const { url, stop } = await started([child, store]);
        await writeFile(join(store, 'current'), `${ids[(i + 1) % 2]}\n`);
        await sleep(random() * 2_500);
        const response = await fetch(`${url}/api/figures/${ASKED[0]}?period=2017..2018`);
        const figure = (await response.json()) as Figure;
        expect(truth.get(figure.snapshot)).toContain(essence(figure));
        await stop('SIGKILL');
      }
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
