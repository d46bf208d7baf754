import type { RegistryIndex } from '../registry/index.js';
import type { LearnedNames } from '../match/learned.js';

/** Phrases and what labelled strings with them name: `[phrase, id, share, strings]`. */
export type StoredPhrases = [string, string, number, number][];

type Reading = { organisation: number; share: number; support: number };
const NONE: readonly Reading[] = [];

/** Phrases by their canonical words. Those of organisations the registry lacks are left out. */
export class Phrases implements LearnedNames {
  private readonly table = new Map<string, Reading[]>();
  private readonly beginnings = new Set<string>();

  constructor(stored: StoredPhrases, index: RegistryIndex) {
    for (const [phrase, id, share, support] of stored) {
      const organisation = index.byId.get(id);
      if (organisation === undefined) continue;
      for (let at = phrase.indexOf(' '); at >= 0; at = phrase.indexOf(' ', at + 1)) {
        this.beginnings.add(phrase.slice(0, at));
      }
      this.beginnings.add(phrase);
      const row = this.table.get(phrase);
      const reading = { organisation, share, support };
      if (row) row.push(reading);
      else this.table.set(phrase, [reading]);
    }
  }

  begins(words: string): boolean {
    return this.beginnings.has(words);
  }

  of(words: string): readonly Reading[] {
    return this.table.get(words) ?? NONE;
  }
}
