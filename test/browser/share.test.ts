import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { settled, startExplorer, type Explorer } from './explorer.js';

let explorer: Explorer;
beforeAll(async () => {
  explorer = await startExplorer();
});
afterAll(() => explorer?.close());

const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

describe("finding China's share at the NeurIPS orals of 2018", () => {
  it('gets there with the controls, then takes the picture and the citation away', async () => {
    const { page, troubles, close } = await explorer.open('/');
    await page
      .getByRole('navigation', { name: 'Pages' })
      .getByRole('link', { name: 'Talent' })
      .click();
    await settled(page);
    await page.getByLabel('Papers', { exact: true }).selectOption('oral');
    await page.getByLabel('Period', { exact: true }).selectOption('2018');
    await settled(page);
    expect(new URL(page.url()).searchParams.get('tier')).toBe('oral');
    expect(new URL(page.url()).searchParams.get('at')).toBe('2018');
    const finding = await page.locator('.finding').innerText();
    expect(finding).toMatch(/2018/);
    expect(finding).toMatch(/\d+\.\d%.*\(.*–.*%\).*NeurIPS author slots/s);
    expect(finding).toContain('China');

    const answer = await page.request.get(
      `${explorer.address}/api/figures/talent.authorship-share?venue=neurips&tier=oral&period=2018&place=CN`,
    );
    const { pooled } = (await answer.json()) as { pooled: { value: number }[] };
    expect(finding).toContain(`${(100 * (pooled[0]?.value ?? NaN)).toFixed(1)}%`);

    await page.getByRole('button', { name: 'Download' }).click();
    const [picture] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'PNG' }).click(),
    ]);
    const bytes = await readFile(await picture.path());
    expect(picture.suggestedFilename()).toMatch(/\.png$/);
    expect(bytes.subarray(0, 8).equals(PNG)).toBe(true);

    await page.getByRole('button', { name: 'Copy: Text' }).click();
    const citation = await page.evaluate(() => navigator.clipboard.readText());
    expect(citation).toContain('talent.authorship-share');
    expect(citation).toMatch(/snapshot [0-9a-f]{8}/);
    expect(citation).toContain('tier=oral');
    expect(await page.getByLabel('BibTeX', { exact: true }).innerText()).toContain('@misc{');
    expect(JSON.parse(await page.getByLabel('CSL-JSON', { exact: true }).innerText())).toHaveLength(
      1,
    );
    expect(troubles).toEqual([]);
    await close();
  });

  it('takes two clicks from the number to its evidence', async () => {
    const { page, close } = await explorer.open('/talent/share');
    await settled(page);
    await page.getByRole('button', { name: 'Evidence' }).click();
    const drawer = page.getByRole('dialog', { name: 'Behind this figure' });
    for (const words of [
      'Interval, 95%',
      'Missing-data bounds',
      'Coverage',
      'Range over definitions',
    ])
      await expect.poll(() => drawer.getByText(words, { exact: true }).count()).toBe(1);
    expect(await drawer.getByLabel('SQL', { exact: true }).innerText()).toMatch(/WITH|SELECT/);
    expect(await drawer.getByLabel('API call', { exact: true }).innerText()).toContain(
      '/api/figures/',
    );
    await page.keyboard.press('Escape');
    await expect.poll(() => drawer.count()).toBe(0);
    await close();
  });
});

describe('turning a definition', () => {
  it('moves the line and the address, and a reload shows the same', async () => {
    const { page, close } = await explorer.open('/talent/share');
    await settled(page);
    const line = () => page.locator('.track[data-place="CN"]').innerHTML();
    const sentence = () => page.locator('.finding').innerText();
    const [before, said] = [await line(), await sentence()];
    await page.getByLabel('Counting', { exact: true }).selectOption('fractional');
    await settled(page);
    await expect.poll(line).not.toBe(before);
    expect(await sentence()).not.toBe(said);
    expect(new URL(page.url()).searchParams.get('counting')).toBe('fractional');
    const [after, now] = [await line(), await sentence()];
    await page.reload();
    await settled(page);
    expect(await line()).toBe(after);
    expect(await sentence()).toBe(now);
    await page.goBack();
    await settled(page);
    await expect.poll(line).toBe(before);
    expect(await sentence()).toBe(said);
    await close();
  });

  it('moves the filled tick within the strip of the year that the sentence names', async () => {
    const { page, close } = await explorer.open('/talent/share?at=2018');
    await settled(page);
    const strip = page.getByRole('complementary', { name: 'Range over definitions' });
    const said = async () => ({
      sentence: await page.locator('.finding').innerText(),
      strip: (await strip.locator('svg > title').textContent()) ?? '',
    });
    const before = await said();
    const answer = await page.request.get(
      `${explorer.address}/api/figures/talent.authorship-share?venue=neurips&period=2018&place=CN`,
    );
    const { range } = (await answer.json()) as { range: { low: number; high: number }[] };
    const reach = `${(100 * (range[0]?.low ?? NaN)).toFixed(1)}–${(100 * (range[0]?.high ?? NaN)).toFixed(1)}%`;
    expect(before.strip).toMatch(/^China, 2018: \d+ definitions say/);
    expect(before.strip).toContain(reach);
    expect(before.sentence).toMatch(/Other definitions say [\d.]+–[\d.]+%/);
    const own = (text: string) => /this one says ([\d.]+%)/.exec(text)?.[1] ?? 'none';
    expect(before.sentence).toContain(own(before.strip));
    await page.getByLabel('Counting', { exact: true }).selectOption('fractional');
    await settled(page);
    await expect.poll(async () => own((await said()).strip)).not.toBe(own(before.strip));
    const after = await said();
    expect(after.sentence).toContain(own(after.strip));
    expect(after.strip).toContain(reach);
    await close();
  });

  it('applies a definition chosen from the range', async () => {
    const { page, close } = await explorer.open('/talent/share?panel=definitions');
    await settled(page);
    const said = await page.locator('.finding').innerText();
    await page.getByRole('button', { name: 'Use', exact: true }).first().click();
    await settled(page);
    await expect.poll(() => page.locator('.finding').innerText()).not.toBe(said);
    expect(new URL(page.url()).search).toMatch(/counting|multi|seat|place/);
    await close();
  });
});
