import { afterEach, expect, it, vi } from 'vitest';
import { get, post } from './api.js';

const never = new AbortController().signal;
const answerWith = (answer: () => Promise<Response>) => vi.stubGlobal('fetch', answer);

afterEach(() => vi.unstubAllGlobals());

it('says that an answer is cut short, and asks anew the next time', async () => {
  answerWith(async () => new Response('{"items": [', { status: 200 }));
  await expect(get('/api/made-up')).rejects.toMatchObject({ code: 'cut-short', status: 200 });
  answerWith(async () => Response.json({ items: [] }));
  expect(await get('/api/made-up')).toEqual({ items: [] });
});

it('names a failure by its problem type, and one without a body by its status', async () => {
  answerWith(async () =>
    Response.json({ type: 'urn:orrery:error:no-values', detail: 'None.' }, { status: 404 }),
  );
  await expect(post('/api/made-up', {}, never)).rejects.toMatchObject({
    code: 'no-values',
    message: 'None.',
  });
  answerWith(async () => new Response('gateway', { status: 502 }));
  await expect(post('/api/made-up', {}, never)).rejects.toMatchObject({ code: 'http-502' });
});

it('leaves a request that was called off as it is, also while its body arrives', async () => {
  const called = new DOMException('called off', 'AbortError');
  answerWith(async () => ({ ok: true, json: () => Promise.reject(called) }) as Response);
  await expect(post('/api/made-up', {}, never)).rejects.toBe(called);
});
