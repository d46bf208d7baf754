import type { Evidence } from './evidence.js';
import type { Match } from './match.js';
import type { Prepared } from './prepared.js';
import { HEAD_NUMBER, headOf, PART_WORDS, type Head } from './surroundings.js';
import type { Weights } from './weights.js';

/** How much each token of the string tells; `unplaced` is 0 for words of a place. */
export interface TokenWeights {
  all: Float64Array;
  unplaced: Float64Array;
}

const UNKNOWN = 9;

export function weighTokens(
  { tokens }: Prepared,
  { signs }: Evidence,
  weights: Weights,
): TokenWeights {
  const all = new Float64Array(tokens.length);
  for (let at = 0; at < tokens.length; at += 1) {
    const reading = tokens[at]?.readings[0];
    all[at] = reading ? (weights.word[reading.word] as number) : UNKNOWN;
  }
  const unplaced = all.slice();
  for (const { from, to } of signs) if (from >= 0) unplaced.fill(0, from, to);
  return { all, unplaced };
}

/** How a run of tokens stands in its string: shared by all names found in just these words. */
export interface Span {
  from: number;
  to: number;
  group: number;
  segment: number;
  /** Segments between its first and its last word. */
  commas: number;
  head: Head;
  /** Its share of its segment's weight, its own weight, and that of what stands before and after it there. */
  share: number;
  inside: number;
  left: number;
  right: number;
  leftUnplaced: number;
  rightUnplaced: number;
  leftNext: number;
  rightNext: number;
  partBefore: boolean;
  headAfter: number;
  upper: boolean;
  gapBefore: number;
  gapAfter: number;
  jointBefore: number;
  jointAfter: number;
  joints: number;
}

/** The span of a match: the one among `known` or a new one, which is added there. */
export function spanOf(
  { from, to }: Match,
  prepared: Prepared,
  weight: TokenWeights,
  known: Span[],
): Span {
  for (const span of known) if (span.from === from && span.to === to) return span;
  const span = describeSpan(from, to, prepared, weight);
  known.push(span);
  return span;
}

function describeSpan(
  from: number,
  to: number,
  { tokens }: Prepared,
  { all, unplaced }: TokenWeights,
): Span {
  const first = tokens[from];
  const last = tokens[to - 1];
  const segment = first?.segment ?? 0;
  let left = 0;
  let right = 0;
  let covered = 0;
  let whole = 0;
  let leftUnplaced = 0;
  let rightUnplaced = 0;
  for (let at = 0; at < tokens.length; at += 1) {
    const here = tokens[at]?.segment;
    if (here !== segment && here !== last?.segment) continue;
    const own = all[at] as number;
    if (here === segment) whole += own;
    if (at >= from && at < to) covered += here === segment ? own : 0;
    else if (here === segment && at < from) {
      left += own;
      leftUnplaced += unplaced[at] as number;
    } else if (here === last?.segment && at >= to) {
      right += own;
      rightUnplaced += unplaced[at] as number;
    }
  }
  let inside = 0;
  for (let at = from; at < to; at += 1) inside += all[at] as number;
  let joints = 0;
  for (let at = from + 1; at < to; at += 1) joints += tokens[at]?.joint === 0 ? 0 : 1;
  const before = tokens[from - 1];
  const beside = before?.segment === segment;
  const after = tokens[to];
  const followed = after !== undefined && after.segment === last?.segment;
  return {
    from,
    to,
    group: first?.group ?? 0,
    segment,
    commas: (last?.segment ?? 0) - segment,
    head: headOf(tokens, from, to),
    share: covered / Math.max(1, whole),
    inside,
    left,
    right,
    leftUnplaced,
    rightUnplaced,
    leftNext: beside ? (all[from - 1] ?? 0) : 0,
    rightNext: followed ? (all[to] ?? 0) : 0,
    partBefore: beside && PART_WORDS.has(before.word),
    headAfter: followed ? HEAD_NUMBER[headOf(tokens, to, to + 1)] : -1,
    upper: first?.upper ?? false,
    gapBefore: first?.gap ?? 3,
    gapAfter: after?.gap ?? 3,
    jointBefore: first?.joint ?? 0,
    jointAfter: after?.joint ?? 0,
    joints,
  };
}
