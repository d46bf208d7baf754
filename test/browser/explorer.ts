import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';
import { findChromium, FLAGS } from './chromium.js';

const root = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url));

/** The product as a user starts it, on the embedded release, with a browser in front of it. */
export interface Explorer {
  address: string;
  browser: Browser;
  /** A page in a context of its own. Requests to other hosts and page errors are collected. */
  open(path: string, options?: BrowserContextOptions): Promise<Visit>;
  close(): Promise<void>;
}

export interface Visit {
  page: Page;
  /** What went wrong in the page: console errors, exceptions, requests to other hosts. */
  troubles: string[];
  close(): Promise<void>;
}

/**
 * Starts `orrery serve` on a free port and resolves with the address it prints. With
 * ORRERY_ADDRESS the server that runs there is tested instead, and left running.
 */
async function serve(): Promise<{ address: string; child: ChildProcess | null }> {
  const running = process.env['ORRERY_ADDRESS'];
  if (running) return { address: running.replace(/\/$/, ''), child: null };
  if (!existsSync(root('dist/cli/main.js')) || !existsSync(root('dist/web/index.html'))) {
    throw new Error('The explorer is not built. Run "npm run build" first.');
  }
  const child = spawn(process.execPath, [root('bin/orrery.js'), 'serve', '--port', '0'], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const address = await new Promise<string>((resolve, reject) => {
    let text = '';
    const read = (chunk: Buffer) => {
      text += chunk.toString();
      const found = /http:\/\/[\w.:[\]-]+/.exec(text);
      if (found) resolve(found[0].replace(/\/$/, ''));
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    child.once('exit', (code) => reject(new Error(`orrery serve ended with ${code}: ${text}`)));
  });
  return { address, child };
}

export async function startExplorer(): Promise<Explorer> {
  const executablePath = findChromium();
  if (executablePath === null)
    throw new Error('No Chromium. Run "node test/browser/ensure-chromium".');
  const { address, child } = await serve();
  const browser = await chromium.launch({ executablePath, args: FLAGS });
  return {
    address,
    browser,
    async open(path, options = {}) {
      const context = await browser.newContext({
        viewport: { width: 1280, height: 860 },
        locale: 'en-GB',
        colorScheme: 'light',
        reducedMotion: 'reduce',
        acceptDownloads: true,
        ...options,
      });
      await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: address });
      const page = await context.newPage();
      const troubles: string[] = [];
      page.on('console', (message) => {
        if (message.type() === 'error') troubles.push(message.text());
      });
      page.on('pageerror', (error) => troubles.push(String(error)));
      page.on('request', (request) => {
        const url = request.url();
        if (!url.startsWith(address) && !/^(data|blob):/.test(url)) troubles.push(`asked ${url}`);
      });
      await page.goto(address + path);
      return { page, troubles, close: () => context.close() };
    },
    async close() {
      await browser.close();
      if (child === null) return;
      child.removeAllListeners('exit');
      const ended = new Promise((resolve) => child.once('exit', resolve));
      child.kill('SIGTERM');
      await ended;
    },
  };
}

const PATIENCE_MS = 20_000;

/** Waits until a condition holds; the pages' own policy forbids the evaluation Playwright polls with. */
export async function until(holds: () => Promise<boolean>, what: string): Promise<void> {
  const end = Date.now() + PATIENCE_MS;
  while (!(await holds())) {
    if (Date.now() > end) throw new Error(`Waited in vain for ${what}.`);
    await new Promise((resolve) => setTimeout(resolve, 40));
  }
}

/** Waits until the page stands and nothing is being fetched. */
export async function settled(page: Page): Promise<void> {
  await page.waitForLoadState('networkidle');
  const idle = async () => (await page.locator('.waiting, .busy, [data-busy]').count()) === 0;
  await until(idle, `${page.url()} to settle`);
}
