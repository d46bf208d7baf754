import type { RawQuantity } from './raw-quantity.js';

/** Named groups of a match. */
export type Groups = Record<string, string | undefined>;

/** Every match of a pattern (a string: with the flags `gu`) with the reader's answer, nulls left out. */
export function scan(
  text: string,
  pattern: RegExp | string,
  read: (groups: Groups, start: number, end: number, match: RegExpExecArray) => RawQuantity | null,
): RawQuantity[] {
  const found: RawQuantity[] = [];
  for (const match of text.matchAll(
    typeof pattern === 'string' ? new RegExp(pattern, 'gu') : pattern,
  )) {
    const one = read(match.groups ?? {}, match.index, match.index + match[0].length, match);
    if (one) found.push(one);
  }
  return found;
}
