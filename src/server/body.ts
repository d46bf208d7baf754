import type { Context, MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { OrreryError } from '../records/error.js';
import type { Env } from './service.js';

/** Refuses bodies over a bound before they are all in memory. Throws `body-too-large`. */
export function boundedBody(most: number): MiddlewareHandler<Env> {
  return bodyLimit({
    maxSize: most,
    onError: () => {
      throw new OrreryError('limit', 'body-too-large', `A body may have ${most} bytes.`);
    },
  });
}

/** Lets only JSON through that is not packed. Throws `unsupported-media-type`. */
export const jsonOnly: MiddlewareHandler<Env> = async (c: Context, next) => {
  if (!/^application\/([\w.-]+\+)?json\b/i.test(c.req.header('Content-Type') ?? '')) {
    const message = 'Send JSON with Content-Type: application/json.';
    throw new OrreryError('usage', 'unsupported-media-type', message);
  }
  if (!/^(identity)?$/i.test(c.req.header('Content-Encoding') ?? '')) {
    const message = 'Send the body as it is, without Content-Encoding.';
    throw new OrreryError('usage', 'unsupported-media-type', message);
  }
  await next();
};

/** Lets no body through that would be misread: what is not UTF-8. Throws `bad-request`. */
export const utf8Only: MiddlewareHandler<Env> = async (c: Context, next) => {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(await c.req.arrayBuffer());
  } catch (cause) {
    if (!(cause instanceof TypeError)) throw cause;
    throw new OrreryError('usage', 'bad-request', 'The body is not UTF-8.', { cause });
  }
  await next();
};
