import type { RawQuantity } from './raw-quantity.js';

/** What a wording allows, both ends included; null where it is open. */
export interface Allowed {
  low: number | null;
  high: number | null;
}

/** The written policy; docs/claims.md says the same in words, and a test compares the two. */
export const POLICY = {
  /** A number in digits allows half of its last digit, and at least this part of its value. */
  revision: 0.02,
  /** "one in five", "a quarter", "ten-fold" without a hedge. */
  worded: 0.1,
  about: 0.1,
  /** "nearly v" is from v less this part, but for shares at most `nearlyShare`, up to v. */
  nearly: 0.12,
  nearlyShare: 0.05,
  justOver: 0.12,
  wellOver: 0.1,
  barely: 0.1,
  /** A multiple or a ratio in words ("doubled", "ten-fold"). */
  multiple: 0.15,
  /** The same with "about" or "just over". */
  looseMultiple: 0.2,
  /** The largest part of its value that trailing zeros may add ("400", "2,000"). */
  trailingZeros: 0.05,
} as const;

function about(one: RawQuantity, part: number): Allowed {
  const reach = Math.max(
    one.value * part,
    Math.min(one.halfStep, one.value * POLICY.trailingZeros + tiny(one)),
  );
  return { low: one.value - reach, high: one.value + reach };
}

/** A share in whole percents may always move by half a percent. */
function tiny(one: RawQuantity): number {
  return one.kind === 'share' ? one.halfStep : 0;
}

function unhedged(one: RawQuantity): Allowed {
  if (one.kind === 'multiple' || one.kind === 'ratio') {
    if (one.worded) return about(one, POLICY.multiple);
    // "up 12 percent" is a change of 0.12: what may move is the change.
    const change = Math.abs(one.value - 1);
    const reach = Math.max(
      one.halfStep,
      one.direction ? change * POLICY.worded : one.value * POLICY.revision,
    );
    return { low: one.value - reach, high: one.value + reach };
  }
  if (one.difference) return about(one, POLICY.worded);
  return about(one, one.worded ? POLICY.worded : POLICY.revision);
}

function hedged(one: RawQuantity): Allowed {
  const v = one.value;
  const isShare = one.kind === 'share' || one.of === 'share';
  // A change that falls ("down more than 13 percent") points the other way.
  const falling = one.kind === 'multiple' && one.direction === 'down';
  const change = one.kind === 'multiple' && one.direction !== null ? Math.abs(v - 1) : v;
  const away = (part: number): number => (falling ? v - part : v + part);
  const between = (a: number | null, b: number | null): Allowed =>
    falling ? { low: b, high: a } : { low: a, high: b };
  switch (one.hedge?.kind) {
    case 'nearly': {
      const part = change * POLICY.nearly;
      // "近十四亿" is still said of a count that has just passed it.
      const top = one.kind === 'count' || one.kind === 'amount' ? v * (1 + POLICY.revision / 2) : v;
      return between(away(-(isShare ? Math.min(part, POLICY.nearlyShare) : part)), top);
    }
    case 'over':
    case 'at-least':
      return between(v, null);
    case 'just-over':
      return between(
        v,
        away(
          change * (one.kind === 'multiple' && one.worded ? POLICY.looseMultiple : POLICY.justOver),
        ),
      );
    case 'well-over':
      return between(away(change * POLICY.wellOver), null);
    case 'under':
    case 'at-most':
      return between(null, v);
    case 'well-under':
      return between(null, away(-change * POLICY.wellOver));
    case 'barely':
      return about(one, POLICY.barely);
    default: {
      const part =
        (one.kind === 'multiple' && one.worded ? POLICY.looseMultiple : POLICY.about) * change;
      return { low: v - Math.max(part, one.halfStep), high: v + Math.max(part, one.halfStep) };
    }
  }
}

/**
 * The interval that a stated quantity stands for: rounding and hedge policy of docs/claims.md.
 * A negated quantity ("did not hold half") allows what lies under it.
 */
export function allowed(one: RawQuantity, negated = false): Allowed {
  if (one.kind === 'rank') return { low: one.value, high: one.value };
  let interval: Allowed;
  if (one.range) {
    const reach = Math.max(one.halfStep, Math.abs(one.range[1]) * 0.005);
    interval = { low: one.range[0] - reach, high: one.range[1] + reach };
  } else interval = one.hedge ? hedged(one) : unhedged(one);
  if (negated) {
    if (one.hedge?.kind === 'over' || one.hedge?.kind === 'at-least' || !one.hedge)
      return { low: null, high: one.value };
    if (interval.low === null && interval.high !== null) return { low: interval.high, high: null };
  }
  if (one.kind === 'share') {
    if (interval.low !== null) interval.low = Math.max(0, interval.low);
    if (interval.high !== null) interval.high = Math.min(1, interval.high);
  }
  return interval;
}

/** True where a value lies in the interval; strictly for open bounds is not asked of rounded text. */
export function holds(value: number, { low, high }: Allowed): boolean {
  const slack = 1e-9 * Math.max(1, Math.abs(value));
  return (low === null || value >= low - slack) && (high === null || value <= high + slack);
}
