import { LABELS } from './counts-en.js';
import { nounOfThose } from './frames-en.js';
import { NUMBER, clean, readNumber } from './numbers-en.js';
import { raw, type RawQuantity } from './raw-quantity.js';

const BARE = new RegExp(
  String.raw`(?<![\p{L}\p{N}$€£¥.,#@/-])(?<n>${NUMBER})(?=\s*(?:[.,;:)—–]|$)|\s+(?:of\s+(?:them|these|those|the)|apiece|each|respectively|came|comes?|in|for|from|were|was|are|is|took|take|happened|occurred|stood?|sit|sat|run|ran|belong\w*|hail\w*|operate\w*|went|go|released|published|built|made|by|and|out|here|there|more|fewer|\p{L}{3,}ed|but|while|whereas|against|when|after|before|at|last|a\s+year|\p{L}{3,}(?:ese|an|ish|nch)|\p{Lu}\p{L}+\s+ones|ones)\b)`,
  'giu',
);
/** "The former sliding from 7.5 to 4 per cent, the latter from 5 to 1". */
const FROM_TO = new RegExp(
  String.raw`\bfrom\s+(?<a>${NUMBER})\s+to\s+(?<b>${NUMBER})(?=\s*(?:[.,;)]|$)|\s+(?:and|over|in)\b)`,
  'giu',
);
/** A capitalised word right before a number: part of a name ("Windows 95"), unless it is a place. */
const NAME = /(?<=[\p{L},;:.)’']\s+)\p{Lu}[\p{L}\p{N}.-]*\s+$/u;

/** What makes a bare number a name, or points at things known before. */
const POINTS_AT =
  /(?:\b(?:the|these|those|all|its|their|his|her|our|your|my|first|last|other|next|past|any|no|this|that|each|every|another|both|either|top|number|numbers|no\.|aged?|chapters|sections|articles|tables|pages|cases|annexe?s?|between|(?<!up\s)(?<!down\s)from|to\s+the|per|like|as|rank(?:s|ed|ing)?|list|season|episode|category|tier|type)\s+|[@#])$/iu;
/** Before "one" and the like, which are pronouns as often as numbers. */
const COUNTS_ONE =
  /\b(?:just|only|merely|a\s+mere|but|was|were|it\s+is|with|produced|released|counted|logged)\s+$/iu;

/** "Was up by half, to six": the level that a change has reached. */
function reaches(found: RawQuantity[], text: string, start: number): boolean {
  const moved = found.filter(({ end }) => end <= start).at(-1);
  return (
    moved?.kind === 'multiple' &&
    /^[^.;]{0,40}(?:,|\sand)\s+(?:to|reach(?:ed|ing)|hit(?:ting)?|totall?(?:ed|ing))\s+(?:[\p{L}]+\s+){0,2}$/iu.test(
      text.slice(moved.end, start),
    )
  );
}

/** An earlier number whose unit a bare one can take over. */
function anchors(all: RawQuantity[], before: number, said: RawQuantity[]) {
  const earlier = all.filter(({ end }) => end <= before);
  const counted = ({ kind }: RawQuantity): boolean => kind === 'count';
  const last = earlier.length === 0 ? said.findLast(counted) : undefined;
  // "Germany had 42 subscriptions for every 100 people. The United States had 34.6."
  const rate =
    earlier.length === 0 && said.at(-1)?.unit?.startsWith('per-') ? said.at(-1) : undefined;
  return {
    count:
      earlier.find(counted) ?? (last ? { ...last, tentative: true, noun: last.noun } : undefined),
    amount:
      earlier.filter(({ kind }) => kind === 'amount').at(-1) ??
      (rate ? { ...rate, tentative: true } : undefined),
    share: earlier
      .filter(
        ({ kind, of, worded, difference }) =>
          (kind === 'share' && !worded) || (kind === 'change' && of === 'share' && !difference),
      )
      .at(-1),
  };
}

/** Of one size with what was counted before: "1.4 billion people … 5" is no list. */
function isAlike({ value }: { value: number }, other: number): boolean {
  if (value === 0 || other === 0) return true;
  return value / other < 3000 && other / value < 3000;
}

/**
 * "…, 61 came from abroad", "and British ones six", "against 42.0 in Germany", "nearer to 7": numbers
 * that take their unit from an earlier one of the sentence.
 */
export function ellipticalEn(
  text: string,
  found: RawQuantity[],
  earlier: RawQuantity[],
  places: readonly { end: number }[],
): RawQuantity[] {
  const more: RawQuantity[] = [];
  for (const match of text.matchAll(FROM_TO)) {
    const [a, b] = [readNumber(match.groups?.['a'] ?? ''), readNumber(match.groups?.['b'] ?? '')];
    const { share } = anchors(found, match.index, []);
    if (
      !a ||
      !b ||
      share?.kind !== 'change' ||
      a.value === b.value ||
      a.value > 100 ||
      b.value > 100
    )
      continue;
    more.push(
      raw({
        ...share,
        start: match.index,
        end: match.index + match[0].length,
        value: clean(b.value / 100),
        halfStep: b.halfStep / 100,
        from: { value: clean(a.value / 100), halfStep: a.halfStep / 100 },
        direction: b.value > a.value ? 'up' : 'down',
        hedge: null,
        elliptical: true,
      }),
    );
  }
  for (const match of text.matchAll(BARE)) {
    const written = match.groups?.['n'] ?? '';
    const number = readNumber(written);
    const before = text.slice(0, match.index);
    const start = match.index;
    const end = start + written.length;
    if (!number || /^(?:(?:19|20)\d\d|an?)$/i.test(written)) continue;
    if (POINTS_AT.test(before) || LABELS.test(before)) continue;
    if (/^(?:one|two)$/iu.test(written) && !COUNTS_ONE.test(before)) continue;
    const name = NAME.exec(before);
    if (name && !places.some(({ end: at }) => at > name.index && at <= start)) continue;
    const { amount, share, ...anchor } = anchors([...found, ...more], start, earlier);
    const whole = Number.isInteger(number.value);
    const opened = amount || share ? null : nounOfThose(text);
    const count =
      anchor.count ??
      (opened !== null
        ? { noun: opened, unit: opened, tentative: true, value: 0 }
        : reaches(found, text, start)
          ? { noun: '', unit: 'count', tentative: true, value: 0 }
          : undefined);
    if (count && whole && isAlike(count, number.value)) {
      if (/^\s+for\b/u.test(text.slice(end))) continue;
      const { noun, unit, tentative } = count;
      more.push(
        raw({
          start,
          end,
          kind: 'count',
          value: number.value,
          halfStep: number.halfStep,
          noun,
          unit,
          tentative,
          elliptical: true,
        }),
      );
    } else if (number.worded) continue;
    else if (amount && (!share || amount.start > share.start)) {
      const scaled = number.value >= 1e6;
      if (amount.unit === 'per-100' ? scaled : !scaled) continue;
      more.push(
        raw({
          ...amount,
          start,
          end,
          value: number.value,
          halfStep: number.halfStep,
          hedge: null,
          elliptical: true,
        }),
      );
    } else if (
      share &&
      number.value <= 100 &&
      (!whole ||
        /^\s*(?:[.,;)]|$|(?:and|but|while|whereas|in|for|against)\b)/u.test(text.slice(end)))
    )
      more.push(
        raw({
          start,
          end,
          kind: 'share',
          value: clean(number.value / 100),
          halfStep: number.halfStep / 100,
          elliptical: true,
        }),
      );
  }
  return more;
}
