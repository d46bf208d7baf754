import { all, countsZh, ranksZh } from './counts-zh.js';
import { withHedge } from './hedges.js';
import { clean } from './numbers-en.js';
import { NUMBER_ZH, readNumberZh, readTenths } from './numbers-zh.js';
import { raw, withoutOverlaps, withParentheses, type RawQuantity } from './raw-quantity.js';

type Groups = Record<string, string | undefined>;
const N = NUMBER_ZH;
const SHARE = String.raw`(?:(?:\d+(?:\.\d+)?)\s?[%％]|百分之${N}|(?:[一二两三四五六七八九十半]|\d)成(?:[一二三四五六七八九半](?!年))?|${N}分之${N})`;
const HEDGE = '(?:了|约|大约|近|将近|接近|逾|超过|超|不到|不足|至少|达|仅|只)*';
/** What a year or the time before is called before a number of its own. */
const YEAR = '(?:\\d{4}年|去年|上年|前年|当年|此前|原来)';
const COUNTED = '[个家名位项台款件座户种部块枚辆起例条笔篇]|美元|元|人';
const UP = '增长|上升|提高|增加|上涨|升高|攀升|提升|扩大|增|升|涨';
const DOWN = '回落|下降|减少|下跌|缩短|降低|减小|萎缩|下滑|缩减|跌|降|减';
function share(text: string): { value: number; halfStep: number; worded: boolean } | null {
  const percent = /^(\d+(?:\.(\d+))?)\s?[%％]$/.exec(text);
  if (percent)
    return {
      value: clean(Number(percent[1]) / 100),
      halfStep: 0.005 * 10 ** -(percent[2]?.length ?? 0),
      worded: false,
    };
  const hundredth = /^百分之(.+)$/.exec(text);
  if (hundredth) {
    const number = readNumberZh(hundredth[1] ?? '');
    return number && { value: clean(number.value / 100), halfStep: 0.005, worded: false };
  }
  const tenths = readTenths(text);
  if (tenths !== null)
    return { value: tenths, halfStep: text.length > 2 ? 0.005 : 0, worded: true };
  const fraction = /^(.+?)分之(.+)$/.exec(text);
  const below = readNumberZh(fraction?.[1] ?? '');
  const above = readNumberZh(fraction?.[2] ?? '');
  if (!below || !above || below.value <= above.value) return null;
  return { value: clean(above.value / below.value), halfStep: 0, worded: true };
}

function changes(text: string): RawQuantity[] {
  return [
    ...all(
      text,
      String.raw`(?:从|由)[^，。；]{0,12}?的?(?<a>${SHARE})[^。；]{0,16}?(?:${UP}|${DOWN}|变)(?:至|到|为)[^，。；]{0,8}?的?(?<b>${SHARE})`,
      (g, start, end) => {
        const a = share(g['a'] ?? '');
        const b = share(g['b'] ?? '');
        if (!a || !b || a.value === b.value) return null;
        return raw({
          start,
          end,
          kind: 'change',
          value: b.value,
          halfStep: b.halfStep,
          from: { value: a.value, halfStep: a.halfStep },
          unit: 'share',
          of: 'share',
          direction: b.value > a.value ? 'up' : 'down',
        });
      },
    ),
    ...all(
      text,
      String.raw`(?:从|由)(?:${YEAR}的)?(?<ha>${HEDGE})(?<a>${N})(?<ua>${COUNTED})?[^，。；\d]{0,10}?(?:${UP}|${DOWN}|扩|变|发展)(?:了)?(?:至|到|为)(?:${YEAR}的)?(?<hb>${HEDGE})(?<b>${N})(?:多|余)?(?<ub>${COUNTED})?`,
      (g, start, end) => fromTo(g, start, end),
    ),
    ...all(
      text,
      String.raw`(?<v>${UP}|${DOWN}|收窄)(?<h>${HEDGE})(?<n>\d+(?:\.\d+)?|[一二两三四五六七八九十]+)个百分点`,
      (g, start, end) => {
        const n = readNumberZh(g['n'] ?? '');
        if (!n) return null;
        return raw({
          start,
          end,
          kind: 'change',
          value: clean(n.value / 100),
          halfStep: clean(n.halfStep / 100) || 0.005,
          unit: 'share',
          of: 'share',
          difference: true,
          direction: new RegExp(`^(?:${DOWN}|收窄)$`).test(g['v'] ?? '') ? 'down' : 'up',
          hedge: hedge(g['h'] ?? ''),
        });
      },
    ),
    ...all(text, String.raw`(?<v>${UP}|${DOWN})(?<h>${HEDGE})(?<s>${SHARE})`, (g, start, end) => {
      const s = share(g['s'] ?? '');
      if (!s) return null;
      const down = new RegExp(`^(?:${DOWN})$`).test(g['v'] ?? '');
      return raw({
        start,
        end,
        kind: 'multiple',
        value: clean(1 + (down ? -s.value : s.value)),
        halfStep: s.halfStep,
        worded: s.worded,
        direction: down ? 'down' : 'up',
        hedge: hedge(g['h'] ?? ''),
      });
    }),
    ...all(
      text,
      String.raw`(?:${UP})(?<to>至|到|为)(?:原来|此前|之前|当年|\d{4}年)?的?(?<h>${HEDGE})(?<n>${N})(?:多|余)?倍`,
      (g, start, end) => multiple(g, start + (g['to'] ? 0 : 0), end, 0),
    ),
    ...all(text, String.raw`(?:${UP})(?<h>${HEDGE})(?<n>${N})(?:多|余)?倍`, (g, start, end) =>
      multiple(g, start, end, 1),
    ),
    ...all(text, String.raw`翻了?(?<n>[一两二三四五])番`, (g, start, end) =>
      raw({
        start,
        end,
        kind: 'multiple',
        value: 2 ** (readNumberZh(g['n'] ?? '')?.value ?? 1),
        worded: true,
      }),
    ),
    ...all(text, '翻倍|翻了?一倍|倍增', (_g, start, end) =>
      raw({ start, end, kind: 'multiple', value: 2, worded: true }),
    ),
    ...all(text, '减半', (_g, start, end) =>
      raw({ start, end, kind: 'multiple', value: 0.5, worded: true, direction: 'down' }),
    ),
  ];
}

/** "由五家增至十五家". */
function fromTo(g: Groups, start: number, end: number): RawQuantity | null {
  const a = readNumberZh(g['a'] ?? '');
  const b = readNumberZh(g['b'] ?? '');
  if (!a || !b || a.value === b.value) return null;
  const money = /元$/.test(g['ub'] ?? '');
  return raw({
    start,
    end,
    kind: 'change',
    value: b.value,
    halfStep: b.halfStep,
    from: { value: a.value, halfStep: a.halfStep },
    unit: money ? (g['ub'] === '美元' ? 'USD' : 'CNY') : (g['ub'] ?? 'count'),
    of: money ? 'amount' : 'count',
    noun: money ? '' : (g['ub'] ?? g['ua'] ?? ''),
    direction: b.value > a.value ? 'up' : 'down',
    hedge: hedge(g['hb'] ?? ''),
  });
}

function hedge(words: string): RawQuantity['hedge'] {
  if (/超|逾/.test(words)) return { kind: 'over', text: words };
  if (/不到|不足/.test(words)) return { kind: 'under', text: words };
  if (/近/.test(words)) return { kind: 'nearly', text: words };
  return /约/.test(words) ? { kind: 'about', text: words } : null;
}

function multiple(g: Groups, start: number, end: number, more: number): RawQuantity | null {
  const number = readNumberZh(g['n'] ?? '');
  if (!number) return null;
  return raw({
    start,
    end,
    kind: 'multiple',
    value: number.value + more,
    worded: true,
    hedge: hedge(g['h'] ?? ''),
  });
}

function ratios(text: string): RawQuantity[] {
  return all(
    text,
    String.raw`(?<n>${N})(?<more>多|余)?倍(?!增)(?:多|以上|左右)?`,
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
        value: number.value,
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
    return s && raw({ start, end, kind: 'share', ...s });
  };
  return [
    ...all(
      text,
      String.raw`(?<a>\d+(?:\.\d+)?)\s?[%％]?\s?(?:至|到|[-–—~～])\s?(?<b>\d+(?:\.\d+)?)\s?[%％]`,
      (g, start, end) => {
        const [a, b] = [Number(g['a']) / 100, Number(g['b']) / 100];
        return a < b
          ? raw({
              start,
              end,
              kind: 'share',
              value: clean((a + b) / 2),
              range: [clean(a), clean(b)],
              halfStep: 0.005,
            })
          : null;
      },
    ),
    ...all(text, String.raw`(?<s>${SHARE})(?!点|的?置信)`, read),
    ...all(
      text,
      String.raw`每(?<m>${N})[个家名位人块篇台枚件]?[^，。；每]{0,16}?(?:中|里|当中)?，?(?:就|便)?有(?:约|近)?(?<n>${N})[个家名位人块篇台枚件]?`,
      (g, start, end) => part(g, start, end),
    ),
    ...all(
      text,
      String.raw`(?<m>${N})[个家名位人块篇台枚件][^，。；]{0,8}?(?:中|里)(?:就|便)?有(?<n>${N})[个家名位人块篇台枚件]`,
      (g, start, end) => part(g, start, end),
    ),
    ...all(text, '一半|半数|过半|二分之一', (_g, start, end) =>
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
    ...all(text, '绝大多数|绝大部分', (_g, start, end) =>
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
    ...all(text, '(?<!绝)大多数|(?<!绝)大部分|多数(?!据)', (_g, start, end) =>
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
  return all(
    text,
    String.raw`每(?<m>百|千|万|100|1000)(?:名|个)?(?:人|居民|人口)[^，。；\d]{0,8}?(?<n>\d+(?:\.\d+)?)(?:条|个|户|部|人|次)?`,
    (g, start, end) => {
      const number = readNumberZh(g['n'] ?? '');
      if (!number) return null;
      const per = readNumberZh(g['m'] ?? '')?.value ?? 100;
      return raw({
        start,
        end,
        kind: 'amount',
        value: number.value,
        halfStep: number.halfStep,
        unit: `per-${per}`,
      });
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
function goingOn(found: RawQuantity[]): RawQuantity[] {
  const first = found.find(({ kind, unit }) => kind === 'amount' && unit.startsWith('per-'));
  if (!first) return found;
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
    changes(text),
    perHundred(text),
    shares(text),
    ratios(text),
    ranksZh(text),
    countsZh(text),
  ]);
  return withParentheses(
    text,
    goingOn(found).map((one) => withHedge(text, one, 'zh')),
  );
}
