/**
 * Takes the pictures of docs/screenshots from a running explorer:
 * `ORRERY_ADDRESS=http://127.0.0.1:4870 node test/browser/screenshots.js`.
 */
import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { findChromium, FLAGS } from './chromium.js';

const SHOTS = [
  ['home', '/', 1440, 'light', 'en'],
  ['share', '/talent/share', 1440, 'light', 'en'],
  ['share-dark-zh', '/talent/share', 1440, 'dark', 'zh'],
  ['share-phone', '/talent/share', 360, 'light', 'en'],
  ['evidence', '/talent/share?panel=evidence', 1440, 'light', 'en'],
  ['ranking', '/talent/share?view=ranking', 768, 'light', 'zh'],
  ['flows', '/talent/flows', 1440, 'light', 'en'],
  ['profile', '/places/CN', 1440, 'light', 'en'],
  ['compare', '/compare', 1440, 'dark', 'en'],
  ['check', '/check', 1440, 'light', 'en'],
  ['recap', '/recap', 1440, 'light', 'zh'],
  ['reproductions', '/reproductions', 1440, 'light', 'en'],
  ['indicators', '/indicators', 768, 'dark', 'zh'],
  ['method', '/method', 1440, 'light', 'zh'],
];

const address = process.env.ORRERY_ADDRESS;
const executablePath = findChromium();
if (!address || !executablePath) {
  process.stderr.write('Name a running explorer in ORRERY_ADDRESS, and have a Chromium.\n');
  process.exit(2);
}
const folder = fileURLToPath(new URL('../../docs/screenshots/', import.meta.url));
mkdirSync(folder, { recursive: true });
const browser = await chromium.launch({ executablePath, args: FLAGS });
const wanted = new Set(process.argv.slice(2));
for (const [name, path, width, colorScheme, lang] of SHOTS) {
  if (wanted.size > 0 && !wanted.has(name)) continue;
  const context = await browser.newContext({
    viewport: { width, height: width < 500 ? 780 : 960 },
    colorScheme,
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  await page.goto(`${address}${path}${path.includes('?') ? '&' : '?'}lang=${lang}`, {
    waitUntil: 'networkidle',
  });
  if (name === 'check') {
    await page.getByRole('button', { name: 'Try an example' }).click();
    await page.locator('.card button.head').nth(1).click();
    await page.waitForLoadState('networkidle');
  }
  await page.waitForTimeout(400);
  await page.screenshot({ path: `${folder}${name}.png` });
  await context.close();
}
await browser.close();
