import { describe, expect, it } from 'vitest';
import { fakeObservatory, type FakeBehaviour } from '../../test/http/fake.js';
import { OrreryError } from '../records/error.js';
import { createApp } from './app.js';
import { ObservatoryHost } from './host.js';
import type { Limits } from './limits.js';
import type { ToPng } from './service.js';
import { ProblemSchema, PROBLEMS, type ProblemCode } from './problem.js';

interface Way {
  path: string;
  method?: string;
  headers?: Record<string, string>;
  body?: string;
  behaviour?: FakeBehaviour;
  limits?: Partial<Limits>;
  empty?: boolean;
  /** Abort the request at once. */
  leave?: boolean;
  toPng?: ToPng;
}

const fontless: ToPng = () => {
  throw new OrreryError('missing', 'no-chinese-font', 'No font, as a test asks.');
};

const FIGURE = '/api/figures/talent.authorships';
const JSON_TYPE = { 'Content-Type': 'application/json' };
const slow = { delayMs: 1_000 };
const full = { concurrent: 0, queue: 0 };
const alone = { perClient: 0 };
const fast = { requestMs: 10 };
const check = (more: Partial<Way> = {}): Way => ({
  path: '/api/check',
  method: 'POST',
  headers: JSON_TYPE,
  body: '{"text":"China has 24 % of authors."}',
  ...more,
});

const computed = (
  path: string,
  behaviour: FakeBehaviour = slow,
): Partial<Record<ProblemCode, Way>> => ({
  'too-many-requests': { path, limits: alone },
  busy: { path, limits: full },
  'deadline-exceeded': { path, behaviour, limits: fast },
  'no-snapshot': { path, empty: true },
});

/** A request that produces each documented problem of each operation. */
const WAYS: Record<string, Partial<Record<ProblemCode, Way>>> = {
  'get /api/indicators': {
    'bad-request': { path: '/api/indicators?limit=0' },
    'not-acceptable': { path: '/api/indicators', headers: { Accept: 'image/gif' } },
    'no-snapshot': { path: '/api/indicators', empty: true },
  },
  'get /api/indicators/{id}': {
    'bad-request': { path: '/api/indicators/x?format=json&format=csv' },
    'unknown-indicator': { path: '/api/indicators/nothing' },
    'not-acceptable': {
      path: '/api/indicators/talent.authorships',
      headers: { Accept: 'text/csv' },
    },
    'no-snapshot': { path: '/api/indicators/talent.authorships', empty: true },
  },
  'get /api/figures/{id}': {
    'bad-request': { path: `${FIGURE}?period=soon` },
    'unknown-option': { path: `${FIGURE}?counting=twice` },
    'unknown-indicator': { path: '/api/figures/nothing' },
    'not-acceptable': { path: FIGURE, headers: { Accept: 'video/mp4' } },
    'too-many-rows': { path: FIGURE, limits: { rows: 1 } },
    'too-many-requests': { path: FIGURE, limits: alone },
    busy: { path: FIGURE, limits: full },
    'deadline-exceeded': { path: FIGURE, behaviour: slow, limits: fast },
    'no-snapshot': { path: FIGURE, empty: true },
    'no-chinese-font': { path: `${FIGURE}?format=png&lang=zh`, toPng: fontless },
    internal: { path: FIGURE, behaviour: { fail: new Error('made up') } },
  },
  'get /api/sources': {
    'bad-request': { path: '/api/sources?offset=-1' },
    'not-acceptable': { path: '/api/sources', headers: { Accept: 'image/*' } },
    ...computed('/api/sources', slow),
  },
  'get /api/places': {
    'bad-request': { path: '/api/places?kind=planet' },
    'not-acceptable': { path: '/api/places', headers: { Accept: 'image/*' } },
    'no-snapshot': { path: '/api/places', empty: true },
  },
  'get /api/coverage': {
    'bad-request': { path: '/api/coverage?limit=none' },
    'not-acceptable': { path: '/api/coverage', headers: { Accept: 'text/csv' } },
    ...computed('/api/coverage'),
  },
  'get /api/quality': {
    'bad-request': { path: '/api/quality?format=json&format=json' },
    'not-acceptable': { path: '/api/quality', headers: { Accept: 'text/csv' } },
    'no-snapshot': { path: '/api/quality', empty: true },
  },
  'get /api/status': {
    'bad-request': { path: '/api/status?format=json&format=json' },
    'not-acceptable': { path: '/api/status', headers: { Accept: 'text/csv' } },
    'no-snapshot': { path: '/api/status', empty: true },
  },
  'post /api/check': {
    'bad-request': check({ body: '{"text":' }),
    'unknown-option': check({ path: '/api/check?format=docx' }),
    'unknown-indicator': check({
      body: '{"text":"China has 24 % of authors.","mappings":{"0":{"indicator":"no.thing"}}}',
    }),
    'not-acceptable': check({ headers: { ...JSON_TYPE, Accept: 'image/png' } }),
    'deadline-exceeded': check({ limits: { ...fast, concurrent: 0, queue: 5 } }),
    'body-too-large': check({ limits: { bodyBytes: 10 } }),
    'text-too-long': check({
      body: JSON.stringify({ text: 'a'.repeat(1_000_001) }),
      limits: { bodyBytes: 2_000_000 },
    }),
    'unsupported-media-type': check({ headers: { 'Content-Type': 'text/plain' } }),
    'too-many-requests': check({ limits: alone }),
    busy: check({ limits: full }),
    'no-snapshot': check({ empty: true }),
  },
  'get /api/profiles/{place}': {
    'bad-request': { path: '/api/profiles/CN?reference=1' },
    'unknown-place': { path: '/api/profiles/nowhere' },
    'unknown-indicator': { path: '/api/profiles/CN?indicators=no.thing' },
    'not-acceptable': { path: '/api/profiles/CN', headers: { Accept: 'text/csv' } },
    ...computed('/api/profiles/CN'),
  },
  'get /api/compare': {
    'bad-request': { path: '/api/compare?places=CN' },
    'unknown-place': { path: '/api/compare?places=CN,nowhere' },
    'unknown-indicator': {
      path: '/api/compare?places=CN,US&weights=talent.authorships=1,no.thing=2',
    },
    'not-acceptable': { path: '/api/compare?places=CN,US', headers: { Accept: 'text/csv' } },
    ...computed('/api/compare?places=CN,US'),
  },
  'get /api/recap': {
    'bad-request': { path: '/api/recap?limit=none' },
    'not-acceptable': { path: '/api/recap', headers: { Accept: 'text/csv' } },
    ...computed('/api/recap', { ...slow, anything: true }),
  },
  'get /api/reproductions': {
    'bad-request': { path: '/api/reproductions?limit=none' },
    'not-acceptable': { path: '/api/reproductions', headers: { Accept: 'text/csv' } },
    ...computed('/api/reproductions', { ...slow, anything: true }),
  },
  'get /api/tables/{name}': {
    'bad-request': { path: '/api/tables/works_cells?limit=none' },
    'unknown-option': { path: '/api/tables/works_cells?format=svg' },
    'unknown-table': { path: '/api/tables/person' },
    'not-acceptable': { path: '/api/tables/works_cells', headers: { Accept: 'image/png' } },
    'too-many-rows': { path: '/api/tables/works_cells?format=csv', limits: { tableRows: 1 } },
    'too-many-requests': { path: '/api/tables/works_cells', limits: alone },
    busy: { path: '/api/tables/works_cells', limits: full },
    'no-snapshot': { path: '/api/tables/works_cells', empty: true },
  },
  'get /readyz': {
    'no-snapshot': { path: '/readyz', empty: true },
  },
  'any /': {
    'not-found': { path: '/api/nothing' },
    'method-not-allowed': { path: '/api/status', method: 'DELETE' },
    'address-too-long': { path: `/api/status?${'a'.repeat(5_000)}` },
    'client-left': { path: FIGURE, behaviour: slow, leave: true },
    forbidden: {
      path: '/mcp',
      method: 'POST',
      headers: { ...JSON_TYPE, Origin: 'https://example.org' },
      body: '{}',
    },
    damaged: {
      path: FIGURE,
      behaviour: { fail: new OrreryError('damaged', 'bad-table', 'made up') },
    },
    missing: { path: FIGURE, behaviour: { fail: new OrreryError('missing', 'x', 'made up') } },
    conflict: { path: FIGURE, behaviour: { fail: new OrreryError('conflict', 'x', 'made up') } },
    limit: { path: FIGURE, behaviour: { fail: new OrreryError('limit', 'x', 'made up') } },
  },
};

/** Problems every operation documents but that none can be made to meet with sound data. */
const ONLY_BY_FAILURE: ProblemCode[] = ['internal'];

async function ask(way: Way): Promise<Response> {
  const app = createApp(new ObservatoryHost(way.empty ? null : fakeObservatory(way.behaviour)), {
    limits: way.limits ?? {},
    ...(way.toPng === undefined ? {} : { toPng: way.toPng }),
  });
  const signal = way.leave ? AbortSignal.timeout(5) : undefined;
  return app.request(way.path, {
    method: way.method ?? 'GET',
    headers: way.headers ?? {},
    ...(way.body === undefined ? {} : { body: way.body }),
    ...(signal === undefined ? {} : { signal }),
  });
}

const cases = Object.entries(WAYS).flatMap(([operation, ways]) =>
  Object.entries(ways).map(([code, way]) => ({ operation, code: code as ProblemCode, way })),
);

describe('every documented problem is produced', () => {
  it.each(cases)('$operation: $code', async ({ code, way }) => {
    const response = await ask(way);
    expect(response.headers.get('Content-Type')).toBe('application/problem+json; charset=utf-8');
    const problem = ProblemSchema.parse(await response.json());
    expect(problem.type).toBe(`urn:orrery:problem:${code}`);
    expect(response.status).toBe(PROBLEMS[code].status);
    expect(problem.status).toBe(response.status);
    expect(problem.instance).toContain(response.headers.get('X-Request-Id'));
    if ([429, 503].includes(response.status)) {
      expect(Number(response.headers.get('Retry-After'))).toBeGreaterThan(0);
    }
    if (response.status === 405) expect(response.headers.get('Allow')).toBe('GET, HEAD');
  });

  it('documents no problem that is not produced here', async () => {
    const document = await (await ask({ path: '/openapi.json' })).json();
    const undone: string[] = [];
    for (const [path, methods] of Object.entries(document.paths as Record<string, object>)) {
      for (const [method, operation] of Object.entries(methods)) {
        const described = Object.values(operation.responses as { description: string }[])
          .flatMap(({ description }) => [...description.matchAll(/`([a-z-]+)`/g)])
          .map(([, code]) => code as ProblemCode);
        for (const code of described) {
          if (ONLY_BY_FAILURE.includes(code)) continue;
          if (WAYS[`${method} ${path}`]?.[code] === undefined) {
            undone.push(`${method} ${path} ${code}`);
          }
        }
      }
    }
    expect(undone).toEqual([]);
  });

  it('tells in the client’s language', async () => {
    const zh = await ask({
      path: '/api/nothing',
      headers: { 'Accept-Language': 'zh-CN,en;q=0.5' },
    });
    expect((await zh.json()).title).toBe('没有这个地址');
  });

  it('hides what failed inside', async () => {
    const response = await ask({ path: FIGURE, behaviour: { fail: new Error('secret /path') } });
    expect(await response.text()).not.toContain('secret');
  });

  it('pins the table of problems', () => {
    const table = Object.entries(PROBLEMS).map(([code, { status }]) => `${status} ${code}`);
    expect(table.sort()).toMatchInlineSnapshot(`
      [
        "400 bad-request",
        "400 unknown-option",
        "403 forbidden",
        "404 missing",
        "404 not-found",
        "404 unknown-indicator",
        "404 unknown-place",
        "404 unknown-table",
        "405 method-not-allowed",
        "406 not-acceptable",
        "409 conflict",
        "413 body-too-large",
        "413 limit",
        "413 text-too-long",
        "413 too-many-rows",
        "414 address-too-long",
        "415 unsupported-media-type",
        "422 input",
        "429 too-many-requests",
        "499 client-left",
        "500 internal",
        "501 no-chinese-font",
        "503 busy",
        "503 damaged",
        "503 deadline-exceeded",
        "503 no-snapshot",
      ]
    `);
  });
});
