import type { Language } from '../../records/text.js';
import type { PeriodMention } from './period-mention.js';
import type { PlaceMention } from './places.js';
import type { RawQuantity } from '../quantity/raw-quantity.js';

/** The place or the time that the order of two lists gives a number. */
export interface Pairing {
  place: PlaceMention | null;
  period: PeriodMention | null;
}

const WORD = { en: /\brespectively\b/iu, zh: /分别|依次|各为|各占/u };
/** What may stand between two members of one list. */
const LINK = {
  en: /^(?:\s*(?:%|percent|per\s?cent|people|users|[a-z]+s)?\s*(?:,|,?\s+and|,?\s+or|;)\s+(?:(?:about|some|around|roughly|nearly|over|just|to|the|in|of|for|US\$|[$€£¥])\s*)*|['’]s?,?\s+and\s+)$/iu,
  zh: /^(?:年)?(?:\p{Script=Han}{0,3})?(?:、|，|和|与|及|以及|，以及|、以及)(?:约|近|超过?|逾|不到|达)*$/u,
};

interface Span {
  start: number;
  end: number;
}

/** Runs of spans that only the words of a list part. */
function runs<T extends Span>(text: string, spans: T[], language: Language): T[][] {
  const found: T[][] = [];
  for (const one of spans) {
    const last = found.at(-1)?.at(-1);
    if (last && (last.end === one.start || LINK[language].test(text.slice(last.end, one.start))))
      found.at(-1)?.push(one);
    else found.push([one]);
  }
  return found.filter(({ length }) => length > 1);
}

/**
 * "China and India had 1.41 and 1.43 billion people respectively", "中、美分别为…": members of two
 * lists of one length belong together in order. Without the word only numbers that follow each
 * other as tightly as the places do are read so.
 */
export function paired(
  text: string,
  language: Language,
  quantities: RawQuantity[],
  mentions: PlaceMention[],
  periods: PeriodMention[],
): Map<RawQuantity, Pairing> {
  const pairs = new Map<RawQuantity, Pairing>();
  if (quantities.length < 2) return pairs;
  const word = WORD[language].exec(text);
  const places = runs(
    text,
    mentions.filter(({ kind }) => kind !== 'world'),
    language,
  );
  const times = runs(
    text,
    periods.filter(({ sort }) => sort === 'at'),
    language,
  );
  for (const numbers of runs(text, quantities, language)) {
    const first = numbers[0] as RawQuantity;
    if (!numbers.every(({ kind }) => kind === first.kind || kind === 'multiple')) continue;
    const end = numbers.at(-1)?.end ?? first.end;
    const near = (list: Span[]): boolean =>
      list.length === numbers.length &&
      (word !== null
        ? true
        : (list.at(-1)?.end ?? 0) <= first.start &&
          !/[,;，；。]/u.test(text.slice(list.at(-1)?.end, first.start)));
    const distance = (list: Span[]): number =>
      Math.min(
        Math.abs((list.at(-1)?.end ?? 0) - first.start),
        Math.abs((list[0]?.start ?? 0) - end),
      );
    const nearest = <T extends Span>(lists: T[][]): T[] | undefined =>
      lists.filter(near).sort((a, b) => distance(a) - distance(b))[0];
    const [here, then] = [nearest(places), nearest(times)];
    numbers.forEach((one, i) => {
      const place = here?.[i] ?? null;
      const period = here ? null : (then?.[i] ?? null);
      if (place || period) pairs.set(one, { place, period });
    });
  }
  return pairs;
}
