import { createServer } from 'node:http';
import { connect, type AddressInfo } from 'node:net';
import { EnvHttpProxyAgent } from 'undici';
import { describe, expect, it } from 'vitest';
import { DATA, newFolder, resource, run, serve, server } from '../../../test/fetch/fetched.js';
import { content, honest, hostile, sha256, type Behaviour } from '../../../test/fetch/hostile.js';
import { fetchResources, type FetchEvent } from './fetch.js';

describe('a transfer', () => {
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
    const untyped = await run((_request, response) => {
      response.writeHead(200, { 'content-type': 'application/json' }).end(`\n ${page}`);
    });
    expect(untyped.outcome.error?.code).toBe('html-instead-of-data');
    expect(untyped.data).toBeNull();
    expect(server?.requests).toHaveLength(1);
  });

  it('follows a few redirects, not a loop, and never to a file', async () => {
    const { url } = await serve({
      '/one': (_q, response) => void response.writeHead(302, { location: '/two' }).end(),
      '/two': honest(DATA),
      '/loop': (_q, response) => void response.writeHead(301, { location: '/loop' }).end(),
      '/file': (_q, response) => void response.writeHead(302, { location: 'file:///x' }).end(),
    });
    const folder = await newFolder();
    const outcomes = await fetchResources(
      ['one', 'loop', 'file', 'gone'].map((name) =>
        resource(`${url}/${name}`, { path: `${name}.json` }),
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
    const folder = await newFolder();
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
