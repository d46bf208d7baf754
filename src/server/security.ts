import type { MiddlewareHandler } from 'hono';
import type { Env } from './service.js';

const EVERYWHERE: Record<string, string> = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), microphone=(), geolocation=(), payment=(), usb=()',
};

const PAGE_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "font-src 'self'",
  "img-src 'self' data: blob:",
  "connect-src 'self'",
  "manifest-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "object-src 'none'",
].join('; ');

/** Data are never run: not scripts in an SVG, not anything in JSON. */
const DATA_POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:; frame-ancestors 'none'; sandbox";

/**
 * Security headers of every answer. Only `/embed` may be framed by other sites.
 * Data may be read from any site, so they carry `Cross-Origin-Resource-Policy: cross-origin`.
 */
export const securityHeaders: MiddlewareHandler<Env> = async (c, next) => {
  await next();
  const headers = c.res.headers;
  for (const [name, value] of Object.entries(EVERYWHERE)) headers.set(name, value);
  const html = headers.get('Content-Type')?.startsWith('text/html') === true;
  const page = html && !c.req.path.startsWith('/api/');
  const framed = page && /^\/embed(\/|$)/.test(c.req.path);
  const ancestors = framed ? 'frame-ancestors *' : "frame-ancestors 'none'";
  headers.set('Content-Security-Policy', page ? `${PAGE_POLICY}; ${ancestors}` : DATA_POLICY);
  headers.set('Cross-Origin-Resource-Policy', page && !framed ? 'same-origin' : 'cross-origin');
  if (!framed) headers.set('X-Frame-Options', 'DENY');
};
