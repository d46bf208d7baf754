import { titleKey } from '../../sources/read/work-id.js';
import { compareNames, fold, parseName } from './text/name.js';
import type { Mention } from './mention.js';

/** A stream laid into records: one list to resolve, and where in it each mention of the stream stands. */
export interface AmongRecords {
  mentions: Mention[];
  at: number[];
  /** How many mentions of the stream are author slots that the records hold. */
  found: number;
}

/**
 * Lays a stream into records. A slot that the records hold stands there once, with what the stream knows
 * beyond them; all others are added, to the work of the records where another slot of theirs was found.
 * `records` must list the slots of a work one after another.
 */
export function layInto(records: readonly Mention[], stream: readonly Mention[]): AmongRecords {
  const titles = worksTitled(records, stream);
  const taken = new Set<number>();
  const held = new Map<string, string>();
  const slots = stream.map((mention) => {
    const work = workOf(mention, titles.get(titleKey(mention.title)) ?? [], records);
    const slot = slotOf(mention, work, records, taken);
    if (slot === null) return null;
    taken.add(slot);
    held.set(mention.work, (records[slot] as Mention).work);
    return slot;
  });
  const mentions = [...records];
  const at = stream.map((mention, index) => {
    const slot = slots[index] ?? null;
    if (slot === null) {
      const work = held.get(mention.work) ?? `stream ${mention.work}`;
      return mentions.push({ ...mention, work }) - 1;
    }
    mentions[slot] = completed(records[slot] as Mention, mention);
    return slot;
  });
  return { mentions, at, found: taken.size };
}

function completed(record: Mention, mention: Mention): Mention {
  const identifier = record.identifier ?? mention.identifier;
  return {
    ...record,
    affiliation: record.affiliation || mention.affiliation,
    domain: record.domain || mention.domain,
    ...(identifier ? { identifier } : {}),
  };
}

/** Positions of the slots of a work in the records. */
type Work = number[];

/** Works of the records that bear a title of the stream. */
function worksTitled(records: readonly Mention[], stream: readonly Mention[]): Map<string, Work[]> {
  const titles = new Map<string, Work[]>(stream.map(({ title }) => [titleKey(title), []]));
  titles.delete('');
  let id: string | null = null;
  let work: Work | null = null;
  records.forEach((record, position) => {
    if (record.work !== id) {
      const works = titles.get(titleKey(record.title));
      work = works === undefined ? null : [];
      if (work !== null) works?.push(work);
      id = record.work;
    }
    work?.push(position);
  });
  return titles;
}

/** The only work at most a year apart; of several the one of the same venue and year; else none. */
function workOf(mention: Mention, works: Work[], records: readonly Mention[]): Work {
  const first = (work: Work) => records[work[0] as number] as Mention;
  const near = works.filter((work) => {
    const { year } = first(work);
    return year === null || mention.year === null || Math.abs(year - mention.year) <= 1;
  });
  if (near.length === 1) return near[0] as Work;
  const same = near.filter((work) => {
    const { venue, year } = first(work);
    return fold(venue) === fold(mention.venue) && year === mention.year;
  });
  return same.length === 1 ? (same[0] as Work) : [];
}

/** The slot of the same name, else the only one of a compatible name; none is guessed among several. */
function slotOf(
  mention: Mention,
  work: Work,
  records: readonly Mention[],
  taken: ReadonlySet<number>,
): number | null {
  const name = parseName(mention.name);
  const free = work
    .filter((slot) => !taken.has(slot))
    .map((slot) => ({ slot, name: parseName(records[slot]?.name ?? '') }));
  const same = free.filter((one) => one.name.full === name.full);
  const may =
    same.length > 0 ? same : free.filter((one) => compareNames(one.name, name) !== 'different');
  return may.length === 1 ? (may[0]?.slot as number) : null;
}
