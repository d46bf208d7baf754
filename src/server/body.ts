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

/** Lets only JSON through. Throws `unsupported-media-type`. */
export const jsonOnly: MiddlewareHandler<Env> = async (c: Context, next) => {
  if (!/^application\/([\w.-]+\+)?json\b/i.test(c.req.header('Content-Type') ?? '')) {
    const message = 'Send JSON with Content-Type: application/json.';
    throw new OrreryError('usage', 'unsupported-media-type', message);
  }
  await next();
};
