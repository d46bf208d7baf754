/** One author of a byline of the form `Name (Affiliation)`. */
export interface BylineAuthor {
  name: string;
  affiliation: string | null;
}

/**
 * Splits `Name (Nickname) Surname (Affiliation (FAIR))` at the last balanced parenthesis that
 * closes the text. `()`, `(None)` and `(-)` mean that the affiliation is unknown.
 */
export function parseAuthor(text: string): BylineAuthor {
  const trimmed = text.trim();
  if (!trimmed.endsWith(')')) return { name: trimmed, affiliation: null };
  let depth = 0;
  for (let at = trimmed.length - 1; at >= 0; at--) {
    if (trimmed[at] === ')') depth++;
    else if (trimmed[at] === '(' && --depth === 0) {
      return {
        name: trimmed.slice(0, at).trim(),
        affiliation: knownAffiliation(trimmed.slice(at + 1, -1)),
      };
    }
  }
  return { name: trimmed, affiliation: null };
}

/** A raw affiliation with outer white space removed, or null where the text means "not stated". */
export function knownAffiliation(text: string | null | undefined): string | null {
  const trimmed = (text ?? '').trim();
  return trimmed === '' || /^(none|null|n\/a|-+)$/i.test(trimmed) ? null : trimmed;
}
