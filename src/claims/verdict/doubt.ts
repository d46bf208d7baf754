import { WORLD } from '../../records/place.js';
import type { Bilingual } from '../../records/text.js';
import type { Indicator } from '../../figures/indicator.js';
import { isOfSomePeople, isOfTheRest } from './apart.js';
import { FORM_DOUBTS, type Doubt } from './doubts-of-form.js';
import type { FoundClaim } from '../find/found-claim.js';
import { isOfAnother } from '../mapping/own-subject.js';
import { countsHeads, isOfSomethingElse } from '../mapping/things.js';
import { VENUE, VENUE_ZH } from '../mapping/topics-talent.js';
import type { Topic } from '../mapping/topics.js';

/** Words of the claim up to its number, and after it within its sentence. */
function around({ words, quantity }: FoundClaim): { before: string; after: string } {
  return {
    before: words.sentence.slice(0, quantity.start),
    after: words.sentence.slice(quantity.end),
  };
}

const CHANGED_BY = {
  en: /\b(?:lost|los(?:es|ing)|gain(?:s|ed|ing)?|add(?:s|ed|ing)?|shed(?:s|ding)?|(?:grew|grown|rose|risen|fell|fallen|increased|declined|dropped|shrank|shrunk|climbed|up|down)\s+by)\s+(?:\p{L}+\s+)?$/iu,
  zh: /(?:减少|增加|增长|下降|流失|新增|净增|增|减|少|多)了?$|(?:超出|高出|多出|低于|领先|落后|相差|差距)[^，。；\d]{0,8}$|[比较][^，。；\d]{1,10}[多少高低]出?了?$/u,
};
const MORE_THAN = {
  en: /^\s+(?:\p{L}+\s+)?(?:more|fewer|less|\p{L}{3,}er\s+than)\b/iu,
  zh: /^[^，。]{0,4}(?:差距|之差)/u,
};
const TO_COME = {
  en: /\b(?:will|would|might|should|expect(?:s|ed)?|forecasts?|projected|predicts?|targets?|aims?|plans?|hopes?|wants?|pledged?|if|imagine)\b/iu,
  zh: /将|有望|预计|预测|目标|计划|力争|如果|假如|可能|希望/u,
};
const ELSEWHEN = {
  en: /\b(?:(?:years?|decades?)\s+(?:later|earlier|before|after)|the\s+(?:following|previous|preceding)\s+(?:year|decade)|by\s+then|at\s+the\s+time|back\s+then|at\s+its\s+peak|once|formerly|used\s+to|historically)\b/iu,
  zh: /[次翌]年|此后|此前|当时|那时|曾经|曾|一度|历史上|前一年|年后/u,
};
const SPAN = {
  en: /\b(?:decades?|years|since)\b/iu,
  zh: /年间|年来|以来|[一二两三四五六七八九十]年|期间/u,
};
const PERSONS = {
  en: /\b(?:people|persons|individuals|researchers|scientists|authors?|authorships|engineers|experts|talents?|founders|users|population|residents|subscribers)\b/iu,
  zh: /^人(?!次)|^名|^位|人员|学者|研究者|科学家/u,
};

/** A rank within a region or a club is no rank in the world. */
const AMONG = {
  en: /\b(?:Europe(?:an)?|Asian?|African?|Latin American?|Arab|G7|G20|OECD|EU|BRICS|ASEAN|NATO|rich|developing|emerging|high-income|low-income|neighbou?rs|among\s+(?:the\s+)?\p{L}+)\b/u,
  zh: /欧洲|亚洲|非洲|拉美|中东|欧盟|东盟|七国|二十国|经合组织|发展中|发达国家|新兴|邻国/u,
};
const SUMMED = {
  en: /\b(?:over\s+the\s+(?:\p{L}+\s+)?(?:years|decade)|since\s+(?:19|20)\d\d|cumulative(?:ly)?|in\s+total|altogether|to\s+date|so\s+far)\b/iu,
  zh: /累计|总计|年间|以来|合计/u,
};
const MONTHS = {
  en: /\b(?:months?|half\s+a\s+year|half-?year|(?:first|second|third|fourth|last)\s+quarter|quarterly|weeks?)\b/iu,
  zh: /个月|半年|季度|上月|本月/u,
};

const STAFF = {
  en: /^\s+(?:of\s+)?(?:\p{L}+\s+){0,4}?(?:founders?|employees|workers|graduates|students)\b/iu,
  zh: /^的?(?:创始人|员工|毕业生|学生)/u,
};

/** "Two of China's three laws": some of those that are counted. */
const PART_OF_THEIRS =
  /^\s+(?:out\s+)?of\s+(?:its|their|\p{Lu}[\p{L}.]*(?:\s\p{Lu}\p{L}+)?['’]s?)\s+(?:\d|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|dozen)/u;

/** "Eight of the ten fastest": a share of the head of a list. */
const TOP_FEW = {
  en: /\b(?:of|in|out\s+of)\s+(?:the\s+)?(?:world['’]s\s+)?(?:top\s+)?(?:three|four|five|six|seven|eight|nine|ten|twenty|fifty|\d{1,2}|hundred|100)\s+(?:\p{L}+est|most\s+\p{L}+|best|top|leading)\b|\btop[- ](?:three|five|ten|twenty|fifty|\d{1,2}|100|hundred)\b/iu,
  zh: /前(?:[三五十]|[一二三四五]?十|\d{1,2}|百)(?:名|强|位|大|台)?|最(?:快|强|大|好|先进)的?(?:[三五十]|\d{1,2})[台家个所篇]/u,
};

/** What other counts of AI research count too. */
const COUNTED_ELSEWHERE =
  /\b(?:AI|artificial intelligence)[- ](?:research\s+)?(?:papers|publications|articles|research)\b|(?:人工智能|AI)(?:领域)?(?:研究)?论文/iu;
/** Words of the count itself, which nobody uses of another. */
const SLOTS = /\bauthor[- ]slots?\b|\bauthorships?\b|署名/iu;

/** The indicator adds several groups ("chips, equipment and wafers"), of which the text names some. */
function isOfOneGroup({ words }: FoundClaim, { title }: Indicator): boolean {
  const groups = title.en.split(/,|\band\b|\bin\b/u).map((part) => part.trim().toLowerCase());
  if (groups.length < 4) return false;
  const text = words.sentence.toLowerCase();
  return !groups.slice(1).every((group) => text.includes(group.replace(/s$/u, '')));
}

const FORMER = /\bthe (?:former|latter)\b|前者|后者/iu;

const CAPITAL =
  /^(?:Washington|London|Paris|Berlin|Tokyo|Seoul|Ottawa|(?:New\s)?Delhi|Moscow|Canberra|Beijing|Madrid|Rome|Brussels)\b/u;

/** True where the place is only likely; a capital stands for its government where policy is counted. */
export function isLoose({ subject }: FoundClaim, { pillar }: Indicator): boolean {
  return subject.loose && !(pillar === 'policy' && !subject.carried && CAPITAL.test(subject.text));
}

const DOUBTS: Doubt[] = [
  ...FORM_DOUBTS,
  {
    of: (claim, { title, synonyms }) =>
      claim.quantity.kind === 'share' &&
      STAFF[claim.language].test(around(claim).after) &&
      ![title.en, ...synonyms.en].some((text) =>
        /founder|employ|worker|graduate|student|retention|abroad/iu.test(text),
      ),
    needs: { en: 'a share of the people who are meant', zh: '所指人员的占比' },
  },
  {
    of: ({ quantity, language }, { title, synonyms }) =>
      quantity.kind === 'count' &&
      PERSONS[language].test(quantity.noun) &&
      ![title.en, ...synonyms.en].some((text) => PERSONS.en.test(text)),
    needs: { en: 'a count of the people who are meant', zh: '所指人员的人数' },
  },
  {
    of: ({ quantity, words }, { pillar, options }) =>
      pillar === 'talent' &&
      'venue' in options &&
      (COUNTED_ELSEWHERE.test(words.sentence) ||
        (quantity.kind !== 'share' &&
          quantity.of !== 'share' &&
          quantity.kind !== 'ratio' &&
          quantity.kind !== 'rank')) &&
      !(
        COUNTED_ELSEWHERE.test(words.near)
          ? [words.sentence]
          : [words.sentence, words.before, words.paragraph]
      ).some((text) => VENUE.test(text) || VENUE_ZH.test(text) || SLOTS.test(text)),
    needs: { en: 'the conferences or journals that were counted', zh: '所统计的会议或期刊' },
  },
  {
    of: ({ quantity, words, language }) =>
      quantity.kind === 'share' &&
      TOP_FEW[language].test(
        words.sentence.slice(Math.max(0, quantity.start - 16), quantity.end + 32),
      ),
    needs: { en: 'a share of the few that are named', zh: '所述前几名之中的占比' },
  },
  {
    of: ({ words, quantity }, { title }) => {
      const own = words.near.slice(
        0,
        words.near.indexOf(words.sentence.slice(quantity.start, quantity.end)) + 1,
      );
      return /\bexports?\b/iu.test(title.en)
        ? /\bimport(?:s|ed|ing)?\b[^.;]*$|进口[^，。；]*$/iu.test(own) &&
            !/\bexport|出口/iu.test(own.slice(-40))
        : false;
    },
    needs: {
      en: 'the flow that is meant: these records hold exports',
      zh: '所指方向的数值：现有记录为出口',
    },
  },
  {
    of: (claim) => {
      const { before, after } = around(claim);
      return (
        (claim.quantity.kind === 'count' && PART_OF_THEIRS.test(after)) ||
        (claim.quantity.kind === 'share' &&
          /^\s+of\s+its\b/u.test(after) &&
          /\bof\s+the\s+(?:world|planet|globe)['’]s\b/u.test(before))
      );
    },
    needs: { en: 'a value for the part that is meant', zh: '所指部分的数值' },
  },
  {
    of: isOfOneGroup,
    needs: {
      en: 'a value of that alone: the indicator adds several groups',
      zh: '单独一类的数值：该指标为几类合计',
    },
  },
  {
    of: countsHeads,
    needs: {
      en: 'a number of those who are meant: these records hold a rate',
      zh: '所指的数量：现有记录为比率',
    },
  },
  {
    of: ({ own, subject }) =>
      (subject.place === null || subject.place === WORLD) &&
      FORMER.test(`${own.before} ${own.after}`),
    needs: { en: 'certainty about the place that is meant', zh: '对所指地点的确认' },
  },
  {
    of: ({ quantity, subject }) => quantity.kind === 'ratio' && subject.place === null,
    needs: { en: 'certainty about the place that is meant', zh: '对所指地点的确认' },
  },
  {
    of: (claim, _indicator, topics) => isOfTheRest(claim, topics),
    needs: { en: 'a value for the other places that are meant', zh: '所指其余地点的数值' },
  },
  {
    of: isOfSomePeople,
    needs: { en: 'a count of the people who are meant', zh: '所指人员的人数' },
  },
  {
    of: ({ quantity, period }, { pillar }) =>
      pillar === 'data' && quantity.difference && period !== null && !period.includes('..'),
    needs: {
      en: 'values exact enough for the change of one year',
      zh: '足以判断一年之内变化的精确数值',
    },
  },
  {
    of: isOfAnother,
    needs: { en: 'certainty about whose number it is', zh: '对数字所属主体的确认' },
  },
  {
    of: ({ own, periodBasis }) => periodBasis === 'carried' && !own.placed,
    needs: {
      en: 'certainty about the place and the time that are meant',
      zh: '对所指地点与时间的确认',
    },
  },
  {
    of: isOfSomethingElse,
    needs: { en: 'a share of what is meant', zh: '以所指对象为分母的占比' },
  },
  {
    of: ({ quantity, words, language }) =>
      quantity.kind === 'rank' && AMONG[language].test(words.near),
    needs: { en: 'the rank among those that are meant', zh: '所指范围内的名次' },
  },
  {
    of: ({ quantity, period, words, language }, { estimator, pillar }) =>
      quantity.kind === 'amount' &&
      quantity.unit === 'USD' &&
      estimator === 'observation' &&
      pillar !== 'data' &&
      (period?.includes('..') === true || SUMMED[language].test(words.sentence)),
    needs: { en: 'a sum over the years that are meant', zh: '所指年份的合计' },
  },
  {
    of: isLoose,
    needs: { en: 'certainty about the place that is meant', zh: '对所指地点的确认' },
  },
  {
    of: (claim) =>
      (claim.quantity.kind === 'count' || claim.quantity.kind === 'amount') &&
      (CHANGED_BY[claim.language].test(around(claim).before) ||
        MORE_THAN[claim.language].test(around(claim).after)),
    needs: {
      en: 'the size of the difference that is meant, rather than a level',
      zh: '所述的差额（现有数值为总量）',
    },
  },
  {
    of: ({ words, language, quantity }) =>
      TO_COME[language].test(words.near) && quantity.kind !== 'rank',
    needs: { en: 'what has not happened yet', zh: '尚未发生之事的数值' },
  },
  {
    of: ({ words, language, periodBasis, periodText }) =>
      ELSEWHEN[language].test(words.near) &&
      (periodBasis === 'none' ||
        (periodBasis !== 'carried' &&
          !ELSEWHEN[language].test(periodText) &&
          !words.near.includes(periodText))),
    needs: { en: 'certainty about the time that is meant', zh: '对所指时间的确认' },
  },
  {
    of: ({ quantity, words, language }) =>
      (quantity.kind === 'multiple' || quantity.kind === 'change') &&
      MONTHS[language].test(words.near),
    needs: { en: 'values within the year', zh: '年内的数值' },
  },
  {
    of: ({ quantity, period, words, language }) =>
      (quantity.kind === 'multiple' || quantity.kind === 'change') &&
      period !== null &&
      !period.includes('..') &&
      SPAN[language].test(words.sentence),
    needs: { en: 'certainty about where the change starts', zh: '对变化起点的确认' },
  },
];

/**
 * What keeps a claim from being contradicted although no definition makes it true: its place, its
 * time or its measure may be others than those tested. Null where nothing does.
 */
export function doubtOf(
  claim: FoundClaim,
  indicator: Indicator,
  topics: Topic[],
): Bilingual | null {
  return DOUBTS.find(({ of }) => of(claim, indicator, topics))?.needs ?? null;
}
