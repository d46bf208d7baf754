import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { DATA, newFolder, resource, run, server } from '../../../test/fetch/fetched.js';
import {
  content,
  honest,
  rangeStart,
  sendRange,
  type Behaviour,
} from '../../../test/fetch/hostile.js';
import { fetchResources } from './fetch.js';

describe('the part of a file', () => {
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
    const folder = await newFolder();
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
});

async function runAt(port: number, behaviour: Behaviour, folder: string) {
  const fixed = createServer((request, response) => void behaviour(request, response, 1));
  await new Promise<void>((resolve) => fixed.listen(port, '127.0.0.1', resolve));
  const [outcome] = await fetchResources([resource(`http://127.0.0.1:${port}/f`)], { folder });
  fixed.closeAllConnections();
  fixed.close();
  return { outcome: outcome!, data: await readFile(join(folder, 'a', 'data.json')) };
}
