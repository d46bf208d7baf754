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
  const PHONE = { viewport: { width: 360, height: 740 } };

  it('shifts nothing while a page arrives or a control is turned', async () => {
    const shifts: Record<string, number> = {};
    for (const [path, options] of [
      ['/', {}],
      ['/recap', {}],
      ['/talent/share', {}],
      ['/talent/share', PHONE],
      ['/talent/flows', {}],
      ['/talent/retention', PHONE],
      ['/talent/organisations', {}],
    ] as const) {
      const { page, close } = await explorer.open('/method', options);
      await page.addInitScript(() => {
        const state = window as unknown as { shift: number };
        state.shift = 0;
        new PerformanceObserver((entries) => {
          for (const entry of entries.getEntries() as (PerformanceEntry & { value: number })[])
            state.shift += entry.value;
        }).observe({ type: 'layout-shift', buffered: true });
      });
      await page.goto(explorer.address + path);
      await settled(page);
      if (path === '/talent/share') {
        await page.getByLabel('Counting', { exact: true }).selectOption('fractional');
        await settled(page);
      }
      const name = options === PHONE ? `${path} (phone)` : path;
      shifts[name] = await page.evaluate(() => (window as unknown as { shift: number }).shift);
      await close();
    }
    const said = Object.entries(shifts).map(([name, shift]) => `${name} ${shift.toFixed(3)}`);
    process.stdout.write(`Cumulative layout shift: ${said.join(', ')}\n`);
    for (const [name, shift] of Object.entries(shifts)) expect(shift, name).toBeLessThan(0.1);
  });
});

describe('a control', () => {
  it('answers with a new sentence; how fast is printed, not judged', async () => {
    const { page, close } = await explorer.open('/talent/share');
    await settled(page);
    const turn = async (value: string) => {
      const took = await page.getByLabel('Counting', { exact: true }).evaluate(
        (select: HTMLSelectElement, next) =>
          new Promise<number>((resolve) => {
            const said = () => document.querySelector('.finding strong')?.textContent;
            const before = said();
            const started = performance.now();
            const look = () => {
              if (said() === before) requestAnimationFrame(look);
              else resolve(performance.now() - started);
            };
            select.value = next;
            select.dispatchEvent(new Event('change', { bubbles: true }));
            look();
          }),
        value,
      );
      await settled(page);
      return Math.round(took);
    };
    const [fresh, again] = [
      await turn('fractional'),
      [await turn('full'), await turn('fractional')],
    ];
    await settled(page);
    process.stdout.write(`A control turned: ${fresh} ms fresh, ${again.join(' and ')} ms seen\n`);
    expect(await page.locator('.finding').innerText()).toMatch(/\d%/);
    await close();
  });
});
