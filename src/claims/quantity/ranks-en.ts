import { raw, type RawQuantity } from './raw-quantity.js';

const ORDINALS: Record<string, number> = {};
'first second third fourth fifth sixth seventh eighth ninth tenth'
  .split(' ')
  .forEach((word, index) => (ORDINALS[word] = index + 1));
const ORDINAL = String.raw`(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\d{1,2}(?:st|nd|rd|th))`;

function place(word: string): number {
  return ORDINALS[word.toLowerCase()] ?? Number.parseInt(word, 10);
}

const SUPERLATIVE = 'most|largest|biggest|highest|greatest';
const FIRSTS = [
  String.raw`\b(?:has|have|had|holds?|held|boasts?|owns?|owned|produces?|produced|attracts?|attracted|hosts?|hosted|with|publish(?:es|ed)?|files?|filed|sends?|counts?|operates?|operated|is home to|was home to)\s+(?:by far\s+)?(?<q1>the\s+(?:single\s+)?(?:${SUPERLATIVE})(?:\s+(?:number|share|amount|count|population|total|proportion))?)\b`,
  String.raw`(?<q2>\b(?:the\s+)?(?:world['’]s\s+)?(?:single\s+)?(?:most\s+populous|largest\s+population|biggest\s+population))\b`,
  String.raw`\bthe\s+world['’]s\s+(?<q3>(?:single\s+)?(?:largest|biggest|top|leading|number[- ]one|no\.\s?1))\b(?!\s+(?:[\p{L}\d-]+\s+){0,3}[\p{L}-]+(?:s|people|talent)\b)`,
  String.raw`(?<q4>\bleads?\s+(?:the\s+)?(?:world|globe|all countries|every other country)|\bled\s+the\s+world|\btops?\s+(?:the\s+)?(?:list|ranking|table|world)|\btopped\s+(?:the\s+)?(?:list|ranking|table))\b`,
  String.raw`(?<q5>\b[Nn]o\s+(?:other\s+)?(?:country|nation|place|state|economy)\s+(?:has|had|have|is|was|draws?|holds?|held|attracts?|attracted|produces?|produced|hosts?|hosted|publish(?:es|ed)?)?\s*(?:more|larger|bigger|higher))\b`,
  String.raw`(?<q6>\b(?:more|larger|bigger|higher)\s+(?:[\p{L}-]+\s+){0,4}than\s+(?:any(?:one|where|body)?\s+(?:else|other)(?:\s+(?:country|nation|place|economy|state))?|all\s+others?|the rest of the world))`,
  String.raw`(?<q7>\b(?:number\s+one|[Nn]o\.\s?1|in\s+first\s+place|first\s+(?:in\s+the\s+world|worldwide|globally)|the\s+(?:undisputed\s+)?(?:world\s+)?leader\s+in\s+the\s+number))\b`,
  String.raw`\b(?:has|have|had|holds?)\s+(?<q8>the\s+most\s+of\s+(?:it|them))\b`,
  String.raw`(?<q9>\bthe\s+(?:${SUPERLATIVE}|densest)(?=(?:\s+[\p{L}-]+){1,4}\s+(?:of\s+any\s+(?:country|nation|economy)|in\s+the\s+world|worldwide|globally|on\s+[Ee]arth)))`,
];
const FIRST = FIRSTS.map((pattern) => new RegExp(pattern, 'gu'));

const RANKED = new RegExp(
  String.raw`\b(?:rank(?:s|ed|ing)?|came|comes|placed|finish(?:ed|es)|stood|stands|places?\s+to)\s+(?:only\s+|just\s+|at\s+)?(?<o>${ORDINAL}|number\s+(?:one|two|three|four|five))\b`,
  'giu',
);
/** "It was second in 2023.", "ahead of Japan; China was third." */
const WAS_NTH =
  /\b(?:was|were|is|are)\s+(?<o>second|third|fourth|fifth|sixth|seventh)(?=\s*(?:[.,;]|$)|\s+in\s+(?:19|20)\d\d)/giu;
const NTH_LARGEST = new RegExp(
  String.raw`\b(?<o>second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)[\s-](?:most\s+populous|${SUPERLATIVE})\b`,
  'giu',
);
const SECOND_ONLY =
  /\bsecond\s+only\s+to\b|\bsecond\s+(?:behind|after)\b|\b(?:in\s+)?(?<!the\s)second\s+place\b|\brunner-up\b/giu;
const THIRD_PLACE = /\b(?:in\s+)?(?<!the\s)(?<o>third|fourth|fifth|sixth)\s+place\b/giu;

const NUMBERED: Record<string, number> = { one: 1, two: 2, three: 3, four: 4, five: 5 };

/** Ranks of an English sentence; 1 is the most. All are kept only where an indicator can test them. */
export function ranksEn(text: string): RawQuantity[] {
  const found: RawQuantity[] = [];
  const push = (start: number, end: number, value: number): void =>
    void found.push(raw({ start, end, kind: 'rank', value, worded: true, tentative: true }));
  for (const match of text.matchAll(RANKED)) {
    const ordinal = match.groups?.['o'] ?? '';
    const number = /^number\s+(\w+)/i.exec(ordinal)?.[1]?.toLowerCase();
    push(
      match.index,
      match.index + match[0].length,
      number ? (NUMBERED[number] ?? 0) : place(ordinal),
    );
  }
  for (const pattern of [WAS_NTH, NTH_LARGEST])
    for (const match of text.matchAll(pattern))
      push(match.index, match.index + match[0].length, place(match.groups?.['o'] ?? ''));
  for (const match of text.matchAll(SECOND_ONLY))
    push(match.index, match.index + match[0].length, 2);
  for (const match of text.matchAll(THIRD_PLACE))
    push(match.index, match.index + match[0].length, place(match.groups?.['o'] ?? ''));
  for (const pattern of FIRST)
    for (const match of text.matchAll(pattern)) {
      const words =
        Object.values(match.groups ?? {}).find((group) => group !== undefined) ?? match[0];
      const start = match.index + match[0].lastIndexOf(words);
      if (/\b(?:one of|among)\s+(?:the\s+)?$/iu.test(text.slice(0, start))) continue;
      push(start, start + words.length, 1);
    }
  return found.filter(({ value }) => value > 0);
}
