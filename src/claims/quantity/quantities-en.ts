import { fromToEn, movesEn, pointsEn } from './changes-en.js';
import { comparisonsEn } from './comparisons-en.js';
import { countsEn } from './counts-en.js';
import { withDifferences } from './differences.js';
import { ellipticalEn } from './elliptical-en.js';
import { framedEn } from './frames-en.js';
import { withHedge } from './hedges.js';
import { multiplesEn } from './multiples-en.js';
import { sharedUnits, withRanges } from './ranges.js';
import { ranksEn } from './ranks-en.js';
import { withoutOverlaps, withParentheses, type RawQuantity } from './raw-quantity.js';
import { sharesEn } from './shares-en.js';

/** What a part is of where it is a part of another place's number: "of India's", "of the American figure". */
const OF_PLACES =
  /^\s+(?:as\s+(?:many|much|large|big|high|great|populous)\b|(?:of\s+)?(?:that|those)\s+(?:of|in)\s+(?=(?:the\s+)?\p{Lu})|the\s+\p{Lu}[\p{L}-]+\s+(?:number|total|tally|count|figure|share|rate|level|amount|sum|size|volume|score|haul|output|contribution)\b|(?:of|the\s+size\s+of)\s+what\s+(?:(?:an?|the|its|those\s+in|firms\s+in)\s+)?(?=\p{Lu})|(?:the|its)\s+(?:size|number|total|tally|count|share|rate|proportion|level|amount|sum|volume|weight|population|figure)\s+(?:of|in|seen\s+in)\s+(?:that\s+(?:of|in)\s+)?(?=(?:the\s+)?\p{Lu})|of\s+(?:the\s+)?(?:\p{Lu}[\p{L}.]*\s?){1,3}(?:['’]s?)?\s*(?=[.,;:)]|$|and\b|[$€£]|(?:own\s+)?(?:figure|rate|level|total|tally|number|count|amount|sum|score|haul|share|average|stock|size)s?\b|\d))/u;

/** "A quarter as many as China", "a twentieth of India's": one place's number over another's. */
function partsOfPlaces(text: string, shares: ReturnType<typeof sharesEn>): RawQuantity[] {
  return [...shares.parts, ...shares.percentages, ...shares.words].flatMap((one) => {
    const rest = OF_PLACES.exec(text.slice(one.end))?.[0];
    if (rest === undefined) return [];
    if (
      /^\s+of\b/u.test(rest) &&
      !/['’]|what/u.test(rest) &&
      !/^\s+of\s+(?:the\s+)?\p{Lu}\p{L}+(?:an|ese|ish|ch|i)\s+(?:own\s+)?(?:figure|rate|level|total|tally|number|count|amount|sum|score|haul|share|average|stock|size)s?\b/u.test(
        text.slice(one.end),
      )
    )
      return [];
    const named = /^\s+(?:the|its)\s+\p{Ll}+/u.exec(rest)?.[0].length;
    const end = one.end + (/^\s+as\b/u.test(rest) ? rest.length : (named ?? 0));
    return [{ ...one, end, kind: 'ratio', unit: 'count' } satisfies RawQuantity];
  });
}

const AT_ANOTHER_TIME =
  /^\s*(?:that|as\s+\p{L}+|more)?\s*(?:[\p{Ll}\d’'-]+\s+){0,4}?(?:years?|decades?)\s+(?:later|on|earlier|before|ago)\b|^\s*(?:as\s+(?:many|much|large|high|big)\s+)?(?:as|than)\s+(?:in\s+(?:19|20)\d\d|last\s+year|the\s+year\s+before|a\s+(?:year|decade)\b)|^\s*(?:[\p{Ll}]+\s+){0,3}of\s+(?:19|20)\d\d\b|^\s*(?:on|above|below)\s+(?:19|20)\d\d\b|^\s*(?:[\p{Ll}]+\s+){0,4}?(?:as|than|in)\s+(?:in\s+)?(?:19|20)\d\d\b|^\s*on\s+(?:the\s+year|a\s+(?:year|decade)|(?:\p{L}+\s+){0,2}years?)\b|^\s*what\s+(?:it|they)\b|^\s*(?:its|their)\s+(?:(?:19|20)\d\d|earlier|former)\b/u;
const LATER = /\b(?:years?|decades?)\s+(?:later|on)\b[^,;.]*$/iu;

/** "Five times that four years later": a place over itself, not over another. */
function overTime(text: string, one: RawQuantity): RawQuantity {
  if (one.kind !== 'ratio') return one;
  const after = text.slice(one.end);
  return AT_ANOTHER_TIME.test(after) ||
    (/^\s*(?:[.,;)]|$)/u.test(after) && LATER.test(text.slice(0, one.start)))
    ? { ...one, kind: 'multiple' }
    : one;
}

/**
 * "A fifth of the world's 500 fastest", "Of the 500 fastest, 162 …": the count says what the
 * share, or the next number, is of.
 */
function withoutBases(text: string, found: RawQuantity[]): RawQuantity[] {
  return found.filter((one, i) => {
    const before = found[i - 1];
    if (
      one.kind === 'count' &&
      found[i + 1] !== undefined &&
      /\b(?:of|among)\s+(?:all\s+)?(?:the\s+)?(?:world['’]s\s+|global\s+)?(?:top\s+)?$/iu.test(
        text.slice(0, one.start),
      ) &&
      (/(?:world['’]s|global|top)\s+$/iu.test(text.slice(0, one.start)) ||
        /^\s*(?:\p{L}+est|most\s+\p{L}+|largest|biggest)\b/iu.test(
          text.slice(one.start).replace(/^\S+/, ''),
        ) ||
        (/^Of\s+(?:all\s+)?the\s+$/u.test(text.slice(0, one.start)) &&
          one.value % 50 === 0 &&
          found[i + 1]?.kind === 'share'))
    )
      return false;
    return !(
      one.kind === 'count' &&
      before?.kind === 'share' &&
      /^\s+of\s+(?:all\s+)?(?:the\s+)?(?:world['’]s\s+|its\s+|their\s+|these\s+|those\s+)?(?:top\s+)?$/iu.test(
        text.slice(before.end, one.start),
      )
    );
  });
}

/**
 * Every quantity of an English sentence, in order, hedges taken in. `earlier` are those of the
 * sentence before, where this one goes on with them.
 */
export function quantitiesEn(
  text: string,
  earlier: RawQuantity[] = [],
  places: readonly { end: number }[] = [],
): RawQuantity[] {
  const shares = sharesEn(text);
  const found = withoutOverlaps([
    fromToEn(text),
    pointsEn(text),
    comparisonsEn(text),
    movesEn(text),
    multiplesEn(text),
    partsOfPlaces(text, shares),
    framedEn(text),
    shares.parts,
    shares.percentages,
    shares.words,
    ranksEn(text),
    shares.most,
    countsEn(text),
  ]);
  const shared = withoutOverlaps([found, sharedUnits(text, found, 'en')]);
  const all = withoutOverlaps([shared, ellipticalEn(text, shared, earlier, places)]);
  const ranged = withRanges(text, withoutBases(text, all), 'en');
  return withParentheses(
    text,
    withDifferences(text, ranged, 'en').map((one) => withHedge(text, overTime(text, one), 'en')),
  );
}
