import type { Hedge, RawQuantity } from './raw-quantity.js';

type Phrases = [Hedge, string][];

/** Words before a number. The first that fits wins, so longer ones come first. */
const BEFORE_EN: Phrases = [
  [
    'well-over',
    'well (?:over|above)|far (?:more than|above|over)|(?:much|considerably) more than|way over',
  ],
  ['just-over', '(?:just|slightly|a little|a bit|only just|marginally) (?:over|above|more than)'],
  ['nearly', 'just (?:under|below|short of)|slightly (?:under|below|less than)'],
  ['well-under', 'well (?:under|below)|far (?:less|fewer) than|far (?:below|under)'],
  ['at-least', 'at least|no (?:less|fewer) than|not less than|a minimum of'],
  ['at-most', 'at most|no more than|not more than|up to|as much as|a maximum of|at best'],
  ['under', 'not even|(?:less|fewer|lower) than|under|below|not quite|short of'],
  [
    'over',
    'more than|over|above|upwards of|in excess of|exceed(?:s|ed|ing)?|surpass(?:es|ed|ing)?|pass(?:es|ed|ing)|greater than|topp?(?:s|ed|ing)|north of|higher than',
  ],
  ['nearly', 'nearly|almost|close to|approaching|virtually|nigh on|next to'],
  ['barely', 'barely|hardly|scarcely'],
  [
    'about',
    'about|around|roughly|approximately|approx\\.?|some|circa|c\\.|~|≈|an estimated|in the region of|something like|more or less|on the order of',
  ],
];

const AFTER_EN: Phrases = [
  ['at-least', '\\s+or (?:more|above|higher)\\b'],
  ['at-most', '\\s+or (?:less|fewer|below)\\b'],
  ['about', '\\s+or (?:so|thereabouts)\\b'],
  ['over', '\\+(?!\\d)'],
];

const BEFORE_ZH: Phrases = [
  ['well-over', '远超过?|大大超过|远高于|远多于'],
  ['just-over', '略超过?|略高于|稍多于|略多于'],
  ['nearly', '接近|将近|近乎|几乎|逼近|近'],
  ['at-least', '至少|不少于|不低于|起码'],
  ['at-most', '至多|不超过|最多|不高于|不多于'],
  ['well-under', '远低于|远不到|远少于'],
  ['under', '不到|不足|低于|少于|未到|未达|不及'],
  ['over', '超过|超|逾|突破|高于|多于|大于|过'],
  ['about', '大约|大概|约有|约为|约占|约|差不多|估计有?|估计'],
  ['barely', '勉强'],
];

const AFTER_ZH: Phrases = [
  ['about', '左右|上下|前后'],
  ['just-over', '多一点|多一些|强(?!大|化|度|国|劲)|出头'],
  ['over', '有余|多(?!于|少|年|数|种|样|元)'],
  ['nearly', '弱(?!于|势)'],
  ['at-least', '以上|及以上'],
  ['at-most', '以下|以内|之内'],
];

function compile(phrases: Phrases, wrap: (alternatives: string) => string, flags: string) {
  return phrases.map(
    ([kind, alternatives]) => [kind, new RegExp(wrap(alternatives), flags)] as const,
  );
}

const RULES = {
  en: {
    before: compile(
      BEFORE_EN,
      (p) => `(?:^|[^\\p{L}])((?:${p}))\\s*(?:an?\\s+|the\\s+|one\\s+)?$`,
      'iu',
    ),
    after: compile(AFTER_EN, (p) => `^(?:${p})`, 'iu'),
  },
  zh: {
    before: compile(
      BEFORE_ZH,
      (p) => `(${p})(?:了|有|达|占|为|其)?(?:\\p{Script=Han}{1,6}的)?$`,
      'u',
    ),
    after: compile(AFTER_ZH, (p) => `^(?:${p})`, 'u'),
  },
} as const;

const REACH = 28;

/** Where the end of a change starts, and where its start does. */
const END_FROM = { en: /^.*\bto\s+/isu, zh: /^.*(?:至|(?<![不未没])到|为|→)(?:\d{4}年的?)?/su };
const START_FROM = { en: /^from\s+/iu, zh: /^[从由](?:[^，。；]{0,12}?年[^，。；]{0,6}?的)?/u };
const MORE_ZH = /[成十百千万亿\d](?:多|余)(?!于|少|年)/u;

/** "From 60 to under 50 percent": each end of a change may have a hedge of its own. */
function withHedgedEnds(text: string, one: RawQuantity, language: 'en' | 'zh'): RawQuantity {
  if (one.kind !== 'change' || one.from === null) return one;
  const said = text.slice(one.start, one.end);
  const upTo = END_FROM[language].exec(said)?.[0].length ?? 0;
  if (upTo === 0) return one;
  const hedgeOf = (part: string): Hedge | null => {
    const [kind] = (language === 'en' ? BEFORE_EN : BEFORE_ZH).find(([, words]) =>
      new RegExp(language === 'en' ? `^(?:${words})\\s` : `^(?:${words})`, 'iu').test(part),
    ) ?? [language === 'zh' && MORE_ZH.test(part) ? 'over' : null];
    return kind ?? null;
  };
  const end = hedgeOf(said.slice(upTo));
  const start = hedgeOf(said.slice(0, upTo).replace(START_FROM[language], ''));
  return {
    ...one,
    hedge: end ? { kind: end, text: said.slice(upTo) } : one.hedge,
    hedgedEnd: end !== null,
    from: { ...one.from, hedge: start },
  };
}

/** Takes the hedging words around a quantity into its span; the first that fits is its hedge. */
export function withHedge(text: string, one: RawQuantity, language: 'en' | 'zh'): RawQuantity {
  if (one.kind === 'rank') return one;
  const ends = withHedgedEnds(text, one, language);
  let { start, end, hedge, hedgedEnd } = ends;
  const only =
    /(?:^|[^\p{L}])((?:only|just|merely|a mere|as many as|a full|fully|a total of)\s+|仅占?|只有|只占?|高达|多达)$/iu;
  const left = text.slice(Math.max(0, start - REACH), start);
  for (const [kind, pattern] of RULES[language].before) {
    const match = pattern.exec(left);
    const words = match?.[1];
    if (match && words !== undefined) {
      start -= left.length - (match.index + match[0].indexOf(words));
      hedge ??= { kind, text: words };
      break;
    }
  }
  const right = text.slice(end, end + REACH);
  for (const [kind, pattern] of RULES[language].after) {
    const match = pattern.exec(right);
    if (match) {
      end += match[0].length;
      if (one.kind === 'change' && one.from && hedge === null) hedgedEnd = true;
      hedge ??= { kind, text: match[0].trim() };
      break;
    }
  }
  const narrowing = only.exec(text.slice(Math.max(0, start - REACH), start));
  if (narrowing?.[1] !== undefined) start -= narrowing[1].length;
  return { ...ends, start, end, hedge, hedgedEnd };
}
