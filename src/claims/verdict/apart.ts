import type { Indicator } from '../../figures/indicator.js';
import type { FoundClaim } from '../find/found-claim.js';
import type { Topic } from '../mapping/topic.js';

/** What leads a sentence of all places but those it names. */
const OUTSIDE = {
  en: /\b(?:outside|excluding|except(?:\s+for)?|apart\s+from|aside\s+from|other\s+than|beyond|without|leaving\s+(?:out|aside))\s+(?:of\s+)?(?:the\s+)?(?=\p{Lu})/iu,
  zh: /除(?:了|去|开)?[^，。；]{1,14}(?:之|以)?外|(?:以|之)外的?(?:国家|地区|世界|各国|其他)/u,
};
const REST = {
  en: /\b(?:rest\s+of\s+(?:the\s+)?(?:world|planet|globe)|(?:all|the|every)\s+other(?:s|\s+(?:countries|nations|economies|places|states))|(?:everyone|everybody)\s+else|other\s+(?:countries|nations|economies))\b/iu,
  zh: /其[他它余](?:国家|地区|各国|经济体)|世界其[他它余]|别国|他国/u,
};

/** "Outside America", "the rest of the world": the places that are named are those left out. */
export function isOfTheRest({ words, quantity, language }: FoundClaim, topics: Topic[]): boolean {
  if (
    quantity.kind === 'rank' ||
    topics.some(({ inverse }) => inverse?.[language].test(words.near))
  )
    return false;
  const before = words.sentence.slice(Math.max(0, quantity.start - 80), quantity.start);
  return (
    OUTSIDE[language].test(before) ||
    REST[language].test(before.slice(before.search(/[^,;.，；。]*$/u)))
  );
}

const SOME = {
  en: /\b(?:age[ds]\b|over-?\d\d|under-?\d\d|years?\s+(?:or|and)\s+(?:over|older)|(?:over|under|above|below)\s+(?:the\s+age|\d\ds\b)|older|elderly|seniors|foreign-born|native-born|(?:im)?migrants?|urban|rural|city|cities|labou?r\s+force|workforce|workers|adults?|children|babies|births|born|poor|poverty|retire\w*|pensioners|speak(?:ers|ing)?|voters|households|disabled|middle[- ]class|diaspora|minorit(?:y|ies)|graduates)\b/iu,
  zh: /(?:岁|老年|老龄|老人|劳动力?|流动|外来|外国|海外|移民|贫困|农业|城市|城镇|农村|乡村|民族|就业|失业|成年|育龄|出生|新生|女性|男性|妇女|残疾|适龄|青年|青壮年|儿童|少儿|户籍|受教育|大专|文盲)[^，。；]{0,6}(?:人口|人)|劳动力|中产/u,
};

/** "People aged 65 or over", "城镇人口": some of a place's people, where the indicator counts all. */
export function isOfSomePeople(
  { words, quantity, language }: FoundClaim,
  { id }: Indicator,
): boolean {
  return (
    id.startsWith('data.population') &&
    SOME[language].test(
      words.near.length > 0
        ? words.near
        : words.sentence.slice(Math.max(0, quantity.start - 40), quantity.end + 40),
    )
  );
}
