import type { Put } from './features.js';
import type { Prepared, PreparedToken } from './prepared.js';
import type { Sight, Surroundings } from './sight.js';

function standsFor({ readings }: PreparedToken, word: number): boolean {
  for (let i = 0; i < readings.length; i += 1) if (readings[i]?.word === word) return true;
  return false;
}

/** How well the name fits the words it was found in, and how those stand in the string. */
export function describeName(
  { candidate, span }: Sight,
  prepared: Prepared,
  tokenWeights: Float64Array,
  { index, weights, places }: Surroundings,
  put: Put,
): void {
  const { match } = candidate;
  const { tokens } = prepared;
  const { names, word: wordWeights } = weights;
  const kind = names.kind(match.name);
  for (let k = 0; k < 4; k += 1) put(kind === k);
  put(match.way);
  put(match.cost);
  const words = names.words(match.name);
  const first = names.first(match.name);
  const last = first + words;
  put(names.weight(match.name));
  let surfaceSame = 0;
  let missing = 0;
  let missingPlace = 0;
  let missingBefore = 0;
  let missingSince = 0;
  let missingHeaviest = 0;
  let foundHeaviest = 0;
  let found = 0;
  let recognised = 0;
  let inOrder = 0;
  let lastAt = -1;
  for (let at = first; at < last; at += 1) {
    const word = index.nameWords[at] as number;
    let where = -1;
    for (let t = match.from; t < match.to && where < 0; t += 1) {
      if (standsFor(tokens[t] as PreparedToken, word)) where = t;
    }
    if (where < 0) {
      const own = wordWeights[word] as number;
      missing += own;
      missingSince += own;
      if (own > missingHeaviest) missingHeaviest = own;
      const place = places.text(candidate.organisation);
      if (place.includes(index.words[word] as string)) missingPlace += own;
      continue;
    }
    if (where > lastAt) {
      inOrder += 1;
      recognised += tokenWeights[where] as number;
    }
    if (found === 0) missingBefore = missingSince;
    missingSince = 0;
    found += 1;
    foundHeaviest = Math.max(foundHeaviest, wordWeights[word] as number);
    lastAt = where;
    if (tokens[where]?.surface === index.nameSurface[at]) surfaceSame += 1;
  }
  put(names.heaviest(match.name));
  put(words);
  put(names.letters(match.name));
  put(surfaceSame / words);
  put(inOrder / words);
  put(missing);
  put(missingPlace);
  put(missingBefore);
  put(missingSince);
  put(missingHeaviest);
  put(foundHeaviest);
  put(found);
  put(span.inside - recognised);
  put(span.share);
  put(span.left);
  put(span.right);
  put(span.partBefore);
  put(span.headAfter);
  put(span.segment);
  put(prepared.segments - 1 - span.segment);
  put(span.commas);
  put(match.to - match.from - words);
  put(tokens.length);
  put(match.to - match.from === tokens.length);
  put(span.upper);
  put(span.leftUnplaced);
  put(span.rightUnplaced);
  put(span.leftNext);
  put(span.rightNext);
  put(span.gapBefore);
  put(span.gapAfter);
  put(span.jointBefore);
  put(span.jointAfter);
  put(span.joints);
  put(span.joints - (names.spaces(match.name) + 1 - words));
}
