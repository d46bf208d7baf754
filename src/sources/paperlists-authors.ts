import { decodeHTMLStrict } from 'entities';
import { quarantined, type QuarantinedRow } from '../records/quarantine.js';
import type { Authorship } from '../records/work.js';
import { knownAffiliation } from './read/byline.js';
import type { JsonItem } from './read/json-array.js';

/** What parts the authors of a file. */
export type Delimiter = ';' | ',';

/** A row's texts about its authors, each a list in one string. */
interface ListedAuthors {
  author?: string | null | undefined;
  aff?: string | null | undefined;
  affs?: string | null | undefined;
  aff_domain?: string | null | undefined;
  authorids?: string | null | undefined;
}

/**
 * What parts authors is a property of the file, told by most of its first rows. Files parted by
 * commas come from schedules and list a paper's affiliations, not its authors'.
 */
export function delimiterOf(head: JsonItem[]): Delimiter {
  let balance = 0;
  for (const item of head) {
    const paper = 'value' in item ? (item.value as { author?: unknown } | null) : null;
    const byline = decodeHTMLStrict(String(paper?.author ?? ''));
    if (byline.includes(';')) balance++;
    else if (byline.includes(',')) balance--;
  }
  return balance < 0 ? ',' : ';';
}

type At = Parameters<typeof quarantined>[0];

/** Author slots with what can be assigned to each; what cannot is refused, never guessed. */
export function readAuthors(
  paper: ListedAuthors,
  at: At,
  delimiter: Delimiter,
): { authorships: Authorship[]; refusals: QuarantinedRow[] } {
  const refusals: QuarantinedRow[] = [];
  // Some files write `O&#39;Hara`: decoded first, lest its semicolon part the byline.
  const authors = decodeHTMLStrict(paper.author ?? '');
  const names = split(authors, authors.includes(';') ? ';' : delimiter);
  if (names.length === 1 && delimiter === ';' && authors.includes(', ')) {
    const message = 'The byline is not parted as in the rest of the file: counted as one slot.';
    refusals.push(quarantined(at, 'byline-not-split', message, authors, false));
  }
  const affiliationText = decodeHTMLStrict(paper.aff || paper.affs || '');
  const listed = split(affiliationText, ';');
  const problem = alignment(names.length, listed, delimiter);
  if (problem) {
    refusals.push(
      quarantined(at, problem.reason, problem.message, `${authors} | ${affiliationText}`, false),
    );
  }
  const affiliations = problem ? [] : listed;
  const domains = aligned(paper.aff_domain, names.length);
  const ids = aligned(paper.authorids, names.length);
  const authorships: Authorship[] = [];
  names.forEach((name, position) => {
    if (name === '') {
      const message = `Author ${position + 1} has no name: the slot is counted and belongs to no person.`;
      refusals.push(quarantined(at, 'missing-name', message, authors, false));
    }
    authorships.push({
      position,
      name,
      affiliation: knownAffiliation(affiliations[position]),
      domain: problem ? null : domainOf(domains[position]),
      personId: personIdOf(ids[position]),
    });
  });
  return { authorships, refusals };
}

function split(text: string, delimiter: string): string[] {
  return text.trim() === '' ? [] : text.split(delimiter).map((part) => part.trim());
}

function aligned(text: string | null | undefined, count: number): string[] {
  const parts = split(text ?? '', ';');
  return parts.length === count ? parts : [];
}

/** Why an affiliation list cannot be assigned to its authors, or null where it can. */
function alignment(
  authors: number,
  listed: string[],
  delimiter: Delimiter,
): { reason: string; message: string } | null {
  if (listed.every((text) => text === '')) return null;
  if (delimiter === ',' && authors > 1) {
    const message = 'The file lists the affiliations of the paper, not one for each author.';
    return { reason: 'affiliations-not-per-author', message };
  }
  if (listed.length !== authors) {
    const message = `${authors} authors, ${listed.length} affiliations: which belongs to whom is not known.`;
    return { reason: 'misaligned-affiliations', message };
  }
  const firstGap = listed.indexOf('');
  if (firstGap > 0 && listed.slice(firstGap).every((text) => text === '')) {
    const message =
      'Gaps stand only at the end: the source may have closed gaps and shifted affiliations.';
    return { reason: 'maybe-shifted-affiliations', message };
  }
  return null;
}

function domainOf(text: string | undefined): string | null {
  const domain = (text ?? '').replace(/^.*@/, '').trim().toLowerCase();
  return /^[a-z0-9-]+(\.[a-z0-9-]+)+$/.test(domain) ? domain : null;
}

/** An OpenReview profile id; a redacted e-mail address identifies nobody. */
function personIdOf(text: string | undefined): string | null {
  return text?.startsWith('~') ? text : null;
}
