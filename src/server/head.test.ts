import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { fakeObservatory } from '../../test/http/fake.js';
import { createApp } from './app.js';
import { PAGE_TITLES } from './head.js';

const folder = mkdtempSync(join(tmpdir(), 'orrery-head-'));
writeFileSync(
  join(folder, 'index.html'),
  readFileSync(new URL('../../web/index.html', import.meta.url)),
);
afterAll(() => rmSync(folder, { recursive: true }));
const app = createApp(fakeObservatory(), { webRoot: folder });

async function page(path: string, headers: Record<string, string> = {}) {
  const response = await app.request(`http://orrery.test${path}`, { headers });
  const html = await response.text();
  const head = /<!--head-->([\s\S]*)<!--\/head-->/.exec(html)?.[1] ?? '';
  const meta = (name: string) =>
    new RegExp(`<meta (?:name|property)="${name}" content="([^"]*)"`).exec(head)?.[1];
  const title = /<title>([^<]*)<\/title>/.exec(head)?.[1];
  return { response, html, head, meta, title };
}

describe('the head of a page', () => {
  it('names the figure and its picture with the options of the address and of the page', async () => {
    const { title, meta, html } = await page('/talent/share?place=IN,GB&view=map&made=up');
    expect(title).toBe('Share of authorships · Orrery');
    expect(meta('og:title')).toBe(title);
    expect(meta('twitter:card')).toBe('summary_large_image');
    expect(html).toContain('<html lang="en">');
    const picture = new URL((meta('og:image') ?? '').replaceAll('&amp;', '&'));
    expect(picture.origin).toBe('http://orrery.test');
    expect(picture.pathname).toBe('/api/figures/talent.authorship-share');
    expect(Object.fromEntries(picture.searchParams)).toEqual({
      venue: 'neurips',
      period: '2009..2022',
      place: 'IN,GB',
      format: 'png',
      frame: 'social',
      scale: '1',
      lang: 'en',
    });
    const drawn = await app.request(picture);
    expect(drawn.status).toBe(200);
    const bytes = Buffer.from(await drawn.arrayBuffer());
    expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([1200, 630]);
  });

  it('speaks the language asked for by address or header', async () => {
    const byAddress = await page('/indicators/talent.authorship-share?lang=zh');
    expect(byAddress.title).toBe('署名占比 · Orrery');
    expect(byAddress.html).toContain('<html lang="zh-CN">');
    expect(byAddress.meta('og:image')).toContain('lang=zh');
    const byHeader = await page('/places/CN', { 'Accept-Language': 'zh-CN,zh;q=0.9' });
    expect(byHeader.title).toBe('中国 · Orrery');
    expect(byHeader.response.headers.get('Vary')).toContain('Accept-Language');
  });

  it('escapes what the address says', async () => {
    const evil = encodeURIComponent(`"><script>alert('1')</script>`);
    const { head } = await page(`/talent/share?venue=${evil}&x=${evil}`);
    expect(head).not.toContain('<script');
    expect(head).not.toContain("alert('");
    expect(head.match(/"/g)?.length).toBe((head.match(/<meta/g)?.length ?? 0) * 4);
  });

  it('keeps the $ patterns of an address as they are, and drops values without bound', async () => {
    const { meta } = await page(`/talent/share?place=$%26&venue=${'x'.repeat(401)}`);
    expect(meta('og:image')).toContain('place=%24%26');
    expect(meta('og:image')).not.toContain('xxxx');
  });

  it('names the other pages as the explorer does, and an unknown one after the product', async () => {
    for (const [language, file] of [
      ['en', 'en'],
      ['zh', 'zh-CN'],
    ] as const) {
      const strings = JSON.parse(
        readFileSync(new URL(`../../web/i18n/${file}.json`, import.meta.url), 'utf8'),
      ) as Record<string, string>;
      for (const [name, title] of Object.entries(PAGE_TITLES)) {
        expect(title[language]).toBe(strings[name === 'compare' ? 'compare.go' : `page.${name}`]);
      }
    }
    expect((await page('/method')).title).toBe('Method and limits · Orrery');
    expect((await page('/pillars/compute')).title).toMatch(/^Compute.* · Orrery$/i);
    expect((await page('/nowhere/constructor')).title).toBe('Orrery');
    expect((await page('/indicators/none')).title).toBe('Indicators · Orrery');
  });

  it('answers 304 to the same page and not to another', async () => {
    const etag = (await page('/method')).response.headers.get('ETag') ?? '';
    expect((await page('/method', { 'If-None-Match': etag })).response.status).toBe(304);
    expect((await page('/check', { 'If-None-Match': etag })).response.status).toBe(200);
  });
});
