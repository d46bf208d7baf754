import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** One request's answer; `nth` counts the requests for that path from 1. */
export type Behaviour = (
  request: IncomingMessage,
  response: ServerResponse,
  nth: number,
) => void | Promise<void>;

export interface HostileServer {
  url: string;
  requests: { path: string; range: string | undefined }[];
  /** Most requests that were open at once. */
  most: number;
  close(): Promise<void>;
}

/** A local server that misbehaves as told, one behaviour a path. */
export async function hostile(behaviours: Record<string, Behaviour>): Promise<HostileServer> {
  const counts = new Map<string, number>();
  let open = 0;
  const server = createServer((request, response) => {
    const path = request.url ?? '/';
    const nth = (counts.get(path) ?? 0) + 1;
    counts.set(path, nth);
    self.requests.push({ path, range: request.headers.range });
    open += 1;
    self.most = Math.max(self.most, open);
    response.on('close', () => (open -= 1));
    response.on('error', () => undefined);
    const behaviour = behaviours[path];
    if (behaviour === undefined) response.writeHead(404).end();
    else void behaviour(request, response, nth);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const self: HostileServer = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests: [],
    most: 0,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
  return self;
}

/** Made-up content of a given length, the same every time. */
export function content(length: number, seed = 1): Buffer {
  const out = Buffer.alloc(length);
  let state = seed;
  for (let i = 0; i < length; i++) {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    out[i] = 97 + ((state >>> 16) % 26);
  }
  return out;
}

export const sha256 = (data: Buffer) => createHash('sha256').update(data).digest('hex');

/** Serves data properly: ranges, validators, lengths. */
export function honest(data: Buffer, etag = `"${sha256(data).slice(0, 8)}"`): Behaviour {
  return (request, response) => {
    const start = rangeStart(request, etag);
    if (start === null) {
      response.writeHead(200, { etag, 'content-length': data.length }).end(data);
    } else if (start >= data.length) {
      response.writeHead(416, { 'content-range': `bytes */${data.length}` }).end();
    } else {
      sendRange(response, data, start, etag).end(data.subarray(start));
    }
  };
}

/** Where a range request that the validator allows begins, else null. */
export function rangeStart(request: IncomingMessage, etag: string): number | null {
  const match = /^bytes=(\d+)-$/.exec(request.headers.range ?? '');
  const given = request.headers['if-range'];
  return match === null || (given !== undefined && given !== etag) ? null : Number(match[1]);
}

export function sendRange(
  response: ServerResponse,
  data: Buffer,
  start: number,
  etag: string,
): ServerResponse {
  return response.writeHead(206, {
    etag,
    'content-length': data.length - start,
    'content-range': `bytes ${start}-${data.length - 1}/${data.length}`,
  });
}
