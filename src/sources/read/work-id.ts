import { createHash } from 'node:crypto';

/**
 * A stable id for a work: venue, year and ten hex digits of the SHA-256 of source, title and byline.
 * The same work read twice gets the same id.
 */
export function workId(
  source: string,
  venue: string,
  year: number,
  title: string,
  names: string[],
): string {
  const hash = createHash('sha256')
    .update([source, venue, year, title, ...names].join('\u001f'))
    .digest('hex');
  return `${venue}${year}-${hash.slice(0, 12)}`;
}

/** A title reduced to letters and digits, for finding the same work twice. */
export function titleKey(title: string): string {
  return title
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}
