import { DENOMINATOR, NUMBER, PERCENT, clean, readDenominator, readNumber } from './numbers-en.js';
import { raw, type RawQuantity } from './raw-quantity.js';
import { scan, type Groups } from './scan.js';

const MORE = 'more|larger|bigger|higher|greater|above|up';
const LESS = 'fewer|less|smaller|lower|below|down';
/** "30 per cent more than in 2019", "a third fewer than China": another's number, and a part of it. */
const PART_MORE = new RegExp(
  String.raw`(?:(?<n>${NUMBER})\s?${PERCENT}|\b(?:(?<fn>an?|one|two|three)[\s-]+)?(?<fd>(?:${DENOMINATOR})s?)(?:\s+again)?)\s+(?<dir>${MORE}|${LESS})(?=(?:\s+(?:[\p{L}\d-]+\s+){0,4}?than\b|\s+(?:the\s+)?(?:19|20)\d\d|\s+(?:what|those|that|on|its|their)\b|\s+(?:the\s+)?(?:level|figure|total|number|rate|count)\b))`,
  'giu',
);
/** "Half again as much", "half as many again": one and a half times. */
const AGAIN = new RegExp(
  String.raw`\b(?:(?<fn>an?|one|two|three)[\s-]+)?(?<fd>(?:${DENOMINATOR})s?)\s+(?:again\s+as\s+(?:many|much|large|big|high|great)|as\s+(?:many|much|large|big|high|great)\s+again)\b`,
  'giu',
);
/** "By a factor of 40", "multiplied by fifty". */
const FACTOR = new RegExp(
  String.raw`\b(?:(?<verb>[\p{L}-]+\s+(?:up\s+|down\s+|back\s+)?)?by\s+a\s+factor\s+of|multipl(?:ied|ies|y|ying)\s+(?:\p{L}+ly\s+)?(?:by|times)?)\s+(?:(?:about|around|some|nearly|almost|roughly|over|more\s+than)\s+)?(?<x>${NUMBER})(?:[\s-]*(?:fold|times)\b)?`,
  'giu',
);
/** "…, and those of the whole world by twelve": a factor that goes on from one before. */
const FACTOR_ON = new RegExp(
  String.raw`(?:[,;]|\band\b)[^.,;\d]{1,70}?\b(?:by|of)\s+(?:(?:about|around|some|nearly|almost|roughly|over|more\s+than)\s+)?(?<x>${NUMBER})(?=\s*(?:[.,;)]|$)|\s+(?:and|in|over)\b)`,
  'giu',
);
/** "Did not quite double". */
const NOT_DOUBLED =
  /\b(?:(?:did|do|does|has|have|had)(?:\s+not|n['’]t)|failed\s+to|never|falls?\s+short\s+of|fell\s+short\s+of)\s+(?:(?:quite|even|yet|fully|quite\s+yet)\s+)?(?<w>doubl|tripl|trebl|quadrupl|quintupl|halv)(?:e|ed|ing)\b/giu;
const BY_WORD: Record<string, number> = {
  doubl: 2,
  tripl: 3,
  trebl: 3,
  quadrupl: 4,
  quintupl: 5,
  halv: 0.5,
};

const FALLING =
  /^(?:fell|fall\w*|dropp?\w*|declin\w+|decreas\w+|shr[aiu]nk|slid|sank|plung\w+|cut|reduc\w+|slump\w*|tumbl\w+|down)\b|\bdown\s+$/iu;
/** "One and a half times", "two-and-a-half times". */
const HALVES = new RegExp(
  String.raw`(?<x>${NUMBER})[\s-]and[\s-]a[\s-](?<d>half|quarter|third)\s+times\b`,
  'giu',
);

/** Without one of these no pattern here can match: most sentences are not tried. */
const WORDS =
  /more|larger|bigger|higher|greater|above|up|fewer|less|smaller|lower|below|down|again|factor|times|multipl|not|n['’]t|failed|never|short/iu;

function part(g: Groups): number | null {
  const n = readNumber(g['n'] ?? '');
  if (n) return n.value / 100;
  const d = readDenominator(g['fd'] ?? '');
  const above = !g['fn'] || /^an?$/i.test(g['fn']) ? 1 : (readNumber(g['fn'])?.value ?? 0);
  if (!d || (!g['fn'] && d !== 2) || above <= 0 || above >= d) return null;
  return above / d;
}

/** Multiples that an English sentence puts as a comparison; over time or over another place. */
export function comparisonsEn(text: string): RawQuantity[] {
  if (!WORDS.test(text)) return [];
  const factors = scan(text, FACTOR, (g, start, end) => {
    const x = readNumber(g['x'] ?? '');
    if (!x || x.value <= 1) return null;
    const verb = g['verb'] ?? '';
    const down = FALLING.test(verb);
    return raw({
      start: start + verb.length,
      end,
      kind: 'multiple',
      value: down ? clean(1 / x.value) : x.value,
      worded: true,
    });
  });
  const [first] = factors;
  const onward = first
    ? scan(text, FACTOR_ON, (g, start, end, match) => {
        const x = readNumber(g['x'] ?? '');
        if (!x || x.value <= 1 || start < first.end || /^(?:19|20)\d\d$/.test(g['x'] ?? ''))
          return null;
        const at = match[0].search(/\b(?:by|of)\s+(?!.*\b(?:by|of)\s)/iu);
        return raw({
          start: start + Math.max(0, at),
          end,
          kind: 'multiple',
          value: x.value,
          worded: true,
        });
      })
    : [];
  return [
    ...factors,
    ...onward,
    ...scan(text, NOT_DOUBLED, (g, start, end) => {
      const value = BY_WORD[(g['w'] ?? '').toLowerCase()] ?? 2;
      const kind = value < 1 ? 'over' : 'under';
      return raw({
        start,
        end,
        kind: 'multiple',
        value,
        worded: true,
        hedge: { kind, text: text.slice(start, end) },
      });
    }),
    ...scan(text, PART_MORE, (g, start, end) => {
      const by = part(g);
      if (by === null) return null;
      const less = new RegExp(`^(?:${LESS})$`, 'iu').test(g['dir'] ?? '');
      const decimals = /\.(\d+)/.exec(g['n'] ?? '')?.[1]?.length ?? 0;
      return raw({
        start,
        end,
        kind: 'ratio',
        value: clean(1 + (less ? -by : by)),
        halfStep: g['n'] === undefined ? 0 : 0.005 * 10 ** -decimals,
        worded: g['n'] === undefined,
        direction: less ? 'down' : 'up',
      });
    }),
    ...scan(text, AGAIN, (g, start, end) => {
      const by = part(g);
      return by === null
        ? null
        : raw({ start, end, kind: 'ratio', value: clean(1 + by), worded: true });
    }),
    ...scan(text, HALVES, (g, start, end) => {
      const x = readNumber(g['x'] ?? '');
      const d = readDenominator(g['d'] ?? '');
      return x && d
        ? raw({ start, end, kind: 'ratio', value: clean(x.value + 1 / d), worded: true })
        : null;
    }),
  ];
}
