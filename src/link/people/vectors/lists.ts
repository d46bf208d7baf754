/** Lists of numbers end to end: list `k` is `values` from `starts[k]` to before `starts[k + 1]`. */
export interface Lists {
  starts: Int32Array;
  values: Int32Array;
}

export function listsOf(lists: readonly ArrayLike<number>[]): Lists {
  const starts = new Int32Array(lists.length + 1);
  lists.forEach((list, k) => (starts[k + 1] = (starts[k] as number) + list.length));
  const values = new Int32Array(starts[lists.length] as number);
  lists.forEach((list, k) => values.set(list, starts[k]));
  return { starts, values };
}

/** For each number below `size` the lists it stands in, ascending. */
export function inverted({ starts, values }: Lists, size: number): Lists {
  const ends = new Int32Array(size + 1);
  for (const value of values) ends[value + 1] = (ends[value + 1] as number) + 1;
  for (let value = 0; value < size; value++)
    ends[value + 1] = (ends[value + 1] as number) + (ends[value] as number);
  const inverse = { starts: ends.slice(), values: new Int32Array(values.length) };
  for (let k = 0; k + 1 < starts.length; k++) {
    for (let at = starts[k] as number; at < (starts[k + 1] as number); at++) {
      const value = values[at] as number;
      inverse.values[ends[value] as number] = k;
      ends[value] = (ends[value] as number) + 1;
    }
  }
  return inverse;
}
