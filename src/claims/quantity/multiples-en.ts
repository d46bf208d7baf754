import { NUMBER, readNumber } from './numbers-en.js';
import { raw, type RawQuantity } from './raw-quantity.js';
import { scan, type Groups } from './scan.js';

/** "ten-fold", "doubled", "three times as many", "twice that of China". */
const WORD_MULTIPLES: [RegExp, number, 'up' | 'down'][] = [
  [/\b(?:re)?doubl(?:ed|es|ing)\b|\btwo-?fold\b/giu, 2, 'up'],
  [/\b(?:tripl(?:ed|es|ing)|trebl(?:ed|es|ing))\b|\bthree-?fold\b/giu, 3, 'up'],
  [/\bquadrupl(?:ed|es|ing)\b|\bfour-?fold\b/giu, 4, 'up'],
  [/\bquintupl(?:ed|es|ing)\b|\bfive-?fold\b/giu, 5, 'up'],
  [/\bsextupl(?:ed|es|ing)\b/giu, 6, 'up'],
  [/\bseptupl(?:ed|es|ing)\b/giu, 7, 'up'],
  [/\boctupl(?:ed|es|ing)\b/giu, 8, 'up'],
  [/\bhalved\b|\bfell by half\b/giu, 0.5, 'down'],
];
const fold = new RegExp(
  String.raw`(?<x>${NUMBER})(?<half>[\s-]and[\s-]a[\s-]half)?(?:\s*-\s*|\s+)?fold\b|\b(?<xw>six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|hundred)fold\b`,
  'giu',
);
const times = new RegExp(
  String.raw`(?:(?<x>${NUMBER})\s*(?:times|x)|\b(?<w>[Tt]wice|[Tt]hrice|[Dd]ouble|[Tt]riple|[Qq]uadruple|quintuple))\s+(?<rest>as\s+(?:many|much|large|big|high|great|\p{L}+)|more|larger|bigger|higher|greater|that\b|those\b|what\b|(?:the|its|their)\s+(?!(?:way|fun|charm|same)\b)[\p{L}-]+|(?:\p{Lu}[\p{L}.]*\s?){1,3}['’]s?)`,
  'gu',
);

/** "eight to one": how many times one place has what the other has. */
const toOne = new RegExp(String.raw`(?<x>${NUMBER})[\s-]to[\s-]one\b`, 'giu');

function readTimes(g: Groups, start: number, end: number): RawQuantity | null {
  const named: Record<string, number> = {
    twice: 2,
    thrice: 3,
    double: 2,
    triple: 3,
    quadruple: 4,
    quintuple: 5,
  };
  const number = g['x'] === undefined ? null : readNumber(g['x']);
  const value = number ? number.value : (named[(g['w'] ?? '').toLowerCase()] ?? 0);
  if (value <= 0) return null;
  const rest = g['rest'] ?? '';
  // The names after the number belong to the comparison, not to the quantity.
  const keep = /^as\s/iu.test(rest) ? end : end - rest.length - 1;
  return raw({
    start,
    end: keep,
    kind: 'ratio',
    value,
    worded: !number || number.worded,
    halfStep: number?.halfStep ?? 0,
  });
}

/** How many times: "ten-fold", "doubled", "twice that of China", "eight to one". */
export function multiplesEn(text: string): RawQuantity[] {
  return [
    ...scan(text, times, readTimes),
    ...scan(text, toOne, (g, start, end) => {
      const x = readNumber(g['x'] ?? '');
      return x && x.value > 1 && x.value < 1000
        ? raw({ start, end, kind: 'ratio', value: x.value, worded: true })
        : null;
    }),
    ...scan(text, fold, (g, start, end) => {
      const x = readNumber(g['x'] ?? g['xw'] ?? '');
      const value = (x?.value ?? 0) + (g['half'] === undefined ? 0 : 0.5);
      return value > 1 ? raw({ start, end, kind: 'multiple', value, worded: true }) : null;
    }),
    ...WORD_MULTIPLES.flatMap(([pattern, value, direction]) =>
      scan(text, pattern, (_groups, start, end) =>
        raw({
          start,
          end,
          kind: 'multiple',
          value,
          worded: true,
          direction: direction === 'down' ? 'down' : null,
        }),
      ),
    ),
  ];
}
