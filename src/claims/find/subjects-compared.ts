import { clauseAt } from './clauses.js';
import type { PlaceMention } from './places.js';
import type { RawQuantity } from '../quantity/raw-quantity.js';
import {
  ANAPHOR,
  carried,
  CONTINUES,
  found,
  none,
  stands,
  type Scene,
  type Subject,
} from './subject.js';

const RACE =
  /\b(?:lead|led|trail|beat|edge|outpac|outdo|outstrip|outscor|outnumber|lag|ahead\s+of|behind|pip|surpass|exceed|overt|dwarf)\w*/iu;
const FORMER = /\b(?:the\s+)?(?<a>former|latter)\b|前者|后者/giu;

/**
 * Places that their order gives a number: "the former … the latter", "China, with 52", "India leads
 * China, by 36 per cent to 16".
 */
export function pairedWith(
  q: RawQuantity,
  { text, quantities, language }: Scene,
  places: PlaceMention[],
): PlaceMention | null {
  const word = [...text.slice(0, q.start).matchAll(FORMER)].at(-1);
  if (word && !places.some((m) => m.start > word.index && m.end <= q.start)) {
    const two = places.filter((m) => m.end <= word.index).slice(-2);
    const last = /latter|后者/iu.test(word[0]);
    if (two.length === 2 && two[0]?.place !== two[1]?.place) return two[last ? 1 : 0] ?? null;
  }
  const before = places.filter((m) => m.end <= q.start);
  if (language === 'zh') return null;
  const beside = before.at(-1);
  if (
    beside &&
    /^\s*,\s+(?:with|at|on)\s+(?:(?:just|only|about|some|around|nearly|almost|roughly|over|under|more\s+than|less\s+than|fewer\s+than|its|a\s+mere)\s+)*$/iu.test(
      text.slice(beside.end, q.start),
    )
  )
    return beside;
  const at = quantities.indexOf(q);
  const joins = (one: RawQuantity | undefined, other: RawQuantity | undefined): boolean =>
    one !== undefined &&
    other !== undefined &&
    /(?:\bby|[:,])\s+$/iu.test(text.slice(0, one.start)) &&
    /^[^,;.]{0,40}\bto\s+$/iu.test(text.slice(one.end, other.start));
  const first = joins(q, quantities[at + 1]);
  if (!first && !joins(quantities[at - 1], q)) return null;
  const [ahead, behind] = before;
  if (!ahead || !behind || ahead.place === behind.place) return null;
  const between = text.slice(ahead.end, behind.start);
  if (
    !/\bby\s+$/iu.test(text.slice(0, first ? q.start : quantities[at - 1]?.start)) &&
    !RACE.test(between)
  )
    return null;
  const trails = /\b(?:trail|lag|behind|lost|loses|below|outpaced\s+by|beaten)\w*/iu.test(between);
  // "China trails America by 10 to 4" says the larger first; "France trails Germany: 44 to 47" does not.
  const next = first ? quantities[at + 1] : quantities[at - 1];
  const larger = (first ? q.value : (next?.value ?? 0)) > (first ? (next?.value ?? 0) : q.value);
  return first !== (trails && larger) ? ahead : behind;
}

/** "…, short of the 44% recorded in France, and twice the share in India": of the sentence's subject. */
function ownerOf(
  q: RawQuantity,
  { text, parts }: Scene,
  before: PlaceMention[],
): PlaceMention | undefined {
  const part = parts[clauseAt(parts, q.start)];
  const opens =
    /^[,\s]*(?:and|or|but)\s+(?:\p{L}+ly\s+|about\s+|some\s+|more\s+than\s+|over\s+)*$/iu.test(
      text.slice(part?.start, q.start),
    );
  const last = before.at(-1);
  if (
    !opens ||
    !last ||
    !/\b(?:in|from|for|to|with|against|by)\s+(?:the\s+)?$/iu.test(text.slice(0, last.start))
  )
    return last;
  return (
    before.findLast(
      (m) =>
        stands(text, m) &&
        !/\b(?:in|from|for|to|with|against|by)\s+(?:the\s+)?$/iu.test(text.slice(0, m.start)),
    ) ?? last
  );
}

/** "India, whose 1.44 billion people make it the largest": the place before the pronoun. */
export function antecedentOf(
  q: RawQuantity,
  { text, language }: Scene,
  places: PlaceMention[],
): PlaceMention | undefined {
  if (language !== 'en') return undefined;
  const pronouns = [...text.slice(0, q.start).matchAll(/,\s+(?:whose|which|who|home\s+to)\s/giu)];
  const last = pronouns.at(-1);
  if (!last || /[,;]/u.test(text.slice(last.index + last[0].length, q.start))) return undefined;
  return places.findLast(
    (m) =>
      m.end <= last.index &&
      text.slice(m.end, last.index) === '' &&
      !places.some((other) => other.start > last.index && other.end <= q.start),
  );
}

/** Whose number a ratio or difference is, of the places it compares. */
export function compared(q: RawQuantity, scene: Scene, places: PlaceMention[]): Subject {
  const { text, language } = scene;
  if (language === 'zh') {
    const owner = places.find(
      (m) =>
        (m.end <= q.start && /^(?:的|同期的?|当年的?)?$/u.test(text.slice(m.end, q.start))) ||
        (m.start >= q.start && m.end < q.end && text[m.end] === '的'),
    );
    const others = places.filter(
      (m) => m !== owner && m.place !== owner?.place && m.start < q.start,
    );
    const subject =
      others.filter((m) => stands(text, m)).at(-1) ??
      others.at(-1) ??
      places.find((m) => m !== owner && m.place !== owner?.place);
    const place = subject?.place ?? scene.last;
    if (owner && place)
      return {
        ...none,
        place,
        text: subject?.text ?? '',
        comparedWith: owner.place,
        carried: !subject,
      };
    return place ? { ...none, place, text: subject?.text ?? '', carried: !subject } : none;
  }
  const next = scene.quantities.find((one) => one.start >= q.end && one.kind === 'ratio');
  const than = /\b(?:as|than|that of|those of|times)\b/iu.exec(text.slice(q.end, next?.start));
  const after = places.filter((m) => m.start >= q.end + (than?.index ?? 0));
  const before = places.filter((m) => m.end <= q.start);
  if (
    after.length === 0 &&
    /-?to[\s-]one$/iu.test(text.slice(q.start, q.end)) &&
    before.length >= 2
  ) {
    const [above, below] = [before[0] as PlaceMention, before.at(-1) as PlaceMention];
    return { ...found(above), comparedWith: below.place };
  }
  // "Twice as many people live in India as in the United States"
  const behind = places.filter((m) => m.start >= q.end);
  if (before.length === 0 && behind.length >= 2) {
    const [own, than] = behind as [PlaceMention, PlaceMention];
    if (/^[^,;.]{0,60}\b(?:as|than)\b/iu.test(text.slice(own.end, than.start)))
      return { ...found(own), comparedWith: than.place };
  }
  // "Eight times as much as into their Chinese rivals and some 18 times the Indian sum"
  const earlier = scene.quantities.findLast((one) => one.kind === 'ratio' && one.end <= q.start);
  const joined =
    earlier &&
    /^[^;.]*\b(?:and|or|but)\b[^;,.]*$/iu.test(
      text.slice(earlier.end, q.start).replace(/(?<=\d)[.,](?=\d)/gu, ''),
    );
  const subject =
    (joined && before.findLast((m) => m.end <= earlier.start)) || ownerOf(q, scene, before);
  const other = after.find((m) => m.place !== subject?.place);
  const place = subject?.place ?? (scene.last !== other?.place ? scene.last : null);
  return {
    ...none,
    place,
    text: subject?.text ?? '',
    comparedWith: other?.place ?? null,
    carried: !subject && place !== null,
  };
}

/** Whose rank it is, of the places of the sentence. */
export function ranked(q: RawQuantity, scene: Scene, places: PlaceMention[]): Subject {
  const { text, language } = scene;
  const antecedent = antecedentOf(q, scene, places);
  if (antecedent) return found(antecedent);
  const written = text.slice(q.start, q.end);
  if (/^no\s/i.test(written)) {
    const than = places.find(
      (m) => m.start >= q.end && /\bthan\s+(?:the\s+)?$/iu.test(text.slice(0, m.start)),
    );
    return than ? found(than) : none;
  }
  const part = scene.parts[clauseAt(scene.parts, q.start)] ?? { start: 0, end: text.length };
  const before = places.filter((m) => m.end <= q.start);
  const standing = before.filter((m) => stands(text, m));
  const left = standing.length > 0 || language === 'zh' ? standing : before;
  const inClause = left.filter((m) => m.start >= part.start);
  // "India, second only to China": the name that the rank explains.
  const named = left.findLast((m) =>
    /^,?\s*(?:(?:still|now|then|which\s+(?:is|was|ranks|ranked|came)|only|itself|the|a)\s+)*$/iu.test(
      text.slice(m.end, q.start),
    ),
  );
  // "…; India, with 1.16 billion, came second": of the nearest part of the sentence.
  const from = Math.max(text.lastIndexOf(';', q.start), text.lastIndexOf(':', q.start), 0);
  const bare = /^[,\s]*(?:then|and\s+)?$/u.test(text.slice(part.start, q.start));
  const near = left.filter((m) => m.start >= from);
  const subject =
    named ??
    inClause[0] ??
    (language === 'zh' || bare
      ? (near.findLast((m) => stands(text, m)) ?? left.at(-1))
      : (near[0] ?? left[0]));
  const other = places.find((m) => m.start >= q.end && m.place !== subject?.place)?.place ?? null;
  if (subject) return { ...found(subject), comparedWith: other };
  if (
    scene.last &&
    (ANAPHOR[language].test(text.slice(0, q.start)) || CONTINUES[language].test(text))
  )
    return { ...carried(scene.last), comparedWith: other };
  if (language === 'zh' && scene.last && scene.goesOn)
    return { ...carried(scene.last), comparedWith: other, loose: true };
  const right = places.find(
    (m) =>
      m.start >= q.end &&
      /\b(?:is|was|are|were|by|in|from)\s+(?:the\s+)?$|是|为$/iu.test(text.slice(0, m.start)),
  );
  return right ? found(right) : none;
}
