import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';
import type { OpenAPIHono } from '@hono/zod-openapi';
import { OrreryError } from '../records/error.js';
import { LIMITS, type Limits } from './limits.js';
import type { Env } from './service.js';

const DEFAULT_PORT = 4870;
/** Ports tried after the default one where nobody asked for a port. */
const NEIGHBOURS = 20;

/**
 * An idle connection is promised to stand for so many seconds and kept for longer: a client that
 * uses it at the end of the promise, or a little late because its machine is busy, is still heard.
 */
export interface Keep {
  promisedSeconds: number;
  keptMs: number;
}

export const KEEP: Keep = { promisedSeconds: 5, keptMs: 15_000 };

export interface ListenOptions {
  host: string;
  /** The port asked for (0: any free one), or null for the default or the next free one after it. */
  port: number | null;
  limits?: Partial<Limits>;
  keep?: Partial<Keep>;
}

export interface Listening {
  /** Address to open, e.g. `http://127.0.0.1:4870`. */
  url: string;
  port: number;
  /** Stops taking requests, lets running ones finish within `drainMs`, then closes every connection. */
  close(): Promise<void>;
}

/** Serves an app over HTTP/1.1 with bounds on slow clients. Throws `usage` / `port-taken` or `bad-host`. */
export async function listen(
  app: OpenAPIHono<Env>,
  { host, port, limits: given = {}, keep: asked = {} }: ListenOptions,
): Promise<Listening> {
  const limits = { ...LIMITS, ...given };
  const keep = { ...KEEP, ...asked };
  const server = createAdaptorServer({
    fetch: app.fetch,
    serverOptions: {
      headersTimeout: limits.headersMs,
      requestTimeout: limits.receiveMs,
      keepAliveTimeout: Math.min(keep.keptMs, limits.idleMs),
      connectionsCheckingInterval: Math.min(5_000, limits.headersMs),
      maxHeaderSize: 16_384,
    },
  }) as Server;
  server.maxConnections = limits.connections;
  server.timeout = limits.idleMs;
  server.on('clientError', refuse);
  server.prependListener('request', promise(keep.promisedSeconds));
  const last = port === null ? DEFAULT_PORT + NEIGHBOURS : port;
  for (let candidate = port ?? DEFAULT_PORT; ; candidate++) {
    const taken = await bind(server, host, candidate);
    if (!taken) break;
    if (candidate < last) continue;
    const message =
      port === null
        ? `Ports ${DEFAULT_PORT} to ${last} of ${host} are all taken. Name another with --port.`
        : `Port ${port} of ${host} is taken. Name another with --port, or leave it out.`;
    throw new OrreryError('usage', 'port-taken', message);
  }
  const bound = (server.address() as AddressInfo).port;
  const name = host.includes(':') ? `[${host}]` : host;
  return { url: `http://${name}:${bound}`, port: bound, close: () => close(server, limits) };
}

/** True where the port is taken. */
function bind(server: Server, host: string, port: number): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const settle = (action: () => void) => {
      server.off('error', failed);
      server.off('listening', ready);
      action();
    };
    const ready = () => settle(() => resolve(false));
    const failed = (cause: NodeJS.ErrnoException) =>
      settle(() => {
        if (cause.code === 'EADDRINUSE') resolve(true);
        else
          reject(new OrreryError('usage', 'bad-host', hostMessage(host, port, cause), { cause }));
      });
    server.once('listening', ready);
    server.once('error', failed);
    server.listen(port, host);
  });
}

function hostMessage(host: string, port: number, cause: NodeJS.ErrnoException): string {
  return `Cannot listen on ${host} port ${port}: ${cause.code ?? cause.message}.`;
}

/** Says the promise in place of Node, which would tell the whole time that it keeps. */
function promise(seconds: number) {
  return ({ httpVersion, headers }: IncomingMessage, response: ServerResponse): void => {
    if (httpVersion !== '1.1' || /\bclose\b/i.test(headers.connection ?? '')) return;
    response.setHeader('Connection', 'keep-alive');
    response.setHeader('Keep-Alive', `timeout=${seconds}`);
  };
}

/** Answers what is not HTTP, or came too slowly, in the smallest way and hangs up. */
function refuse(error: NodeJS.ErrnoException, socket: Socket): void {
  if (error.code === 'ECONNRESET' || !socket.writable) {
    socket.destroy();
    return;
  }
  const [status, code] =
    error.code === 'ERR_HTTP_REQUEST_TIMEOUT'
      ? ['408 Request Timeout', 'request-timeout']
      : error.code === 'HPE_HEADER_OVERFLOW'
        ? ['431 Request Header Fields Too Large', 'headers-too-large']
        : ['400 Bad Request', 'bad-request'];
  const body = JSON.stringify({
    type: `urn:orrery:problem:${code}`,
    title: status.slice(4),
    status: Number(status.slice(0, 3)),
  });
  const headers = [
    'Content-Type: application/problem+json',
    `Content-Length: ${Buffer.byteLength(body)}`,
    'Connection: close',
  ];
  socket.end(`HTTP/1.1 ${status}\r\n${headers.join('\r\n')}\r\n\r\n${body}`);
}

async function close(server: Server, limits: Limits): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  const idle = setInterval(() => server.closeIdleConnections(), 50);
  const timer = setTimeout(() => server.closeAllConnections(), limits.drainMs);
  await closed;
  clearInterval(idle);
  clearTimeout(timer);
}
