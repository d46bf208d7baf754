import type { Figure } from '../../../src/figures/figure.js';
import type { IndicatorMeta } from '../../../src/figures/indicator.js';
import type { KnownPlace } from '../../../src/figures/observatory.js';
import type { SourceLint } from '../../../src/snapshot/source-lint.js';
import type { SourceInfo as DeclaredSource } from '../../../src/sources/source.js';

export type { Figure, KnownPlace };
/** A source as declared, with what linting found in it. */
export type SourceInfo = DeclaredSource & {
  kind?: 'works' | 'organisations' | 'observations' | 'events';
  lint: Omit<SourceLint, 'source'> | null;
};
export type Point = Figure['series'][number];
export type Range = Figure['range'][number];

/** An option as declared, with the values that these data hold. */
export type Option = IndicatorMeta['options'][string] & {
  available?: string[];
  years?: { first: number; last: number };
};
type Summarised =
  | 'id'
  | 'version'
  | 'pillar'
  | 'title'
  | 'description'
  | 'unit'
  | 'estimator'
  | 'synonyms'
  | 'sources';
/** What the list of indicators says of each. */
export type IndicatorSummary = Pick<IndicatorMeta, Summarised> & {
  options: Record<string, Option>;
};
/** One indicator whole, its SQL included. */
export type IndicatorDetail = IndicatorMeta & { options: Record<string, Option>; sql: string };

/** What the API says went wrong (RFC 9457), or that it could not be reached. */
export class ApiError extends Error {
  override readonly name = 'ApiError';

  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
    readonly detail: Record<string, unknown> = {},
  ) {
    super(message);
  }
}

const cache = new Map<string, Promise<unknown>>();
const CACHE_LIMIT = 200;

const isAbort = (cause: unknown): boolean =>
  cause instanceof DOMException && cause.name === 'AbortError';

async function request(path: string, init?: RequestInit): Promise<unknown> {
  let response: Response;
  try {
    response = await fetch(path, {
      ...init,
      headers: { accept: 'application/json', ...init?.headers },
    });
  } catch (cause) {
    if (isAbort(cause)) throw cause;
    throw new ApiError(0, 'unreachable', 'The server cannot be reached.');
  }
  const body: unknown = await response.json().catch((cause: unknown) => {
    if (isAbort(cause)) throw cause;
    if (response.ok) throw new ApiError(response.status, 'cut-short', 'The answer ended early.');
    return null;
  });
  if (response.ok) return body;
  const problem = (body ?? {}) as Record<string, unknown>;
  const type = typeof problem['type'] === 'string' ? problem['type'] : `http-${response.status}`;
  throw new ApiError(
    response.status,
    type.split(/[/:#]/).at(-1) ?? type,
    String(problem['detail'] ?? problem['title'] ?? response.statusText),
    problem,
  );
}

const RETRIES = 2;
const PATIENCE_MS = 1500;

/** A busy server, or one still warming up, is asked again before the reader is troubled. */
async function patient(path: string, left = RETRIES): Promise<unknown> {
  try {
    return await request(path);
  } catch (error) {
    if (!(error instanceof ApiError) || error.status !== 503 || left === 0) throw error;
    await new Promise((resolve) => setTimeout(resolve, PATIENCE_MS));
    return patient(path, left - 1);
  }
}

/** GET, answered once per address and session: a snapshot does not change under the reader. */
export function get<T>(path: string): Promise<T> {
  const known = cache.get(path);
  if (known) return known as Promise<T>;
  const answer = patient(path);
  cache.set(path, answer);
  answer.catch(() => cache.delete(path));
  if (cache.size > CACHE_LIMIT) cache.delete(cache.keys().next().value as string);
  return answer as Promise<T>;
}

/** POST, never cached; `signal` calls it off. */
export function post<T>(path: string, body: unknown, signal: AbortSignal): Promise<T> {
  return request(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
    signal,
  }) as Promise<T>;
}

/** `a=1&b=2` in a stable order, commas and dots left readable. */
export function queryText(values: Record<string, string>): string {
  const text = new URLSearchParams(Object.entries(values).sort(([a], [b]) => (a < b ? -1 : 1)));
  return text.toString().replaceAll('%2C', ',');
}

/** The address of a figure, or of one of its downloads. */
export function figureAddress(
  id: string,
  options: Record<string, string>,
  extra: Record<string, string> = {},
): string {
  const query = queryText({ ...options, ...extra });
  return `/api/figures/${encodeURIComponent(id)}${query ? `?${query}` : ''}`;
}

export const figure = (id: string, options: Record<string, string> = {}) =>
  get<Figure>(figureAddress(id, options));

/** Everything of a list that the API gives in pages. */
export async function list<T>(path: string): Promise<T[]> {
  const items: T[] = [];
  for (;;) {
    const page = await get<{ items: T[]; total: number }>(
      `${path}?limit=1000&offset=${items.length}`,
    );
    items.push(...page.items);
    if (items.length >= page.total || page.items.length === 0) return items;
  }
}
