import { LABELS } from './counts-en.js';
import { nounOfThose } from './frames-en.js';
import { NUMBER, clean, readNumber } from './numbers-en.js';
import { raw, type RawQuantity } from './raw-quantity.js';

const BARE = new RegExp(
  String.raw`(?<![\p{L}\p{N}$€£¥.,-])(?<n>${NUMBER})(?=\s*(?:[.,;)]|$)|\s+(?:of\s+(?:them|these|those|the)|apiece|each|came|comes?|in|for|from|were|was|are|is|took|take|happened|occurred|stood?|sit|sat|run|ran|belong\w*|hail\w*|operate\w*|went|go|released|published|built|made|by|and|out|here|there|more|fewer|\p{L}{3,}(?:ese|an|ish|nch))\b)`,
  'giu',
);
/** "The former sliding from 7.5 to 4 per cent, the latter from 5 to 1". */
const FROM_TO = new RegExp(
  String.raw`\bfrom\s+(?<a>${NUMBER})\s+to\s+(?<b>${NUMBER})(?=\s*(?:[.,;)]|$)|\s+(?:and|over|in)\b)`,
  'giu',
);
const GOES_ON =
  /(?:\b(?:ones|managed|counted|logged|posted|scored|boasted|recorded|saw|reach(?:ed|es|ing)|hit(?:s|ting)?|muster(?:ed|s)|claim(?:ed|s)|notched\s+up|notched|fielded|got|sent|total(?:led|ed|s)|number(?:ed|s)|drew|behind|against|with|and|than|versus|had|has|have|to|for|on|at|was|were|it\s+is|of\s+(?:which|whom))|['’]s|s['’]|[,;])\s+(?:(?:just|only|about|some|around|nearly|almost|roughly|nearer\s+to|closer\s+to|well\s+over|north\s+of|upwards\s+of|in\s+excess\s+of|at\s+least|no\s+(?:fewer|less|more)\s+than|close\s+to|barely|fully|merely|a\s+mere|as\s+many\s+as|over|under|more\s+than|less\s+than|fewer\s+than)\s+)?$/iu;

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
function anchors(found: RawQuantity[], before: number) {
  const earlier = found.filter(({ end }) => end <= before);
  return {
    count: earlier.find(({ kind, noun }) => kind === 'count' && noun !== ''),
    amount: earlier.filter(({ kind }) => kind === 'amount').at(-1),
    share: earlier
      .filter(
        ({ kind, of, worded, difference }) =>
          (kind === 'share' && !worded) || (kind === 'change' && of === 'share' && !difference),
      )
      .at(-1),
  };
}

/**
 * "…, 61 came from abroad", "and British ones six", "against 42.0 in Germany", "nearer to 7": numbers
 * that take their unit from an earlier one of the sentence.
 */
export function ellipticalEn(text: string, found: RawQuantity[]): RawQuantity[] {
  const more: RawQuantity[] = [];
  for (const match of text.matchAll(FROM_TO)) {
    const [a, b] = [readNumber(match.groups?.['a'] ?? ''), readNumber(match.groups?.['b'] ?? '')];
    const { share } = anchors(found, match.index);
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
    if (!GOES_ON.test(before) || LABELS.test(before)) continue;
    const { amount, share, ...anchor } = anchors(found, start);
    const whole = Number.isInteger(number.value);
    const opened = amount || share ? null : nounOfThose(text);
    const count =
      anchor.count ??
      (opened !== null
        ? { noun: opened, unit: opened, tentative: true }
        : reaches(found, text, start)
          ? { noun: '', unit: 'count', tentative: true }
          : undefined);
    if (count && whole) {
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
      (!whole || /^\s*(?:[.,;)]|$|in\s+\p{Lu}|for\s+\p{Lu})/u.test(text.slice(end)))
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
