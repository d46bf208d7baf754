import { resolvePlace } from '../../records/place-spelling.js';
import type { Observation } from '../../records/observation.js';
import { quarantined } from '../../records/quarantine.js';
import type { ReadItem } from '../source.js';
import { readCsv, tableNumber, type CsvOptions } from './csv.js';

export type Cells = Record<string, string>;

/** Where a row stands, for its refusal. */
export interface At {
  source: string;
  file: string;
  row: number | null;
}

/** Why a row, or a part of it, yields no observation. `dropped` is false where the row was used. */
export class Refusal {
  constructor(
    readonly reason: string,
    readonly message: string,
    readonly dropped = true,
  ) {}
}

/** Reads a table row by row: each row maps to observations and refusals. */
export async function* readTable(
  absolutePath: string,
  at: { source: string; file: string },
  options: CsvOptions,
  map: (cells: Cells, row: number) => Iterable<Observation | Refusal>,
): AsyncGenerator<ReadItem<Observation>> {
  for (const item of await readCsv(absolutePath, options)) {
    const here = { ...at, row: item.row };
    if ('error' in item) {
      yield refused(here, new Refusal('malformed-row', item.error), item.raw);
      continue;
    }
    for (const result of map(item.cells, item.row)) {
      yield result instanceof Refusal
        ? refused(here, result, JSON.stringify(item.cells))
        : { record: result };
    }
  }
}

/** A refusal as the quarantine keeps it. */
export function refused(at: At, refusal: Refusal, raw: string): ReadItem<Observation> {
  return { refused: quarantined(at, refusal.reason, refusal.message, raw, refusal.dropped) };
}

/** A value read from a cell, or why there is none. */
export function valueOf(cell: string | undefined): number | Refusal {
  if (cell === undefined || cell === '') return new Refusal('no-value', 'The cell is empty.');
  return tableNumber(cell) ?? new Refusal('not-a-number', `"${cell}" is not a number.`);
}

/** A whole year from a cell, or why there is none. */
export function yearOf(cell: string | undefined): string | Refusal {
  return cell !== undefined && /^(?:19|20)\d\d$/.test(cell)
    ? cell
    : new Refusal('not-a-year', `"${cell ?? ''}" is not a year.`);
}

/**
 * A place from a cell: the source's own codes first, then the common spellings.
 * `own` maps what this source alone writes, to an id, an `area:` or null for what is no place.
 */
export function placeOf(
  cell: string | undefined,
  own: Record<string, string | null> = {},
): string | Refusal {
  const text = cell ?? '';
  const stated = Object.hasOwn(own, text) ? own[text] : undefined;
  if (stated === null)
    return new Refusal('not-a-place', `"${text}" is an aggregate of the source.`);
  return (
    stated ??
    resolvePlace(text) ??
    new Refusal(
      'unresolved-place',
      text === '' ? 'No place is named.' : `"${text}" is no known place.`,
    )
  );
}

/** The observation, or the first refusal among its parts. */
export function observed(
  parts: { place: string | Refusal; period: string | Refusal; value: number | Refusal },
  rest: Omit<Observation, 'place' | 'period' | 'value'>,
): Observation | Refusal {
  const { place, period, value } = parts;
  if (place instanceof Refusal) return place;
  if (period instanceof Refusal) return period;
  if (value instanceof Refusal) return value;
  return { ...rest, place, period, value };
}
