/** Numbers texts by first appearance and counts what is counted. */
export class Interner {
  private readonly ids = new Map<string, number>();
  readonly counts: number[] = [];

  id(key: string): number {
    const known = this.ids.get(key);
    if (known !== undefined) return known;
    const id = this.counts.length;
    this.ids.set(key, id);
    this.counts.push(0);
    return id;
  }

  count(id: number): void {
    this.counts[id] = (this.counts[id] ?? 0) + 1;
  }

  countAll(ids: Int32Array): void {
    for (const id of ids) this.count(id);
  }

  get size(): number {
    return this.counts.length;
  }
}

/** Reads each different text but once. */
export function once<T>(read: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    let value = known.get(text);
    if (value === undefined) known.set(text, (value = read(text)));
    return value;
  };
}

const NONE = new Int32Array();

/** The different ids, ascending. */
export function sorted(ids: readonly number[]): Int32Array {
  if (ids.length === 0) return NONE;
  const list = new Int32Array(ids);
  if (list.length === 1) return list;
  list.sort();
  let size = 1;
  for (let at = 1; at < list.length; at++) {
    if (list[at] !== list[at - 1]) list[size++] = list[at] as number;
  }
  return size === list.length ? list : list.slice(0, size);
}
