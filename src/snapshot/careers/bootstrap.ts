import { seeded, seedOf } from '../../records/random.js';

/** Replicates of a seeded Poisson bootstrap. */
export const REPLICATES = 200;

/** A part of a number of units. */
export interface Part {
  count: number;
  of: number;
}

/** Units counted that are none (of those counted), and true units that are not counted (of the true ones). */
export interface CountError {
  surplus: Part;
  hidden: Part;
}

/** Measured errors of the resolved persons, by what they change. */
export interface PersonError {
  moves: CountError;
  years: CountError;
  entries: CountError;
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
      const random = seeded(seedOf(`${this.seed} ${person}`));
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

  add(amount: number, weights: ArrayLike<number>): void {
    if (amount === 0) return;
    this.value += amount;
    this.persons++;
    for (let r = 0; r < REPLICATES; r++) {
      this.replicates[r] = (this.replicates[r] as number) + amount * (weights[r] as number);
    }
  }
}

const rateOf = ({ count, of }: Part) => {
  const rate = (count + 0.5) / (of + 1);
  return { rate, deviation: Math.sqrt((rate * (1 - rate)) / (of + 1)) };
};

/** Draws of the factor that undoes a measured error, one a replicate: (1 - surplus) / (1 - hidden). */
export function errorFactors({ surplus, hidden }: CountError, seed: string): Float64Array {
  const random = seeded(seedOf(seed));
  const normal = () => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
  const draw = (part: Part) => {
    const { rate, deviation } = rateOf(part);
    return Math.min(0.9, Math.max(0, rate + normal() * deviation));
  };
  return Float64Array.from({ length: REPLICATES }, () => (1 - draw(surplus)) / (1 - draw(hidden)));
}

/** Centre of that factor and its relative deviation (delta method), for closed forms. */
export function errorFactor({ surplus, hidden }: CountError): { centre: number; relative: number } {
  const [above, below] = [rateOf(surplus), rateOf(hidden)];
  return {
    centre: (1 - above.rate) / (1 - below.rate),
    relative: Math.hypot(above.deviation / (1 - above.rate), below.deviation / (1 - below.rate)),
  };
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
