import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { OrreryError } from '../records/error.js';

/**
 * People who asked to be left out of person-based tables. Entries are kept only as SHA-256 of
 * their normal form, so that neither a snapshot nor a log can give the list away.
 */
export interface OptOutList {
  /** Hash of the whole list, part of a snapshot's inputs. */
  sha256: string;
  entries: number;
  ids: ReadonlySet<string>;
  names: ReadonlySet<string>;
}

/** What a row of a person-based table says of whose it is. */
export interface Identity {
  names: readonly string[];
  /** Ids the sources give: `openreview:~…`, `orcid:0000-…`, or as they stand. */
  ids: readonly string[];
}

const MAX_BYTES = 16 * 1_048_576;

export const NO_OPT_OUT: OptOutList = {
  sha256: createHash('sha256').update('').digest('hex'),
  entries: 0,
  ids: new Set(),
  names: new Set(),
};

/**
 * Reads a list: one entry a line, `id: <id>` or `name: <full name>`; `#` begins a comment.
 * A name entry leaves out everyone of that name. Throws `input` / `opt-out-unreadable` or
 * `opt-out-line` with the line number: a list that cannot be honoured whole stops the build.
 */
export async function loadOptOut(path: string): Promise<OptOutList> {
  let content: Buffer;
  try {
    content = await readFile(path);
  } catch (cause) {
    const message = `The opt-out list ${path} cannot be read.`;
    throw new OrreryError('input', 'opt-out-unreadable', message, { cause });
  }
  if (content.length > MAX_BYTES) {
    const message = `The opt-out list ${path} is larger than ${MAX_BYTES} bytes.`;
    throw new OrreryError('input', 'opt-out-unreadable', message);
  }
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(content);
  } catch (cause) {
    const message = `The opt-out list ${path} is not UTF-8 text.`;
    throw new OrreryError('input', 'opt-out-unreadable', message, { cause });
  }
  return parseOptOut(text);
}

/** The list a text states; see `loadOptOut`. */
export function parseOptOut(text: string): OptOutList {
  const ids = new Set<string>();
  const names = new Set<string>();
  for (const [index, raw] of text
    .replace(/^\uFEFF/, '')
    .split(/\r\n|\r|\n/)
    .entries()) {
    const line = raw.replace(/(^|\s)#.*$/, '').trim();
    if (line === '') continue;
    const [, kind, value] = /^(id|name)\s*:\s*(.*)$/iu.exec(line) ?? [];
    const normal = kind?.toLowerCase() === 'id' ? normalId(value ?? '') : normalName(value ?? '');
    if (kind === undefined || normal === '') {
      const message = `Line ${index + 1} of the opt-out list is neither "id: …" nor "name: …".`;
      throw new OrreryError('input', 'opt-out-line', message, { detail: { line: index + 1 } });
    }
    (kind.toLowerCase() === 'id' ? ids : names).add(hash(normal));
  }
  const sha256 = createHash('sha256');
  for (const entry of [...ids].sort()) sha256.update(`id ${entry}\n`);
  for (const entry of [...names].sort()) sha256.update(`name ${entry}\n`);
  return { sha256: sha256.digest('hex'), entries: ids.size + names.size, ids, names };
}

/** True where an id, or a name in any spelling of case, accents, hyphens and spaces, is on the list. */
export function optedOut(list: OptOutList, identity: Identity): boolean {
  if (list.entries === 0) return false;
  return (
    identity.ids.some((id) => list.ids.has(hash(normalId(id)))) ||
    identity.names.some((name) => list.names.has(hash(normalName(name))))
  );
}

/** Rows of a person-based table without those of people on the list, and how many went. */
export function withoutOptedOut<T>(
  rows: readonly T[],
  list: OptOutList,
  identify: (row: T) => Identity,
): { kept: T[]; removed: number } {
  const kept = rows.filter((row) => !optedOut(list, identify(row)));
  return { kept, removed: rows.length - kept.length };
}

/** One cell of a headline figure, before or after the list was applied. */
export interface HeadlineValue {
  indicator: string;
  place: string;
  period: string;
  /** Null where suppressed or not computable. */
  value: number | null;
}

export interface OptOutEffect {
  indicator: string;
  place: string;
  period: string;
  before: number | null;
  after: number | null;
  difference: number | null;
}

export interface OptOutReport {
  entries: number;
  sha256: string;
  rowsRemoved: Record<string, number>;
  /** Every headline cell, those that did not move included. */
  effects: OptOutEffect[];
  /** Largest absolute difference over the cells that have both values. */
  largest: number;
}

/** What the list did: rows removed by table and the change of each headline cell. Names nobody. */
export function optOutReport(
  list: OptOutList,
  rowsRemoved: Record<string, number>,
  before: readonly HeadlineValue[],
  after: readonly HeadlineValue[],
): OptOutReport {
  const key = (cell: HeadlineValue) => JSON.stringify([cell.indicator, cell.place, cell.period]);
  const left = new Map(after.map((cell) => [key(cell), cell.value]));
  const effects = before.map(({ indicator, place, period, value }) => {
    const now = left.get(key({ indicator, place, period, value })) ?? null;
    const difference = value === null || now === null ? null : now - value;
    return { indicator, place, period, before: value, after: now, difference };
  });
  const largest = effects.reduce((most, e) => Math.max(most, Math.abs(e.difference ?? 0)), 0);
  return { entries: list.entries, sha256: list.sha256, rowsRemoved, effects, largest };
}

function normalName(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

function normalId(id: string): string {
  return id
    .trim()
    .toLowerCase()
    .replace(/^https?:\/\/(?:www\.)?orcid\.org\//, '')
    .replace(/^https?:\/\/openreview\.net\/profile\?id=/, '')
    .replace(/^(?:orcid|openreview):/, '');
}

function hash(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
