import { seeded } from '../../src/records/random.js';

/** One answered string: the true set, and what was answered, best first. */
export interface Answer {
  truth: string[];
  predicted: string[];
}

export interface Score {
  value: number;
  low: number;
  high: number;
}

export interface Scores {
  n: number;
  /** One answer a string: precision over the strings answered, recall counting only abstentions. */
  peer: { precision: Score; recall: Score; f1: Score };
  /** Micro over predicted and true sets. */
  set: { precision: Score; recall: Score; f1: Score };
  /** Mean over strings of the F1 of its set; two empty sets count 1. */
  perString: Score;
  /** First answer right, or rightly none, over all strings. */
  accuracy: Score;
  /** First answer in the true set, over the strings answered. */
  precisionAt1: Score;
}

/** Sums from which every score is a ratio; they add up, so that a bootstrap only weighs strings. */
function tally({ truth, predicted }: Answer): number[] {
  const hits = predicted.filter((id) => truth.includes(id)).length;
  const first = predicted[0];
  const answered = first === undefined ? 0 : 1;
  const right = first !== undefined && truth.includes(first) ? 1 : 0;
  const missed = answered === 0 && truth.length > 0 ? 1 : 0;
  const both = truth.length + predicted.length;
  const ok = right === 1 || both === 0 ? 1 : 0;
  return [
    1,
    hits,
    predicted.length,
    truth.length,
    answered,
    right,
    missed,
    both === 0 ? 1 : (2 * hits) / both,
    ok,
  ];
}

const share = (a: number, b: number): number => (b === 0 ? 0 : a / b);

function ratios(sum: readonly number[]): number[] {
  const [n, hits, predicted, truth, answered, right, missed, perString, ok] = sum as [
    number,
    number,
    number,
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  return [
    share(right, answered),
    share(right, right + missed),
    share(2 * right, right + missed + answered),
    share(hits, predicted),
    share(hits, truth),
    share(2 * hits, predicted + truth),
    share(perString, n),
    share(ok, n),
    share(right, answered),
  ];
}

/** Scores with 95 % percentile intervals from a seeded bootstrap over strings. */
export function score(answers: readonly Answer[], draws = 1000): Scores {
  const tallies = answers.map(tally);
  const total = (pick: (i: number) => number): number[] => {
    const sum = [0, 0, 0, 0, 0, 0, 0, 0, 0];
    for (let i = 0; i < tallies.length; i += 1) {
      const row = tallies[pick(i)] as number[];
      for (let k = 0; k < sum.length; k += 1) sum[k] = (sum[k] as number) + (row[k] as number);
    }
    return sum;
  };
  const point = ratios(total((i) => i));
  const random = seeded(20240611);
  const drawn = Array.from({ length: draws }, () =>
    ratios(total(() => Math.floor(random() * tallies.length))),
  );
  const at = (k: number): Score => {
    const sorted = drawn.map((d) => d[k] as number).sort((a, b) => a - b);
    const quantile = (q: number): number =>
      sorted[Math.min(sorted.length - 1, Math.floor(q * sorted.length))] ?? (point[k] as number);
    return { value: point[k] as number, low: quantile(0.025), high: quantile(0.975) };
  };
  return {
    n: answers.length,
    peer: { precision: at(0), recall: at(1), f1: at(2) },
    set: { precision: at(3), recall: at(4), f1: at(5) },
    perString: at(6),
    accuracy: at(7),
    precisionAt1: at(8),
  };
}
