import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { settled, startExplorer, type Explorer } from './explorer.js';

let explorer: Explorer;
beforeAll(async () => {
  explorer = await startExplorer();
});
afterAll(() => explorer?.close());

const PHONE = { viewport: { width: 360, height: 740 } };
const parameter = (page: Page, name: string) => new URL(page.url()).searchParams.get(name);
const wider = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
const answer = async <T>(path: string): Promise<T> =>
  (await (await fetch(explorer.address + path)).json()) as T;

describe('sources', () => {
  it('open in place with the keyboard, at an address that opens the same', async () => {
    const { page, troubles, close } = await explorer.open('/sources');
    await settled(page);
    const row = page.getByRole('button', { name: 'Population, total (World Bank)' });
    await row.focus();
    await page.keyboard.press('Enter');
    expect(parameter(page, 'source')).toBe('worldbank-population');
    await page.reload();
    await settled(page);
    const open = page.locator('#worldbank-population');
    expect(await row.getAttribute('aria-expanded')).toBe('true');
    expect(await open.innerText()).toMatch(/Hong Kong, Macao and Kosovo are listed apart/);
    await row.click();
    expect(parameter(page, 'source')).toBeNull();
    expect(troubles).toEqual([]);
    await close();
  });

  it('filter by pillar, by what is held and by words, and name the command that fetches', async () => {
    const { page, close } = await explorer.open('/sources?pillar=chips&held=fetch', PHONE);
    await settled(page);
    const all = await page.locator('article').count();
    expect(all).toBeGreaterThan(0);
    await page.getByRole('searchbox', { name: 'Search sources' }).fill('comtrade');
    await expect.poll(() => page.locator('article').count()).toBe(1);
    await page.locator('article').getByRole('button').first().click();
    expect(await page.locator('article').innerText()).toContain(
      'npx orrery fetch comtrade-ic-exports',
    );
    expect(await wider(page)).toBeLessThanOrEqual(0);
    await page.getByRole('searchbox', { name: 'Search sources' }).fill('no such thing');
    await page.getByRole('heading', { name: 'No source fits' }).waitFor();
    await close();
  });
});

describe('reproductions', () => {
  it('count outcomes, filter by one, and say what the others would take', async () => {
    const { items } = await answer<{ items: { outcome: string }[] }>('/api/reproductions');
    const { page, close } = await explorer.open('/reproductions', PHONE);
    await settled(page);
    const differing = items.filter(({ outcome }) => outcome === 'differs').length;
    await page.getByRole('button', { name: `differs ${differing}` }).click();
    expect(parameter(page, 'outcome')).toBe('differs');
    expect(await page.locator('article').count()).toBe(differing);
    await page.getByRole('button', { name: /^not reproducible/ }).click();
    expect(await page.locator('article').count()).toBe(
      items.filter(({ outcome }) => outcome === 'not-reproducible').length,
    );
    expect(await page.locator('.need').first().innerText()).toMatch(/^Needed: It would take/);
    expect(await wider(page)).toBeLessThanOrEqual(0);
    await page.goBack();
    expect(parameter(page, 'outcome')).toBe('differs');
    await close();
  });
});

describe('method and limits', () => {
  it('shows what the benches measured, by the stratum asked for', async () => {
    interface Strata {
      link: { sets: { n: number }[]; strata: { id: string }[] };
      people: { records: { errors: unknown[] } };
    }
    const { link, people } = await answer<Strata>('/api/quality');
    const { page, troubles, close } = await explorer.open('/method');
    await settled(page);
    const cells = await page.locator('#linking-sets tbody tr td:nth-of-type(1)').allInnerTexts();
    expect(cells).toEqual(link.sets.map(({ n }) => n.toLocaleString('en')));
    expect(await page.locator('#people-errors tbody tr').count()).toBe(
      people.records.errors.length,
    );
    await page.getByRole('button', { name: 'Country answered' }).click();
    expect(parameter(page, 'strata')).toBe('country');
    expect(await page.locator('#linking-strata tbody tr').count()).toBe(
      link.strata.filter(({ id }) => id.startsWith('country answered')).length,
    );
    expect(await page.locator('#linking-strata').innerText()).toContain('China');
    expect(troubles).toEqual([]);
    await close();
  });
});

describe('pillars', () => {
  it('give figures of the place chosen, and what is missing, in a few calls', async () => {
    const { page, troubles, close } = await explorer.open('/method');
    await settled(page);
    const calls: string[] = [];
    page.on('request', (request) => {
      if (request.url().includes('/api/')) calls.push(request.url());
    });
    await page.getByRole('link', { name: 'Pillars' }).first().click();
    await settled(page);
    expect(calls.length).toBeLessThanOrEqual(3);
    const chips = page.locator('section#chips');
    expect(await chips.locator('.value strong').first().innerText()).toMatch(/\d/);
    await chips.locator('summary', { hasText: 'Without values here' }).click();
    expect(await chips.locator('a[href="/sources?source=comtrade-ic-exports"]').count()).toBe(2);
    await page.getByRole('button', { name: /Values for/ }).click();
    await page.getByRole('searchbox', { name: 'Filter' }).fill('germany');
    await page.getByRole('checkbox', { name: /Germany/ }).check();
    await settled(page);
    expect(parameter(page, 'place')).toBe('DE');
    expect(await page.locator('section#talent article').count()).toBe(2);
    expect(troubles).toEqual([]);
    await close();
  });
});

describe('indicators', () => {
  it('say what these data hold, and part what is held from what is not', async () => {
    interface Held {
      items: { missing: string | null }[];
    }
    const { items } = await answer<Held>('/api/coverage');
    const held = items.filter(({ missing }) => missing === null).length;
    const { page, close } = await explorer.open('/indicators', PHONE);
    await settled(page);
    await page.getByRole('button', { name: `with values here ${held}` }).click();
    expect(parameter(page, 'held')).toBe('held');
    expect(await page.locator('section li').count()).toBe(held);
    expect(await page.locator('.covers.absent').count()).toBe(0);
    expect(await wider(page)).toBeLessThanOrEqual(0);
    await close();
  });
});

describe('a comparison', () => {
  it('names what a licence keeps out, and gives a dwarfing place an axis of its own', async () => {
    const { page, close } = await explorer.open('/compare?places=CN,US,IN,EU27');
    await settled(page);
    const none = page.locator('article', { hasText: 'Share of integrated-circuit exports' });
    expect(await none.innerText()).toContain('orrery fetch comtrade-ic-exports');
    const policy = page.locator('article', { hasText: 'AI policy instruments' });
    expect(await policy.innerText()).toContain('EU27 is drawn on an axis of its own');
    expect(await policy.locator('svg').count()).toBe(2);
    await close();
  });
});
