import type { Figure, Point } from '../../figures/figure.js';
import { OTHER, UNKNOWN } from '../words/names.js';
import type { Flow } from '../setting/options.js';

const UNKNOWN_IDS = new Set(['unknown', 'UNKNOWN', 'ZZ', '??', '']);
const OTHER_IDS = new Set(['other', 'OTHER', 'others']);

function nodeId(id: string): string {
  if (UNKNOWN_IDS.has(id)) return UNKNOWN;
  return OTHER_IDS.has(id) ? OTHER : id;
}

/** The stream that a point is, or null where it is none. */
export function flowOf(point: Point): Flow | null {
  const match = /^(origin|from|destination|to)=(.*)$/.exec(point.dimension ?? '');
  if (!match) return null;
  const [, role = '', other = ''] = match;
  const incoming = role === 'origin' || role === 'from';
  const [from, to] = incoming ? [other, point.place] : [point.place, other];
  const { value, n, interval, missing } = point;
  return {
    from: nodeId(from),
    to: nodeId(to),
    value,
    n,
    interval: interval ? { low: interval.low, high: interval.high } : null,
    missing,
  };
}

/** Streams of a figure broken down by `origin=`/`from=` or `destination=`/`to=`. */
export function flowsOf(figure: Figure): Flow[] {
  const points = figure.pooled.length > 0 ? figure.pooled : figure.series;
  return points.flatMap((point) => flowOf(point) ?? []);
}

/** Countries, publishers' own areas and the unknown. Groups overlap these, and one another. */
const single = (id: string) =>
  /^[A-Z]{2}$/.test(id) ? id !== 'EU' : /^(unknown|other|area:)/.test(id);

/** The streams between single places, so that nobody is counted twice; all where there are no such. */
export function apart(flows: readonly Flow[]): readonly Flow[] {
  const between = flows.filter((flow) => single(flow.from) && single(flow.to));
  return between.length > 0 ? between : flows;
}

/** The origin whose streams are shown where those of several do not add up: the one asked for, else that of most persons. */
export function leadingOrigin(flows: readonly Flow[], asked: readonly string[]): string | null {
  const known = flows.filter(({ from, value }) => from !== UNKNOWN && value !== null);
  const named = asked.find((id) => known.some(({ from }) => from === id));
  const largest = [...known].sort((a, b) => (b.n ?? 0) - (a.n ?? 0))[0];
  return named ?? largest?.from ?? null;
}

/** Shares are of one origin each: streams of several are never summed. */
export function addable(flows: readonly Flow[], unit: string, asked: readonly string[]) {
  if (unit !== 'share') return flows;
  const origin = leadingOrigin(flows, asked);
  return flows.filter(({ from }) => from === origin);
}

/**
 * Streams with every place outside the `limit` largest gathered into "other places" at either
 * end. Unknown is never gathered: it keeps its own node and its own width.
 */
export function gathered(flows: readonly Flow[], limit: number, kept: readonly string[]): Flow[] {
  const weights = new Map<string, number>();
  for (const { from, to, value } of flows) {
    for (const id of [from, to]) weights.set(id, (weights.get(id) ?? 0) + (value ?? 0));
  }
  const largest = [...weights]
    .filter(([id]) => id !== UNKNOWN && id !== OTHER)
    .sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
    .map(([id]) => id);
  const named = new Set(kept.length > 0 ? kept : largest.slice(0, limit));
  const end = (id: string) => (id === UNKNOWN || named.has(id) ? id : OTHER);
  const merged = new Map<string, Flow>();
  for (const flow of flows) {
    const [from, to] = [end(flow.from), end(flow.to)];
    const key = `${from} ${to}`;
    const before = merged.get(key);
    if (!before) {
      merged.set(key, { ...flow, from, to });
      continue;
    }
    const known = before.value !== null || flow.value !== null;
    merged.set(key, {
      from,
      to,
      value: known ? (before.value ?? 0) + (flow.value ?? 0) : null,
      n: before.n === null && flow.n === null ? null : (before.n ?? 0) + (flow.n ?? 0),
      interval: null,
      missing: before.missing ?? flow.missing,
    });
  }
  return [...merged.values()];
}
