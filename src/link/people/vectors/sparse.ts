/** A vector over all ids of a kind, most of them 0, that is emptied in the time it took to fill. */
export class SparseVector {
  /** By id. */
  readonly weights: Float64Array;
  /** Ids with a weight, as many as `size` says. */
  readonly ids: Int32Array;
  size = 0;

  /** Its ids are numbers below this. */
  constructor(ids: number) {
    this.weights = new Float64Array(ids);
    this.ids = new Int32Array(ids);
  }

  clear(): void {
    for (let at = 0; at < this.size; at++) this.weights[this.ids[at] as number] = 0;
    this.size = 0;
  }

  /** Raises the weight of an id to at least this, which is above 0. */
  raise(id: number, weight: number): void {
    const before = this.weights[id] as number;
    if (weight <= before) return;
    if (before === 0) this.ids[this.size++] = id;
    this.weights[id] = weight;
  }

  /** Raises the weights of all ids. */
  raiseAll(ids: Int32Array, weights: Float64Array): void {
    for (let at = 0; at < ids.length; at++) {
      const id = ids[at] as number;
      this.raise(id, weights[id] as number);
    }
  }

  /** Adds one to the weight of each id. */
  count(ids: Int32Array): void {
    for (let at = 0; at < ids.length; at++) this.countOne(ids[at] as number);
  }

  countOne(id: number): void {
    this.add(id, 1);
  }

  /** Adds to the weight of an id an amount above 0. */
  add(id: number, weight: number): void {
    const before = this.weights[id] as number;
    if (before === 0) this.ids[this.size++] = id;
    this.weights[id] = before + weight;
  }

  /** Multiplies the weight of each id by its rarity. */
  scale(rarity: Float64Array): void {
    for (let at = 0; at < this.size; at++) {
      const id = this.ids[at] as number;
      this.weights[id] = (this.weights[id] as number) * (rarity[id] as number);
    }
  }

  /** Turns counts into weights: repeats damped, rare ids heavier. */
  damp(rarity: Float64Array): void {
    for (let at = 0; at < this.size; at++) {
      const id = this.ids[at] as number;
      this.weights[id] = (1 + Math.log(this.weights[id] as number)) * (rarity[id] as number);
    }
  }

  norm(): number {
    let sum = 0;
    for (let at = 0; at < this.size; at++)
      sum += (this.weights[this.ids[at] as number] as number) ** 2;
    return Math.sqrt(sum);
  }
}
