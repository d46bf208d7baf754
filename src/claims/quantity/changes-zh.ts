import { clean } from './numbers-en.js';
import { NUMBER_ZH, readNumberZh } from './numbers-zh.js';
import { changeInPoints, raw, type RawQuantity } from './raw-quantity.js';
import { scan, type Groups } from './scan.js';
import {
  HEDGE_ZH as HEDGE,
  readShareZh as share,
  SHARE_ZH as SHARE,
  YEAR_ZH as YEAR,
} from './shares-zh.js';

const N = NUMBER_ZH;
const COUNTED = '[个家名位项台款件座户种部块枚辆起例条笔篇]|美元|元|人';
const UP =
  '激增|猛增|剧增|大增|净增|跃升|飙升|回升|增多|增长|上升|提高|增加|上涨|升高|攀升|提升|扩大|增|升|涨';
const DOWN =
  '锐减|骤降|骤减|大跌|大减|滑落|收缩|缩水|回落|下降|减少|下跌|缩短|降低|减小|萎缩|下滑|缩减|跌|降|减';

/** Changes of a Chinese sentence: from-to, points, multiples. */
export function changesZh(text: string): RawQuantity[] {
  return [
    ...scan(
      text,
      String.raw`(?:(?:从|由)[^，。；]{0,12}?的?(?<a>${SHARE})[^。；]{0,16}?(?:${UP}|${DOWN}|变|跌|跃|收窄|滑落|走低|走高)(?:至|到|为)[^，。；]{0,8}?的?|(?<c>${SHARE})\s?(?:→|⟶|->)\s?)(?<b>${SHARE})`,
      (g, start, end) => {
        const a = share(g['a'] ?? g['c'] ?? '');
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
    ...scan(
      text,
      String.raw`(?:从|由)(?:${YEAR}的)?(?<ha>${HEDGE})(?<a>${N})(?<ua>${COUNTED})?[^，。；\d]{0,10}?(?:${UP}|${DOWN}|扩|变|发展|收窄|缩小|缩窄|扩张|放大|滑落|跌落|跃升|跃|激增|猛增|锐减|骤降|微|走低|走高|翻|壮大|膨胀|积累|推)(?:了)?(?:至|到|为)(?:${YEAR}的)?(?<hb>${HEDGE})(?<b>${N})(?:多|余)?(?<ub>${COUNTED})?`,
      (g, start, end) => fromTo(g, start, end),
    ),
    ...scan(
      text,
      String.raw`(?<v>${UP}|${DOWN}|收窄|(?<=[比较][^，。；]{2,16})(?:高出|多出|高|多|低|少))(?:了|出)?(?<h>${HEDGE})(?<n>\d+(?:\.\d+)?|[一二两三四五六七八九十]+)个百分点`,
      (g, start, end) => {
        const n = readNumberZh(g['n'] ?? '');
        if (!n) return null;
        return changeInPoints(start, end, n, {
          direction: new RegExp(`^(?:${DOWN}|收窄|低|少)$`).test(g['v'] ?? '') ? 'down' : 'up',
          hedge: hedge(g['h'] ?? ''),
        });
      },
    ),
    ...scan(
      text,
      String.raw`(?<v>${UP}|${DOWN}|增幅|涨幅|升幅|降幅|跌幅)(?:为|是|达到?)?(?<h>${HEDGE})(?<s>${SHARE})`,
      (g, start, end) => {
        const s = share(g['s'] ?? '');
        if (!s) return null;
        const down = new RegExp(`^(?:${DOWN}|降幅|跌幅)$`).test(g['v'] ?? '');
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
      },
    ),
    ...scan(
      text,
      String.raw`(?:${UP})(?<to>至|到|为)(?:原来|此前|之前|当年|\d{4}年)?的?(?<h>${HEDGE})(?<n>${N})(?:多|余)?倍`,
      (g, start, end) => multiple(g, start + (g['to'] ? 0 : 0), end, 0),
    ),
    ...scan(text, String.raw`(?:${UP})(?<h>${HEDGE})(?<n>${N})(?:多|余)?倍`, (g, start, end) =>
      multiple(g, start, end, 1),
    ),
    ...scan(
      text,
      String.raw`(?<!提)(?:高|多|大|长|快|增加)(?:出|了|出了)?(?<h>${HEDGE})(?<n>${N})(?<half>倍半)?(?:多|余)?倍?(?<more>多|有余|以上)?`,
      (g, start, end) => {
        const written = text.slice(start, end);
        if (!written.includes('倍')) return null;
        const q = multiple(g, start, end, g['half'] ? 1.5 : 1);
        const before = text.slice(0, start);
        // "比美国高出一倍": of another place's number; "比2018年高出一倍": of an earlier one.
        const then = new RegExp(
          `[比较](?:${YEAR}|[^，。；]{0,8}(?:年前|同期|此前|上年))[^，。；]{0,4}$`,
          'u',
        );
        if (!q || !/[比较][^，。；]{1,12}$/u.test(before)) return null;
        const over = g['more'] || /[多余]倍$/u.test(written);
        return {
          ...q,
          kind: then.test(before) ? 'multiple' : 'ratio',
          hedge: q.hedge ?? (over ? { kind: 'over', text: '多' } : null),
        };
      },
    ),
    // "不及2019年的一半", "相当于十年前的三分之一": a part of the place's own earlier number.
    ...scan(
      text,
      String.raw`(?<h>不及|不到|不足|仅为|只有|约为|相当于|仅相当于|为|是)(?:${YEAR}|[一二两三四五六七八九十\d]{1,2}年(?:以?前|之前))的?(?:水平)?的?(?<s>一半|半数|${SHARE})`,
      (g, start, end) => {
        const s = /^[一半]半|半数$/u.test(g['s'] ?? '')
          ? { value: 0.5, halfStep: 0 }
          : share(g['s'] ?? '');
        if (!s) return null;
        const under = /^不/u.test(g['h'] ?? '');
        return raw({
          start,
          end,
          kind: 'multiple',
          value: s.value,
          halfStep: s.halfStep,
          worded: true,
          hedge: under ? { kind: 'under', text: g['h'] ?? '' } : null,
        });
      },
    ),
    ...scan(text, String.raw`翻了?(?<n>[一两二三四五])番`, (g, start, end) =>
      raw({
        start,
        end,
        kind: 'multiple',
        value: 2 ** (readNumberZh(g['n'] ?? '')?.value ?? 1),
        worded: true,
      }),
    ),
    ...scan(text, '翻[番倍]|翻了?一倍|倍增', (_g, start, end) =>
      raw({ start, end, kind: 'multiple', value: 2, worded: true }),
    ),
    ...scan(text, '(?:拦)?腰斩|减半|折半', (_g, start, end) =>
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
