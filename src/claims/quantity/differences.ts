import type { Language } from '../../records/text.js';
import { HEDGE_ZH, YEAR_ZH } from './shares-zh.js';
import type { RawQuantity } from './raw-quantity.js';

const HEDGED =
  '(?:(?:about|around|some|roughly|nearly|almost|just|only|over|more than|less than|at least|another|a further|an additional|a net|as many as)\\s+)*';
const MOVED = {
  en: new RegExp(
    String.raw`\b(?:(?<by>(?:\p{L}+\s+)?(?:up\s+|down\s+)?by)|(?<up>added|gained|adds|gains|put\s+on)|(?<down>lost|shed|loses|sheds))\s+${HEDGED}(?:US\$|[$€£¥])?$`,
    'iu',
  ),
  zh: new RegExp(
    `(?:(?<up>增加|增长|上升|提高|扩大|净增|增|多出|高出|多|高)|(?<down>减少|下降|缩减|缩小|降低|下跌|净减|减|少|低))(?:出|了|出了)?${HEDGE_ZH}$`,
    'u',
  ),
};
const FALLS =
  /\b(?:fell|fall\w*|dropp?\w*|declin\w+|decreas\w+|shr[aiu]nk\w*|slid|sank|sunk|plung\w+|cut|reduc\w+|slump\w*|tumbl\w+|dipp\w+|contract\w*|down)\b/iu;
const RISES =
  /\b(?:rose|rise\w*|rising|gr[eo]w\w*|increas\w+|climb\w+|jump\w+|surg\w+|soar\w+|expand\w+|swell\w*|swollen|up|went)\b/iu;
const MORE =
  /^\s+(?:percentage\s+points?\s+|points?\s+)?(?:(?<up>more|higher|larger|greater|above|wider|bigger|longer|stronger|deeper)|(?<down>fewer|less|lower|smaller|below|narrower|shorter|weaker))\b/iu;
/** What it is more than: the place's own number of another time, and not another place's. */
const THAN_THEN =
  /\b(?:than|above|below|on|from|over)\s+(?:(?:it|they|there)\s+(?:had|were|was|did)\s+)?(?:in\s+)?(?:its\s+|their\s+|the\s+)?(?:\p{Ll}+\s+(?:of|in)\s+)?(?:(?:19|20)\d\d\b|last\s+year|(?:a|one|two|three|four|five|six|seven|eight|nine|ten|the)\s+(?:years?|decades?)\s+(?:earlier|before|ago)|the\s+previous\s+year)/iu;
const SINCE_ZH = new RegExp(
  `[较比](?:${YEAR_ZH}|[^，。；]{0,8}(?:年前|同期|此前|上年|上一年|前一年))[^，。；]*$`,
  'u',
);
/** Without a year beside it, a verb of growth says that the number itself has moved. */
const VERBS_ZH =
  /(?:增加|增长|上升|提高|扩大|净增|减少|下降|缩减|缩小|降低|下跌|净减|增|减)(?:了)/u;

/**
 * "Rose by $34bn", "four million fewer than in 2009", "比2019年多31个": the size of a change of a
 * count, an amount or a rate, whose level stands elsewhere or nowhere.
 */
export function withDifferences(
  text: string,
  found: RawQuantity[],
  language: Language,
): RawQuantity[] {
  return found.map((one) => {
    if ((one.kind !== 'count' && one.kind !== 'amount') || one.elliptical) return one;
    const left = text.slice(0, one.start);
    const moved = MOVED[language].exec(left);
    const at = moved?.index ?? one.start;
    let down: boolean | null = null;
    let end = one.end;
    if (language === 'zh') {
      const since = moved && SINCE_ZH.test(left);
      if (
        moved &&
        (since || VERBS_ZH.test(moved[0])) &&
        !/(?:更|最|许|众|很|不|至|家|种)$/u.test(left.slice(0, at))
      )
        down = moved.groups?.['down'] !== undefined;
      else return one;
    } else if (moved && moved.groups?.['by'] === undefined) {
      down = moved.groups?.['down'] !== undefined;
    } else if (moved) {
      const verb = /[^,;.]{0,48}$/u.exec(text.slice(0, at + moved[0].length))?.[0] ?? '';
      if (FALLS.test(verb)) down = true;
      else if (RISES.test(verb)) down = false;
      else return one;
    } else {
      const more = MORE.exec(text.slice(one.end));
      if (!more || !THAN_THEN.test(text.slice(one.end, one.end + 120))) return one;
      down = more.groups?.['down'] !== undefined;
      end = one.end + more[0].length;
    }
    const isAmount = one.kind === 'amount' && !one.unit.startsWith('per-');
    return {
      ...one,
      start: moved ? at + (language === 'zh' ? 0 : 0) : one.start,
      end,
      kind: 'change',
      of: isAmount ? 'amount' : 'count',
      difference: true,
      tentative: false,
      direction: down ? 'down' : 'up',
    };
  });
}
