import { setImmediate as breathe } from 'node:timers/promises';
import type { Observatory } from '../../src/figures/observatory.js';
import { createApp } from '../../src/server/app.js';
import { ProblemSchema, PROBLEMS } from '../../src/server/problem.js';
import { seeded } from '../../src/records/random.js';
import { RequestMaker } from './requests.js';

/** Longest time one answer may take, milliseconds. */
const BOUND = 10_000;

export interface Tally {
  requests: number;
  statuses: Record<number, number>;
  slowestMs: number;
}

/** Sends generated requests and holds each answer against what the API promises. */
export async function hammer(
  observatory: Observatory,
  count: number,
  seed: number,
): Promise<Tally> {
  const app = createApp(observatory);
  const maker = new RequestMaker(observatory, seeded(seed));
  const tally: Tally = { requests: 0, statuses: {}, slowestMs: 0 };
  for (let i = 0; i < count; i++) {
    if (i % 100 === 0) await breathe();
    const request = maker.next();
    const about = `${request.method} ${request.url}`;
    const began = performance.now();
    const response = await app.fetch(request);
    const took = performance.now() - began;
    tally.requests += 1;
    tally.statuses[response.status] = (tally.statuses[response.status] ?? 0) + 1;
    tally.slowestMs = Math.max(tally.slowestMs, took);
    if (took > BOUND) throw new Error(`${about} took ${took} ms`);
    if (response.status === 500) throw new Error(`${about}: ${await response.text()}`);
    await hold(response, request.method, about);
  }
  return tally;
}

async function hold(response: Response, method: string, about: string): Promise<void> {
  const type = response.headers.get('Content-Type') ?? '';
  if (response.headers.get('X-Content-Type-Options') !== 'nosniff') throw new Error(about);
  if (!type.startsWith('application/problem+json')) {
    const fine = response.status < 400 || type.startsWith('text/html') || about.includes('/mcp');
    if (!fine) throw new Error(`${about}: ${response.status} ${type}`);
    await response.body?.cancel();
    return;
  }
  if (method === 'HEAD') return;
  const problem = ProblemSchema.parse(await response.json());
  const code = problem.type.replace('urn:orrery:problem:', '');
  if (!Object.hasOwn(PROBLEMS, code) || problem.status !== response.status) {
    throw new Error(`${about}: ${JSON.stringify(problem)}`);
  }
}
