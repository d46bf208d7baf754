import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { settled, startExplorer, type Explorer } from './explorer.js';

let explorer: Explorer;
beforeAll(async () => {
  explorer = await startExplorer();
});
afterAll(() => explorer?.close());

const PHONE = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true };

describe('comparing four places on a phone', () => {
  it('fits the screen and says where a difference may not be claimed', async () => {
    const { page, troubles, close } = await explorer.open('/places', PHONE);
    await settled(page);
    await page.getByRole('button', { name: 'Compare', exact: true }).tap();
    await page.waitForURL(/\/compare\?places=CN,US,IN,EU27/);
    const title = page.getByRole('heading', { level: 1, name: /side by side/ });
    await title.waitFor();
    await settled(page);
    const heading = await title.innerText();
    for (const name of ['China', 'United States', 'India', 'EU27']) expect(heading).toContain(name);
    const first = page.locator('article').first();
    expect(await first.locator('svg').count()).toBeGreaterThan(0);
    for (const name of ['China', 'United States', 'India', 'EU27'])
      expect(await first.locator('.values').innerText()).toContain(name);
    const wider = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(wider).toBeLessThanOrEqual(0);

    await page.getByRole('button', { name: /Places compared/ }).tap();
    await page.getByRole('searchbox', { name: 'Filter' }).fill('japan');
    await page.getByRole('checkbox', { name: /Japan/ }).check();
    await settled(page);
    expect(new URL(page.url()).searchParams.get('places')).toBe('CN,US,IN,EU27,JP');
    expect(troubles).toEqual([]);
    await close();
  });
});

describe('checking an article', () => {
  const TEXT =
    'In 2018, half of all author slots at NeurIPS were in China. China has a population of 1.4 billion.\n\nWe liked the food.';

  it('marks the claims, shows their evidence and takes a correction', async () => {
    const { page, troubles, close } = await explorer.open('/check');
    await page.getByRole('textbox', { name: /paste it/ }).fill(TEXT);
    await page.getByLabel('Date of the text').fill('2019-12');
    await page.getByRole('button', { name: 'Check', exact: true }).click();
    await page.locator('.mark').first().waitFor();
    expect(await page.locator('.mark').count()).toBeGreaterThanOrEqual(2);
    expect(await page.locator('.text').innerText()).toContain('We liked the food.');
    const card = page.locator('.card').first();
    expect(await card.innerText()).toMatch(/contradicted/);
    await page.locator('.mark').nth(1).press('Enter');
    await expect.poll(() => new URL(page.url()).searchParams.get('claim')).toBe('1');
    await card.getByRole('button').first().click();
    expect(new URL(page.url()).searchParams.get('claim')).toBe('0');
    await settled(page);
    await expect.poll(() => card.locator('svg').count()).toBeGreaterThan(1);
    const tested = page.locator('.card').first().locator('dd a').first();
    const before = await tested.getAttribute('href');

    const asked = page.waitForRequest((request) => request.url().endsWith('/api/check'));
    await card.getByRole('combobox').selectOption('talent.work-share');
    const body = (await asked).postDataJSON() as {
      mappings: Record<string, { indicator: string }>;
    };
    expect(body.mappings['0']?.indicator).toBe('talent.work-share');
    await expect.poll(() => tested.getAttribute('href'), { timeout: 10_000 }).not.toBe(before);
    expect(await tested.getAttribute('href')).toContain('/indicators/talent.work-share');
    expect(troubles).toEqual([]);
    await close();
  });

  it('can be cancelled, and says so when there is nothing to check', async () => {
    const { page, close } = await explorer.open('/check');
    await page.route('**/api/check', () => undefined);
    await page.getByRole('textbox', { name: /paste it/ }).fill(TEXT);
    await page.getByRole('button', { name: 'Check', exact: true }).click();
    await page.getByRole('button', { name: 'Cancel' }).click();
    await page.getByRole('button', { name: 'Check', exact: true }).waitFor();
    expect(await page.getByRole('textbox', { name: /paste it/ }).inputValue()).toBe(TEXT);
    await page.unroute('**/api/check');
    await page.getByRole('textbox', { name: /paste it/ }).fill('We liked the food.');
    await page.getByRole('button', { name: 'Check', exact: true }).click();
    await page.getByRole('heading', { name: 'No checkable number found' }).waitFor();
    await close();
  });
});

describe('switching to Chinese mid-way', () => {
  it('keeps the state and speaks Chinese, numbers and dates too', async () => {
    const { page, troubles, close } = await explorer.open('/talent/share?tier=oral&at=2018');
    await settled(page);
    await page.getByRole('button', { name: '中文' }).click();
    await page.locator('html[lang="zh-CN"]').waitFor();
    const query = new URL(page.url()).searchParams;
    expect([query.get('tier'), query.get('at'), query.get('lang')]).toEqual(['oral', '2018', 'zh']);
    expect(await page.locator('.finding').innerText()).toMatch(/2018年.*作者席位.*中国/s);
    expect(await page.locator('.main svg').first().innerHTML()).toMatch(/[\u4e00-\u9fff]/);
    expect(await page.title()).toMatch(/中国/);
    await page.getByRole('link', { name: '指标', exact: true }).first().click();
    await settled(page);
    await page.getByRole('searchbox').fill('芯片');
    await expect.poll(() => page.locator('section li').count()).toBeGreaterThan(0);
    expect(troubles).toEqual([]);
    await close();
  });
});

describe('with the keyboard alone', () => {
  it('searches, opens a figure, turns a control, opens and leaves the evidence', async () => {
    const { page, close } = await explorer.open('/');
    await settled(page);
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Skip to content');
    await page.keyboard.press('/');
    await page.keyboard.type('author slots');
    await page.getByRole('option').first().waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/indicators\/talent\./);
    await settled(page);
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('main');

    const focusOn = async (wanted: RegExp) => {
      for (let i = 0; i < 60; i++) {
        await page.keyboard.press('Tab');
        const name = await page.evaluate(() => {
          const element = document.activeElement as HTMLElement | null;
          return element?.getAttribute('aria-label') ?? element?.textContent?.trim() ?? '';
        });
        if (wanted.test(name)) return;
      }
      throw new Error(`Tab never reached ${wanted}`);
    };
    await focusOn(/^Counting$/);
    const outline = await page.evaluate(() => {
      const frame = document.activeElement?.closest('.select');
      return frame ? getComputedStyle(frame).outlineStyle : 'none';
    });
    expect(outline).toBe('solid');
    await page.keyboard.press('ArrowDown');
    await expect.poll(() => new URL(page.url()).searchParams.get('counting')).toBe('fractional');
    await settled(page);
    await focusOn(/^Evidence$/);
    await page.keyboard.press('Enter');
    const drawer = page.getByRole('dialog', { name: 'Behind this figure' });
    await drawer.waitFor();
    expect(await page.evaluate(() => document.activeElement?.closest('dialog') !== null)).toBe(
      true,
    );
    await page.keyboard.press('Escape');
    await drawer.waitFor({ state: 'detached' });
    expect(new URL(page.url()).searchParams.has('panel')).toBe(false);
    await close();
  });
});

describe('when something is wrong', () => {
  it('says what, offers another try, and recovers', async () => {
    const { page, close } = await explorer.open('/method');
    await page.route('**/api/figures/**', (route) => route.abort());
    await page.getByRole('link', { name: 'Talent' }).first().click();
    await page.getByRole('alert').waitFor();
    expect(await page.getByRole('alert').innerText()).toContain('The server cannot be reached');
    await page.unroute('**/api/figures/**');
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.locator('.finding').waitFor();
    expect(await page.getByRole('alert').count()).toBe(0);
    await close();
  });

  it('answers an unknown address, indicator and choice in words', async () => {
    const { page, close } = await explorer.open('/nowhere');
    await page.getByRole('heading', { name: 'There is no page here' }).first().waitFor();
    await page.goto(`${explorer.address}/indicators/talent.nothing`);
    await page.getByRole('heading', { name: /do not hold this figure/ }).waitFor();
    await page.goto(`${explorer.address}/talent/share?venue=nowhere`);
    await page.getByRole('alert').waitFor();
    expect(await page.getByRole('alert').innerText()).toContain('unknown-option');
    await close();
  });
});
