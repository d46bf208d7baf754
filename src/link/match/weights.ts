import type { RegistryIndex } from '../registry/index.js';

/** How much a word tells: the logarithm of names over names that hold it; a name's is the sum. */
export interface Weights {
  word: Float32Array;
  name: Float32Array;
}

export function weigh(index: RegistryIndex): Weights {
  const names = index.nameOrganisation.length;
  const word = Float32Array.from(index.wordNames, (n) => (n === 0 ? 12 : Math.log(names / n)));
  const name = new Float32Array(names);
  for (let i = 0; i < names; i += 1) {
    let sum = 0;
    for (let at = index.nameFirst[i] as number; at < (index.nameFirst[i + 1] as number); at += 1) {
      sum += word[index.nameWords[at] as number] as number;
    }
    name[i] = sum;
  }
  return { word, name };
}
