import type { Language } from '../../records/text.js';
import type { Indicator } from '../../figures/indicator.js';
import { DEMONYM } from '../find/demonyms.js';
import type { FoundClaim } from '../find/found-claim.js';
import { terms } from './retrieval.js';
import type { Topic } from './topics.js';

/** A measure word that goes with anything, or none. */
const ANYTHING_ZH = /^(?:[个\p{P}]|$)/u;

/** True where the noun that a number counts is none that the measure counts ("147 economies"). */
export function countsSomethingElse(
  { quantity, words, language }: FoundClaim,
  topics: Topic[],
): boolean {
  const { noun } = quantity;
  const known = topics.flatMap(({ things }) => (things ? [things[language]] : []));
  if (noun === '' || known.length === 0) return false;
  if (language === 'zh') {
    if (ANYTHING_ZH.test(noun) || (quantity.unit === 'count' && !/^[人户部]/u.test(noun)))
      return false;
    const [own = ''] = noun.slice(0, 9).split(/\p{P}/u);
    return !known.some((things) => things.test(own));
  }
  const phrase = quantity.elliptical
    ? noun
    : `${noun} ${words.sentence.slice(quantity.end).split(NOUN_ENDS, 1)[0] ?? ''}`;
  return !known.some((things) => things.test(phrase)) && !ANY_THING.test(noun);
}

/** Nouns that name whatever a list is of. */
const ANY_THING = /\b(?:entries|names|items|examples|listings|cases|units|ones|of\s+them)$/iu;

const NOUN_ENDS =
  /[.,;:()\d]|\b(?:in|by|at|from|to|for|with|and|or|but|is|are|was|were|had|has|have|held|hold|own(?:ed)?|us(?:e|ed)|that|which|who|against|than|as|on)\b/u;
/** "1,600 people based in China had a paper": some of a place's people, not its population. */
const SOME_PEOPLE =
  /\b(?:people|persons|citizens)\s+(?:based|who|that|said|thought|reckoned|estimated|\p{L}+ing|work\w*|employed|us(?:e|ing|ed)|trained|came|attend\w*|visit\w*|signed|took|were|had|at|from)\b/iu;

/** True where a count of people is of some of them only. */
export function countsSomePeople({ quantity, words, language }: FoundClaim): boolean {
  return language === 'en'
    ? SOME_PEOPLE.test(
        quantity.elliptical
          ? words.sentence
          : words.sentence.slice(quantity.end, quantity.end + 40),
      )
    : /(?:的|用户|使用者)(?:共|仅|只)?(?:有|约|近|达|超过?)+$/u.test(
        words.sentence.slice(0, quantity.start),
      );
}

/** "占网民的28.2%", "two in three internet users order meals": a part of those the measure counts. */
export function isPartOfThem({ quantity, words, language }: FoundClaim, topics: Topic[]): boolean {
  return topics.some(({ base }) => {
    if (!base) return false;
    const before = words.sentence.slice(0, quantity.start);
    const whole = OF_THEM.exec(before);
    if (whole) return base[language].test(before.slice(0, whole.index));
    const after = words.sentence.slice(quantity.end);
    if (language === 'zh')
      return new RegExp(
        `(?:占[^，。；]{0,4}|^|[，。；]|[^，。；]{0,8})(?:${base.zh.source})(?:总数|总量|总体|整体|总人数|规模)?(?:的|中|里|当中|之中)(?:约|近|有|就)*$`,
        'u',
      ).test(before);
    return new RegExp(
      `^\\s+(?:of\\s+)?(?:(?:all|the|its|their|these|those|that|\\p{Lu}[\\p{L}.]*(?:['’]s?)?)\\s+){0,3}(?:${base.en.source})(?!\\s+(?:are|is|were|live|come)\\b)`,
      'iu',
    ).test(after);
  });
}

const OF_THEM = /其中[^；;。]*$|\bof\s+(?:these|them|those|which|whom)\b[^;.]*$/iu;

const BASE_EN =
  /^\s+(?:of|among)\s+(?:(?:all|the|its|their|these|those|this|that|every|each|new|any|other|world['’]s|global|\p{Lu}\p{Ll}[\p{L}.]*(?:['’]s?)?)\s+)*(?:\p{L}+['’]s?\s+)?(?<base>\p{L}[\p{L}\p{N}-]*(?:\s+(?!(?:on|in|at|with|from|by|that|who|to|for|of|is|are|was|were|has|have|had)\b)\p{L}[\p{L}\p{N}-]*){0,3})/u;
/** "Nine out of ten computer chips": what is counted stands right after the number. */
const BASE_PLAIN =
  /^\s+(?<base>(?:\p{Ll}[\p{L}-]*\s+){0,2}\p{Ll}{3,}s)\b(?<!\b(?:works|lives|comes|stays|uses|leaves|goes|remains|does|says|stands|was|is|has|less|across))/u;
const BASE_ZH = /占(?:到|了)?(?<base>\p{Script=Han}{2,10}?)(?:总数|总量|总体|整体)?的?$/u;
/** "Among over-65s", "在制造业企业中": a frame that says what the share is of. */
const FRAME = {
  en: /\b[Aa]mong\s+(?:(?:all|the|its|their|those)\s+)*(?<base>[\p{L}\d][\p{L}\p{N}-]*(?:\s+(?!(?:in|of|who|at|with|from|the|and)\b)\p{Ll}[\p{L}-]*){0,3})/u,
  zh: /(?:^|[，。；在])(?<base>\p{Script=Han}{2,12}?)(?:中|里|当中|之中)，?(?:只有|约|近|有|就|超过?|逾)*$/u,
};
const SAME = {
  en: /^(?:them|which|whom|what|it|that|total|whole|world|share|figure|lot|us|time|way|works?|uses?|have|has|are|were|is|was|says?|lives?|go|get)\b|['’]s\b/iu,
  zh: /全球|世界|总|全部|全国|半|其中|比/u,
};

/** A share of something that neither the indicator nor its topics speak of ("of new PhDs"). */
export function isOfSomethingElse(
  { quantity, words, language }: FoundClaim,
  indicator: Indicator,
  topics: Topic[],
): boolean {
  if (quantity.kind !== 'share') return false;
  const after = words.sentence.slice(quantity.end);
  const hasOwn = language === 'zh' && /^(?:左右|以上|多)?的\p{Script=Han}/u.test(after);
  const framed = hasOwn
    ? undefined
    : FRAME[language].exec(words.sentence.slice(Math.max(0, quantity.start - 60), quantity.start))
        ?.groups?.['base'];
  const base =
    framed ??
    (language === 'zh'
      ? BASE_ZH.exec(words.sentence.slice(0, quantity.start))?.groups?.['base']
      : (BASE_EN.exec(after) ?? (quantity.worded ? BASE_PLAIN.exec(after) : null))?.groups?.[
          'base'
        ]);
  if (base === undefined || SAME[language].test(base)) return false;
  // "88 per cent of Germans": of a place's people; "of the people who": of whom the clause goes on to name.
  const [head = ''] = base.split(/\s/u);
  if (language === 'en' && (DEMONYM.has(head) || /^(?:people|persons|individuals)$/iu.test(head)))
    return false;
  // "In lithography … 79 per cent of all equipment", "every second one".
  if (/^(?:ones?|such|everything|everyone|everybody|all)$/iu.test(head)) return false;
  if (topics.some((topic) => topic[language].some(([pattern]) => pattern.test(base)))) return false;
  if (topics.some(({ things }) => things?.[language].test(base))) return false;
  const own = vocabulary(indicator, language);
  return !terms(base).some((term) => own.has(term));
}

const OF_THE_PLACE =
  /\b(?:share|percentage|proportion)\s+of\s+(?:the\s+|all\s+)?(?:[\p{L}-]+\s+)?(?:population|people|persons?|residents|inhabitants|adults)\b/iu;
const HEADS = {
  en: /\b(?:as\s+many|outnumber\w*|numbers?\s+of|how\s+many|(?:more|fewer)\s+(?:\p{L}+\s+){0,3}(?:users?|people|subscri\p{L}+|lines|connections|persons))\b|\b(?:users?|subscribers?|subscriptions|people)\b/iu,
  zh: /人数|户数|数量|用户(?!占比|比例|率)|网民(?!占比|比例|率)|总数|规模/u,
};
const RATE = {
  en: /\b(?:shares?|rates?|penetration|proportions?|percentages?|per\s+(?:100|hundred|capita|head|person|inhabitant)|density|likely|(?:hundred|100)\s+(?:people|residents|inhabitants))\b/iu,
  zh: /率|占比|比例|比重|每百|人均|密度|每100/u,
};

/** "Three times as many users": heads are compared, where the indicator holds a rate of the place's people. */
export function countsHeads(
  { quantity, words, language }: FoundClaim,
  indicator: Indicator,
): boolean {
  const { kind, difference, of } = quantity;
  if (kind !== 'ratio' && kind !== 'multiple' && !(difference && of === 'count')) return false;
  if (!/^per(?:-\d+|cent)$/u.test(indicator.unit) && !OF_THE_PLACE.test(indicator.description.en))
    return false;
  return HEADS[language].test(words.near) && !RATE[language].test(words.near);
}

const vocabularies = new WeakMap<Indicator, Record<Language, Set<string>>>();

/** The terms of an indicator's own words. */
export function vocabulary(indicator: Indicator, language: Language): Set<string> {
  let known = vocabularies.get(indicator);
  if (!known) {
    const of = (lang: Language): Set<string> =>
      new Set(
        terms(
          [
            indicator.title,
            indicator.description,
            indicator.numerator,
            indicator.population,
            ...(indicator.denominator ? [indicator.denominator] : []),
          ]
            .map((text) => text[lang])
            .concat(indicator.synonyms[lang])
            .join(' '),
        ),
      );
    known = { en: of('en'), zh: of('zh') };
    vocabularies.set(indicator, known);
  }
  return known[language];
}
