import type { RegistryIndex } from '../registry/index.js';

const STRIDE = 8;

/**
 * What matching asks of a name, side by side: names are met in no order, so that each array of its own
 * would be one more look at cold memory.
 */
export class Names {
  private readonly numbers: Int32Array;
  private readonly weights: Float32Array;

  constructor(index: RegistryIndex, wordWeight: Float32Array) {
    const count = index.nameOrganisation.length;
    const letters = Uint16Array.from(index.words, (text) => text.length);
    this.numbers = new Int32Array(count * STRIDE);
    this.weights = new Float32Array(this.numbers.buffer);
    for (let name = 0; name < count; name += 1) {
      const row = name * STRIDE;
      const first = index.nameFirst[name] as number;
      const last = index.nameFirst[name + 1] as number;
      let sum = 0;
      let heaviest = 0;
      let length = 0;
      for (let at = first; at < last; at += 1) {
        const word = index.nameWords[at] as number;
        const weight = wordWeight[word] as number;
        sum += weight;
        if (weight > heaviest) heaviest = weight;
        length += letters[word] as number;
      }
      this.numbers[row] = first;
      this.numbers[row + 1] = last - first;
      this.numbers[row + 2] = index.nameOrganisation[name] as number;
      this.numbers[row + 3] = index.nameKind[name] as number;
      this.numbers[row + 4] = length;
      this.numbers[row + 5] = spacesIn(index.nameText[name] as string);
      this.weights[row + 6] = sum;
      this.weights[row + 7] = heaviest;
    }
  }

  /** Where its words begin in `nameWords`, and how many they are. */
  first(name: number): number {
    return this.numbers[name * STRIDE] as number;
  }

  words(name: number): number {
    return this.numbers[name * STRIDE + 1] as number;
  }

  organisation(name: number): number {
    return this.numbers[name * STRIDE + 2] as number;
  }

  kind(name: number): number {
    return this.numbers[name * STRIDE + 3] as number;
  }

  /** The letters of all its words. */
  letters(name: number): number {
    return this.numbers[name * STRIDE + 4] as number;
  }

  /** The spaces of its text, stop words and all. */
  spaces(name: number): number {
    return this.numbers[name * STRIDE + 5] as number;
  }

  /** The sum of its words' weights, and the weight of the heaviest. */
  weight(name: number): number {
    return this.weights[name * STRIDE + 6] as number;
  }

  heaviest(name: number): number {
    return this.weights[name * STRIDE + 7] as number;
  }
}

function spacesIn(name: string): number {
  let spaces = 0;
  for (let at = name.indexOf(' '); at >= 0; at = name.indexOf(' ', at + 1)) spaces += 1;
  return spaces;
}
