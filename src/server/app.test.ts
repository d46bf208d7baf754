import { gzipSync } from 'node:zlib';
import pino from 'pino';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fakeObservatory } from '../../test/http/fake.js';
import { CheckReportSchema } from '../claims/report/report.js';
import { FigureSchema } from '../figures/figure.js';
import { createApp } from './app.js';

const app = createApp(fakeObservatory());
const get = (path: string, headers: Record<string, string> = {}) => app.request(path, { headers });

describe('figures', () => {
  it('answers JSON that is a Figure', async () => {
    const response = await get('/api/figures/talent.authorships?venue=neurips&counting=full');
    expect(response.status).toBe(200);
    expect(response.headers.get('Content-Type')).toBe('application/json; charset=utf-8');
    const figure = FigureSchema.parse(await response.json());
    expect(figure.options).toMatchObject({ venue: 'neurips', counting: 'full' });
  });

  it('answers CSV by Accept and by format, with the same values', async () => {
    const byAccept = await get('/api/figures/talent.authorships', { Accept: 'text/csv' });
    const byFormat = await get('/api/figures/talent.authorships?format=csv');
    const text = await byAccept.text();
    expect(byAccept.headers.get('Content-Type')).toContain('text/csv');
    expect(text).toBe(await byFormat.text());
    expect(text.split('\r\n')).toHaveLength(11);
    expect(byFormat.headers.get('Link')).toBe(
      '</api/figures/talent.authorships?format=csvm>; rel="describedby"; type="application/csvm+json"',
    );
  });

  it('describes its CSV as CSV on the Web, by the address that the CSV links to', async () => {
    const response = await get('/api/figures/talent.authorships?place=CN&format=csvm');
    expect(response.headers.get('Content-Type')).toBe('application/csvm+json; charset=utf-8');
    const { url, tableSchema, orrery } = await response.json();
    const header = (await (await get(url)).text()).split('\r\n')[0]!.split(',');
    expect(tableSchema.columns.map(({ name }: { name: string }) => name)).toEqual(header);
    expect(orrery.options).toMatchObject({ place: 'CN' });
  });

  it('prefers by quality, and JSON for a browser', async () => {
    const csv = await get('/api/figures/talent.authorships', {
      Accept: 'application/json;q=0.5, text/csv',
    });
    expect(csv.headers.get('Content-Type')).toContain('text/csv');
    const browser = await get('/api/figures/talent.authorships', {
      Accept: 'text/html,application/xhtml+xml,*/*;q=0.8',
    });
    expect(browser.headers.get('Content-Type')).toContain('application/json');
  });

  it('draws the figure as SVG and PNG, by Accept and by format', async () => {
    const path = '/api/figures/talent.authorships?place=CN,US&width=600';
    const svg = await get(path, { Accept: 'image/svg+xml' });
    expect(svg.headers.get('Content-Type')).toBe('image/svg+xml; charset=utf-8');
    expect(await svg.text()).toMatch(/^<svg[^>]* width="600"/);
    const zh = await (await get(`${path}&format=svg&lang=zh`)).text();
    expect(zh).toContain('lang="zh-CN"');
    const png = await get(`${path}&format=png&scale=1`);
    expect(png.headers.get('Content-Type')).toBe('image/png');
    const bytes = Buffer.from(await png.arrayBuffer());
    expect(bytes.subarray(1, 4).toString()).toBe('PNG');
    expect(bytes.readUInt32BE(16)).toBe(600);
    expect((await get(`${path}&format=svg&width=1`)).status).toBe(400);
  });

  it('answers 304 for the same request on the same snapshot, and not on another', async () => {
    const path = '/api/figures/talent.authorships?venue=neurips&counting=full';
    const etag = (await get(path)).headers.get('ETag') ?? '';
    expect(etag).toMatch(/^"[\w-]{27}"$/);
    const swappedQuery = '/api/figures/talent.authorships?counting=full&venue=neurips';
    const again = await get(swappedQuery, { 'If-None-Match': `"other", W/${etag}` });
    expect(again.status).toBe(304);
    expect(await again.text()).toBe('');
    expect((await get(path, { 'If-None-Match': '*' })).status).toBe(304);
    const csv = await get(`${path}&format=csv`, { 'If-None-Match': etag });
    expect(csv.status).toBe(200);
    const other = createApp(fakeObservatory({ snapshot: 'fake-2' }));
    const moved = await other.request(path, { headers: { 'If-None-Match': etag } });
    expect(moved.status).toBe(200);
  });

  it('computes a figure once however the options are ordered', async () => {
    const observatory = fakeObservatory();
    const counted = createApp(observatory);
    await counted.request('/api/figures/talent.authorships?venue=neurips&place=CN');
    await counted.request('/api/figures/talent.authorships?place=CN&venue=neurips&format=csv');
    expect(observatory.calls).toBe(1);
  });
});

describe('catalogue', () => {
  it('lists indicators with the values these data hold', async () => {
    const body = await (await get('/api/indicators')).json();
    expect(body.total).toBe(2);
    expect(body.items[0].options.venue.available).toEqual(['neurips', 'icml']);
    expect(body.items[0].options.period.years).toEqual({ first: 2016, last: 2018 });
  });

  it('searches and pages', async () => {
    const found = await (await get('/api/indicators?q=占比')).json();
    expect(found.items.map((item: { id: string }) => item.id)).toEqual(['talent.authorship-share']);
    const paged = await (await get('/api/indicators?limit=1&offset=1')).json();
    expect(paged).toMatchObject({ total: 2, limit: 1, offset: 1 });
    expect(paged.items).toHaveLength(1);
    expect((await (await get('/api/indicators?pillar=chips')).json()).total).toBe(0);
  });

  it('gives one indicator with its SQL', async () => {
    const body = await (await get('/api/indicators/talent.authorships')).json();
    expect(body.sql).toContain('SELECT');
  });

  it('gives sources, places and status', async () => {
    const [source] = (await (await get('/api/sources')).json()).items;
    expect(source).toMatchObject({ licence: 'CC0-1.0', lint: { records: 12, refused: 1 } });
    expect(source.lint.rules).toContainEqual({ rule: 'hole', severity: 'info', findings: 2 });
    const table = await (await get('/api/sources?format=csv')).text();
    expect(table.split('\r\n')[0]).toMatch(/citation,records,refused,errors,warnings$/);
    expect(table.split('\r\n')[1]).toMatch(/,12,1,0,5$/);
    expect((await (await get('/api/places')).json()).total).toBe(3);
    expect(await (await get('/api/places?format=csv')).text()).toContain('CN,country,China,中国');
    const status = await (await get('/api/status')).json();
    expect(status).toMatchObject({ indicators: 2, snapshot: { id: 'fake-1' } });
    expect(JSON.stringify(status)).not.toContain('nowhere');
  });
});

describe('check', () => {
  const check = (query: string, body: object) =>
    app.request(`/api/check${query}`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
    });
  const text = 'In 2018, China had 24 % of NeurIPS author slots.';

  it('finds the claims of a text and gives each a verdict', async () => {
    const response = await check('', { text, date: '2019-11' });
    expect(response.status).toBe(200);
    expect(response.headers.get('Cache-Control')).toBe('no-store');
    const report = CheckReportSchema.parse(await response.json());
    expect(report.claims).toHaveLength(1);
    expect(report.claims[0]!.quantity.value).toBeCloseTo(0.24);
  });

  it('refuses a body that it would misread', async () => {
    const send = (body: Buffer, headers = {}) =>
      app.request('/api/check', {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', ...headers },
        body: new Uint8Array(body),
      });
    const latin = await send(Buffer.from('{"text":"caf\xe9"}', 'latin1'));
    expect([latin.status, (await latin.json()).detail]).toEqual([400, 'The body is not UTF-8.']);
    const packed = await send(gzipSync('{"text":"x"}'), { 'Content-Encoding': 'gzip' });
    expect([packed.status, (await packed.json()).code]).toEqual([415, 'unsupported-media-type']);
    expect((await send(Buffer.from('\ufeff{"text":"café"}'))).status).toBe(200);
  });

  it('says which claim it failed on and logs why, without the text', async () => {
    const lines: string[] = [];
    const log = pino({}, { write: (line: string) => void lines.push(line) });
    const failing = createApp(fakeObservatory({ fail: new TypeError('made to fail') }), { log });
    const response = await failing.request('/api/check', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ text, date: '2019-11' }),
    });
    expect(response.status).toBe(200);
    const { claims } = CheckReportSchema.parse(await response.json());
    expect(claims).toMatchObject([{ verdict: 'not-measurable', failure: 'internal' }]);
    const told = lines.map((line) => JSON.parse(line) as Record<string, unknown>);
    const [error] = told.filter(({ level }) => Number(level) >= 50);
    expect(error).toMatchObject({ claim: 0, msg: 'a claim could not be judged' });
    expect(JSON.stringify(error)).toContain('caused by: TypeError: made to fail');
    expect(lines.join('')).not.toContain('author slots');
  });

  it('writes the report as text, HTML that runs nothing, and ClaimReview', async () => {
    expect(await (await check('?format=text', { text })).text()).toContain('24 %');
    const html = await check('?format=html&lang=zh-CN', {
      text: `${text}<script>alert(1)</script>`,
    });
    expect(html.headers.get('Content-Security-Policy')).toContain("default-src 'none'");
    expect(await html.text()).not.toContain('<script>alert');
    const review = await (await check('?format=claimreview', { text })).json();
    expect(review['@graph'][0]['@type']).toBe('ClaimReview');
  });
});

describe('the explorer', () => {
  it('answers for pages, and for no file that is not there', async () => {
    const webRoot = await mkdtemp(join(tmpdir(), 'orrery-web-'));
    await writeFile(join(webRoot, 'index.html'), '<!doctype html><html lang="en"><head></head>');
    await writeFile(join(webRoot, 'robots.txt'), 'x');
    const pages = createApp(fakeObservatory(), { webRoot });
    await rm(webRoot, { recursive: true });
    const status = async (path: string, init = {}) => (await pages.request(path, init)).status;
    expect(await status('/indicators/talent.authorship-share')).toBe(200);
    expect(await status('/robots.txt')).toBe(200);
    expect(await status('/robots.txt', { headers: { 'If-None-Match': '"x", *' } })).toBe(200);
    expect(await status('/robots.txt', { headers: { 'If-None-Match': '*' } })).toBe(304);
    for (const path of ['/main.js', '/assets/gone-1a2b.css', '/favicon.ico'])
      expect(await status(path), path).toBe(404);
    const put = await pages.request('/', { method: 'PUT' });
    expect([put.status, put.headers.get('Allow')]).toEqual([405, 'GET, HEAD']);
    expect(await status('/api/nosuch', { method: 'PUT' })).toBe(404);
  });
});

describe('places', () => {
  it('reads the code of a place in either case', async () => {
    expect((await (await get('/api/profiles/cn')).json()).place).toBe('CN');
    expect((await get('/api/compare?places=cn,us')).status).toBe(200);
  });

  it('gives a profile with every pillar, and what is missing', async () => {
    const body = await (await get('/api/profiles/CN?reference=2016')).json();
    expect(body).toMatchObject({ place: 'CN', snapshot: 'fake-1', reference: '2016' });
    expect(body.pillars).toHaveLength(8);
    expect(body.pillars[0].figures[0].latest.interval).toBeTruthy();
  });

  it('compares places and calls different only what is apart', async () => {
    const body = await (await get('/api/compare?places=CN,%20US')).json();
    expect(body.places.map((place: { id: string }) => place.id)).toEqual(['CN', 'US']);
    expect(body.pillars[0].indicators[0].differences[0]).toMatchObject({ a: 'CN', b: 'US' });
  });

  it('adds a composite with the reader’s weights, and says which weights it takes', async () => {
    const path = '/api/compare?places=CN,US&weights=';
    const weights = 'talent.authorships=2,talent.authorship-share=0.5';
    const { composite } = await (await get(path + weights)).json();
    expect(composite.weights).toEqual({ 'talent.authorships': 2, 'talent.authorship-share': 0.5 });
    expect(composite.rows.map((row: { place: string }) => row.place).sort()).toEqual(['CN', 'US']);
    for (const wrong of ['x', 'talent.authorships=-1', 'talent.authorships=1', 'a=1e9,b=2']) {
      expect((await get(path + wrong)).status, wrong).toBe(400);
    }
  });
});

describe('service', () => {
  it('is healthy, ready and counted', async () => {
    expect(await (await get('/healthz')).text()).toBe('ok\n');
    expect(await (await get('/readyz')).text()).toBe('ready\n');
    const metrics = await (await get('/metrics')).text();
    expect(metrics).toMatch(/orrery_http_requests_total\{method="GET",route="\/api\/figures\/:id"/);
    expect(metrics).toContain('orrery_snapshot_info{id="fake-1",kind="release"} 1');
  });

  it('describes itself in OpenAPI 3.1', async () => {
    const document = await (await get('/openapi.json')).json();
    expect(document.openapi).toBe('3.1.0');
    expect(Object.keys(document.paths)).toContain('/api/figures/{id}');
    expect((await (await get('/api')).json()).detail).toContain('/openapi.json');
  });

  it('names every operation once, declares every tag and describes every parameter', async () => {
    interface Operation {
      operationId?: string;
      tags: string[];
      parameters?: { name: string; description?: string; schema?: { description?: string } }[];
    }
    const document = await (await get('/openapi.json')).json();
    const operations = Object.values(document.paths as Record<string, Record<string, Operation>>)
      .map((methods) => Object.values(methods))
      .flat();
    const ids = operations.map(({ operationId }) => operationId);
    expect(ids).not.toContain(undefined);
    expect(new Set(ids).size).toBe(ids.length);
    const declared = document.tags.map(({ name }: { name: string }) => name);
    expect(new Set(operations.flatMap(({ tags }) => tags))).toEqual(new Set(declared));
    const bare = operations
      .flatMap(({ parameters }) => parameters ?? [])
      .filter(({ description, schema }) => !(description ?? schema?.description));
    expect(bare.map(({ name }) => name)).toEqual([]);
  });

  it('lets other sites read, and tells a request from another', async () => {
    const response = await get('/api/status', { Origin: 'https://example.org' });
    expect(response.headers.get('Access-Control-Allow-Origin')).toBe('*');
    expect(response.headers.get('X-Request-Id')).toMatch(/^[\w-]{36}$/);
    const given = await get('/api/status', { 'X-Request-Id': 'abc-1' });
    expect(given.headers.get('X-Request-Id')).toBe('abc-1');
  });

  it('carries security headers', async () => {
    const data = await get('/api/status');
    expect(data.headers.get('X-Content-Type-Options')).toBe('nosniff');
    expect(data.headers.get('Content-Security-Policy')).toContain("default-src 'none'");
  });

  it('says what to do when the explorer is not built', async () => {
    const page = await get('/');
    expect(page.status).toBe(503);
    expect(await page.text()).toContain('npm run build');
  });
});
