import type { Put, Sight, Surroundings } from './features.js';
import { HEAD_NUMBER } from './features.js';
import type { Prepared, PreparedToken } from './prepared.js';
import { headOf, PART_WORDS } from './surroundings.js';

function standsFor({ readings }: PreparedToken, word: number): boolean {
  for (let i = 0; i < readings.length; i += 1) if (readings[i]?.word === word) return true;
  return false;
}

/** How much each token of the string tells; `unplaced` is 0 for words of a place. */
export interface TokenWeights {
  all: readonly number[];
  unplaced: readonly number[];
}

/** How well the name fits the words it was found in, and how those stand in the string. */
export function describeName(
  { candidate }: Sight,
  prepared: Prepared,
  weight: TokenWeights,
  { index, weights, places }: Surroundings,
  put: Put,
): void {
  const { match } = candidate;
  const { tokens } = prepared;
  const kind = index.nameKind[match.name] as number;
  for (let k = 0; k < 4; k += 1) put(kind === k);
  put(match.way);
  put(match.cost);
  const first = index.nameFirst[match.name] as number;
  const last = index.nameFirst[match.name + 1] as number;
  put(weights.name[match.name] as number);
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
      const own = weights.word[word] as number;
      missing += own;
      missingSince += own;
      if (own > missingHeaviest) missingHeaviest = own;
      const place = `${places.city(candidate.organisation)} ${places.region(candidate.organisation)}`;
      if (place.includes(index.words[word] as string)) missingPlace += own;
      continue;
    }
    if (where > lastAt) {
      inOrder += 1;
      recognised += weight.all[where] as number;
    }
    if (found === 0) missingBefore = missingSince;
    missingSince = 0;
    found += 1;
    foundHeaviest = Math.max(foundHeaviest, weights.word[word] as number);
    lastAt = where;
    if (tokens[where]?.surface === index.nameSurface[at]) surfaceSame += 1;
  }
  const words = last - first;
  put(weights.heaviest[match.name] as number);
  put(words);
  put(weights.letters[match.name] as number);
  put(surfaceSame / words);
  put(inOrder / words);
  put(missing);
  put(missingPlace);
  put(missingBefore);
  put(missingSince);
  put(missingHeaviest);
  put(foundHeaviest);
  put(found);
  let inside = 0;
  for (let at = match.from; at < match.to; at += 1) inside += weight.all[at] as number;
  put(inside - recognised);
  const head = tokens[match.from];
  const tail = tokens[match.to - 1];
  const segment = head?.segment ?? 0;
  let left = 0;
  let right = 0;
  let covered = 0;
  let whole = 0;
  let leftUnplaced = 0;
  let rightUnplaced = 0;
  for (let at = 0; at < tokens.length; at += 1) {
    const here = tokens[at]?.segment;
    if (here !== segment && here !== tail?.segment) continue;
    const own = weight.all[at] as number;
    if (here === segment) whole += own;
    if (at >= match.from && at < match.to) covered += here === segment ? own : 0;
    else if (here === segment && at < match.from) {
      left += own;
      leftUnplaced += weight.unplaced[at] as number;
    } else if (here === tail?.segment && at >= match.to) {
      right += own;
      rightUnplaced += weight.unplaced[at] as number;
    }
  }
  put(covered / Math.max(1, whole));
  put(left);
  put(right);
  const before = tokens[match.from - 1];
  put(before?.segment === segment && PART_WORDS.has(before.word));
  const after = tokens[match.to];
  put(after && after.segment === tail?.segment ? HEAD_NUMBER[headOf([after.word])] : -1);
  put(segment);
  put(prepared.segments - 1 - segment);
  put((tail?.segment ?? 0) - segment);
  put(match.to - match.from - words);
  put(tokens.length);
  put(match.to - match.from === tokens.length);
  put(head?.upper ?? false);
  put(leftUnplaced);
  put(rightUnplaced);
  put(before?.segment === segment ? (weight.all[match.from - 1] ?? 0) : 0);
  put(after && after.segment === tail?.segment ? (weight.all[match.to] ?? 0) : 0);
  put(head?.gap ?? 3);
  put(after?.gap ?? 3);
  put(head?.joint ?? 0);
  put(after?.joint ?? 0);
  let joints = 0;
  for (let at = match.from + 1; at < match.to; at += 1) joints += tokens[at]?.joint === 0 ? 0 : 1;
  put(joints);
  put(joints - (spacesIn(index.nameText[match.name] as string) + 1 - words));
}

function spacesIn(name: string): number {
  let spaces = 0;
  for (let at = name.indexOf(' '); at >= 0; at = name.indexOf(' ', at + 1)) spaces += 1;
  return spaces;
}
