import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { settled, startExplorer, type Explorer } from './explorer.js';

let explorer: Explorer;
beforeAll(async () => {
  explorer = await startExplorer();
});
afterAll(() => explorer?.close());

const LIMIT_KB = 250;

describe('weight', () => {
  it(`keeps JavaScript under ${LIMIT_KB} kB gzipped at the first paint of each main page`, async () => {
    const weights: Record<string, number> = {};
    for (const path of ['/', '/talent/share', '/places/CN', '/check', '/indicators']) {
      const { page, close } = await explorer.open(path);
      await settled(page);
      const scripts = await page.evaluate(() =>
        performance
          .getEntriesByType('resource')
          .map((entry) => entry.name)
          .filter((name) => /\.js$/.test(name)),
      );
      const bodies = scripts.map(async (url) => (await page.request.get(url)).body());
      const sizes = (await Promise.all(bodies)).map((body) => gzipSync(body).length);
      weights[path] = Math.round(sizes.reduce((sum, size) => sum + size, 0) / 1000);
      await close();
    }
    process.stdout.write(`JavaScript at first paint, kB gzipped: ${JSON.stringify(weights)}\n`);
    for (const [path, weight] of Object.entries(weights))
      expect(weight, path).toBeLessThan(LIMIT_KB);
  });
});

describe('movement', () => {
  it('shifts nothing while a figure arrives or a control is turned', async () => {
    const { page, close } = await explorer.open('/method');
    await page.addInitScript(() => {
      const state = window as unknown as { shift: number };
      state.shift = 0;
      new PerformanceObserver((entries) => {
        for (const entry of entries.getEntries() as (PerformanceEntry & { value: number })[])
          state.shift += entry.value;
      }).observe({ type: 'layout-shift', buffered: true });
    });
    await page.goto(`${explorer.address}/talent/share`);
    await settled(page);
    await page.getByLabel('Counting', { exact: true }).selectOption('fractional');
    await settled(page);
    const shift = await page.evaluate(() => (window as unknown as { shift: number }).shift);
    process.stdout.write(`Cumulative layout shift of the share page: ${shift.toFixed(3)}\n`);
    expect(shift).toBeLessThan(0.1);
    await close();
  });
});
