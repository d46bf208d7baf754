import { describe, expect, it, vi } from 'vitest';
import { fakeObservatory } from '../../test/http/fake.js';
import { createApp } from './app.js';
import { Gate } from './gate.js';

/** How long a condition is waited for; it ends as soon as it holds. */
const WAIT = { timeout: 20_000, interval: 5 };

const FIGURE = '/api/figures/talent.authorships';
const never = () => new AbortController().signal;

describe('gate', () => {
  it('runs as many as told, queues as many as told, refuses the rest', async () => {
    const gate = new Gate({ concurrent: 1, queue: 1, waitMs: 1_000, perClient: 10 });
    const leave = await gate.enter('a', never());
    const second = gate.enter('b', never());
    await expect(gate.enter('c', never())).rejects.toMatchObject({ code: 'busy' });
    leave();
    leave();
    (await second)();
    expect(gate).toMatchObject({ running: 0, queued: 0, refused: 1 });
  });

  it('refuses one client that takes more than its share', async () => {
    const gate = new Gate({ concurrent: 8, queue: 8, waitMs: 1_000, perClient: 2 });
    const first = await gate.enter('a', never());
    await gate.enter('a', never());
    await expect(gate.enter('a', never())).rejects.toMatchObject({ code: 'too-many-requests' });
    await gate.enter('b', never());
    first();
    await gate.enter('a', never());
  });

  it('gives up a wait that is too long and one whose client left', async () => {
    const gate = new Gate({ concurrent: 1, queue: 8, waitMs: 20, perClient: 10 });
    const leave = await gate.enter('a', never());
    await expect(gate.enter('b', never())).rejects.toMatchObject({ code: 'busy' });
    const left = new AbortController();
    const waiting = gate.enter('c', left.signal);
    left.abort(new Error('gone'));
    await expect(waiting).rejects.toThrow('gone');
    leave();
    expect(gate).toMatchObject({ running: 0, queued: 0 });
  });
});

describe('bounds of a request', () => {
  it('stops a figure that takes too long, cancels it, and asks to retry', async () => {
    const observatory = fakeObservatory({ delayMs: 5_000 });
    const app = createApp(observatory, { limits: { requestMs: 30 } });
    const response = await app.request(FIGURE);
    expect(response.status).toBe(503);
    expect(response.headers.get('Retry-After')).toBe('5');
    expect((await response.json()).type).toBe('urn:orrery:problem:deadline-exceeded');
    expect(observatory.cancelled).toBe(1);
  });

  it('answers at the deadline even when the work does not listen, and keeps its place taken', async () => {
    const app = createApp(fakeObservatory({ delayMs: 1_000, deaf: true }), {
      limits: { requestMs: 20, concurrent: 1, queue: 0 },
    });
    expect((await app.request(FIGURE)).status).toBe(503);
    const next = await app.request(`${FIGURE}?venue=icml`);
    expect((await next.json()).type).toBe('urn:orrery:problem:busy');
    const gauge = async () => (await app.request('/metrics')).text();
    expect(await gauge()).toContain('orrery_work_running 1');
    await vi.waitFor(async () => expect(await gauge()).toContain('orrery_work_running 0'), WAIT);
  });

  it('cancels the work of a client that left', async () => {
    const observatory = fakeObservatory({ delayMs: 5_000 });
    const app = createApp(observatory);
    const client = new AbortController();
    const asked = app.request(FIGURE, { signal: client.signal });
    await vi.waitFor(() => expect(observatory.calls).toBe(1), WAIT);
    client.abort();
    expect((await (await asked).json()).type).toBe('urn:orrery:problem:client-left');
    expect(observatory.cancelled).toBe(1);
  });

  it('bounds the rows of a figure', async () => {
    const app = createApp(fakeObservatory({ points: 200 }), { limits: { rows: 100 } });
    const response = await app.request(FIGURE);
    expect(response.status).toBe(413);
    expect(await response.json()).toMatchObject({
      type: 'urn:orrery:problem:too-many-rows',
      rows: 203,
      most: 100,
    });
  });

  it('refuses work when memory runs short', async () => {
    const app = createApp(fakeObservatory(), { limits: { memoryBytes: 1 } });
    const response = await app.request(FIGURE);
    expect(response.status).toBe(503);
    expect(response.headers.get('Retry-After')).toBe('5');
    expect((await app.request('/healthz')).status).toBe(200);
  });

  it('answers everybody when the load is within the queue', async () => {
    const app = createApp(fakeObservatory({ delayMs: 2 }), {
      limits: { concurrent: 2, queue: 100, perClient: 200, cacheBytes: 0 },
    });
    const answers = await Promise.all(
      Array.from({ length: 60 }, async () => (await app.request(FIGURE)).status),
    );
    expect(new Set(answers)).toEqual(new Set([200]));
  });

  it('refuses beyond the queue with 429 or 503 and Retry-After, and nothing else', async () => {
    const app = createApp(fakeObservatory({ delayMs: 5 }), {
      limits: { concurrent: 1, queue: 4, perClient: 4, cacheBytes: 0 },
    });
    const answers = await Promise.all(Array.from({ length: 40 }, () => app.request(FIGURE)));
    const statuses = answers.map(({ status }) => status);
    expect(statuses.filter((status) => status === 200)).toHaveLength(4);
    expect(statuses.filter((status) => status === 429)).toHaveLength(36);
    expect(answers[39]?.headers.get('Retry-After')).toBe('1');
  });
});
