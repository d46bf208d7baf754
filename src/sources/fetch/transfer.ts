import { createHash, type Hash } from 'node:crypto';
import { open } from 'node:fs/promises';
import { request, type Dispatcher } from 'undici';
import { AttemptError } from './error.js';
import type { Part, PartState } from './part.js';
import type { Resource } from '../source.js';

export interface TransferOptions {
  dispatcher: Dispatcher;
  /** Longest silence of the server, milliseconds. */
  stallMs: number;
  /** Largest file taken where the source states no size, bytes. */
  maxBytes: number;
  signal: AbortSignal;
  progress(bytes: number, total: number | null): void;
}

const MAX_REDIRECTS = 5;
const RETRYABLE = new Set([408, 425, 429, 500, 502, 503, 504]);

/**
 * One attempt to bring a file here, going on from the part that is already there when the server
 * can prove it is the same file (strong ETag or Last-Modified with `If-Range`, or a stated sha256).
 * Leaves a complete, checked part; throws `AttemptError` otherwise, with the part kept when it is good.
 */
export async function transfer(
  resource: Resource,
  part: Part,
  options: TransferOptions,
): Promise<{ sha256: string; bytes: number; resumed: number }> {
  const had = await resumable(resource, part);
  const headers: Record<string, string> = {
    'user-agent': 'orrery-fetch',
    accept: '*/*',
    'accept-encoding': 'identity',
  };
  if (had !== null) {
    headers['range'] = `bytes=${had.bytes}-`;
    const validator = strong(had.state.etag) ?? had.state.lastModified;
    if (validator !== null) headers['if-range'] = validator;
  }
  const response = await follow(resource.url, headers, options);
  try {
    return await receive(response, resource, part, had, options);
  } catch (error) {
    response.body.on('error', () => undefined).destroy();
    throw error;
  }
}

type Had = { bytes: number; state: PartState } | null;

async function resumable(resource: Resource, part: Part): Promise<Had> {
  const had = await part.load();
  if (had === null || had.state.url !== resource.url) return null;
  const proof = strong(had.state.etag) ?? had.state.lastModified ?? resource.sha256;
  return proof === null ? null : had;
}

const strong = (etag: string | null) => (etag === null || etag.startsWith('W/') ? null : etag);

type Response = Dispatcher.ResponseData;

async function follow(
  address: string,
  headers: Record<string, string>,
  options: TransferOptions,
): Promise<Response> {
  let url = new URL(address);
  for (let hops = 0; hops <= MAX_REDIRECTS; hops++) {
    const response = await request(url, {
      dispatcher: options.dispatcher,
      headers,
      headersTimeout: options.stallMs,
      bodyTimeout: options.stallMs,
      signal: options.signal,
    });
    const location = one(response.headers['location']);
    if (![301, 302, 303, 307, 308].includes(response.statusCode) || location === null) {
      return response;
    }
    response.body.on('error', () => undefined).destroy();
    url = redirected(url, location);
  }
  throw new AttemptError(
    false,
    'redirects',
    `${url.host} redirects more than ${MAX_REDIRECTS} times.`,
  );
}

function redirected(from: URL, location: string): URL {
  const to = URL.canParse(location, from) ? new URL(location, from) : null;
  const downgrade = from.protocol === 'https:' && to?.protocol !== 'https:';
  if (to === null || !/^https?:$/.test(to.protocol) || downgrade) {
    const message = `${from.host} redirects to an address that is not followed: ${location.slice(0, 200)}`;
    throw new AttemptError(false, 'redirects', message);
  }
  return to;
}

async function receive(
  response: Response,
  resource: Resource,
  part: Part,
  had: Had,
  options: TransferOptions,
): Promise<{ sha256: string; bytes: number; resumed: number }> {
  const host = new URL(resource.url).host;
  const { statusCode } = response;
  if (statusCode === 416 && had !== null) {
    if (had.bytes === (resource.bytes ?? had.state.total)) return finished(part, had.bytes);
    await part.discard();
    throw new AttemptError(true, 'changed', `${host} no longer has the file this is a part of.`);
  }
  if (statusCode !== 200 && statusCode !== 206) throw refused(response, resource.url);
  refuseHtml(response, resource);
  const state: PartState = {
    url: resource.url,
    etag: one(response.headers['etag']),
    lastModified: one(response.headers['last-modified']),
    total: totalOf(response),
  };
  const most = resource.bytes ?? options.maxBytes;
  if (state.total !== null) checkTotal(state.total, resource, most);
  let hash: Hash;
  let start = 0;
  if (statusCode === 206 && had !== null) {
    continues(response, had, state, host, await sameFile(had, state, part));
    start = had.bytes;
    hash = await part.hash();
  } else if (statusCode === 206) {
    throw new AttemptError(true, 'wrong-range', `${host} sent a part that was not asked for.`);
  } else {
    await part.begin(state);
    hash = createHash('sha256');
  }
  const bytes = await write(response, part, start, most, hash, state.total, options, resource);
  if (state.total !== null && bytes !== state.total) {
    const message = `${host} sent ${bytes} of ${state.total} bytes.`;
    throw new AttemptError(true, 'truncated', message);
  }
  return { sha256: hash.digest('hex'), bytes, resumed: start };
}

async function finished(part: Part, bytes: number) {
  return { sha256: (await part.hash()).digest('hex'), bytes, resumed: bytes };
}

async function sameFile(had: NonNullable<Had>, now: PartState, part: Part): Promise<boolean> {
  const same =
    (had.state.etag === null || now.etag === null || had.state.etag === now.etag) &&
    (had.state.total === null || now.total === null || had.state.total === now.total);
  if (!same) await part.discard();
  return same;
}

function continues(
  response: Response,
  had: NonNullable<Had>,
  now: PartState,
  host: string,
  same: boolean,
): void {
  if (!same) {
    throw new AttemptError(true, 'changed', `${host} changed the file during the download.`);
  }
  const range = /^bytes (\d+)-(\d+)\/(\d+|\*)$/.exec(one(response.headers['content-range']) ?? '');
  if (range !== null && Number(range[1]) === had.bytes) return;
  throw new AttemptError(true, 'wrong-range', `${host} answered another range than was asked.`, {
    detail: { asked: had.bytes, total: now.total },
  });
}

async function write(
  response: Response,
  part: Part,
  start: number,
  most: number,
  hash: Hash,
  total: number | null,
  options: TransferOptions,
  resource: Resource,
): Promise<number> {
  const handle = await open(part.path, start === 0 ? 'w' : 'r+');
  let bytes = start;
  let first = start === 0;
  try {
    for await (const chunk of response.body) {
      const data = chunk as Buffer;
      if (first) refuseHtmlContent(data, resource);
      first = false;
      if (bytes + data.length > most) throw tooLarge(resource, most);
      await handle.write(data, 0, data.length, bytes);
      hash.update(data);
      bytes += data.length;
      options.progress(bytes, total);
    }
  } finally {
    await handle.close();
  }
  return bytes;
}

function refused(response: Response, url: string): AttemptError {
  const { host } = new URL(url);
  const { statusCode } = response;
  const wait = one(response.headers['retry-after']);
  if (RETRYABLE.has(statusCode)) {
    const message = `${host} answers ${statusCode}.`;
    return new AttemptError(true, 'server-busy', message, { detail: { retryAfter: wait } });
  }
  if (statusCode === 404 || statusCode === 410) {
    return new AttemptError(false, 'not-there', `${host} has no file at ${url} (${statusCode}).`);
  }
  return new AttemptError(false, 'refused', `${host} refuses ${url} (${statusCode}).`);
}

const wantsHtml = (resource: Resource) => /\.html?(\.txt)?(\.gz)?$/.test(resource.path);

function refuseHtml(response: Response, resource: Resource): void {
  const type = one(response.headers['content-type']) ?? '';
  if (/^text\/html\b/i.test(type) && !wantsHtml(resource)) throw html(resource);
}

function refuseHtmlContent(data: Buffer, resource: Resource): void {
  const head = data
    .subarray(0, 512)
    .toString('latin1')
    .replace(/^\xEF\xBB\xBF/, '')
    .trimStart();
  if (/^<(!doctype\s+html|html|head|body)\b/i.test(head) && !wantsHtml(resource)) {
    throw html(resource);
  }
}

function html(resource: Resource): AttemptError {
  const { host } = new URL(resource.url);
  const message = `${host} sent a web page instead of the data of ${resource.path}: a login, a consent page or a network's own page stands in between. Open ${resource.url} in a browser to see it.`;
  return new AttemptError(false, 'html-instead-of-data', message);
}

function tooLarge(resource: Resource, most: number): AttemptError {
  const message = `${resource.path} is larger than the ${most} bytes expected.`;
  return new AttemptError(false, 'too-large', message);
}

function checkTotal(total: number, resource: Resource, most: number): void {
  if (total > most) throw tooLarge(resource, most);
  if (resource.bytes !== null && total !== resource.bytes) {
    const message = `${resource.path} should have ${resource.bytes} bytes, the server announces ${total}: the publisher changed the file.`;
    throw new AttemptError(false, 'wrong-size', message);
  }
}

function totalOf(response: Response): number | null {
  const text =
    response.statusCode === 206
      ? /\/(\d+)$/.exec(one(response.headers['content-range']) ?? '')?.[1]
      : one(response.headers['content-length']);
  return text === undefined || text === null || !/^\d{1,15}$/.test(text) ? null : Number(text);
}

function one(header: string | string[] | undefined): string | null {
  return (Array.isArray(header) ? header[0] : header) ?? null;
}
