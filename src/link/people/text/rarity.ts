import { learntTable } from '../table.js';
import type { PersonName } from './name.js';

/** How many of `names` different author names hold each family name and each given name. */
interface NameParts {
  names: number;
  family: string;
  given: string;
}

const PARTS = learntTable<NameParts>('name-parts');
const NAME_COUNT = PARTS.names;
const FLOOR = 4;

function table(text: string): Map<string, number> {
  const parts = text.split(' ');
  const counts = new Map<string, number>();
  for (let at = 0; at + 1 < parts.length; at += 2)
    counts.set(parts[at] ?? '', Number(parts[at + 1]));
  return counts;
}

const family = table(PARTS.family);
const given = table(PARTS.given);

const initials = new Map<string, number>();
for (const [part, n] of given) {
  const letter = part[0] ?? '';
  initials.set(letter, (initials.get(letter) ?? 0) + n);
}

const familyShare = (tokens: readonly string[]) =>
  Math.max(FLOOR, family.get(tokens.join('')) ?? FLOOR) / NAME_COUNT;

function givenShare(tokens: readonly string[]): number {
  const joined = tokens.join('');
  if (tokens.every((token) => token.length === 1)) {
    const first = (initials.get(joined[0] ?? '') ?? NAME_COUNT / 26) * 2;
    return Math.max(FLOOR, first / Math.max(1, joined.length ** 3)) / NAME_COUNT;
  }
  const whole = given.get(joined);
  if (whole !== undefined) return whole / NAME_COUNT;
  const first = tokens.find((token) => token.length > 1) ?? '';
  const known = given.get(first) ?? FLOOR;
  return (tokens.length > 1 ? Math.max(FLOOR, known / 4) : Math.max(FLOOR, known)) / NAME_COUNT;
}

/** Base-10 logarithms of how common the family and the given names are among authors. */
export function commonness(name: PersonName): { family: number; given: number } {
  return {
    family: Math.log10(familyShare(name.family)),
    given: Math.log10(givenShare(name.given)),
  };
}

/** Their sum: how common a name is, were its parts independent. */
export const nameCommonness = (family: readonly string[], given: readonly string[]): number =>
  Math.log10(familyShare(family)) + Math.log10(givenShare(given));
