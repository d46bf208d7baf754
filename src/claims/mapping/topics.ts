import type { Topic } from './topic.js';
import { ECONOMY_TOPICS } from './topics-economy.js';
import { NEEDS_ORIGIN, TALENT_TOPICS } from './topics-talent.js';
import { TECHNOLOGY_TOPICS } from './topics-technology.js';

export type { Topic } from './topic.js';

/** What claims about people's origin need and affiliations do not give. */
export const ORIGIN = NEEDS_ORIGIN;

export const TOPICS: Topic[] = [...TALENT_TOPICS, ...ECONOMY_TOPICS, ...TECHNOLOGY_TOPICS];

/** Topics that are named as missing where an observatory holds no indicator of theirs. */
export const ABSENT_TOPICS: Topic[] = TOPICS.filter(({ needs }) => needs !== undefined);

/** What no indicator here measures. A claim about it is not read as one about its neighbour. */
export const ELSEWHERE: { en: RegExp; zh: RegExp } = {
  en: /\b(?:women|female|men|male|girls|gender|patents?|citations?|cited|jobs?|unemployment|employ(?:ees|s|ed|ment)|GDP|revenues?|turnover|profits?|sales|prices?|costs?|salar(?:y|ies)|wages?|students?|enrol\w*|undergraduates?|doctorates?|respondents?|polls?|polled|(?<!(?:countries|economies|nations|places)\s)surveyed|believe|want|support|oppose|trust|heard of|staff|workforce|apps?|downloads?|downloaded|customers?|subscribers to|emissions?|electricity|energy|water|accuracy|correctly|questions|patients|cars?|vehicles|taxes|R&D|research\s+spending|earn(?:s|ed|ing)?|accelerators?|votes?|voters?|attend(?:ed|ees?)|visitors|teachers|classrooms?|crimes?|commut\w+|traffic|parameters|tokens|budget|military|defen[cs]e|robots?|drones?|steel|exports of (?!integrated|chips|semiconductors)|comments|share prices?|shares (?:rose|fell|jumped)|stocks?\s+(?:market|price|exchange)s?|debt|awards?|prizes?|laureates?|reviewers?|keynotes?|bio-?tech\w*|pharma\w*|fintech|crypto\w*|biomedic\w*|climate\s+tech\w*|health-?care\s+(?:start|compan|firm)\w*|clean\s?tech|real\s+estate|gaming|space\s+(?:start|compan|firm)\w*|loans?|tourists?|5G|base stations|wafers|rural|urban|teenagers?|elderly|e-commerce|shopping|streaming|ride-hailing|meals|4G|CAGR|compound annual|annuali[sz]ed|generative AI (?:start|compan|firms))\b/i,
  zh: /获奖|奖项|审稿|生物医药|生物技术|生物科技|医药|新能源|房地产|金融科技|加密货币|游戏|航天|女性|男性|专利|引用|就业|失业|岗位|国内生产总值|GDP|营收|收入|利润|销售|价格|成本|工资|薪|学生|招生|博士|受访|民调|调查显示|认为|希望|支持|反对|员工|下载|客户|排放|电力|能耗|用电|准确率|患者|汽车|税|选票|选民|参会|出席|访客|教师|犯罪|通勤|交通|参数|预算|研发投入|研发强度|研发经费|军事|机器人|无人机|钢|股价|债务|贷款|游客|基站|粮食|农村|城镇|手机网民|网络购物|网购|网络支付|外卖|在线教育|网络视频|直播|短视频|4G|年均|复合增长|未成年|青少年|老年网民/,
};
