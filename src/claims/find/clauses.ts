import type { Language } from '../../records/text.js';
import type { RawQuantity } from '../quantity/raw-quantity.js';
import type { TextSpan } from '../text/sentences.js';

const BREAKS = {
  en: /[,;:—–](?=\s)|[()]|\s+(?:and|but|while|whereas|against|compared\s+(?:with|to)|versus|although|though|yet|as opposed to)\s+/giu,
  zh: /[，；：—（）]|而(?=\p{Script=Han})|相比之下/gu,
};

/** A conjunction parts clauses only where both sides go on with something of their own. */
const WEAK = /^\s+(?:and|yet)\s+$/i;

/** The clauses of a sentence, in order; every character belongs to one. */
export function clauses(text: string, language: Language, quantities: RawQuantity[]): TextSpan[] {
  const found: TextSpan[] = [];
  let start = 0;
  for (const match of text.matchAll(BREAKS[language])) {
    const cut = match.index;
    if (quantities.some((q) => cut >= q.start && cut < q.end)) continue;
    if (WEAK.test(match[0])) {
      const left = quantities.some((q) => q.start >= start && q.end <= cut);
      const right = quantities.some((q) => q.start >= cut && q.start - cut < 60);
      if (!left || !right) continue;
    }
    if (cut > start) found.push({ start, end: cut });
    start = cut;
  }
  found.push({ start, end: text.length });
  return found;
}

/** Which clause an offset lies in. */
export function clauseAt(parts: TextSpan[], offset: number): number {
  const index = parts.findIndex(({ start, end }) => offset >= start && offset < end);
  return index < 0 ? parts.length - 1 : index;
}

/**
 * The part of the sentence that belongs to each quantity. Clauses without a quantity go with the
 * one that follows; within a clause that holds several, each ends where its number ends.
 */
export function quotes(text: string, parts: TextSpan[], quantities: RawQuantity[]): TextSpan[] {
  const ends = quantities.map((q, i) => {
    const next = quantities[i + 1];
    if (!next) return text.length;
    const clause = clauseAt(parts, Math.max(q.start, q.end - 1));
    if (clauseAt(parts, next.start) === clause) return q.end;
    return parts[clause]?.end ?? q.end;
  });
  return quantities.map((q, i) => {
    let start = i === 0 ? 0 : (ends[i - 1] ?? 0);
    let end = Math.max(ends[i] ?? text.length, q.end);
    while (start < q.start && /[\s,;:，；：、（(—–-]/.test(text[start] ?? '')) start++;
    const conjunction = /^(?:and|but|while|whereas|against|yet)\s+/i.exec(
      text.slice(start, q.start),
    );
    if (i > 0 && conjunction) start += conjunction[0].length;
    while (end > q.end && /[\s,;:，；：]/.test(text[end - 1] ?? '')) end--;
    return { start: Math.min(start, q.start), end };
  });
}
