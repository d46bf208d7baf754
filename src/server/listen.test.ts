import { connect } from 'node:net';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { fakeObservatory, type FakeBehaviour } from '../../test/http/fake.js';
import { createApp } from './app.js';
import type { Limits } from './limits.js';
import { KEEP, listen, type Keep, type Listening } from './listen.js';

/** How long a condition is waited for; it ends as soon as it holds. */
const WAIT = { timeout: 20_000, interval: 5 };

const open: Listening[] = [];
afterEach(async () => {
  await Promise.all(open.splice(0).map((server) => server.close()));
});

async function serve(
  behaviour: FakeBehaviour = {},
  limits: Partial<Limits> = {},
  keep: Partial<Keep> = {},
) {
  const observatory = fakeObservatory(behaviour);
  const app = createApp(observatory, { limits });
  const server = await listen(app, { host: '127.0.0.1', port: 0, limits, keep });
  open.push(server);
  return { ...server, observatory };
}

/** Sends raw bytes and gives back what came until the server hung up or `ms` passed. */
function raw(port: number, text: string, ms = 2_000): Promise<string> {
  return new Promise((resolve) => {
    let got = '';
    const socket = connect(port, '127.0.0.1', () => socket.write(text));
    const timer = setTimeout(() => socket.destroy(), ms);
    socket.on('data', (data) => (got += data.toString('latin1')));
    socket.on('error', () => socket.destroy());
    socket.on('close', () => {
      clearTimeout(timer);
      resolve(got);
    });
  });
}

describe('listening', () => {
  it('answers over HTTP', async () => {
    const { url } = await serve();
    const response = await fetch(`${url}/api/figures/talent.authorships`);
    expect(response.status).toBe(200);
    expect((await response.json()).snapshot).toBe('fake-1');
  });

  const ASK = 'GET /healthz HTTP/1.1\r\nHost: x\r\n';

  it('hears a client that uses a connection after the time it was promised', async () => {
    const { port } = await serve({}, {}, { promisedSeconds: 0 });
    const got = await new Promise<string>((resolve, reject) => {
      let seen = '';
      const socket = connect(port, '127.0.0.1', () => socket.write(`${ASK}\r\n`));
      socket.once('data', () =>
        setTimeout(() => socket.write(`${ASK}Connection: close\r\n\r\n`), 100),
      );
      socket.on('data', (data) => (seen += data.toString('latin1')));
      socket.on('error', reject);
      socket.on('close', () => resolve(seen));
    });
    expect(got.match(/HTTP\/1\.1 200/g)).toHaveLength(2);
    expect(got.match(/keep-alive: timeout=\d+/gi)).toEqual(['Keep-Alive: timeout=0']);
    expect(got.match(/^connection: .*$/gim)).toEqual([
      'Connection: keep-alive',
      'Connection: close',
    ]);
  });

  it('keeps an idle connection for the time it is kept, whatever was promised', async () => {
    const keptMs = 150;
    const { port } = await serve({}, {}, { promisedSeconds: 3_600, keptMs });
    const began = performance.now();
    const got = await raw(port, `${ASK}\r\n`, WAIT.timeout);
    const stood = performance.now() - began;
    expect(stood).toBeGreaterThanOrEqual(keptMs);
    expect(stood).toBeLessThan(WAIT.timeout);
    expect(got).toContain('Keep-Alive: timeout=3600\r\n');
    expect(KEEP.keptMs).toBeGreaterThanOrEqual(2 * 1_000 * KEEP.promisedSeconds);
  });

  it('takes the next free port when none was asked for, and says when an asked one is taken', async () => {
    const app = createApp(fakeObservatory());
    const one = await listen(app, { host: '127.0.0.1', port: null });
    open.push(one);
    const two = await listen(app, { host: '127.0.0.1', port: null });
    open.push(two);
    expect(two.port).toBeGreaterThan(one.port);
    await expect(listen(app, { host: '127.0.0.1', port: one.port })).rejects.toMatchObject({
      kind: 'usage',
      code: 'port-taken',
    });
    await expect(listen(app, { host: '203.0.113.1', port: 0 })).rejects.toMatchObject({
      code: 'bad-host',
    });
  });

  it('lets a running request finish when it stops', async () => {
    const server = await serve({ delayMs: 300 });
    const asked = fetch(`${server.url}/api/figures/talent.authorships`);
    await vi.waitFor(() => expect(server.observatory.calls).toBe(1), WAIT);
    const stopped = server.close();
    expect((await asked).status).toBe(200);
    await stopped;
    await expect(fetch(`${server.url}/healthz`)).rejects.toThrow();
  });

  it('cancels the query of a client that hangs up', async () => {
    const { port, observatory } = await serve({ delayMs: 30_000 });
    const ask = 'GET /api/figures/talent.authorships HTTP/1.1\r\nHost: x\r\n\r\n';
    const socket = connect(port, '127.0.0.1', () => socket.write(ask));
    await vi.waitFor(() => expect(observatory.calls).toBe(1), WAIT);
    socket.destroy();
    await vi.waitFor(() => expect(observatory.cancelled).toBe(1), WAIT);
  });

  it('hangs up on a client that sends its headers too slowly', async () => {
    const { port } = await serve({}, { headersMs: 100, receiveMs: 200 });
    const got = await raw(port, 'GET / HTTP/1.1\r\nHost:');
    expect(got).toContain('408');
    expect(got).toContain('urn:orrery:problem:request-timeout');
  });

  it('answers what is not HTTP with 400, and headers too large with 431', async () => {
    const { port, url } = await serve();
    expect(await raw(port, '\x16\x03\x01\x02\x00\r\n\r\n')).toContain('400');
    expect(await raw(port, `GET / HTTP/1.1\r\nX: ${'a'.repeat(20_000)}\r\n\r\n`)).toContain('431');
    expect((await fetch(`${url}/healthz`)).status).toBe(200);
  });

  it('serves others while slow clients hold their connections', async () => {
    const { port, url } = await serve({}, { concurrent: 1, queue: 0 });
    const slow = Array.from({ length: 50 }, () =>
      raw(port, 'GET /api/figures/talent.authorships HTTP/1.1\r\nHost: x\r\n', 300),
    );
    const response = await fetch(`${url}/api/figures/talent.authorships`);
    expect(response.status).toBe(200);
    await Promise.all(slow);
  });
});
