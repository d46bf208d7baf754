/**
 * A row, or a part of one, that could not be read. Nothing is lost: `raw` keeps at most
 * `RAW_LIMIT` characters of the text that was refused and `rawLength` its true length.
 */
export interface QuarantinedRow {
  source: string;
  file: string;
  /**
   * Where a person finds it in the unpacked file, from 1: the line that it begins on in a file of
   * lines (a header is line 1), the row of a sheet, the number of an object in a JSON array. Null
   * where the whole file is refused.
   */
  row: number | null;
  /** Stable, kebab-case: `misaligned-affiliations`, `missing-name`, `not-json`. */
  reason: string;
  /** What a person needs to understand the refusal. */
  message: string;
  raw: string;
  rawLength: number;
  /** False where the row was kept and only a part of it refused (a misaligned affiliation list). */
  dropped: boolean;
}

const RAW_LIMIT = 2_000;

/** A refusal of the row at `at`; `dropped` is false where only a part of it is refused. */
export function quarantined(
  at: { source: string; file: string; row: number | null },
  reason: string,
  message: string,
  raw: string,
  dropped = true,
): QuarantinedRow {
  return { ...at, reason, message, raw: raw.slice(0, RAW_LIMIT), rawLength: raw.length, dropped };
}
