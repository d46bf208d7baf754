import type { Reasoning } from '../../src/link/linker.js';
import type { Example } from './examples.js';
import { score } from './metrics.js';
import { SETS, SET_TITLES, type SetName } from './sets.js';

/** What a model answered to a string of the fold it was not fitted on. */
export interface Crossed {
  set: SetName;
  truth: string[];
  predicted: { id: string; score: number }[];
}

export function crossScore({ item, ids }: Example, { chosen }: Reasoning): Crossed {
  return {
    set: item.set,
    truth: item.truth,
    predicted: chosen.map((one) => ({ id: ids[one.at] ?? '', score: one.member })),
  };
}

/** Least scores of the first and of further answers that are tried. */
const TRIED: readonly (readonly [first: number, further: number])[] = [
  [0.45, 0.6],
  [0.5, 0.6],
  [0.5, 0.65],
  [0.5, 0.7],
  [0.55, 0.6],
  [0.6, 0.6],
  [0.6, 0.7],
];

/** Scores of each set under cross-validation, for each pair of thresholds at or above the linker's own. */
export function printScores(crossed: readonly Crossed[], print: (line: string) => void): void {
  print('cross-validated, tuned-on part: least first, least further');
  for (const set of SETS) {
    for (const [first, further] of TRIED) {
      const answers = crossed
        .filter((one) => one.set === set)
        .map(({ truth, predicted }) => ({
          truth,
          predicted: predicted
            .filter((one, i) => one.score >= (i === 0 ? first : further))
            .map((one) => one.id),
        }));
      const { peer, set: sets, precisionAt1 } = score(answers, 1);
      const cells = [peer.f1, precisionAt1, sets.precision, sets.recall, sets.f1];
      print(
        `${SET_TITLES[set]} ${first} ${further}: peer F1, precision@1, set precision, recall, F1 ` +
          cells.map((cell) => cell.value.toFixed(3)).join(' '),
      );
    }
  }
}
