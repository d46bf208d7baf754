import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import pino from 'pino';
import { describe, expect, it, vi } from 'vitest';
import { fakeObservatory, fakeValue, type FakeObservatory } from '../../test/http/fake.js';
import type { Figure } from '../figures/figure.js';
import { OrreryError } from '../records/error.js';
import { createApp } from './app.js';
import { Follower } from './follow.js';
import { ObservatoryHost } from './host.js';
import { Metrics } from './metrics.js';

/** How long a condition is waited for; it ends as soon as it holds. */
const WAIT = { timeout: 20_000, interval: 5 };

async function following(first: FakeObservatory) {
  const store = await mkdtemp(join(tmpdir(), 'follow-'));
  const host = new ObservatoryHost(first);
  const metrics = new Metrics();
  const opened: FakeObservatory[] = [first];
  const lines: string[] = [];
  const log = pino({}, { write: (line: string) => void lines.push(line) });
  const open = async (folder: string) => {
    const id = basename(folder);
    if (id.startsWith('bad'))
      throw new OrreryError('damaged', 'damaged-snapshot', 'A made-up fault');
    if (id.startsWith('new')) throw new OrreryError('damaged', 'newer-format', 'A newer format');
    const next = fakeObservatory({ snapshot: id, delayMs: 2 });
    opened.push(next);
    return next;
  };
  const follower = new Follower(host, { store, open, log, metrics });
  const point = (id: string) => writeFile(join(store, 'current'), `${id}\n`);
  return { store, host, metrics, opened, lines, follower, point };
}

describe('following the current snapshot', () => {
  it('swaps without dropping a request, each answered whole by one snapshot', async () => {
    const first = fakeObservatory({ snapshot: 'snap-0', delayMs: 2 });
    const { host, opened, follower, point } = await following(first);
    const app = createApp(host, { limits: { cacheBytes: 0, queue: 10_000, perClient: 10_000 } });
    let running = true;
    let answers = 0;
    const seen = new Set<string>();
    const client = async () => {
      while (running) {
        const response = await app.request('/api/figures/talent.authorships');
        expect(response.status).toBe(200);
        const figure = (await response.json()) as Figure;
        seen.add(figure.snapshot);
        for (const { place, period, value } of figure.series) {
          expect(value).toBe(fakeValue(figure.snapshot, place, Number(period)));
        }
        answers += 1;
      }
    };
    const clients = Promise.all(Array.from({ length: 8 }, client));
    for (let swap = 1; swap <= 20; swap++) {
      await point(`snap-${swap}`);
      expect(await follower.look()).toBe('swapped');
      // More answers than clients: one at least was asked after the swap.
      const before = answers;
      await vi.waitFor(() => expect(answers).toBeGreaterThan(before + 8), WAIT);
    }
    running = false;
    await clients;
    expect(answers).toBeGreaterThan(50);
    expect(seen.size).toBeGreaterThan(5);
    await host.shutdown();
    expect(opened.every(({ closed }) => closed)).toBe(true);
  });

  it('refuses a damaged and a newer snapshot, says so, and keeps serving', async () => {
    const { host, lines, metrics, follower, point } = await following(
      fakeObservatory({ snapshot: 'snap-0' }),
    );
    for (const id of ['bad-1', 'new-1', '../escape', 'a b']) {
      await point(id);
      expect(await follower.look()).toBe('refused');
      expect(host.current?.snapshot.id).toBe('snap-0');
    }
    expect(lines.join('')).toContain('newer-format');
    expect(await metrics.registry.metrics()).toContain('swaps_total{outcome="refused"} 4');
    await point('snap-1');
    expect(await follower.look()).toBe('swapped');
  });

  it('does not look at a refused snapshot again and again', async () => {
    const { follower, point } = await following(fakeObservatory());
    await point('bad-1');
    expect(await follower.look()).toBe('refused');
    expect(await follower.look()).toBe('unchanged');
  });

  it('keeps serving when the pointer is gone, empty or names what is served', async () => {
    const { store, host, follower, point } = await following(fakeObservatory());
    expect(await follower.look()).toBe('unchanged');
    await point('');
    expect(await follower.look()).toBe('unchanged');
    await point('fake-1');
    expect(await follower.look()).toBe('unchanged');
    await rm(store, { recursive: true });
    expect(await follower.look()).toBe('unchanged');
    expect(host.current).not.toBeNull();
  });
});
