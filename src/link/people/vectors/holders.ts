/**
 * Who in a block holds an id of one kind, and what a mention shares with each of those before it.
 * An inverted index: only ids that two hold are looked at, and most pairs of a block share none.
 */
export class Holders {
  /** Of each earlier mention: how many ids the one taken last shares with it, */
  count = new Int32Array();
  /** the sum of their weights, the lesser where the two give an id different ones, */
  weight = new Float64Array();
  /** the largest of these, */
  best = new Float64Array();
  /** and the sum of the products of both weights. */
  product = new Float64Array();

  /** The latest entry of each id; entries of one id are a chain that -1 ends. */
  private readonly latest: Int32Array;
  private entries = 0;
  /** Earlier mentions that share an id with the one taken last. */
  private met = new Int32Array();
  private meetings = 0;
  private id = new Int32Array(64);
  private holder = new Int32Array(64);
  private earlier = new Int32Array(64);
  private own = new Float64Array(64);

  /** `ids` are numbers below this. */
  constructor(ids: number) {
    this.latest = new Int32Array(ids).fill(-1);
  }

  /** Forgets who held what; a block of so many mentions begins. */
  start(size: number): void {
    for (let entry = 0; entry < this.entries; entry++) this.latest[this.id[entry] as number] = -1;
    this.entries = 0;
    this.forgetMet();
    if (size <= this.count.length) return;
    this.met = new Int32Array(size);
    this.count = new Int32Array(size);
    this.weight = new Float64Array(size);
    this.best = new Float64Array(size);
    this.product = new Float64Array(size);
  }

  /** Sums up what the mention at this position shares with each before it; then it holds its ids too. */
  take(at: number, ids: Int32Array, weights: Float64Array, size = ids.length): void {
    this.reserve(this.entries + size);
    this.forgetMet();
    const { count, weight, best, product, met, latest, id, holder, earlier, own } = this;
    for (let k = 0; k < size; k++) {
      const one = ids[k] as number;
      const ours = weights[one] as number;
      const first = latest[one] as number;
      for (let entry = first; entry >= 0; entry = earlier[entry] as number) {
        const other = holder[entry] as number;
        const theirs = own[entry] as number;
        const less = ours < theirs ? ours : theirs;
        if (count[other] === 0) met[this.meetings++] = other;
        count[other] = (count[other] as number) + 1;
        weight[other] = (weight[other] as number) + less;
        product[other] = (product[other] as number) + ours * theirs;
        if (less > (best[other] as number)) best[other] = less;
      }
      const entry = this.entries++;
      latest[one] = entry;
      id[entry] = one;
      holder[entry] = at;
      earlier[entry] = first;
      own[entry] = ours;
    }
  }

  private forgetMet(): void {
    for (let k = 0; k < this.meetings; k++) {
      const other = this.met[k] as number;
      this.count[other] = this.weight[other] = this.best[other] = this.product[other] = 0;
    }
    this.meetings = 0;
  }

  private reserve(entries: number): void {
    if (entries <= this.id.length) return;
    const size = Math.max(entries, 2 * this.id.length);
    const longer = <T extends Int32Array | Float64Array>(to: T, from: T): T => (to.set(from), to);
    this.id = longer(new Int32Array(size), this.id);
    this.holder = longer(new Int32Array(size), this.holder);
    this.earlier = longer(new Int32Array(size), this.earlier);
    this.own = longer(new Float64Array(size), this.own);
  }
}
