import type { Context } from 'hono';
import { OrreryError } from '../records/error.js';
import type { Env } from './service.js';

/** The body of a request as UTF-8 text. Throws `body-too-large` before it is all in memory, `bad-request` for other bytes. */
export async function readBody(c: Context<Env>, most: number): Promise<string> {
  const stated = Number(c.req.header('Content-Length') ?? '0');
  if (stated > most) throw tooLarge(most);
  const stream = c.req.raw.body;
  if (stream === null) return '';
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  const reader = stream.getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    bytes += value.length;
    if (bytes > most) {
      await reader.cancel();
      throw tooLarge(most);
    }
    chunks.push(value);
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(chunks));
  } catch (cause) {
    throw new OrreryError('usage', 'bad-request', 'The body is not UTF-8 text.', { cause });
  }
}

/** A body as JSON. Throws `unsupported-media-type`, and what `readBody` throws. */
export async function readJson(c: Context<Env>, most: number): Promise<unknown> {
  const type = c.req.header('Content-Type') ?? '';
  if (!/^application\/([\w.-]+\+)?json\b/i.test(type)) {
    const message = 'Send JSON with Content-Type: application/json.';
    throw new OrreryError('usage', 'unsupported-media-type', message);
  }
  const text = await readBody(c, most);
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new OrreryError('usage', 'bad-request', 'The body is not JSON.', { cause });
  }
}

function tooLarge(most: number): OrreryError {
  return new OrreryError('limit', 'body-too-large', `A body may have ${most} bytes.`);
}
