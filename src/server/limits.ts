import type { GateLimits } from './gate.js';

/** Every bound of the service in one place. docs/api.md lists them; a test holds the two together. */
export interface Limits extends GateLimits {
  /** Longest time one request may compute, milliseconds. */
  requestMs: number;
  /** Most points a figure, or rows a table page, may answer with. */
  rows: number;
  /** Most rows of a table given as one file. */
  tableRows: number;
  /** Largest request body, bytes. */
  bodyBytes: number;
  /** Longest text checked, characters. */
  textCharacters: number;
  /** Longest request address, characters. */
  addressLength: number;
  /** Most bytes of finished figures kept in memory. */
  cacheBytes: number;
  /** Resident memory above which new work is refused with 503, bytes. */
  memoryBytes: number;
  /** Longest time a client may take to send its headers, milliseconds. */
  headersMs: number;
  /** Longest time a client may take to send its whole request, milliseconds. */
  receiveMs: number;
  /** Longest time a connection may stand still, milliseconds. */
  idleMs: number;
  /** Most open connections. */
  connections: number;
  /** Longest time running requests get when the service stops, milliseconds. */
  drainMs: number;
}

export const LIMITS: Limits = {
  concurrent: 4,
  queue: 256,
  waitMs: 5_000,
  perClient: 128,
  requestMs: 10_000,
  rows: 100_000,
  tableRows: 1_000_000,
  bodyBytes: 1_048_576,
  textCharacters: 200_000,
  addressLength: 4_096,
  cacheBytes: 64 * 1_048_576,
  memoryBytes: 2_048 * 1_048_576,
  headersMs: 10_000,
  receiveMs: 30_000,
  idleMs: 30_000,
  connections: 1_024,
  drainMs: 10_000,
};
