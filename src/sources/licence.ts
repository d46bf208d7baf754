import type { Embedding, SourceInfo } from './source.js';

const ORDER: Embedding[] = ['nothing', 'aggregates', 'rows'];

/** Terms that forbid what a release does: pass on, derive, use commercially. */
const CLOSED = /\bNC\b|\bND\b|LicenseRef-/;
/** Terms that bind what is derived, or none at all: only numbers that our own code computed. */
const COUNTS_ONLY = /\bSA\b|ODbL|^none stated/;
/** Terms that let rows be passed on with attribution, and figures quoted singly. */
const OPEN = /^(?:CC0|CC-BY-\d|PDDL|ODC-By|MIT|Apache|etalab|single figures)/;

/**
 * The most that a licence text lets the release carry. Terms it does not know allow nothing.
 * A source may declare less, never more.
 */
export function licenceAllows(licence: string): Embedding {
  if (CLOSED.test(licence)) return 'nothing';
  if (COUNTS_ONLY.test(licence)) return 'aggregates';
  return OPEN.test(licence) ? 'rows' : 'nothing';
}

/** What the release carries of a source: the lesser of what it declares and what its terms allow. */
export function embeddingOf(info: Pick<SourceInfo, 'licence' | 'embedding'>): Embedding {
  const least = Math.min(ORDER.indexOf(info.embedding), ORDER.indexOf(licenceAllows(info.licence)));
  return ORDER[least]!;
}
