/** How many organisations have so many author slots, by slots, smallest first. */
export type Sizes = readonly (readonly [slots: number, organisations: number])[];

/**
 * Gini coefficient of organisations' slots, Σ(2r-n-1)y / (nΣy) with r the rank from the smallest and
 * n organisations (Sen 1973, On Economic Inequality, ch. 2): 0 where all have as many, 1-1/n where one has all.
 * Null where there is nothing to divide.
 */
export function gini(sizes: Sizes): number | null {
  let ranked = 0;
  let count = 0;
  let total = 0;
  for (const [slots, organisations] of sizes) {
    ranked += slots * organisations * (2 * count + organisations);
    count += organisations;
    total += slots * organisations;
  }
  return total > 0 ? ranked / (count * total) - 1 : null;
}

/**
 * Least and greatest Gini coefficient that `unknown` further slots allow, each at one organisation,
 * one of these or another. Greatest: some stand alone at organisations of their own, the rest at the
 * largest. Least: some found organisations, the rest raise the smallest (parts of slots allowed, so
 * that it is no higher than what whole ones reach). Either has one turning point in the number of
 * organisations founded, which a search by halves finds.
 */
export function giniBounds(sizes: Sizes, unknown: number): { low: number; high: number } | null {
  if (gini(sizes) === null) return null;
  const at = (place: typeof raised) => (founded: number) =>
    gini(place(withFounded(sizes, founded), unknown - founded)) as number;
  const least = at(raised);
  return {
    low: least(turningPoint(unknown, (founded) => -least(founded))),
    high: at(crowned)(turningPoint(unknown, at(crowned))),
  };
}

/** Where a function of 0 to `last` that rises, then falls, is greatest. */
function turningPoint(last: number, height: (at: number) => number): number {
  let [from, to] = [0, last];
  while (to > from) {
    const middle = Math.floor((from + to) / 2);
    if (height(middle) < height(middle + 1)) from = middle + 1;
    else to = middle;
  }
  return from;
}

/** With so many more organisations of one slot. */
function withFounded(sizes: Sizes, founded: number): Sizes {
  if (founded === 0) return sizes;
  const smaller = sizes.filter(([slots]) => slots < 1);
  const larger = sizes.filter(([slots]) => slots >= 1);
  return [...smaller, [1, founded], ...larger];
}

/** With so many more slots at the largest organisation. */
function crowned(sizes: Sizes, slots: number): Sizes {
  const [most, organisations] = sizes[sizes.length - 1] as Sizes[number];
  const rest = organisations > 1 ? [[most, organisations - 1] as const] : [];
  return [...sizes.slice(0, -1), ...rest, [most + slots, 1]];
}

/** With so many more slots shared so that the smallest rise together. */
function raised(sizes: Sizes, slots: number): Sizes {
  let left = slots;
  let count = 0;
  let level = 0;
  for (const [at, [size, organisations]] of sizes.entries()) {
    const needed = (size - level) * count;
    if (needed > left) return [[level + left / count, count], ...sizes.slice(at)];
    left -= needed;
    level = size;
    count += organisations;
  }
  return [[level + left / count, count]];
}
