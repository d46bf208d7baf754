import { OpenAPIHono } from '@hono/zod-openapi';
import type { Context, MiddlewareHandler } from 'hono';
import { cors } from 'hono/cors';
import { HTTPException } from 'hono/http-exception';
import { requestId } from 'hono/request-id';
import { matchedRoutes } from 'hono/route';
import pino, { type Logger } from 'pino';
import { svgToPng } from '../charts/png/png.js';
import { asOrreryError, OrreryError } from '../records/error.js';
import type { Observatory } from '../figures/observatory.js';
import { ObservatoryHost } from './host.js';
import { LIMITS, type Limits } from './limits.js';
import { Metrics } from './metrics.js';
import { problemOf } from './problem.js';
import { languageOf } from './respond.js';
import { catalogueRoutes } from './routes/catalogue.js';
import { checkRoutes } from './routes/check.js';
import { figureRoutes } from './routes/figures.js';
import { indicatorRoutes } from './routes/indicators.js';
import { mcpRoutes } from './routes/mcp.js';
import { placeRoutes } from './routes/places.js';
import { qualityRoutes } from './routes/quality.js';
import { recapRoutes } from './routes/recap.js';
import { reproductionRoutes } from './routes/reproductions.js';
import { serviceRoutes } from './routes/service.js';
import { tableRoutes } from './routes/tables.js';
import { securityHeaders } from './security.js';
import { Service, type Env, type ToPng } from './service.js';
import { VERSION } from '../records/version.js';
import { WebApp, webRoutes } from './web.js';

export interface AppOptions {
  limits?: Partial<Limits>;
  log?: Logger;
  metrics?: Metrics;
  /** Folder of the built explorer; null serves the API alone. */
  webRoot?: string | null;
  toPng?: ToPng;
}

/**
 * The HTTP surface over an observatory. Every answer that is not the explorer comes from
 * routes whose schemas also make `/openapi.json`; every failure is `application/problem+json`.
 * @param source an observatory, or a host whose observatory may be swapped while requests run.
 */
export function createApp(
  source: Observatory | ObservatoryHost,
  options: AppOptions = {},
): OpenAPIHono<Env> {
  const host = source instanceof ObservatoryHost ? source : new ObservatoryHost(source);
  const limits = { ...LIMITS, ...options.limits };
  const log = options.log ?? pino({ level: 'silent' });
  const metrics = options.metrics ?? new Metrics();
  const service = new Service(host, limits, metrics, log, VERSION, options.toPng ?? svgToPng);
  metrics.observe(service.gate, host);

  const app = new OpenAPIHono<Env>({
    defaultHook: (result) => {
      if (!result.success) throw invalid(result.error.issues);
    },
  });
  app.use(requestId({ limitLength: 64 }));
  app.use(observe(service));
  app.use(securityHeaders);
  app.use(cors({ origin: '*', allowMethods: ['GET', 'HEAD', 'POST'], exposeHeaders: EXPOSED }));
  app.use(boundAddress(limits.addressLength));
  indicatorRoutes(app, service);
  figureRoutes(app, service);
  catalogueRoutes(app, service);
  placeRoutes(app, service);
  recapRoutes(app, service);
  qualityRoutes(app, service);
  reproductionRoutes(app, service);
  tableRoutes(app, service);
  checkRoutes(app, service);
  serviceRoutes(app, service);
  mcpRoutes(app, service);
  app.use('*', refuseMethods(app));
  webRoutes(app, new WebApp(options.webRoot ?? null), host);
  app.notFound((c) => {
    const help = /^\/api(\/|$)/.test(c.req.path) ? ' What there is: /openapi.json.' : '';
    return problem(
      c,
      new OrreryError('missing', 'not-found', `Nothing is at ${c.req.path}.${help}`),
    );
  });
  app.onError((thrown, c) => {
    const error = thrown instanceof HTTPException ? ofHttp(thrown) : asOrreryError(thrown);
    if (error.kind === 'internal') {
      log.error({ err: thrown, requestId: c.get('requestId') }, 'a request failed inside');
    }
    return problem(c, error);
  });
  return app;
}

const EXPOSED = ['ETag', 'Link', 'X-Request-Id', 'Retry-After'];

function problem(c: Context<Env>, error: OrreryError): Response {
  const body = problemOf(error, c.get('requestId'), languageOf(c));
  const headers: Record<string, string> = {
    'Content-Type': 'application/problem+json; charset=utf-8',
    'Cache-Control': 'no-store',
  };
  const retryAfter = error.detail['retryAfter'];
  if (body.status === 503 || body.status === 429) {
    headers['Retry-After'] = String(typeof retryAfter === 'number' ? retryAfter : 5);
  }
  const allow = error.detail['allow'];
  if (Array.isArray(allow)) headers['Allow'] = allow.join(', ');
  return new Response(JSON.stringify(body), { status: body.status, headers });
}

interface Issue {
  path: PropertyKey[];
  message: string;
}

function invalid(issues: Issue[]): OrreryError {
  const errors = issues.map(({ path, message }) => ({ at: path.map(String).join('.'), message }));
  const told = errors.map(({ at, message }) => (at === '' ? message : `${at}: ${message}`));
  return new OrreryError('usage', 'bad-request', told.join('; '), { detail: { errors } });
}

function ofHttp(error: HTTPException): OrreryError {
  const code = error.status === 413 ? 'body-too-large' : 'bad-request';
  const kind = error.status === 413 ? 'limit' : 'usage';
  if (error.status >= 500) return asOrreryError(error);
  return new OrreryError(kind, code, error.message || 'The request cannot be read.', {
    cause: error,
  });
}

/** Counts and logs every request by its route pattern. No address, query or body of a client is kept. */
function observe(service: Service): MiddlewareHandler<Env> {
  return async (c, next) => {
    const began = performance.now();
    await next();
    const seconds = (performance.now() - began) / 1000;
    const route = routeOf(c);
    const { method } = c.req;
    const { status } = c.res;
    service.metrics.requests.inc({ method: knownMethod(method), route, status: String(status) });
    service.metrics.seconds.observe({ route }, seconds);
    service.log.info(
      {
        requestId: c.get('requestId'),
        method: knownMethod(method),
        route,
        status,
        ms: Math.round(seconds * 1e4) / 10,
      },
      'request',
    );
  };
}

function routeOf(c: Context<Env>): string {
  const named = matchedRoutes(c).filter(({ path }) => !path.includes('*'));
  return named.at(-1)?.path ?? '/*';
}

const METHODS = ['GET', 'HEAD', 'POST', 'OPTIONS', 'PUT', 'DELETE', 'PATCH'];
const knownMethod = (method: string) => (METHODS.includes(method) ? method : 'other');

function boundAddress(most: number): MiddlewareHandler<Env> {
  return async (c, next) => {
    if (c.req.url.length > most) {
      throw new OrreryError('limit', 'address-too-long', `An address may have ${most} characters.`);
    }
    await next();
  };
}

/** Answers 405 with Allow where the address exists for another method. */
function refuseMethods(app: OpenAPIHono<Env>): MiddlewareHandler<Env> {
  let table: { matcher: RegExp; method: string }[] | null = null;
  return async (c, next) => {
    table ??= app.routes
      .filter(({ method, path }) => method !== 'ALL' && !path.includes('*'))
      .map(({ method, path }) => ({
        method,
        matcher: new RegExp(`^${path.replaceAll('.', '\\.').replace(/:[^/]+/g, '[^/]+')}$`),
      }));
    const here = table.filter(({ matcher }) => matcher.test(c.req.path)).map((r) => r.method);
    const page = here.length === 0 && !/^\/(api|mcp)(\/|$)/.test(c.req.path) ? ['GET'] : [];
    const methods = [...here, ...page];
    const allow = [...new Set(methods.flatMap((m) => (m === 'GET' ? ['GET', 'HEAD'] : [m])))];
    if (allow.length === 0 || allow.includes(c.req.method)) {
      await next();
      return;
    }
    throw new OrreryError('usage', 'method-not-allowed', `Use ${allow.join(', ')} here.`, {
      detail: { allow },
    });
  };
}
