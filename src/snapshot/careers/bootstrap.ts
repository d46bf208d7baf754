/** Replicates of a seeded Poisson bootstrap. */
export const REPLICATES = 200;

/** Linkage error of persons, as measured: how many seen moves are merges, how many are hidden by splits. */
export interface LinkageError {
  falseMoves: { count: number; of: number };
  missedMoves: { count: number; of: number };
}

function mulberry(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

function seedOf(text: string): number {
  let hash = 2166136261;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 16777619);
  return hash >>> 0;
}

/** A Poisson(1) draw by inversion. */
function poisson(random: () => number): number {
  let chance = Math.exp(-1);
  let sum = chance;
  let n = 0;
  const at = random();
  while (at > sum && n < 12) {
    n++;
    chance /= n;
    sum += chance;
  }
  return n;
}

/**
 * How often each replicate draws each person: Poisson(1), seeded by the person's id, so that the
 * same person weighs the same in every cell and every build.
 */
export class PoissonWeights {
  private readonly held = new Map<string, Uint8Array>();

  constructor(private readonly seed = 'orrery') {}

  of(person: string): Uint8Array {
    let weights = this.held.get(person);
    if (weights === undefined) {
      const random = mulberry(seedOf(`${this.seed} ${person}`));
      weights = Uint8Array.from({ length: REPLICATES }, () => poisson(random));
      this.held.set(person, weights);
    }
    return weights;
  }
}

/** A sum over persons with its bootstrap replicates. */
export class Sum {
  value = 0;
  persons = 0;
  readonly replicates = new Float64Array(REPLICATES);

  add(amount: number, weights: Uint8Array): void {
    if (amount === 0) return;
    this.value += amount;
    this.persons++;
    for (let r = 0; r < REPLICATES; r++) {
      this.replicates[r] = (this.replicates[r] as number) + amount * (weights[r] as number);
    }
  }
}

/** Draws of the factor by which seen moves are to be multiplied to undo the linkage error, one a replicate. */
export function linkageFactors(error: LinkageError, seed = 'linkage'): Float64Array {
  const random = mulberry(seedOf(seed));
  const normal = () => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
  const draw = ({ count, of }: { count: number; of: number }) => {
    const rate = (count + 0.5) / (of + 1);
    return Math.min(0.9, Math.max(0, rate + normal() * Math.sqrt((rate * (1 - rate)) / (of + 1))));
  };
  return Float64Array.from({ length: REPLICATES }, () => {
    const kept = 1 - draw(error.falseMoves);
    return kept / (1 - draw(error.missedMoves));
  });
}

/**
 * Percentile interval of replicates that has the value inside: the 2.5 and 97.5 per cent points,
 * stretched to the value where the correction for linkage moves all replicates to one side.
 */
export function percentiles(
  replicates: Iterable<number>,
  value: number,
): { low: number; high: number } {
  const sorted = [...replicates].filter((x) => Number.isFinite(x)).sort((a, b) => a - b);
  if (sorted.length === 0) return { low: value, high: value };
  const at = (share: number) => sorted[Math.round(share * (sorted.length - 1))] as number;
  return { low: Math.min(at(0.025), value), high: Math.max(at(0.975), value) };
}

/** One person's time until an event, or until out of sight (right-censored). */
export interface Duration {
  person: string;
  years: number;
  event: boolean;
  weight: number;
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
 * Kaplan-Meier curve for 1 to `last` years, with bootstrap intervals by person.
 * `factors` scale the hazard in each replicate for linkage error.
 */
export function kaplanMeier(
  durations: readonly Duration[],
  last: number,
  weights: PoissonWeights,
  factors: Float64Array,
): CurvePoint[] {
  const atRisk = Array.from({ length: last + 1 }, () => new Sum());
  const events = Array.from({ length: last + 1 }, () => new Sum());
  for (const { person, years, event, weight } of durations) {
    const drawn = weights.of(person);
    const end = Math.min(years, last);
    for (let k = 1; k <= end; k++) atRisk[k]?.add(weight, drawn);
    if (event && years >= 1 && years <= last) events[years]?.add(weight, drawn);
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
    curve.push({
      after: k,
      survival,
      ...percentiles(running, survival),
      atRisk: risk.value,
      events: event.value,
    });
  }
  return curve;
}
