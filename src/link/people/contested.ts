import type { Prepared } from './corpus/corpus.js';
import { compareNames } from './text/name.js';

/**
 * Takes an identifier that two incompatible names claim from all who claim it, so that it is evidence
 * for nobody. Changes the mentions in place and returns how many identifiers were taken.
 */
export function dropContested(mentions: readonly Prepared[]): number {
  const claims = new Map<number, Map<string, Prepared['name']>>();
  const contested = new Set<number>();
  for (const { identifier, name } of mentions) {
    if (identifier < 0 || contested.has(identifier)) continue;
    const names = claims.get(identifier) ?? new Map<string, Prepared['name']>();
    claims.set(identifier, names);
    if (names.has(name.full)) continue;
    if ([...names.values()].some((held) => compareNames(held, name) === 'different'))
      contested.add(identifier);
    names.set(name.full, name);
  }
  for (const mention of mentions) {
    if (contested.has(mention.identifier)) mention.identifier = -1;
  }
  return contested.size;
}
