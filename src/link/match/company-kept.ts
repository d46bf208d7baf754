import type { RegistryOrganisation } from '../registry/index.js';
import type { Put } from './features.js';
import type { Sight, Surroundings } from './sight.js';

const NONE: Pick<RegistryOrganisation, 'parents' | 'children' | 'related'> = {
  parents: [],
  children: [],
  related: [],
};

/** How a candidate stands to the others: rivals for its words, and those named elsewhere in the string. */
export function describeCompany(
  sight: Sight,
  sights: readonly Sight[],
  { index, weights }: Surroundings,
  put: Put,
): void {
  const { candidate, span, country, kin } = sight;
  const { match } = candidate;
  const { parents, children, related } = kin
    ? (index.organisations[candidate.organisation] as RegistryOrganisation)
    : NONE;
  const mentions = Math.log1p(sight.mentions);
  let sharers = 0;
  let sharersHere = 0;
  let sharerMentions = 0;
  let rivalChild = 0;
  let rivalParent = 0;
  let betterPlaced = 0;
  let asPlaced = 0;
  let bestPlaced = -Infinity;
  let asPlacedMentions = 0;
  let contained = 0;
  let containedLoosely = 0;
  let containing = 0;
  let crossing = 0;
  let crossedBefore = 0;
  let overlapStronger = 0;
  let overlapWeaker = 0;
  let apartStronger = 0;
  let parentNamed = 0;
  let childNamed = 0;
  let relatedNamed = 0;
  let sameHead = 0;
  let university = 0;
  let hospital = 0;
  let first = 1;
  let last = 1;
  for (const seen of sights) {
    if (seen === sight) continue;
    const other = seen.candidate;
    const o = other.match;
    const overlap = o.from < match.to && match.from < o.to;
    const parent = kin && parents.includes(other.organisation);
    const child = kin && children.includes(other.organisation);
    if (overlap) {
      if (seen.span === span) {
        sharers += 1;
        if (seen.country === country) sharersHere += 1;
        sharerMentions = Math.max(sharerMentions, seen.mentions);
        if (child) rivalChild += 1;
        if (parent) rivalParent += 1;
        if (o.way < 3) {
          bestPlaced = Math.max(bestPlaced, seen.placeFit);
          if (seen.placeFit > sight.placeFit) betterPlaced += 1;
          else if (seen.placeFit === sight.placeFit) asPlaced += 1;
          if (seen.placeFit >= sight.placeFit) {
            asPlacedMentions = Math.max(asPlacedMentions, seen.mentions);
          }
        }
      } else if (o.from <= match.from && o.to >= match.to) {
        if (o.way < 2) contained = Math.max(contained, other.strength);
        else containedLoosely = Math.max(containedLoosely, other.strength);
      } else if (o.from >= match.from && o.to <= match.to) {
        if (o.way < 2) containing = Math.max(containing, other.strength);
      } else if (o.way < 2) {
        crossing = Math.max(crossing, other.strength);
        if (o.from < match.from) crossedBefore = 1;
      }
      if (other.strength > candidate.strength) overlapStronger += 1;
      else overlapWeaker += 1;
    } else if (seen.exact) {
      if (other.strength > candidate.strength) apartStronger += 1;
      if (o.from < match.from) first = 0;
      else last = 0;
      if (seen.span.head === span.head) sameHead += 1;
      if (seen.span.head === 'university') university = 1;
      if (seen.span.head === 'hospital') hospital = 1;
    }
    if (kin && (o.way < 3 || overlap)) {
      const force = seen.exact ? 2 : 1;
      if (parent) parentNamed = Math.max(parentNamed, force);
      if (child) childNamed = Math.max(childNamed, force);
      if (related.includes(other.organisation)) {
        relatedNamed = Math.max(relatedNamed, force);
      }
    }
  }
  const { again } = candidate;
  put(again === null ? 0 : weights.names.kind(again.name) === 3 ? 1 : 2);
  put(sharers);
  put(sharersHere);
  put(mentions - Math.log1p(sharerMentions));
  put(rivalChild);
  put(rivalParent);
  put(betterPlaced);
  put(asPlaced);
  put(bestPlaced === -Infinity ? 0 : sight.placeFit - bestPlaced);
  put(mentions - Math.log1p(asPlacedMentions));
  put(contained);
  put(containedLoosely);
  put(containing);
  put(crossing);
  put(crossedBefore);
  put(overlapStronger);
  put(overlapWeaker);
  put(apartStronger);
  put(parentNamed);
  put(childNamed);
  put(relatedNamed);
  put(sameHead);
  put(university);
  put(hospital);
  put(first);
  put(last);
}
