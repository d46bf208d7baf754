import { compareNames, swapped, type PersonName } from './text/name.js';
import type { Prepared } from './corpus/corpus.js';

/** Names larger blocks than this are split by, and by more evidence after that; see `boundedBlocks`. */
export const BLOCK_LIMIT = 1_200;

const initialOf = (name: PersonName) => name.given.join('')[0] ?? '';

function keysOf(name: PersonName): string[] {
  if (name.kind !== 'person') return [`${name.kind} ${name.full}`];
  const families = new Set([name.family.at(-1) ?? '', name.family.join('')]);
  if (name.family.length > 1) families.add(name.family[0] ?? '');
  if (name.alternateFamily !== null) families.add(name.alternateFamily.replaceAll(' ', ''));
  return [...families].map((family) => `${family} ${initialOf(name)}`);
}

/**
 * Names written family first without a comma: where a stream holds both `wei zhang` and `zhang wei`,
 * the rarer order is read as the commoner one. Changes the names in place and returns how many.
 */
export function settleOrder(mentions: Prepared[]): number {
  const counts = new Map<string, number>();
  for (const { name } of mentions) counts.set(name.full, (counts.get(name.full) ?? 0) + 1);
  const settled = new Map<PersonName, PersonName>();
  const settle = (name: PersonName): PersonName => {
    const other = swapped(name);
    if (other === null) return name;
    const here = counts.get(name.full) ?? 0;
    const there = counts.get(other.full) ?? 0;
    return there > here || (there === here && other.full < name.full) ? other : name;
  };
  let changed = 0;
  for (const mention of mentions) {
    let name = settled.get(mention.name);
    if (name === undefined) settled.set(mention.name, (name = settle(mention.name)));
    if (name !== mention.name) changed++;
    mention.name = name;
  }
  return changed;
}

/** Mentions grouped so that every two compatible names share a block. */
export function blocksOf(mentions: Prepared[]): Prepared[][] {
  const parent = new Map<string, string>();
  const find = (key: string): string => {
    const up = parent.get(key);
    if (up === undefined || up === key) return key;
    const root = find(up);
    parent.set(key, root);
    return root;
  };
  const first: string[] = [];
  for (const { name } of mentions) {
    const [key = '', ...more] = keysOf(name);
    first.push(key);
    for (const next of more) parent.set(find(next), find(key));
  }
  const blocks = new Map<string, Prepared[]>();
  mentions.forEach((mention, at) => {
    const key = find(first[at] ?? '');
    const block = blocks.get(key);
    if (block === undefined) blocks.set(key, [mention]);
    else block.push(mention);
  });
  return [...blocks.values()];
}

/**
 * Splits a block into parts none of whose names could stand for a name of another part, so that the size of
 * a part says how many slots there are to confuse. A block of too many names stays as it is.
 */
export function compatibleParts(block: Prepared[], limit: number = BLOCK_LIMIT): Prepared[][] {
  if (block.length === 1) return [block];
  const byName = new Map<string, Prepared[]>();
  for (const mention of block) {
    const { full, suffix, homonym } = mention.name;
    const key = `${full}|${suffix ?? ''}|${homonym ?? ''}`;
    const list = byName.get(key);
    if (list === undefined) byName.set(key, [mention]);
    else list.push(mention);
  }
  if (byName.size === 1 || byName.size > limit) return [block];
  let parts: Prepared[][][] = [];
  for (const one of byName.values()) {
    const { name } = one[0] as Prepared;
    const near = parts.filter((part) =>
      part.some((list) => compareNames((list[0] as Prepared).name, name) !== 'different'),
    );
    parts = [...parts.filter((part) => !near.includes(part)), [...near.flat(), one]];
  }
  return parts.map((part) => part.flat().sort((a, b) => a.index - b.index));
}

/**
 * Splits a block that is too large to compare all with all: first by the full given names
 * (abbreviated ones then stand alone), then into runs of years. Mentions in different parts are
 * never merged, which can only split persons, never make one mover out of two people.
 */
export function boundedBlocks(block: Prepared[], limit: number = BLOCK_LIMIT): Prepared[][] {
  if (block.length <= limit) return [block];
  const byName = new Map<string, Prepared[]>();
  for (const mention of block) {
    const list = byName.get(mention.name.full);
    if (list === undefined) byName.set(mention.name.full, [mention]);
    else list.push(mention);
  }
  return [...byName.values()].flatMap((list) => {
    if (list.length <= limit) return [list];
    const ordered = [...list].sort((a, b) => (a.year ?? 0) - (b.year ?? 0) || a.index - b.index);
    const parts: Prepared[][] = [];
    for (let at = 0; at < ordered.length; at += limit) parts.push(ordered.slice(at, at + limit));
    return parts;
  });
}
