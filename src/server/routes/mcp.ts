import { WebStandardStreamableHTTPServerTransport } from '@modelcontextprotocol/sdk/server/webStandardStreamableHttp.js';
import type { OpenAPIHono } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { checkText } from '../../claims/check.js';
import { OrreryError } from '../../records/error.js';
import type { Desk } from '../mcp/desk.js';
import { mcpServer } from '../mcp/server.js';
import { boundedBody } from '../body.js';
import type { Env, Service } from '../service.js';

/** The assistant's tools over streamable HTTP at `/mcp`, stateless: one server a request. */
export function mcpRoutes(app: OpenAPIHono<Env>, service: Service): void {
  app.post('/mcp', boundedBody(service.limits.bodyBytes), async (c) => {
    refuseForeignPages(c);
    const body = await c.req.text();
    const transport = new WebStandardStreamableHTTPServerTransport({
      enableJsonResponse: true,
      maxRequestBodySize: service.limits.bodyBytes,
    });
    const server = mcpServer(desk(c, service));
    await server.connect(transport);
    const request = new Request(c.req.url, { method: 'POST', headers: c.req.raw.headers, body });
    const response = await transport.handleRequest(request);
    const text = await response.text();
    await server.close();
    return new Response(text === '' ? null : text, {
      status: response.status,
      headers: { 'Content-Type': response.headers.get('Content-Type') ?? 'application/json' },
    });
  });
}

function desk(c: Context<Env>, service: Service): Desk {
  return {
    read: (work) => service.read(work),
    figure: (id, options) => service.figure(c, id, options),
    check: (text, options) =>
      service.compute(c, ({ observatory, signal }) =>
        checkText(text, options, observatory, {
          signal,
          failed: service.claimFailed(c),
          limits: { maxMillis: service.limits.requestMs * 0.8 },
        }),
      ),
  };
}

/** A web page of another site may not use a visitor's local service as its tool. */
function refuseForeignPages(c: Context<Env>): void {
  const origin = c.req.header('Origin');
  if (origin === undefined) return;
  const own = new URL(c.req.url).host;
  if (URL.canParse(origin) && new URL(origin).host === own) return;
  throw new OrreryError('usage', 'forbidden', `Pages of ${origin.slice(0, 200)} may not use /mcp.`);
}
