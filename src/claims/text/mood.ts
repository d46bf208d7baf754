import type { Language } from '../../records/text.js';
import type { TextSpan } from './sentences.js';

/** A question that asks for an answer, and not "Did you know that …?". */
const ASKS = {
  en: /^["“‘(\s]*(?:(?:and|but|so|or|yet)\s+)?(?:will|would|could|can|should|shall|may|might|is|are|was|were|do|does|did(?!\s+you\s+know)|has|have|had|what\s+(?:if|would|will|could)|who)\b[^.!]*\?["”’)\s]*$/iu,
  zh: /(?:吗|谁|是否|难道|会不会|能否|能不能|岂|何时|么)[^。！]*？[”」』）\s]*$|[吗么][?？]?$/u,
};

/** What is only supposed: "if half of them were to leave". */
const SUPPOSES = {
  en: /^["“‘(\s]*(?:imagine|suppose|supposing|assuming|say\s+that|picture)\b|(?<!\b(?:even|as|what)\s)\bif\b(?!\s+(?:anything|only|not|so|any)\b)(?=[^.;]*\b(?:would|could|might|will|were|may)\b)|^["“]?(?:should|were|had)\s+(?!been\b)[^,.;?]{3,80},[^.;]*\b(?:would|could|might|may|will)\b/iu,
  zh: /(?:如果|假如|倘若|假使|假设|要是|设想|试想|^若(?!干|论|按|以|从))(?!按|以|从|用|算|把|说|仅|只|不算)/u,
};

/** What is aimed at or foreseen, up to the number. */
const AIMS = {
  en: new RegExp(
    String.raw`\b(?:(?:aim|hope|want|wish|seek|plan|intend|expect|pledge|vow|promise|aspire|propose|commit|undertake|need)(?:s|ed|d|ted)?\s+(?:(?:the|its|their|our|his|her|that|more|private|public|annual|global|some|at\s+least|\p{Lu})[^.;:()]{0,90}?\s+)?(?:to|at\s+least|will|would)\b|(?:sought|is\s+due|are\s+due|is\s+set|are\s+set|was\s+to|are\s+to|is\s+to)\s+(?:to\b|be\b)|(?:aim|hop|want|wish|seek|plann|intend|expect|pledg|vow|promis|aspir|propos)ing\s+(?:to|for|at)\b|(?:wants?|wanted|seeks?|calls?\s+for|called\s+for|calling\s+for|aims?\s+(?:at|for)|aimed\s+(?:at|for)|envisages?|envisions?|foresees?|foresaw|targets|targeting)\s|(?:target|goal|aim|objective|ambition|quota)s?\s+(?:of|is|was|remains|for\s+[^.;:]{2,40}?\s+is|at|to)\b|(?:forecast|predict|project|anticipat|reckon|estimat)(?:s|ed|es|ing|e)?\s+(?:that\s+)?[^.;:()]{0,90}?\b(?:to|will|would|could|may|might)\b|(?:forecasts?|projections?|predictions?|outlooks?)\s+(?:of|is|are|for)\b|analysts?\s+(?:at\s+[^.;:]{2,40}?\s+)?(?:expect|see)\b)`,
    'giu',
  ),
  zh: /力争|争取|预计|预测|预期|预言|有望|料将|旨在|希望|(?:计划|拟)(?=在|于|到|用|年内|未来|投|新|建|培|把|将|今|明|招|扩|[0-9一二三四五六七八九十])|目标(?:是|为|定为|定在|设为|：|:|，)|(?:[^主重需]|^)要(?:在|于)?[^，。；]{0,16}(?:达到|实现|建成|培养|超过|突破|提高到|增至|增加到)|(?:还|将|也|仍|可能|或|就)会|或将|有可能/gu,
};
/** After this the text speaks of what is again. */
const BACK = {
  en: /[;:()]|,\s+(?:which|who|when|where|but|and|while|whereas|although|though|compared|up|down|against|yet|after|having|it|they|he|she)\b|\b(?:but|than)\b|\b(?:met|exceed|surpass|miss|reach|hit|beat)(?:ed|s|es)?\s+(?:its|their|the|that)\s+(?:target|goal|aim)/iu,
  zh: /[；：]|但|而(?!且)|[，,][^，,]*已/u,
};
/** "By 2030 it should hold half": an auxiliary with a time to come. */
const AHEAD = {
  en: /\b(?:should|must|would|could|may|might|shall|ought\s+to|needs?\s+to|has\s+to|have\s+to|(?:is|are)\s+to)\b/iu,
  zh: /应当?|须|必须|可能|要(?!求|闻)|需/u,
};
const TO_COME = {
  en: /\b(?:by|before|until)\s+(?:the\s+)?(?:decade\s+is\s+out|end\s+of\s+(?:the|this)\s+decade|decade['’]s\s+end|mid-?century)|\b(?:over|in|within)\s+(?:the\s+)?(?:coming|next)\b/iu,
  zh: /未来|今后|接下来/u,
};
/** "… is the target". */
const IS_AIM = {
  en: /^[^.;:]{0,60}\b(?:is|was|remains|were)\s+(?:the|its|their|our|a|an)\s+(?:\p{L}+\s+)?(?:target|goal|aim|ambition|objective|forecast)\b/iu,
  zh: /^的?(?:目标|愿景|设想)|^[^。；]{0,16}(?:是|为)[^，。；]{0,6}目标/u,
};

/**
 * True where a number is asked about, supposed, aimed at or foreseen: nothing is stated of the world
 * that records could bear out. A plain future ("will train 10,000 teachers") is still a statement.
 */
export function isUnreal(
  text: string,
  q: TextSpan,
  clause: TextSpan,
  language: Language,
  years: { stated: number[]; document: number },
): boolean {
  if (ASKS[language].test(text)) return true;
  const supposed = SUPPOSES[language].exec(text);
  const told =
    supposed &&
    /\b(?:said|says?|told|think|believe|polled|surveyed)\b/iu.test(
      text.slice(q.end, supposed.index),
    );
  if (supposed && !told && !/[;；]/u.test(text.slice(supposed.index, q.start))) return true;
  const own = text.slice(clause.start, Math.max(clause.end, q.end));
  const later = years.stated.some((year) => year > years.document) || TO_COME[language].test(own);
  const isPast =
    !later &&
    (language === 'zh'
      ? /已|曾|了(?!解)/u.test(own) || years.stated.length > 0
      : years.stated.length > 0 && /\b(?:was|were|had|has|have)\b/iu.test(own));
  const before = text.slice(0, q.end);
  if (!isPast)
    for (const aim of before.matchAll(AIMS[language])) {
      const end = aim.index + aim[0].length;
      if (language === 'en' && /\b(?:as|than)\s+$/iu.test(text.slice(0, aim.index))) continue;
      if (!BACK[language].test(before.slice(end, q.start)) && q.start - end < 120) return true;
    }
  if (IS_AIM[language].test(text.slice(q.end))) return true;
  return later && AHEAD[language].test(own);
}
