import { flowsOf as everyFlow } from '../../../src/charts/flows.js';
import type { Flow } from '../../../src/charts/options.js';
import type { Figure } from './api.js';

export type { Flow };

/** Countries, publishers' own areas and the unknown. Groups overlap these, and one another. */
const single = (id: string) =>
  /^[A-Z]{2}$/.test(id) ? id !== 'EU' : /^(unknown|other|area:)/.test(id);

/** The streams of a figure between single places, so that nobody is counted twice; of groups where there are no others. */
export function flowsOf(figure: Figure): Flow[] {
  const all = everyFlow(figure);
  const apart = all.filter((flow) => single(flow.from) && single(flow.to));
  return apart.length > 0 ? apart : all;
}

/** A stream in an address: `CN~US`. */
export const streamId = (flow: Pick<Flow, 'from' | 'to'>): string => `${flow.from}~${flow.to}`;

export const isUnknown = (id: string): boolean => id === 'unknown';

/** The stream an address names, else the largest between two known places. */
export function chosenStream(flows: readonly Flow[], id: string | null): Flow | null {
  const named = flows.find((flow) => streamId(flow) === id);
  if (named) return named;
  const known = flows.filter(
    (flow) => flow.from !== flow.to && !isUnknown(flow.from) && !isUnknown(flow.to),
  );
  const largest = (a: Flow, b: Flow) => (b.value ?? -1) - (a.value ?? -1);
  return [...known].sort(largest)[0] ?? [...flows].sort(largest)[0] ?? null;
}

/** The point of a figure that a stream was read from. */
export function pointOfStream(figure: Figure, stream: Flow) {
  const points = figure.pooled.length > 0 ? figure.pooled : figure.series;
  return (
    points.find((point) => {
      const [role = '', other = ''] = (point.dimension ?? '').split('=');
      const incoming = role === 'origin' || role === 'from';
      const outgoing = role === 'destination' || role === 'to';
      if (incoming) return point.place === stream.to && other === stream.from;
      return outgoing && point.place === stream.from && other === stream.to;
    }) ?? null
  );
}
