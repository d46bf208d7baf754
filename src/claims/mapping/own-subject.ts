import type { Indicator } from '../../figures/indicator.js';
import type { FoundClaim } from '../find/found-claim.js';
import { terms } from './retrieval.js';
import { vocabulary } from './things.js';
import type { Topic } from './topics.js';

const LINK = /^(?:and|but|yet|while|whereas|then|in|by|though|so)$/iu;
const VERBS = /^(?:of|in|to|for|with|\p{L}+(?:ed|ing)|is|are|was|were|has|have|had)$/iu;
/** Heads of what a number measures, of whatever it is. */
const MEASURES =
  /^(?:the|a|an|its|their|own|same|total|combined|overall|national|domestic|annual|yearly|latest|current|share|shares|portion|slice|figure|figures|number|numbers|rate|rates|proportion|percentage|total|totals|count|tally|level|levels|sum|amount|value|volume|rest|remainder|half|country|country['’]s|nation|nation['’]s|economy|republic|kingdom|government|world|world['’]s|people|population|year|years|decade|time|list|report|survey|index|database|records?|former|latter|others?|second|third|two|three|percent|per|cent|points?|million|billion|trillion|times|ones?)$/iu;
const KNOWN =
  /^(?:AI|GPUs?|TOP\s?500|HPC|IT|ICT|LLMs?|HS|R&D|FLOPs?|IC|ICs|FDA|OECD|UN|EU|G7|G20|January|February|March|April|May|June|July|August|September|October|November|December|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|The|In|By|At|On|Of|And|But|As|It|Its|Their|That|This|There|Here|For|From|With|A|An|Among|Between|Over|Under|Since|While|Only|About|Some|Nearly|Almost|Last|Roughly|Meanwhile|Today|Now|Internet|Web)$/u;
/** Who counted is not whose number it is. */
const SOURCE_ZH = /(?:部门|机构|主管|监管|报告|年报|白皮书|榜单|名单|数据库|研究院|协会)$/u;
/** Han characters that say only how much, when or that. */
const LIGHT_ZH =
  /[的了有占为是在约近则而却也已其该这那与和及或由从到至达于以就便仅只约近超逾过多少余个家人名位项部种件台座篇款亿万千百十零一二三四五六七八九两半成分之倍年月日底末初去今前后同期当时比较较高低增长减降升涨跌下上中内里间共总计合数量份额比例占比比重规模水平总数总量总额国全世界球各均约合还仍又再更最都曾并但据说显示认为报告统计数据其中此后目前如今现在截止累计约合折合相当等翻番仅第位居]/gu;

function has(text: string, indicator: Indicator, topics: Topic[], language: 'en' | 'zh'): boolean {
  if (
    topics.some(
      (topic) =>
        topic[language].some(([pattern]) => pattern.test(text)) ||
        topic.things?.[language].test(text) === true,
    )
  )
    return true;
  const own = vocabulary(indicator, language);
  const said = language === 'zh' ? text.replace(LIGHT_ZH, ' ') : text;
  return terms(said).some((term) => term.length > 1 && own.has(term));
}

/** "Tsinghua's authors": a possessive opens a sentence with a name. */
function isOwner(word: string, text: string): boolean {
  return (
    /^['’]s\s/u.test(text.slice(word.length)) &&
    !/^(?:What|Who|He|She|Let|Everybody|Everyone|Nobody|Nature|Humanity|Mankind|Yesterday|Tomorrow|Year|World|Planet|Globe|Earth)$/u.test(
      word,
    )
  );
}

/**
 * True where the clause of a number names somebody or something of its own whose number it may be
 * ("Fujitsu 7 percent", "its capital has 22 million", "某实验室占一成"), and not the place.
 */
export function isOfAnother(claim: FoundClaim, indicator: Indicator, topics: Topic[]): boolean {
  const { own, language, quantity } = claim;
  if (quantity.kind === 'ratio' || quantity.kind === 'rank') return false;
  if (language === 'zh') {
    if (own.placed) return false;
    const rest = `${own.before} ${own.after}`
      .replace(/[A-Za-z0-9.%％]+/gu, (word) => (has(word, indicator, topics, 'en') ? '' : word))
      .split(/\s+|[，。；、：“”（）《》]/u)
      .filter(
        (part) =>
          !SOURCE_ZH.test(part) &&
          part.replace(LIGHT_ZH, '').length >= 2 &&
          !has(part, indicator, topics, 'zh'),
      );
    return rest.length > 0;
  }
  const names = (text: string, opens = false): boolean =>
    [...text.matchAll(/(?<![\p{L}\p{N}])\p{Lu}[\p{L}\p{N}&.-]*/gu)].some(
      ({ 0: word, index }) =>
        !KNOWN.test(word) &&
        !has(word, indicator, topics, 'en') &&
        // The first word of a sentence is a name only where another follows.
        !(
          opens &&
          /^\W*$/u.test(text.slice(0, index)) &&
          !(/^\s+\p{Lu}/u.test(text.slice(index + word.length)) || isOwner(word, text.slice(index)))
        ),
    );
  // "International teams wrote 36 percent of American papers": a part of the place's own.
  if (quantity.kind === 'share' && own.placed && own.beside === '') {
    const subject = own.before.replace(/^.*\b(?:that|which|who)\b/u, '').match(/\p{L}{2,}/gu) ?? [];
    const acts =
      /\b(?:wrote|write|make|made|take|took|hold|held|supply|supplied|own|owned|produced?|provided?|accounts?|accounted|contribut\w+|get|got|win|won)\b/iu;
    if (
      subject.length >= 2 &&
      acts.test(own.before) &&
      /^\s+of\b/u.test(own.after) &&
      !has(own.before, indicator, topics, 'en')
    )
      return true;
  }
  if (own.placed) return names(own.beside);
  if (names(own.before, own.opens) || names(own.after)) return true;
  const words = own.before.match(/\p{L}[\p{L}\p{N}'’-]*/gu) ?? [];
  while (LINK.test(words[0] ?? '')) words.shift();
  const [first = '', noun = ''] = words;
  if (noun === '' || !/^(?:its|their|the|a|an|one|some)$/iu.test(first)) return false;
  if (MEASURES.test(noun) || VERBS.test(noun)) return false;
  return !has(words.slice(0, 5).join(' '), indicator, topics, 'en');
}
