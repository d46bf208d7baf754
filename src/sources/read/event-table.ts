import { resolvePlace } from '../../records/place-spelling.js';
import type { DatedEvent } from '../../records/event.js';
import { quarantined } from '../../records/quarantine.js';
import type { ReadItem } from '../source.js';
import { readCsv, type CsvOptions } from './csv.js';
import { Refusal, type Cells } from './table.js';

/** What a row becomes: an event, or refusals of the row or of a part of it beside the event. */
export type EventResult = DatedEvent | Refusal;

/** Reads a table of events row by row. A refusal with `dropped: false` stands beside its event. */
export async function* readEventTable(
  absolutePath: string,
  at: { source: string; file: string },
  options: CsvOptions,
  map: (cells: Cells, row: number) => Iterable<EventResult>,
): AsyncGenerator<ReadItem<DatedEvent>> {
  for (const item of await readCsv(absolutePath, options)) {
    if ('error' in item) {
      const where = { ...at, row: item.row };
      yield { refused: quarantined(where, 'malformed-row', item.error, item.raw) };
      continue;
    }
    yield* yieldResults(map(item.cells, item.row), { ...at, row: item.row }, item.cells);
  }
}

/** Records and refusals of one row, the refusals with the row they stand for. */
export function* yieldResults(
  results: Iterable<EventResult>,
  at: { source: string; file: string; row: number },
  raw: unknown,
): Generator<ReadItem<DatedEvent>> {
  for (const result of results) {
    if (result instanceof Refusal) {
      const { reason, message, dropped } = result;
      yield { refused: quarantined(at, reason, message, JSON.stringify(raw), dropped) };
    } else yield { record: result };
  }
}

/**
 * The place a cell names and, where it names none we know, a refusal of that part of the row.
 * `own` maps what this source alone writes: to an id, an `area:`, or null for no place at all.
 */
export function placesOf(
  cell: string,
  own: Record<string, string | null> = {},
): { places: string[]; refusals: Refusal[] } {
  if (cell === '') return { places: [], refusals: [] };
  const stated = Object.hasOwn(own, cell) ? own[cell] : resolvePlace(cell);
  if (stated) return { places: [stated], refusals: [] };
  if (Object.hasOwn(own, cell)) return { places: [], refusals: [] };
  const message = `"${cell}" is no known place; the row is kept with its place unknown.`;
  return { places: [], refusals: [new Refusal('unresolved-place', message, false)] };
}

/** `2019` from a cell that states a whole year, also as a decimal (`2019.0`); null from an empty one. */
export function wholeYear(cell: string): string | null | Refusal {
  if (cell === '') return null;
  const year = /^((?:19|20)\d\d)(?:\.0)?$/.exec(cell)?.[1];
  return (
    year ??
    new Refusal('not-a-year', `"${cell}" is not a year; the row is kept without a date.`, false)
  );
}
