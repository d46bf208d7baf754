import type { RegistryIndex } from '../registry/index.js';
import { Names } from './names.js';

/** How much a word tells: the logarithm of names over names that hold it; a name's is the sum. */
export interface Weights {
  word: Float32Array;
  names: Names;
}

export function weigh(index: RegistryIndex): Weights {
  const names = index.nameOrganisation.length;
  const word = Float32Array.from(index.wordNames, (n) => (n === 0 ? 12 : Math.log(names / n)));
  return { word, names: new Names(index, word) };
}
