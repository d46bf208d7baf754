import { percentiles, REPLICATES, Sum } from './bootstrap.js';

const Z = 1.959963984540054;

/** One person's time until an event, or until out of sight (right-censored). */
export interface Duration {
  years: number;
  event: boolean;
  weight: number;
}

/** How often each replicate draws a person as under observation, and as having the event. */
export interface Drawn {
  risk: ArrayLike<number>;
  event: ArrayLike<number>;
}

export interface CurvePoint {
  after: number;
  /** Share without the event after so many years (Kaplan and Meier 1958). */
  survival: number;
  low: number;
  high: number;
  atRisk: number;
  events: number;
}

/**
 * Kaplan-Meier curve for 1 to `last` years, with bootstrap intervals from what `drawn` gives for
 * each person. Where nobody had the event no replicate has either, so the low end is Wilson's for a
 * share of one among those at risk. `factors` scale the hazard in each replicate for the error of the resolved persons.
 */
export function kaplanMeier<T extends Duration>(
  durations: readonly T[],
  last: number,
  drawn: (duration: T) => Drawn,
  factors: Float64Array,
): CurvePoint[] {
  const atRisk = Array.from({ length: last + 1 }, () => new Sum());
  const events = Array.from({ length: last + 1 }, () => new Sum());
  for (const duration of durations) {
    const { years, event, weight } = duration;
    const draws = drawn(duration);
    const end = Math.min(years, last);
    for (let k = 1; k <= end; k++) atRisk[k]?.add(weight, draws.risk);
    if (event && years >= 1 && years <= last) events[years]?.add(weight, draws.event);
  }
  const running = new Float64Array(REPLICATES).fill(1);
  let survival = 1;
  const curve: CurvePoint[] = [];
  for (let k = 1; k <= last; k++) {
    const risk = atRisk[k] as Sum;
    const event = events[k] as Sum;
    if (risk.value === 0) break;
    survival *= 1 - event.value / risk.value;
    for (let r = 0; r < REPLICATES; r++) {
      const at = risk.replicates[r] as number;
      const hazard =
        at === 0 ? 0 : Math.min(1, ((event.replicates[r] as number) / at) * (factors[r] as number));
      running[r] = (running[r] as number) * (1 - hazard);
    }
    const { low, high } = percentiles(running, survival);
    curve.push({
      after: k,
      survival,
      low: survival === 1 ? Math.min(low, risk.value / (risk.value + Z * Z)) : low,
      high,
      atRisk: risk.value,
      events: event.value,
    });
  }
  return curve;
}

/** The curve alone: the share without the event after 1 to `last` years. */
export function survivalOf(durations: readonly Duration[], last: number): number[] {
  const sum = (held: readonly Duration[]) => held.reduce((all, { weight }) => all + weight, 0);
  const curve: number[] = [];
  let survival = 1;
  for (let k = 1; k <= last; k++) {
    const atRisk = sum(durations.filter(({ years }) => years >= k));
    const events = sum(durations.filter(({ years, event }) => event && years === k));
    if (atRisk > 0) survival *= 1 - events / atRisk;
    curve.push(survival);
  }
  return curve;
}
