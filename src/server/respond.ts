import type { Context } from 'hono';
import { accepts } from 'hono/accepts';
import { OrreryError } from '../records/error.js';
import type { Language } from '../records/text.js';
import type { Env, Service } from './service.js';

export const MEDIA = {
  json: 'application/json; charset=utf-8',
  csv: 'text/csv; charset=utf-8; header=present',
  csvm: 'application/csvm+json; charset=utf-8',
  svg: 'image/svg+xml; charset=utf-8',
  png: 'image/png',
  parquet: 'application/vnd.apache.parquet',
  text: 'text/plain; charset=utf-8',
  html: 'text/html; charset=utf-8',
  claimreview: 'application/ld+json; charset=utf-8',
} as const;
export type Format = keyof typeof MEDIA;

/** The language a client asks for by `lang=` or Accept-Language, English where it says nothing we speak. */
export function languageOf(c: Context): Language {
  const asked = c.req.query('lang');
  if (asked === 'en' || asked === 'zh') return asked;
  if (asked === 'zh-CN') return 'zh';
  const supports = ['en', 'zh', 'zh-CN', 'zh-Hans', 'zh-Hans-CN', 'zh-SG'];
  const header = 'Accept-Language';
  return accepts(c, { header, supports, default: 'en' }).startsWith('zh') ? 'zh' : 'en';
}

/**
 * The format to answer in: `format=` where given, else the best of Accept, else the first offered.
 * Throws `usage` / `unknown-option` for a format not offered, `not-acceptable` where Accept leaves none.
 */
export function formatOf<F extends Format>(c: Context, offered: readonly [F, ...F[]]): F {
  const asked = c.req.query('format');
  if (asked !== undefined) {
    const found = offered.find((format) => format === asked);
    if (found !== undefined) return found;
    throw new OrreryError('usage', 'unknown-option', `No format "${asked}" here.`, {
      detail: { option: 'format', choices: [...offered] },
    });
  }
  const header = c.req.header('Accept');
  if (header === undefined || header.trim() === '') return offered[0];
  const plain = (format: F) => MEDIA[format].split(';')[0] ?? '';
  const none = 'none';
  const best = accepts(c, {
    header: 'Accept',
    supports: offered.map(plain),
    default: none,
    match: (ranges, config) => {
      const sorted = [...ranges].sort((a, b) => b.q - a.q);
      for (const { type, q } of sorted) {
        if (q <= 0) continue;
        const fits = config.supports.find((media) => covers(type.toLowerCase(), media));
        if (fits !== undefined) return fits;
      }
      return none;
    },
  });
  const format = offered.find((candidate) => plain(candidate) === best);
  if (format !== undefined) return format;
  throw new OrreryError('usage', 'not-acceptable', 'None of the accepted formats is available.', {
    detail: { available: offered.map(plain) },
  });
}

function covers(range: string, media: string): boolean {
  if (range === '*/*' || range === media) return true;
  return range.endsWith('/*') && media.startsWith(range.slice(0, -1));
}

type Body = string | Uint8Array<ArrayBuffer>;

/**
 * Answers a read with an ETag from snapshot, code and request; 304 where the client has it.
 * `make` runs only when the body is needed.
 */
export async function answer<F extends Format>(
  c: Context<Env>,
  service: Service,
  offered: readonly [F, ...F[]],
  make: (format: F) => Promise<Body> | Body,
): Promise<Response> {
  const format = formatOf(c, offered);
  const url = new URL(c.req.url);
  url.searchParams.sort();
  const request = `${format} ${languageOf(c)} ${url.pathname}?${url.searchParams.toString()}`;
  const validator = () => service.read((observatory) => service.etag(observatory, request));
  const etag = validator();
  const headers: Record<string, string> = {
    ETag: etag,
    'Cache-Control': 'public, no-cache',
    Vary: 'Accept, Accept-Language',
  };
  if (matches(c.req.header('If-None-Match'), etag)) {
    return new Response(null, { status: 304, headers });
  }
  const body = await make(format);
  if (validator() !== etag) delete headers['ETag'];
  headers['Content-Type'] = MEDIA[format];
  if (format === 'csv') headers['Link'] = describedBy(url, offered.includes('csvm' as F));
  return new Response(body, { headers });
}

/** Whether `If-None-Match` names this answer: its tag, weak or strong, among others, or `*`. */
export function matches(header: string | undefined, etag: string): boolean {
  if (header === undefined) return false;
  if (header.trim() === '*') return true;
  return header.split(',').some((tag) => tag.trim().replace(/^W\//, '') === etag);
}

/** What describes a CSV: CSV on the Web metadata where offered, else the JSON of the same address. */
function describedBy(url: URL, hasMetadata: boolean): string {
  const about = new URL(url);
  about.searchParams.set('format', hasMetadata ? 'csvm' : 'json');
  const type = hasMetadata ? 'application/csvm+json' : 'application/json';
  return `<${about.pathname}${about.search}>; rel="describedby"; type="${type}"`;
}

/** One page of a list. */
export interface Page<T> {
  items: T[];
  total: number;
  limit: number;
  offset: number;
}

/** One page of a list, with how long the list is. */
export function page<T>(items: T[], { limit, offset }: { limit: number; offset: number }): Page<T> {
  return { items: items.slice(offset, offset + limit), total: items.length, limit, offset };
}
