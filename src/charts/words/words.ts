import type { Flag, MissingReason } from '../../figures/figure.js';
import type { Bilingual } from '../../records/text.js';

/** Why a cell is empty, in words that fit beside a mark. */
export const REASON_WORDS: Record<MissingReason, Bilingual> = {
  'no-rows': { en: 'no rows', zh: '无记录' },
  'no-known-place': { en: 'no known place', zh: '地点均未知' },
  'zero-denominator': { en: 'nothing to divide by', zh: '分母为零' },
  'no-tier-information': { en: 'tier not recorded', zh: '未记录论文等级' },
  suppressed: { en: 'fewer than 5, suppressed', zh: '少于5，不予公布' },
  'not-observed': { en: 'not observed', zh: '未观测' },
  'needs-fetch': { en: 'data must be fetched', zh: '需先获取数据' },
  'needs-records': { en: 'records lacking', zh: '缺少所需记录' },
  'not-applicable': { en: 'not applicable', zh: '不适用' },
};

/** What to beware of in a value, in words that fit a tooltip. */
export const FLAG_WORDS: Record<Flag, Bilingual> = {
  truncated: { en: 'truncated: moves under-counted', zh: '截尾：流动被低估' },
  'warm-up': { en: 'warm-up: not all are new', zh: '起始期：未必都是新进' },
};

const COVERS_ZH: Record<string, string> = {
  'sampling of works': '论文抽样误差',
  'sampling of works and linkage': '论文抽样与机构链接误差',
  'sampling of units': '计数单位抽样误差',
  'chance in the number of models': '模型数目的随机波动',
  'chance in the number of companies': '企业数目的随机波动',
  'chance in the number of author slots': '作者席位数目的随机波动',
  'chance in the number of founders': '创始人数目的随机波动',
  'chance in the number of publications': '论文数目的随机波动',
  'chance in which papers were accepted': '论文录用的随机波动',
  'sampling of persons': '人员抽样误差',
  'sampling of persons and linkage': '人员抽样与链接误差',
  linkage: '链接误差',
  sampling: '抽样误差',
};

/** What an interval covers, in a language; words we do not know stay as the figure has them. */
export function coversWords(covers: string, lang: 'en' | 'zh'): string {
  return lang === 'zh' ? (COVERS_ZH[covers] ?? covers) : covers;
}

export const WORDS = {
  source: { en: 'Source', zh: '来源' },
  snapshot: { en: 'Snapshot', zh: '快照' },
  unknown: { en: 'Place unknown', zh: '地点未知' },
  other: { en: 'Other places', zh: '其他地区' },
  ranksOfCountries: {
    en: 'Ranks: the range the intervals allow; groups are not ranked',
    zh: '名次为区间所允许的范围；分组不排名',
  },
  ranksListed: {
    en: 'Ranks: the range the intervals allow among those listed',
    zh: '名次为区间在所列机构中允许的范围',
  },
  groupOnMap: { en: 'a group: its members are drawn', zh: '国家组，按成员分别显示' },
  groupInRanking: { en: 'a group: not ranked among its members', zh: '国家组，不与成员一同排名' },
  oneEnd: { en: 'no value at one of the two ends', zh: '首尾之一缺值' },
  places: { en: 'places', zh: '个地方' },
  organisations: { en: 'organisations', zh: '个机构' },
  parts: { en: 'parts', zh: '项' },
  noData: { en: 'no data', zh: '无数据' },
  noValue: { en: 'No value', zh: '缺值' },
  suppressed: { en: '<5: suppressed', zh: '<5：少于5，不予公布' },
  bounds: {
    en: 'bounds if all unknowns were elsewhere or here',
    zh: '上下界：未知者全不在此地或全在此地',
  },
  definitions: { en: 'other definitions', zh: '其他定义' },
  chosen: { en: 'this definition', zh: '当前定义' },
  claimed: { en: 'claimed', zh: '文中说法' },
  published: { en: 'published', zh: '已发表' },
  ours: { en: 'our records', zh: '本站记录' },
  noInterval: {
    en: 'No interval: the values are counted or published as they stand',
    zh: '无区间：数值为逐项计数或来源直接公布',
  },
  empty: { en: 'No values to draw for this choice.', zh: '当前选择没有可绘制的数值。' },
  boundaries: {
    en: 'Equal Earth projection. Borders: Natural Earth 1:110m (de facto), not a statement on the status of any territory.',
    zh: 'Equal Earth 投影。边界采用 Natural Earth 1:110m（按实际管辖情况），不代表对任何领土地位的立场。',
  },
} satisfies Record<string, Bilingual>;
