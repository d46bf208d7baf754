import type { QuantityKind } from '../report/report.js';
import { clean } from './numbers-en.js';

/** What a word before or after a number allows; docs/claims.md, Rounding and hedges. */
export type Hedge =
  | 'about'
  | 'nearly'
  | 'over'
  | 'just-over'
  | 'well-over'
  | 'under'
  | 'well-under'
  | 'at-least'
  | 'at-most'
  | 'barely';

/** A quantity as the grammar finds it, before the rounding policy makes an interval of it. */
export interface RawQuantity {
  start: number;
  end: number;
  kind: QuantityKind;
  value: number;
  /** Half of the last stated digit, in the value's unit; 0 for a number in words. */
  halfStep: number;
  /** True for "one in five", "doubled", "a quarter": a wording, not a count of digits. */
  worded: boolean;
  /** Both ends of a stated range. */
  range: [number, number] | null;
  from: { value: number; halfStep: number; hedge?: Hedge | null } | null;
  unit: string;
  direction: 'up' | 'down' | null;
  hedge: { kind: Hedge; text: string } | null;
  /** For a count: the words after it that say of what. */
  noun: string;
  /** Kept only where an indicator can test it ("the most", "three laws"). */
  tentative: boolean;
  /** "61 came from abroad": what is counted was said with an earlier number. */
  elliptical: boolean;
  /** True where the hedge is of the end of a change alone ("from 60 to under 50 percent"). */
  hedgedEnd: boolean;
  /** Unit of the values that change (`share`, `count`, `USD`) where the kind is `change`. */
  of: 'share' | 'count' | 'amount' | null;
  /** "up 7 points": a change by its size alone. */
  difference: boolean;
}

/** A quantity with what its kind implies where nothing else is said. */
export function raw(
  part: Pick<RawQuantity, 'start' | 'end' | 'kind' | 'value'> & Partial<RawQuantity>,
): RawQuantity {
  return {
    halfStep: 0,
    worded: false,
    hedgedEnd: false,
    range: null,
    from: null,
    unit: part.kind === 'share' ? 'share' : part.kind === 'rank' ? 'rank' : 'count',
    direction: null,
    hedge: null,
    noun: '',
    tentative: false,
    elliptical: false,
    of: null,
    difference: false,
    ...part,
  };
}

/** An amount of a number read, in a unit. */
export function amount(
  start: number,
  end: number,
  { value, halfStep }: { value: number; halfStep: number },
  unit: string,
): RawQuantity {
  return raw({ start, end, kind: 'amount', value, halfStep, unit });
}

/** A change of a share by so many percentage points. */
export function changeInPoints(
  start: number,
  end: number,
  { value, halfStep }: { value: number; halfStep: number },
  way: Pick<RawQuantity, 'direction' | 'hedge'>,
): RawQuantity {
  return raw({
    start,
    end,
    kind: 'change',
    value: clean(value / 100),
    halfStep: clean(halfStep / 100) || 0.005,
    unit: 'share',
    of: 'share',
    difference: true,
    ...way,
  });
}

/** Greedy choice without overlaps: earlier patterns win, then longer matches. */
export function withoutOverlaps(found: RawQuantity[][]): RawQuantity[] {
  const kept: RawQuantity[] = [];
  for (const tier of found) {
    for (const one of [...tier].sort((a, b) => b.end - b.start - (a.end - a.start))) {
      if (!kept.some((other) => one.start < other.end && other.start < one.end)) kept.push(one);
    }
  }
  return kept.sort((a, b) => a.start - b.start);
}

/** Words of what is counted, between a share in words and its digits. */
const NOUN_BETWEEN = /^(?:\s+(?:[\p{L}’'.-]+\s+){1,5}\(\s*|[\p{Script=Han}]{1,8}（\s*)$/u;

/** True where digits in parentheses say again what words said before: "nearly nine in ten Americans (89 percent)". */
function saysAgain(text: string, words: RawQuantity, digits: RawQuantity): boolean {
  return (
    words.worded &&
    !digits.worded &&
    Math.abs(words.value - digits.value) <= 0.06 &&
    NOUN_BETWEEN.test(text.slice(words.end, digits.start))
  );
}

/** "nearly three in four (73.7 percent)": one claim, whose digits are the number. */
export function withParentheses(text: string, found: RawQuantity[]): RawQuantity[] {
  const merged: RawQuantity[] = [];
  for (const one of found) {
    const before = merged.at(-1);
    if (
      before &&
      before.kind === one.kind &&
      before.kind === 'share' &&
      /^\s*[（(,，]\s*(?:or\s+|即)?$/.test(text.slice(before.end, one.start))
    ) {
      const closing = /^\s*[）)]/.exec(text.slice(one.end));
      const opened = /[（(]/.test(text.slice(before.end, one.start));
      if (opened ? closing : / or /.test(text.slice(before.end, one.start))) {
        const exact = one.worded && !before.worded ? before : one;
        merged[merged.length - 1] = {
          ...exact,
          start: before.start,
          end: one.end + (closing?.[0].length ?? 0),
          hedge: exact.hedge,
        };
        continue;
      }
    }
    if (before?.kind === 'share' && one.kind === 'share' && saysAgain(text, before, one))
      merged.pop();
    merged.push(one);
  }
  return merged;
}
