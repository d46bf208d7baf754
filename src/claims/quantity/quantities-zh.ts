import { changesZh } from './changes-zh.js';
import { countsZh, ranksZh } from './counts-zh.js';
import { withDifferences } from './differences.js';
import { withHedge } from './hedges.js';
import { clean } from './numbers-en.js';
import { NUMBER_ZH, readNumberZh } from './numbers-zh.js';
import { sharedUnits, withRanges } from './ranges.js';
import { amount, raw, withoutOverlaps, withParentheses, type RawQuantity } from './raw-quantity.js';
import { scan, type Groups } from './scan.js';
import {
  HEDGE_ZH as HEDGE,
  readShareZh as share,
  SHARE_ZH as SHARE,
  YEAR_ZH as YEAR,
} from './shares-zh.js';

const N = NUMBER_ZH;

function ratios(text: string): RawQuantity[] {
  return scan(
    text,
    String.raw`(?<n>${N})(?<more>多|余)?倍(?!增)(?<half>半)?(?:多|以上|左右)?`,
    (g, start, end) => {
      const number = readNumberZh(g['n'] ?? '');
      if (!number || /(?:几|数)$/.test(text.slice(0, start))) return null;
      const over = g['more'] !== undefined || /倍(?:多|以上)$/.test(text.slice(start, end));
      // "是十年前的近四倍": of the place's own earlier number, not of another place's.
      const earlier = new RegExp(
        `(?:[一二两三四五六七八九十\\d]{1,2}年(?:以?前|之前)|${YEAR}|同期|期初)的?(?:水平|数字)?的?${HEDGE}$`,
        'u',
      ).test(text.slice(0, start));
      return raw({
        start,
        end,
        kind: earlier ? 'multiple' : 'ratio',
        value: number.value + (g['half'] === undefined ? 0 : 0.5),
        worded: !/^\d/.test(g['n'] ?? ''),
        halfStep: number.halfStep,
        hedge: over ? { kind: 'over', text: '多' } : null,
      });
    },
  );
}

function shares(text: string): RawQuantity[] {
  const read = (g: Groups, start: number, end: number): RawQuantity | null => {
    const s = share(g['s'] ?? '');
    // "百分之百相信": wholly, and no number.
    return (
      s && raw({ start, end, kind: 'share', ...s, tentative: /百分之百$/u.test(g['s'] ?? '') })
    );
  };
  return [
    ...scan(text, String.raw`(?<s>${SHARE})(?!点|的?置信)`, read),
    ...scan(
      text,
      String.raw`每(?:(?![一二两三四五六七八九十百千\d])\p{Script=Han}{1,2}?)?(?<m>${N})[个家名位人块篇台枚件颗款部]?[^，。；每]{0,16}?(?:中|里|当中)?，?(?:就|便)?有(?:约|近)?(?<n>${N})[个家名位人块篇台枚件]?`,
      (g, start, end) => part(g, start, end),
    ),
    ...scan(
      text,
      String.raw`(?<m>${N})[个家名位人块篇台枚件][^，。；]{0,8}?(?:中|里)(?:就|便)?有(?<n>${N})[个家名位人块篇台枚件]`,
      (g, start, end) => part(g, start, end),
    ),
    ...scan(text, '一半|半数|过半|对半|二分之一', (_g, start, end) =>
      /(?:另|后|前|上|下)$/.test(text.slice(0, start)) || /^(?:的路|天|会儿)/.test(text.slice(end))
        ? null
        : raw({
            start,
            end,
            kind: 'share',
            value: 0.5,
            worded: true,
            hedge: text.slice(start, end) === '过半' ? { kind: 'over', text: '过半' } : null,
          }),
    ),
    ...scan(text, '绝大多数|绝大部分', (_g, start, end) =>
      raw({
        start,
        end,
        kind: 'share',
        value: 0.7,
        worded: true,
        tentative: true,
        hedge: { kind: 'over', text: '绝大多数' },
      }),
    ),
    ...scan(text, '(?<!绝)大多数|(?<!绝)大部分|多数(?!据)', (_g, start, end) =>
      raw({
        start,
        end,
        kind: 'share',
        value: 0.5,
        worded: true,
        tentative: true,
        hedge: { kind: 'over', text: '多数' },
      }),
    ),
  ];
}

/** 每百人42.8条 → per-100. */
function perHundred(text: string): RawQuantity[] {
  return scan(
    text,
    String.raw`每(?<m>百|千|万|100|1000)(?:名|个|位)?(?:\p{Script=Han}{2,4}?)?(?:人|居民|人口)[^，。；\d]{0,8}?(?<n>\d+(?:\.\d+)?)(?:条|个|户|部|人|次)?`,
    (g, start, end) => {
      const number = readNumberZh(g['n'] ?? '');
      if (!number) return null;
      const per = readNumberZh(g['m'] ?? '')?.value ?? 100;
      return amount(start, end, number, `per-${per}`);
    },
  );
}

function part(g: Groups, start: number, end: number): RawQuantity | null {
  const n = readNumberZh(g['n'] ?? '');
  const m = readNumberZh(g['m'] ?? '');
  if (!n || !m || n.value >= m.value || m.value > 1000) return null;
  return raw({ start, end, kind: 'share', value: clean(n.value / m.value), worded: true });
}

/** "每百人约有31户，低于韩国的43户": later numbers of the same measure word are per hundred too. */
function goingOn(text: string, found: RawQuantity[]): RawQuantity[] {
  const said = found.find(({ kind, unit }) => kind === 'amount' && unit.startsWith('per-'));
  const base = /每(?<m>百|千)(?:名|个|位)?(?:人|居民)/u.exec(text);
  if (!said && !base) return found;
  const first = said ?? {
    start: base?.index ?? 0,
    value: base?.groups?.['m'] === '千' ? 100 : 10,
    unit: base?.groups?.['m'] === '千' ? 'per-1000' : 'per-100',
  };
  return found.map((one) =>
    one.kind === 'count' &&
    one.start > first.start &&
    one.value <= 10 * first.value + 100 &&
    /^[户部条个]/u.test(one.noun)
      ? { ...one, kind: 'amount', unit: first.unit, noun: '', elliptical: true }
      : one,
  );
}

/** Every quantity of a Chinese sentence, in order, hedges taken in. */
export function quantitiesZh(text: string): RawQuantity[] {
  const found = withoutOverlaps([
    changesZh(text),
    perHundred(text),
    shares(text),
    ratios(text),
    ranksZh(text),
    countsZh(text),
  ]);
  const shared = withoutOverlaps([found, sharedUnits(text, found, 'zh')]);
  const ranged = withRanges(text, goingOn(text, shared), 'zh');
  return withParentheses(
    text,
    withDifferences(text, ranged, 'zh').map((one) => withHedge(text, one, 'zh')),
  );
}
