import { chmod, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { DATA, newFolder, resource, run, serve, server } from '../../../test/fetch/fetched.js';
import { honest, sha256, type Behaviour } from '../../../test/fetch/hostile.js';
import { fetchResources } from './fetch.js';

describe('fetch', () => {
  it('brings a file, puts it in place whole, and leaves nothing else', async () => {
    const { outcome, files, data } = await run(honest(DATA));
    expect(outcome).toMatchObject({ outcome: 'fetched', bytes: DATA.length, sha256: sha256(DATA) });
    expect(files).toEqual(['data.json']);
    expect(data?.equals(DATA)).toBe(true);
  });

  it('does not download again what is here and intact', async () => {
    const folder = await newFolder();
    const known = { sha256: sha256(DATA), bytes: DATA.length };
    await run(honest(DATA), known, { folder });
    const again = await run(honest(DATA), known, { folder });
    expect(again.outcome.outcome).toBe('present');
    expect(server?.requests).toHaveLength(0);
  });

  it('downloads again what is here but damaged', async () => {
    const folder = await newFolder();
    await mkdir(join(folder, 'a'));
    await writeFile(join(folder, 'a', 'data.json'), DATA.subarray(0, 1000));
    const { outcome, data } = await run(honest(DATA), { sha256: sha256(DATA) }, { folder });
    expect(outcome.outcome).toBe('fetched');
    expect(data?.equals(DATA)).toBe(true);
  });

  it('downloads several at once, but not more than told', async () => {
    const slow: Behaviour = async (request, response, nth) => {
      await sleep(20);
      await honest(DATA)(request, response, nth);
    };
    const names = Array.from({ length: 12 }, (_, i) => `/f${i}`);
    const serving = await serve(Object.fromEntries(names.map((name) => [name, slow])));
    const folder = await newFolder();
    const resources = names.map((name) =>
      resource(serving.url + name, { path: `${name}.json`.slice(1) }),
    );
    const outcomes = await fetchResources(resources, { folder, parallel: 3 });
    expect(outcomes.every(({ outcome }) => outcome === 'fetched')).toBe(true);
    expect(serving.most).toBe(3);
  });

  it('refuses a path outside the folder', async () => {
    const { outcome } = await run(honest(DATA), { path: '../../etc/x' });
    expect(outcome.error?.code).toBe('path-outside');
  });

  it.skipIf(process.getuid?.() === 0)(
    'says that writing is not permitted (not as root)',
    async () => {
      const folder = await newFolder();
      await chmod(folder, 0o500);
      const { outcome } = await run(honest(DATA), {}, { folder });
      expect(outcome.error?.code).toBe('disk');
    },
  );

  it('says that a file stands where a folder is needed', async () => {
    const folder = await newFolder();
    await writeFile(join(folder, 'a'), 'x');
    const { outcome } = await run(honest(DATA), {}, { folder });
    expect(outcome.error?.code).toBe('disk');
    expect(await readFile(join(folder, 'a'), 'utf8')).toBe('x');
  });
});
