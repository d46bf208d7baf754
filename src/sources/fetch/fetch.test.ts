import { chmod, mkdir, mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { connect, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { EnvHttpProxyAgent } from 'undici';
import { afterEach, describe, expect, it } from 'vitest';
import {
  content,
  honest,
  hostile,
  rangeStart,
  sendRange,
  sha256,
  type Behaviour,
  type HostileServer,
} from '../../../test/fetch/hostile.js';
import { fetchResources, type FetchEvent, type FetchOptions } from './fetch.js';
import type { Resource } from '../source.js';

const DATA = content(300_000);
let server: HostileServer | undefined;
afterEach(async () => {
  await server?.close();
  server = undefined;
});

const resource = (url: string, known: Partial<Resource> = {}): Resource => ({
  path: 'a/data.json',
  url,
  sha256: null,
  bytes: null,
  ...known,
});

async function run(
  behaviour: Behaviour,
  known: Partial<Resource> = {},
  options: Partial<FetchOptions> = {},
) {
  const folder = options.folder ?? (await mkdtemp(join(tmpdir(), 'fetch-')));
  server = await hostile({ '/f': behaviour });
  const [outcome] = await fetchResources([resource(`${server.url}/f`, known)], {
    waitMs: 1,
    stallMs: 150,
    ...options,
    folder,
  });
  const files = await readdir(join(folder, 'a')).catch((): string[] => []);
  const target = join(folder, 'a', 'data.json');
  const text = files.includes('data.json') ? await readFile(target) : null;
  return { outcome: outcome!, files, data: text, folder };
}

describe('fetch', () => {
  it('brings a file, puts it in place whole, and leaves nothing else', async () => {
    const { outcome, files, data } = await run(honest(DATA));
    expect(outcome).toMatchObject({ outcome: 'fetched', bytes: DATA.length, sha256: sha256(DATA) });
    expect(files).toEqual(['data.json']);
    expect(data?.equals(DATA)).toBe(true);
  });

  it('does not download again what is here and intact', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'fetch-'));
    const known = { sha256: sha256(DATA), bytes: DATA.length };
    await run(honest(DATA), known, { folder });
    await server?.close();
    const again = await run(honest(DATA), known, { folder });
    expect(again.outcome.outcome).toBe('present');
    expect(server?.requests).toHaveLength(0);
  });

  it('downloads again what is here but damaged', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'fetch-'));
    await mkdir(join(folder, 'a'));
    await writeFile(join(folder, 'a', 'data.json'), DATA.subarray(0, 1000));
    const { outcome, data } = await run(honest(DATA), { sha256: sha256(DATA) }, { folder });
    expect(outcome.outcome).toBe('fetched');
    expect(data?.equals(DATA)).toBe(true);
  });

  it('resumes where the connection dropped, again and again', async () => {
    const drops: Behaviour = (request, response, nth) => {
      const start = rangeStart(request, '"v1"') ?? 0;
      if (start > 0) sendRange(response, DATA, start, '"v1"');
      else response.writeHead(200, { etag: '"v1"', 'content-length': DATA.length });
      if (nth > 6) return void response.end(DATA.subarray(start));
      // Long enough for a reader on a busy machine: what it has not read by then is lost with the line.
      response.write(DATA.subarray(start, start + 40_000), () => {
        setTimeout(() => response.destroy(), 150);
      });
    };
    const { outcome, data } = await run(drops);
    expect(outcome.outcome).toBe('fetched');
    expect(outcome.resumed).toBeGreaterThan(100_000);
    expect(data?.equals(DATA)).toBe(true);
    expect(server?.requests.filter(({ range }) => range !== undefined).length).toBeGreaterThan(3);
  });

  it('resumes after the process was stopped', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'fetch-'));
    const stop = new AbortController();
    const slow: Behaviour = async (_request, response) => {
      response.writeHead(200, { etag: '"v1"', 'content-length': DATA.length });
      response.write(DATA.subarray(0, 50_000));
      await sleep(30);
      stop.abort();
    };
    const first = await run(slow, {}, { folder, signal: stop.signal, stallMs: 5_000 });
    expect(first.outcome.outcome).toBe('failed');
    expect(first.data).toBeNull();
    await server?.close();
    const port = Number(new URL(first.outcome.url).port);
    const { outcome, data } = await runAt(port, honest(DATA, '"v1"'), folder);
    expect(outcome).toMatchObject({ outcome: 'fetched', resumed: 50_000 });
    expect(data.equals(DATA)).toBe(true);
  });

  it('starts over when the file changes midway', async () => {
    const changed = content(200_000, 7);
    const changes: Behaviour = (request, response, nth) => {
      if (nth > 1) return honest(changed, '"v2"')(request, response, nth);
      response.writeHead(200, { etag: '"v1"', 'content-length': DATA.length });
      response.write(DATA.subarray(0, 50_000), () => setTimeout(() => response.destroy(), 100));
    };
    const { outcome, data } = await run(changes);
    expect(outcome.outcome).toBe('fetched');
    expect(data?.equals(changed)).toBe(true);
  });

  it('starts over when the server ignores If-Range and continues another file', async () => {
    const changed = content(300_000, 7);
    const lies: Behaviour = (request, response, nth) => {
      if (nth === 1) {
        response.writeHead(200, { etag: '"v1"', 'content-length': DATA.length });
        response.write(DATA.subarray(0, 50_000), () => setTimeout(() => response.destroy(), 100));
      } else if (request.headers.range !== undefined) {
        sendRange(response, changed, 50_000, '"v2"').end(changed.subarray(50_000));
      } else honest(changed, '"v2"')(request, response, nth);
    };
    const { data } = await run(lies);
    expect(data?.equals(changed)).toBe(true);
  });

  it('does not continue a part that nothing can prove to be of the same file', async () => {
    const unproven: Behaviour = (_request, response, nth) => {
      response.writeHead(200, { 'content-length': DATA.length });
      if (nth > 1) return void response.end(DATA);
      response.write(DATA.subarray(0, 50_000), () => setTimeout(() => response.destroy(), 100));
    };
    const { data } = await run(unproven);
    expect(data?.equals(DATA)).toBe(true);
    expect(server?.requests[1]?.range).toBeUndefined();
  });

  it('gives up on a server that stalls, says so, and keeps the part', async () => {
    const stalls: Behaviour = (request, response) => {
      if (request.headers.range !== undefined) return;
      response.writeHead(200, { etag: '"v1"', 'content-length': DATA.length });
      response.write(DATA.subarray(0, 10_000));
    };
    const { outcome, files } = await run(stalls, {}, { attempts: 2 });
    expect(outcome.error).toMatchObject({ kind: 'input', code: 'stalled' });
    expect(files.sort()).toEqual(['data.json.part', 'data.json.part.json']);
  });

  it('tells a truncated file when the server closes early every time', async () => {
    const truncates: Behaviour = (_request, response) => {
      response.writeHead(200, { 'content-length': DATA.length });
      response.write(DATA.subarray(0, 10_000), () => setTimeout(() => response.destroy(), 100));
    };
    const { outcome, data } = await run(truncates, {}, { attempts: 2 });
    expect(outcome.error?.code).toBe('broken-off');
    expect(data).toBeNull();
  });

  it('refuses a length other than the one declared, before downloading', async () => {
    const { outcome } = await run(honest(DATA), { bytes: 10 });
    expect(outcome.error?.code).toBe('too-large');
    const other = await run(honest(DATA), { bytes: DATA.length + 1 });
    expect(other.outcome.error?.code).toBe('wrong-size');
  });

  it('refuses a body that is shorter or longer than declared when the server gives no length', async () => {
    const chunked: Behaviour = (_request, response) => void response.writeHead(200).end(DATA);
    const long = await run(chunked, { bytes: DATA.length - 1 });
    expect(long.outcome.error?.code).toBe('too-large');
    await server?.close();
    const short = await run(chunked, { bytes: DATA.length + 1 });
    expect(short.outcome.error?.code).toBe('wrong-size');
    expect(short.files).toEqual([]);
  });

  it('refuses content with another checksum after trying once more', async () => {
    const { outcome, files } = await run(honest(DATA), { sha256: sha256(content(5)) });
    expect(outcome.error?.code).toBe('wrong-checksum');
    expect(files).toEqual([]);
    expect(server?.requests).toHaveLength(2);
  });

  it('recognises a web page by its type and by its content', async () => {
    const page = '<!DOCTYPE html><title>Sign in</title>';
    const typed = await run((_request, response) => {
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(page);
    });
    expect(typed.outcome.error?.code).toBe('html-instead-of-data');
    await server?.close();
    const untyped = await run((_request, response) => {
      response.writeHead(200, { 'content-type': 'application/json' }).end(`\n ${page}`);
    });
    expect(untyped.outcome.error?.code).toBe('html-instead-of-data');
    expect(untyped.data).toBeNull();
    expect(server?.requests).toHaveLength(1);
  });

  it('follows a few redirects, not a loop, and never to a file', async () => {
    server = await hostile({
      '/one': (_q, response) => void response.writeHead(302, { location: '/two' }).end(),
      '/two': honest(DATA),
      '/loop': (_q, response) => void response.writeHead(301, { location: '/loop' }).end(),
      '/file': (_q, response) => void response.writeHead(302, { location: 'file:///x' }).end(),
    });
    const folder = await mkdtemp(join(tmpdir(), 'fetch-'));
    const outcomes = await fetchResources(
      ['one', 'loop', 'file', 'gone'].map((name) =>
        resource(`${server!.url}/${name}`, { path: `${name}.json` }),
      ),
      { folder, waitMs: 1 },
    );
    expect(outcomes.map(({ error }) => error?.code ?? 'ok')).toEqual([
      'ok',
      'redirects',
      'redirects',
      'not-there',
    ]);
  });

  it('waits as asked by a busy server and goes on', async () => {
    const events: FetchEvent[] = [];
    const busy: Behaviour = (request, response, nth) => {
      if (nth > 2) return honest(DATA)(request, response, nth);
      response.writeHead(nth === 1 ? 503 : 429, { 'retry-after': '0' }).end();
    };
    const { outcome } = await run(busy, {}, { onEvent: (event) => events.push(event) });
    expect(outcome.outcome).toBe('fetched');
    const retries = events.filter((event) => event.kind === 'retry');
    expect(retries.map(({ waitMs }) => waitMs)).toEqual([0, 0]);
  });

  it('says that one may be offline', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'fetch-'));
    const closed = await hostile({});
    await closed.close();
    const [outcome] = await fetchResources([resource(`${closed.url}/f`)], {
      folder,
      attempts: 2,
      waitMs: 1,
    });
    expect(outcome?.error).toMatchObject({ code: 'offline', exitCode: 3 });
    expect(outcome?.error?.message).toMatch(/offline.*HTTPS_PROXY/s);
  });

  it('downloads several at once, but not more than told', async () => {
    const slow: Behaviour = async (request, response, nth) => {
      await sleep(20);
      await honest(DATA)(request, response, nth);
    };
    const names = Array.from({ length: 12 }, (_, i) => `/f${i}`);
    server = await hostile(Object.fromEntries(names.map((name) => [name, slow])));
    const folder = await mkdtemp(join(tmpdir(), 'fetch-'));
    const resources = names.map((name) =>
      resource(server!.url + name, { path: `${name}.json`.slice(1) }),
    );
    const outcomes = await fetchResources(resources, { folder, parallel: 3 });
    expect(outcomes.every(({ outcome }) => outcome === 'fetched')).toBe(true);
    expect(server.most).toBe(3);
  });

  it('refuses a path outside the folder', async () => {
    const { outcome } = await run(honest(DATA), { path: '../../etc/x' });
    expect(outcome.error?.code).toBe('path-outside');
  });

  it.skipIf(process.getuid?.() === 0)(
    'says that writing is not permitted (not as root)',
    async () => {
      const folder = await mkdtemp(join(tmpdir(), 'fetch-'));
      await chmod(folder, 0o500);
      const { outcome } = await run(honest(DATA), {}, { folder });
      expect(outcome.error?.code).toBe('disk');
    },
  );

  it('says that a file stands where a folder is needed', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'fetch-'));
    await writeFile(join(folder, 'a'), 'x');
    const { outcome } = await run(honest(DATA), {}, { folder });
    expect(outcome.error?.code).toBe('disk');
    expect(await readFile(join(folder, 'a'), 'utf8')).toBe('x');
  });

  it('goes through a proxy', async () => {
    const seen: string[] = [];
    const proxy = createServer().on('connect', (request, client) => {
      seen.push(request.url ?? '');
      const [host, port] = (request.url ?? '').split(':');
      const upstream = connect(Number(port), host, () => {
        client.write('HTTP/1.1 200 OK\r\n\r\n');
        upstream.pipe(client).pipe(upstream);
      });
      for (const socket of [upstream, client]) socket.on('error', () => client.destroy());
    });
    await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve));
    const address = `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`;
    const dispatcher = new EnvHttpProxyAgent({ httpProxy: address, noProxy: '' });
    const { outcome } = await run(honest(DATA), {}, { dispatcher });
    expect(outcome.outcome).toBe('fetched');
    expect(seen).toEqual([new URL(server!.url).host]);
    await dispatcher.destroy();
    proxy.closeAllConnections();
    proxy.close();
  });
});

async function runAt(port: number, behaviour: Behaviour, folder: string) {
  const fixed = createServer((request, response) => void behaviour(request, response, 1));
  await new Promise<void>((resolve) => fixed.listen(port, '127.0.0.1', resolve));
  const [outcome] = await fetchResources([resource(`http://127.0.0.1:${port}/f`)], { folder });
  fixed.closeAllConnections();
  fixed.close();
  return { outcome: outcome!, data: await readFile(join(folder, 'a', 'data.json')) };
}
