import type { RegistryIndex } from '../registry/index.js';

/** How much a word tells: the logarithm of names over names that hold it; a name's is the sum. */
export interface Weights {
  word: Float32Array;
  name: Float32Array;
  /** The weight of each name's heaviest word, and the letters of all its words. */
  heaviest: Float32Array;
  letters: Uint16Array;
}

export function weigh(index: RegistryIndex): Weights {
  const names = index.nameOrganisation.length;
  const word = Float32Array.from(index.wordNames, (n) => (n === 0 ? 12 : Math.log(names / n)));
  const length = Uint16Array.from(index.words, (text) => text.length);
  const name = new Float32Array(names);
  const heaviest = new Float32Array(names);
  const letters = new Uint16Array(names);
  for (let i = 0; i < names; i += 1) {
    let sum = 0;
    for (let at = index.nameFirst[i] as number; at < (index.nameFirst[i + 1] as number); at += 1) {
      const number = index.nameWords[at] as number;
      const weight = word[number] as number;
      sum += weight;
      if (weight > (heaviest[i] as number)) heaviest[i] = weight;
      letters[i] = (letters[i] as number) + (length[number] as number);
    }
    name[i] = sum;
  }
  return { word, name, heaviest, letters };
}
