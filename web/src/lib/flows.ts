import {
  apart,
  flowOf,
  flowsOf as everyFlow,
  leadingOrigin,
} from '../../../src/charts/points/flows.js';
import type { Flow } from '../../../src/charts/setting/options.js';
import type { Figure } from './api.js';

export type { Flow };

/** The streams of a figure between single places, so that nobody is counted twice. */
export const flowsOf = (figure: Figure): readonly Flow[] => apart(everyFlow(figure));

/** A stream in an address: `CN~US`. */
export const streamId = (flow: Pick<Flow, 'from' | 'to'>): string => `${flow.from}~${flow.to}`;

export const isUnknown = (id: string): boolean => id === 'unknown';

/**
 * The stream an address names, else the largest between two known places; of shares, which only
 * compare within one origin, the largest from the first of the places asked for.
 */
export function chosenStream(
  figure: Figure,
  id: string | null,
  places = figure.options['place'] ?? '',
): Flow | null {
  const flows = flowsOf(figure);
  const named = flows.find((flow) => streamId(flow) === id);
  if (named) return named;
  const asked = places.split(',');
  const origin = figure.unit === 'share' ? leadingOrigin(flows, asked) : null;
  const known = flows.filter(
    (flow) =>
      (origin === null || flow.from === origin) &&
      flow.from !== flow.to &&
      !isUnknown(flow.from) &&
      !isUnknown(flow.to),
  );
  const largest = (a: Flow, b: Flow) => (b.value ?? -1) - (a.value ?? -1);
  return [...known].sort(largest)[0] ?? [...flows].sort(largest)[0] ?? null;
}

/** The point of a figure that a stream was read from. */
export function pointOfStream(figure: Figure, stream: Flow) {
  const points = figure.pooled.length > 0 ? figure.pooled : figure.series;
  return (
    points.find((point) => {
      const flow = flowOf(point);
      return flow !== null && streamId(flow) === streamId(stream);
    }) ?? null
  );
}

/**
 * Where a stream stands by size among those between known places (of shares: those from its own
 * origin); null for one to or from the unknown, one that stays, and one without a value.
 */
export function standingOf(figure: Figure, stream: Flow): { rank: number; of: number } | null {
  const told = (flow: Flow) =>
    flow.value !== null && flow.from !== flow.to && ![flow.from, flow.to].some(isUnknown);
  if (!told(stream)) return null;
  const others = flowsOf(figure).filter(
    (flow) => told(flow) && (figure.unit !== 'share' || flow.from === stream.from),
  );
  const above = others.filter((flow) => (flow.value ?? 0) > (stream.value ?? 0)).length;
  return { rank: above + 1, of: others.length };
}

/** True where a stream's persons are shared between countries, so that its value is no whole number. */
export const isShared = (figure: Figure): boolean =>
  figure.unit === 'count' &&
  flowsOf(figure).some(({ value }) => value !== null && !Number.isInteger(value));
