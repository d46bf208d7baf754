import { LABELS } from './counts-en.js';
import { NUMBER, clean, readNumber } from './numbers-en.js';
import { raw, type RawQuantity } from './raw-quantity.js';

const BARE = new RegExp(
  String.raw`(?<![\p{L}\p{N}$€£¥.,-])(?<n>${NUMBER})(?=\s*(?:[.,;)]|$)|\s+(?:of\s+(?:them|these|those|the)|apiece|each|came|comes?|in|for|from|were|was|are|is|took|take|happened|occurred|stood?|sit|sat|run|ran|belong\w*|hail\w*|operate\w*|went|go|released|published|built|made|by|and)\b)`,
  'giu',
);
const GOES_ON =
  /(?:\b(?:ones|behind|against|with|and|than|versus|had|has|have|to|for|on|at|was|were|it\s+is|of\s+(?:which|whom))|['’]s|s['’]|[,;])\s+(?:(?:just|only|about|some|around|nearly|almost|roughly|nearer\s+to|closer\s+to|well\s+over|over|under|more\s+than|less\s+than|fewer\s+than)\s+)?$/iu;

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
  for (const match of text.matchAll(BARE)) {
    const written = match.groups?.['n'] ?? '';
    const number = readNumber(written);
    const before = text.slice(0, match.index);
    const start = match.index;
    const end = start + written.length;
    if (!number || /^(?:(?:19|20)\d\d|an?)$/i.test(written)) continue;
    if (!GOES_ON.test(before) || LABELS.test(before)) continue;
    const { count, amount, share } = anchors(found, start);
    const whole = Number.isInteger(number.value);
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
