import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { settled, startExplorer, type Explorer } from './explorer.js';

let explorer: Explorer;
beforeAll(async () => {
  explorer = await startExplorer();
});
afterAll(() => explorer?.close());

describe('tracing a stream to its evidence', () => {
  it('isolates the stream, says its sentence and opens what it rests on', async () => {
    const { page, troubles, close } = await explorer.open('/talent/flows');
    await settled(page);
    const answer = await page.request.get(`${explorer.address}/api/figures/talent.flows`);
    const { series, pooled } = (await answer.json()) as { series: unknown[]; pooled: unknown[] };
    expect(series.length + pooled.length).toBeGreaterThan(0);
    const gathered = ':not([data-from="other"]):not([data-to="other"])';
    const stream = page.locator(`.stream${gathered}`).nth(1);
    const [from, to] = [
      await stream.getAttribute('data-from'),
      await stream.getAttribute('data-to'),
    ];
    await stream.dispatchEvent('click');
    await page.locator('.stream.chosen').waitFor();
    expect(new URL(page.url()).searchParams.get('stream')).toBe(`${from}~${to}`);
    expect(await page.locator('.finding').innerText()).toMatch(/\d/);
    await page.getByRole('button', { name: 'Evidence' }).click();
    const drawer = page.getByRole('dialog', { name: 'Behind this figure' });
    await drawer.waitFor();
    expect(await drawer.getByLabel('SQL', { exact: true }).innerText()).toMatch(/SELECT/);
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Matrix' }).click();
    await page.locator('td.selected').waitFor();
    expect(troubles).toEqual([]);
    await close();
  });

  it('answers in a sentence, and isolates the stream that a link names', async () => {
    const { page, close } = await explorer.open('/talent/flows');
    await settled(page);
    const sentence = await page.locator('.finding').innerText();
    expect(sentence).toMatch(
      /^In [\d–]+, \d+ \(\d+–\d+\) persons moved from .+ to .+, the largest of \d+ streams\./,
    );
    const known = page.getByRole('row').filter({ hasNotText: 'unknown' });
    const second = known.nth(2).getByRole('button');
    await second.click();
    await page.locator('.stream.chosen').waitFor();
    await page.reload();
    await settled(page);
    expect(await page.locator('.stream.chosen').count()).toBe(1);
    expect(await page.locator('.finding').innerText()).toContain('the 2nd largest of');
    await close();
  });

  it('keeps every interval on a phone', async () => {
    const { page, close } = await explorer.open('/talent/flows', {
      viewport: { width: 360, height: 740 },
    });
    await settled(page);
    const cell = page.getByRole('row').nth(1).getByRole('cell').last();
    expect(await cell.innerText()).toMatch(/\d+\s+\d+–\d+/);
    const box = await cell.boundingBox();
    expect((box?.x ?? 0) + (box?.width ?? 999)).toBeLessThanOrEqual(360);
    await close();
  });
});
