import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';

/** Most resident memory of the service, MB: the bound that docs/reliability.md gives, and room. */
const MOST_MB = 900;
const CLIENTS = 4;
const REQUESTS = 400;

interface Asked {
  method: string;
  path: string;
  headers?: Record<string, string>;
  body?: string;
}

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const { mixed } = (await import(at('../bench/serve/requests.js'))) as { mixed(): () => Asked };

let server: ChildProcess;
let url = '';
beforeAll(async () => {
  const serve = [at('../bin/orrery.js'), 'serve', '--port', '0', '--log', 'error', '--release'];
  server = spawn(process.execPath, serve, { stdio: ['ignore', 'pipe', 'inherit'] });
  let out = '';
  for await (const data of server.stdout!) {
    out += String(data);
    url = /http:\/\/[\w.:]+/.exec(out)?.[0] ?? '';
    if (url !== '') break;
  }
}, 60_000);
afterAll(async () => {
  const ended = once(server, 'exit');
  server.kill('SIGTERM');
  expect(await ended).toEqual([0, null]);
});

async function memory(): Promise<number> {
  const text = await (await fetch(`${url}/metrics`)).text();
  return Number(/^process_resident_memory_bytes (\S+)/m.exec(text)![1]) / 1e6;
}

/** Asks as a polite client does: a 503 is asked again after the time it names. Returns how often. */
async function ask({ path, ...init }: Asked): Promise<number> {
  for (let refused = 0; ; refused++) {
    const response = await fetch(url + path, init);
    await response.arrayBuffer();
    if (response.status === 200) return refused;
    expect([path, response.status]).toEqual([path, 503]);
    expect(refused).toBeLessThan(5);
    const wait = Number(response.headers.get('retry-after'));
    expect(wait).toBeGreaterThan(0);
    await new Promise((resolve) => setTimeout(resolve, wait * 1000));
  }
}

it('answers every request of a mix of readers, in bounded memory, and ends when told', async () => {
  const next = mixed();
  let asked = 0;
  let refused = 0;
  let most = 0;
  const client = async () => {
    while (asked++ < REQUESTS) {
      refused += await ask(next());
      if (asked % 50 === 0) most = Math.max(most, await memory());
    }
  };
  await Promise.all(Array.from({ length: CLIENTS }, client));
  console.info(`${REQUESTS} requests, ${refused} asked again after a 503, ${most.toFixed(0)} MB`);
  expect(most).toBeGreaterThan(0);
  expect(most).toBeLessThan(MOST_MB);
}, 300_000);
