import { NUMBER_ZH, readNumberZh } from './numbers-zh.js';
import { amount, raw, withoutOverlaps, type RawQuantity } from './raw-quantity.js';
import { scan } from './scan.js';

const N = NUMBER_ZH;
const MEASURES =
  '个|家|人(?!口|均|工|才)|名|位(?![居列于])|篇|项|台|款|起|件|座|所|户|种|部|块|枚|辆|人次|套|支|颗|万人|国|次|例|条|笔|片';
const MONEY: Record<string, string> = {
  美元: 'USD',
  美金: 'USD',
  元: 'CNY',
  人民币: 'CNY',
  元人民币: 'CNY',
  欧元: 'EUR',
  英镑: 'GBP',
  日元: 'JPY',
};

const ORDER = String.raw`(?<o>[一二三四五六七八九十]|\d{1,2})`;

/** Ranks of a Chinese sentence; 1 is the most. */
export function ranksZh(text: string): RawQuantity[] {
  const rank = (value: number, start: number, end: number): RawQuantity =>
    raw({ start, end, kind: 'rank', value, worded: true, tentative: true });
  return [
    ...scan(
      text,
      String.raw`(?:排名?|位居|位列|名列|跻身|升至|跌至|降至|退居|滑落至|跃居|居|列|排在|排到|排|位于)(?:全球|世界|全国)?第${ORDER}位?`,
      (g, start, end) => rank(readNumberZh(g['o'] ?? '')?.value ?? 0, start, end),
    ),
    ...scan(text, String.raw`(?:全球|世界)(?:排名)?第${ORDER}`, (g, start, end) =>
      rank(readNumberZh(g['o'] ?? '')?.value ?? 0, start, end),
    ),
    ...scan(
      text,
      String.raw`第${ORDER}(?:大(?!会|学|道|队|类|章|节|赛|型)|多的?|高(?!级|等|中)的?|人口大国|强国?|名|位(?!的|嘉|发|演|总|女|讲|乘|同))(?:人口大国|经济体|国|来源国|出口国)?`,
      (g, start, end) =>
        /(?:排名?|位居|位列|名列|居|列|排在|位于|全球|世界|全国)$/.test(text.slice(0, start))
          ? null
          : rank(readNumberZh(g['o'] ?? '')?.value ?? 0, start, end),
    ),
    ...scan(
      text,
      '(?:居|位居|位列|高居|稳居)?(?:全球|世界)?(?:首位|(?<=居)首(?!位|都|先|次|批|席)|之首|榜首|之最|之冠|领先世界|领跑全球)|冠绝全球',
      (_g, start, end) => rank(1, start, end),
    ),
    ...scan(text, '(?:位居|居|位列|屈居)次席', (_g, start, end) => rank(2, start, end)),
    ...scan(text, '仅次于', (_g, start, end) =>
      new RegExp(`^[^，。；]{0,12}第${ORDER.replace('?<o>', '?:')}`, 'u').test(text.slice(end))
        ? null
        : rank(2, start, end),
    ),
    ...scan(
      text,
      '(?:数量|规模|人数|人口)?最(?:多|大|高)(?!规模|罚|可|处|限|达|法院|检|峰|值|补贴|奖|的?(?:问题|挑战|障碍|优势|困难|程度|限度|可能|分歧|特点|变化))',
      (_g, start, end) =>
        /(?:之一|至)$/.test(text.slice(0, start)) || /^[^，。]{0,12}之一/.test(text.slice(end))
          ? null
          : rank(1, start + (/^(?:数量|规模|人数|人口)/.test(text.slice(start, end)) ? 2 : 0), end),
    ),
  ].filter(({ value }) => value > 0);
}

/** Pay and means a head are small sums that speak of an economy all the same. */
const PER_PERSON = /(?:月薪|年薪|薪资|薪酬|工资|月收入|年收入|人均|平均|每人)[^，。；]{0,12}$/u;

/** Amounts and counts of a Chinese sentence; dates, ages and labels left out. */
export function countsZh(text: string): RawQuantity[] {
  const amounts = scan(
    text,
    String.raw`(?<n>${N})(?:多|余)?(?<c>美元|美金|元人民币|人民币|欧元|英镑|日元|元)`,
    (g, start, end) => {
      const number = readNumberZh(g['n'] ?? '');
      return (
        number &&
        raw({
          start,
          end,
          kind: 'amount',
          value: number.value,
          halfStep: number.halfStep,
          worded: false,
          unit: `${MONEY[g['c'] ?? ''] ?? 'CNY'}${/(?:每人|人均)[^，。；\d]{0,4}$/u.test(text.slice(0, start)) ? '-per-person' : ''}`,
          // The price of a ticket says nothing of an ecosystem.
          tentative: number.value < 1e5 && !PER_PERSON.test(text.slice(0, start)),
        })
      );
    },
  );
  const measured = scan(
    text,
    String.raw`(?<n>${N})(?:多|余)?(?<u>千瓦时|(?<=人均[^，。；]{0,20})(?:个?小时|分钟)|千瓦|兆瓦|吉瓦|太瓦时|度电|吨|平方米|EB|ZB|PB|TB|[PE]FLOPS|Flop/s)`,
    (g, start, end) => {
      const number = readNumberZh(g['n'] ?? '');
      return number && amount(start, end, number, g['u'] ?? '');
    },
  );
  const counted = scan(
    text,
    String.raw`(?<n>${N})(?<more>多|余)?(?<m>${MEASURES})?`,
    (g, start, end) => {
      const number = readNumberZh(g['n'] ?? '');
      if (!number) return null;
      const written = g['n'] ?? '';
      const after = text.slice(start + written.length);
      const before = text.slice(0, start);
      if (
        /^(?:年|月|日|号|岁|公里|千米|米|小时|分钟|秒|天|周|楼|层|章|节|页|度|倍|成|分之|番|点|期|届|代|世纪|强|时|个?年头|个(?:小时|月|星期|世纪|季度|学期|百分点)|位数|毫|赫|帧|英寸|寸|厘米|公斤|克|[%％])/.test(
          after,
        )
      )
        return null;
      if (/(?:第|表|图|编码|[A-Za-z.\-:：/])\s?$/.test(before) && !/[A-Za-z]\s?$/.test(before))
        return null;
      if (/[A-Za-z]\s?$/.test(before) && !written.match(/[万亿]/)) return null;
      if (/^\d{7,}$/.test(written)) return null;
      const scaled = /[万亿]/.test(written) && written.length > 1;
      const measured = g['m'] !== undefined;
      if (!measured && !scaled) return null;
      if (
        /^(?:一|两|三)?千万$|^万一$|^千头|^一些|^亿$|^万$|^千$|^百$|^十$|^百万$/.test(written) ||
        /^头万绪/.test(after)
      )
        return null;
      const noun = text.slice(end, end + 12);
      if (/^人?(?:死亡|受伤|遇难|丧生|失踪)/.test(after)) return null;
      if (/参数(?:规模|数量|总量|量)?(?:为|达|约|高达|超过?)*$/.test(before)) return null;
      // "荷兰一家公司": an article, and no count.
      if (written === '一' && !/(?:仅|只|共|唯)有?$/.test(before)) return null;
      // "最快的500台超级计算机中": what the next number is of.
      if (/最(?:快|强|大|先进)的$/.test(before) && /^[^，。]{0,12}[中里内]/.test(after))
        return null;
      if (written === '两' && !/^[家项]/.test(g['m'] ?? '')) return null;
      const span = start + written.length + (g['more']?.length ?? 0) + (g['m']?.length ?? 0);
      return raw({
        start,
        end: Math.min(end, span),
        kind: 'count',
        value: number.value,
        halfStep: number.halfStep,
        worded: false,
        noun: `${g['m'] ?? ''}${noun}`,
        unit: g['m'] ?? 'count',
        tentative: number.value < 13,
        hedge: g['more'] ? { kind: 'over', text: g['more'] } : null,
      });
    },
  );
  return withoutOverlaps([amounts, measured, counted]);
}
