import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { settled, startExplorer, type Explorer } from './explorer.js';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const PAGES = [
  '/',
  '/talent/share',
  '/talent/share?view=ranking',
  '/talent/share?view=map',
  '/talent/share?view=table',
  '/talent/share?panel=evidence',
  '/talent/stock',
  '/talent/flows',
  '/talent/flows?view=matrix',
  '/talent/retention',
  '/places',
  '/places/CN',
  '/compare',
  '/pillars',
  '/pillars/compute',
  '/check',
  '/recap',
  '/reproductions',
  '/reproductions?outcome=not-reproducible',
  '/indicators',
  '/indicators/data.population',
  '/sources',
  '/sources?source=worldbank-population',
  '/method',
  '/embed/talent.authorship-share',
];

let explorer: Explorer;
beforeAll(async () => {
  explorer = await startExplorer();
});
afterAll(() => explorer?.close());

describe.each(['en', 'zh'])('charts on a phone, in %s', (lang) => {
  it('keep every word inside the picture, at a size that can be read', async () => {
    const { page, close } = await explorer.open(`/?lang=${lang}`, {
      viewport: { width: 390, height: 800 },
    });
    const found: string[] = [];
    for (const path of ['/', '/compare', '/talent/share']) {
      await page.goto(`${explorer.address}${path}?lang=${lang}`);
      await settled(page);
      await page.locator('main svg text').first().waitFor();
      const bad = await page.evaluate(() =>
        [...document.querySelectorAll<SVGTextElement>('main svg text')].flatMap((text) => {
          const picture = text.ownerSVGElement?.getBoundingClientRect();
          const box = text.getBoundingClientRect();
          if (!picture || box.width === 0) return [];
          const size = parseFloat(getComputedStyle(text).fontSize);
          const scale = picture.width / (text.ownerSVGElement?.viewBox.baseVal.width ?? 1);
          const out = box.right > picture.right + 1 || box.left < picture.left - 1;
          return out || size * scale < 11.5 ? [`${text.textContent} (${size * scale} px)`] : [];
        }),
      );
      found.push(...bad.map((text) => `${path}: ${text}`));
    }
    expect(found).toEqual([]);
    await close();
  }, 120_000);
});

describe.each([
  { lang: 'en', colorScheme: 'light' as const },
  { lang: 'en', colorScheme: 'dark' as const },
  { lang: 'zh', colorScheme: 'light' as const },
  { lang: 'zh', colorScheme: 'dark' as const },
])('every page in $lang, $colorScheme', ({ lang, colorScheme }) => {
  it('has no serious accessibility issue, one main heading, a title, and asks no other host', async () => {
    const { page, troubles, close } = await explorer.open(`/method?lang=${lang}`, { colorScheme });
    const found: string[] = [];
    for (const path of PAGES) {
      await page.goto(`${explorer.address}${path}${path.includes('?') ? '&' : '?'}lang=${lang}`);
      await settled(page);
      await page.evaluate(AXE);
      const { violations } = await page.evaluate(
        async () =>
          (await (
            window as unknown as { axe: { run(): Promise<AxeResults> } }
          ).axe.run()) as AxeResults,
      );
      for (const { id, impact, nodes } of violations) {
        if (impact === 'serious' || impact === 'critical')
          found.push(`${path}: ${id} at ${nodes.map((node) => node.target.join(' ')).join(', ')}`);
      }
      if ((await page.locator('h1').count()) !== 1) found.push(`${path}: not one h1`);
      if (!/Orrery/.test(await page.title())) found.push(`${path}: title ${await page.title()}`);
      if ((await page.locator('html').getAttribute('lang')) !== (lang === 'zh' ? 'zh-CN' : 'en'))
        found.push(`${path}: wrong language`);
    }
    expect(found).toEqual([]);
    expect(troubles).toEqual([]);
    await close();
  }, 180_000);
});
