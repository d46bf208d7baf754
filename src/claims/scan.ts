import type { RawQuantity } from './raw-quantity.js';

/** Every match of a pattern with the reader's answer, nulls left out. */
export function scan(
  text: string,
  pattern: RegExp,
  read: (
    groups: Record<string, string>,
    start: number,
    end: number,
    match: RegExpExecArray,
  ) => RawQuantity | null,
): RawQuantity[] {
  const found: RawQuantity[] = [];
  for (const match of text.matchAll(pattern)) {
    const one = read(match.groups ?? {}, match.index, match.index + match[0].length, match);
    if (one) found.push(one);
  }
  return found;
}
