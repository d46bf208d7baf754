import type { DuckDbEngine } from '../engine/duckdb.js';
import type { Value } from '../engine/engine.js';
import { asOrreryError } from '../records/error.js';
import { quarantined, type QuarantinedRow } from '../records/quarantine.js';
import type { Work } from '../records/work.js';
import type { WorkSource } from '../sources/source.js';
import { titleKey } from '../sources/read/work-id.js';
import { WORK_SOURCES } from '../sources/works.js';
import type { InputFile } from './inputs.js';

export interface LoadWorksOptions {
  /** Venues to keep, or null for all. */
  venues: Set<string> | null;
  years: { first: number; last: number } | null;
  /** Quarantine a file that cannot be read as a whole instead of stopping the build. */
  skipUnreadable: boolean;
  progress(done: number, total: number, path: string): void;
}

interface Staging {
  works: Value[][];
  slots: Value[][];
  refused: Value[][];
}

/** True for a file that may hold works of the wanted venues and years. */
export function isWanted(
  path: string,
  { venues, years }: Pick<LoadWorksOptions, 'venues' | 'years'>,
): boolean {
  const source = workInput(path);
  const holds = source?.holds(path);
  if (!source || !holds) return source !== undefined;
  if (venues && !venues.has(holds.venue)) return false;
  return !years || (holds.year >= years.first && holds.year <= years.last);
}

/** The source of works that reads a file. */
function workInput(path: string): WorkSource | undefined {
  return WORK_SOURCES.find((source) => source.matches(path));
}

/**
 * Reads the works of every file into `work`, `authorship` and `quarantine`, in file order.
 */
export async function loadWorks(
  engine: DuckDbEngine,
  inputs: InputFile[],
  options: LoadWorksOptions,
): Promise<void> {
  const ids = new Map<string, number>();
  for (const [index, input] of inputs.entries()) {
    options.progress(index, inputs.length, input.path);
    const staging: Staging = { works: [], slots: [], refused: [] };
    const seen = new Map<string, Work>();
    const source = workInput(input.path)!;
    try {
      for await (const item of source.read(input.absolutePath, input.path)) {
        if ('refused' in item) {
          staging.refused.push(quarantineRow(item.refused));
        } else if (wanted(item.record, options)) {
          stage(staging, item.record, uniqueId(ids, item.record.id));
          flagDuplicate(staging, seen, item.record);
        }
      }
    } catch (thrown) {
      const error = asOrreryError(thrown);
      if (!options.skipUnreadable || error.kind !== 'input') throw error;
      const at = { source: source.id, file: input.path, row: null };
      staging.refused.push(quarantineRow(quarantined(at, error.code, error.message, '')));
    }
    await engine.append('work', staging.works);
    await engine.append('authorship', staging.slots);
    await engine.append('quarantine', staging.refused);
  }
  options.progress(inputs.length, inputs.length, '');
}

function wanted(work: Work, { venues, years }: LoadWorksOptions): boolean {
  if (venues && !venues.has(work.venue)) return false;
  return !years || (work.year >= years.first && work.year <= years.last);
}

/** A work that stands twice in its source gets an id of its own: `…-2`. */
function uniqueId(ids: Map<string, number>, id: string): string {
  const times = (ids.get(id) ?? 0) + 1;
  ids.set(id, times);
  return times === 1 ? id : `${id}-${times}`;
}

function stage(staging: Staging, work: Work, id: string): void {
  staging.works.push([
    id,
    work.source,
    work.venue,
    work.year,
    work.tier,
    work.status,
    work.track,
    work.title,
    work.file,
    work.row,
    work.authorships.length,
  ]);
  for (const slot of work.authorships) {
    staging.slots.push([
      id,
      slot.position,
      slot.name,
      slot.affiliation,
      slot.domain,
      slot.personId,
    ]);
  }
}

/** The same title twice in a venue-year is kept as the source states it, and said. */
function flagDuplicate(staging: Staging, seen: Map<string, Work>, work: Work): void {
  const key = `${work.venue} ${work.year} ${titleKey(work.title)}`;
  const first = seen.get(key);
  if (!first) {
    seen.set(key, work);
    return;
  }
  const at = { source: work.source, file: work.file, row: work.row };
  const message = `The title of row ${first.row} again; both are counted, as the source states them.`;
  staging.refused.push(
    quarantineRow(quarantined(at, 'duplicate-title', message, work.title, false)),
  );
}

/** A refused row as `quarantine` holds it. */
export function quarantineRow(row: QuarantinedRow): Value[] {
  return [
    row.source,
    row.file,
    row.row,
    row.reason,
    row.message,
    row.raw,
    row.rawLength,
    row.dropped,
  ];
}
