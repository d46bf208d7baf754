import { mkdtemp, readdir, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach } from 'vitest';
import { fetchResources, type FetchOptions } from '../../src/sources/fetch/fetch.js';
import type { Resource } from '../../src/sources/source.js';
import { content, hostile, type Behaviour, type HostileServer } from './hostile.js';

export const DATA = content(300_000);
/** The server of the test that runs; closed after it. */
export let server: HostileServer | undefined;
afterEach(async () => {
  await server?.close();
  server = undefined;
});

export const resource = (url: string, known: Partial<Resource> = {}): Resource => ({
  path: 'a/data.json',
  url,
  sha256: null,
  bytes: null,
  ...known,
});

/** Opens the server of a test in place of one that it had. */
export async function serve(behaviours: Record<string, Behaviour>): Promise<HostileServer> {
  await server?.close();
  return (server = await hostile(behaviours));
}

export const newFolder = (): Promise<string> => mkdtemp(join(tmpdir(), 'fetch-'));

/** Fetches one file from a server that behaves so: what came of it, and what is in place. */
export async function run(
  behaviour: Behaviour,
  known: Partial<Resource> = {},
  options: Partial<FetchOptions> = {},
) {
  const folder = options.folder ?? (await newFolder());
  const { url } = await serve({ '/f': behaviour });
  const [outcome] = await fetchResources([resource(`${url}/f`, known)], {
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
