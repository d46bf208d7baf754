import type { Bilingual } from '../../records/text.js';
import type { Indicator } from '../../figures/indicator.js';
import { isDenied } from '../mapping/denial.js';
import type { FoundClaim } from '../find/found-claim.js';
import type { Topic } from '../mapping/topics.js';

export interface Doubt {
  of: (claim: FoundClaim, indicator: Indicator, topics: Topic[]) => boolean;
  needs: Bilingual;
}

const OF_EVERY = {
  en: /\b(?:of|for|out\s+of|in)\s+every\s+(?:hundred|thousand|ten|dozen|\d+)\b/iu,
  zh: /每(?:[一二三五]?[十百千万]|\d+)[个篇名人件台项款]/u,
};
const SEVERAL = {
  en: /\b(?:two|three|four|five|ten)\s+(?:(?:largest|biggest|leading|richest|other)\s+)?(?:countries|nations|economies|powers|players|giants|states|leaders)\b|\b(?:duo|duopoly|trio|pair|all\s+three)\b/iu,
  zh: /(?:前[两二三四五]|[两三四五]大|[两三四五]强|[两三四五]国)(?![^，。]{0,6}(?:分别|各))/u,
};
const NOT_THEIRS = {
  en: /\bnon-(?=\p{Lu})/u,
  zh: /非(?=美|中国|英国|法国|德国|日本|印度|韩国|欧)|不(?:在|属于?|来自|是)(?=\p{Script=Han}{1,4})|(?:没有|无|未有)[^，。；]{0,6}(?:作者|机构|企业|参与)/u,
};
const PASSIVE =
  /\b(?:outnumbered|outspent|dwarfed|exceeded|outstripped|surpassed|outweighed|eclipsed|outgunned|beaten|topped|overshadowed)\b[^.;]*\bby\b/iu;
const PART_OF_YEAR = {
  en: /\b(?:(?:first|second|last)\s+half\s+of|half-?year|H[12]|Q[1-4]|(?:first|second|third|fourth|last)\s+quarter|(?:first|last)\s+\p{L}+\s+months)\b/iu,
  zh: /[上下]半年|[一二三四]季度|前[两三四五六七八九十]+个?月|半年/u,
};
const EACH = {
  en: /\bper\s+(?:\p{Lu}\p{L}+|head|capita|person|inhabitant|resident|citizen|compan\w+|firm|deal|researcher|user|start-?up|round)\b|\b(?:on|an)\s+average\b|\bapiece\b|\beach\b/u,
  zh: /人均|每人|每家|每笔|平均|单笔/u,
};
const ALONE = /(\p{Lu}[\p{L}\d-]+)\s+alone\b/u;
const MOVED = {
  en: /\b(?:added|gained|lost|shed|more\s+than\s+in|fewer\s+than\s+in)\b/iu,
  zh: /增加|新增|净增|减少|多出|多了|少了/u,
};
const EARLIER_LEVEL =
  /^\s+(?:(?:its|their|that|the)\s+(?:\p{L}+\s+)?(?:share|level|figure|rate|number|total|tally|proportion|portion|value|size)|that|what\s+\p{L}+\s+\p{L}+)\s+(?:(?:of|in|for|from)\s+(?:19|20)\d\d\b|(?:of\s+)?(?:\p{L}+\s+){1,3}(?:earlier|before|ago|previously)\b)/iu;

const AHEAD_BY =
  /\b(?:trail|lag|lead|led|ahead|behind|exceed|top|beat|outnumber|outspen|edge|surpass|outstrip)\p{L}*\b[^,;.]{0,60}\bby\s+(?:\p{L}+\s+)?$/iu;
const GOES = {
  en: /\b(?:go|goes|went|gone|quits?|los(?:es?|t|ing)|walk(?:s|ed)?|parts?)\b/iu,
  zh: /走|去了|另谋/u,
};

const PLACE: Bilingual = { en: 'certainty about the place that is meant', zh: '对所指地点的确认' };

function upTo({ words, quantity }: FoundClaim): string {
  return words.sentence.slice(0, quantity.start);
}

/** "China and India account for 35 percent": the sum of places, of which none has a number. */
function isOfBoth({ subject, named, words, quantity, language }: FoundClaim): boolean {
  if (subject.text === '' || !named.places.some((place) => place !== subject.place)) return false;
  const name = subject.text.replace(/[^\p{L}\p{N}\s]/gu, '.');
  const before = words.sentence.slice(0, quantity.start);
  return language === 'en'
    ? new RegExp(
        `\\p{Lu}[\\p{L}.]+(?:['’]s)?,?\\s+and\\s+(?:the\\s+)?${name}(?:(?:19|20)\\d\\d|[^\\d,;])*$`,
        'u',
      ).test(before)
    : new RegExp(
        `\\p{Script=Han}(?:和|与|及|、)${name}(?:(?:19|20)\\d\\d|[^\\d，。；])*$`,
        'u',
      ).test(before);
}

function isLevel({ quantity: { kind } }: FoundClaim): boolean {
  return kind === 'count' || kind === 'amount' || kind === 'share';
}

/** Forms of speech that a plain number is not. */
export const FORM_DOUBTS: Doubt[] = [
  {
    of: (claim) => claim.quantity.kind === 'count' && OF_EVERY[claim.language].test(upTo(claim)),
    needs: { en: 'a share of what is meant', zh: '以所指对象为分母的占比' },
  },
  {
    of: (claim) =>
      isLevel(claim) &&
      SEVERAL[claim.language].test(upTo(claim).slice(-80)) &&
      (claim.named.places.length > 0 || claim.subject.place === null),
    needs: PLACE,
  },
  { of: (claim) => isLevel(claim) && isOfBoth(claim), needs: PLACE },
  {
    of: (claim) => isLevel(claim) && AHEAD_BY.test(upTo(claim)),
    needs: {
      en: 'the size of the difference that is meant, rather than a level',
      zh: '所述的差额（现有数值为总量）',
    },
  },
  {
    of: (claim, { id }) =>
      id === 'talent.retention' &&
      GOES[claim.language].test(`${claim.own.before} ${claim.own.after}`),
    needs: { en: 'a share of those that are not', zh: '相反情形的占比' },
  },
  {
    of: (claim, _indicator, topics) =>
      claim.quantity.kind === 'share' &&
      !topics.some(({ inverse }) => inverse !== undefined) &&
      (isDenied(claim) || NOT_THEIRS[claim.language].test(claim.words.near)),
    needs: { en: 'a share of those that are not', zh: '相反情形的占比' },
  },
  {
    of: ({ quantity, words }) => quantity.kind === 'ratio' && PASSIVE.test(words.sentence),
    needs: PLACE,
  },
  {
    of: ({ quantity, words, language, period }) =>
      (quantity.kind === 'count' || quantity.kind === 'amount') &&
      !/-[HQ]/u.test(period ?? '') &&
      PART_OF_YEAR[language].test(words.near),
    needs: { en: 'values within the year', zh: '年内的数值' },
  },
  {
    of: ({ quantity, words, language }, { unit }) =>
      quantity.kind === 'amount' && unit === 'USD' && EACH[language].test(words.near),
    needs: { en: 'a value per head or per deal', zh: '人均或单笔数值' },
  },
  {
    of: (claim) => {
      const name = ALONE.exec(upTo(claim))?.[1];
      return name !== undefined && !claim.subject.text.includes(name);
    },
    needs: { en: 'certainty about whose number it is', zh: '对数字所属主体的确认' },
  },
  {
    of: (claim) =>
      isLevel(claim) &&
      (claim.quantity.noun === '' || claim.quantity.elliptical) &&
      claim.period?.includes('..') === true &&
      MOVED[claim.language].test(upTo(claim)),
    needs: {
      en: 'certainty whether a level or a change is meant',
      zh: '对所指为总量还是变化的确认',
    },
  },
  {
    of: ({ quantity, words, language }) =>
      quantity.kind === 'share' &&
      language === 'en' &&
      quantity.worded &&
      EARLIER_LEVEL.test(words.sentence.slice(quantity.end)),
    needs: {
      en: 'certainty whether a share or a change is meant',
      zh: '对所指为占比还是变化的确认',
    },
  },
];
