import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import type { Context, Hono } from 'hono';
import { pageHead, withHead } from './head.js';
import type { ObservatoryHost } from './host.js';
import { languageOf, matches } from './respond.js';
import type { Env } from './service.js';

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
};

interface WebFile {
  body: Uint8Array<ArrayBuffer>;
  type: string;
  etag: string;
  /** True for files whose name carries their hash. */
  immutable: boolean;
}

/**
 * The built explorer, read into memory once. Requests are looked up by exact name,
 * so no request can name a file outside it.
 */
export class WebApp {
  private readonly files = new Map<string, WebFile>();

  constructor(root: string | null) {
    if (root !== null && existsSync(root)) this.load(root, '');
  }

  private load(folder: string, prefix: string): void {
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      const path = join(folder, entry.name);
      const address = `${prefix}/${entry.name}`;
      if (entry.isDirectory()) this.load(path, address);
      else if (entry.isFile()) this.add(address, readFileSync(path));
    }
  }

  private add(address: string, content: Uint8Array): void {
    const hash = createHash('sha256').update(content).digest('base64url').slice(0, 27);
    this.files.set(address, {
      body: new Uint8Array(content),
      type: TYPES[extname(address)] ?? 'application/octet-stream',
      etag: `"${hash}"`,
      immutable: address.startsWith('/assets/'),
    });
  }

  get built(): boolean {
    return this.files.has('/index.html');
  }

  /** The file, or the page for addresses the explorer routes itself; null for a missing asset. */
  find(path: string): WebFile | null {
    const exact = this.files.get(path);
    if (exact !== undefined) return exact;
    const ending = extname(path);
    if (ending !== '' && (path.startsWith('/assets/') || ending in TYPES)) return null;
    return this.files.get('/index.html') ?? null;
  }
}

/** Serves the explorer for every GET that no other route took, each page with a head of its own. */
export function webRoutes(app: Hono<Env>, web: WebApp, host: ObservatoryHost): void {
  app.get('*', (c, next) => {
    if (/^\/(api|mcp)(\/|$)/.test(c.req.path)) return next();
    if (!web.built) return c.html(NOT_BUILT, 503);
    const file = web.find(c.req.path);
    if (file === null) return next();
    return send(c, file.type.startsWith('text/html') ? headed(c, file, host) : file);
  });
}

/** The page as its address, language and the present snapshot want it. */
function headed(c: Context<Env>, file: WebFile, host: ObservatoryHost): WebFile {
  const url = new URL(c.req.url);
  if (c.req.header('X-Forwarded-Proto') === 'https') url.protocol = 'https:';
  const language = languageOf(c);
  const asked = { path: url.pathname, query: url.searchParams, language, origin: url.origin };
  const html = new TextDecoder().decode(file.body);
  const { body, etag } = withHead(html, pageHead(asked, host.current), language);
  return { ...file, body: new TextEncoder().encode(body), etag };
}

function send(c: Context<Env>, file: WebFile): Response {
  const headers = {
    'Content-Type': file.type,
    ETag: file.etag,
    'Cache-Control': file.immutable ? 'public, max-age=31536000, immutable' : 'no-cache',
    Vary: 'Accept-Language',
  };
  if (matches(c.req.header('If-None-Match'), file.etag)) {
    return new Response(null, { status: 304, headers });
  }
  return new Response(file.body, { headers });
}

const NOT_BUILT = `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Orrery</title>
<h1>Orrery</h1>
<p>The API answers here, but the explorer has not been built.
Run <code>npm run build</code> in the project folder and start again.</p>
<p lang="zh-CN">接口已可使用，但网页界面尚未构建。请在项目目录运行 <code>npm run build</code> 后重新启动。</p>
<ul>
<li><a href="/openapi.json">/openapi.json</a></li>
<li><a href="/api/indicators">/api/indicators</a></li>
<li><a href="/api/status">/api/status</a></li>
</ul>
</html>
`;
