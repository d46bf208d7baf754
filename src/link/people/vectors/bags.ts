import { Holders } from './holders.js';
import { SparseVector } from './sparse.js';

/** Weighted ids of one kind, a bag after the other, each compared with those taken before it. */
export class Bags {
  readonly shared: Holders;
  /** The bag to be taken next. */
  readonly bag: SparseVector;
  private readonly norms: number[] = [];

  /** `ids` are numbers below this. */
  constructor(ids: number) {
    this.shared = new Holders(ids);
    this.bag = new SparseVector(ids);
  }

  /** Forgets the bags taken; so many will be. */
  start(size: number): void {
    this.shared.start(size);
  }

  /** Sums up what the bag shares with each before it, and empties it. */
  take(at: number): void {
    const { bag } = this;
    this.shared.take(at, bag.ids, bag.weights, bag.size);
    this.norms[at] = bag.norm();
    bag.clear();
  }

  /** Cosine of the bag taken last, at `at`, and of one before it; 0 where one is empty. */
  cosine(at: number, other: number): number {
    const product = this.shared.product[other] as number;
    if (product === 0) return 0;
    return product / ((this.norms[at] as number) * (this.norms[other] as number));
  }
}
