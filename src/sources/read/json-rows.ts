import { z } from 'zod';
import { quarantined, type QuarantinedRow } from '../../records/quarantine.js';
import { jsonArray } from './json-array.js';

/** An object of the declared shape, with where it stands and as it stands. */
export interface JsonRow<T> {
  at: { source: string; file: string; row: number };
  value: T;
  raw: unknown;
}

/**
 * Streams the objects of a JSON array that have the shape of `schema`. What is not JSON is refused
 * as `not-json`, an object of another shape as `otherwise`. Throws what `jsonArray` throws.
 */
export async function* jsonRows<T>(
  absolutePath: string,
  of: { source: string; file: string },
  schema: z.ZodType<T>,
  otherwise: string,
): AsyncGenerator<JsonRow<T> | { refused: QuarantinedRow }> {
  for await (const item of jsonArray(absolutePath)) {
    const at = { ...of, row: item.row };
    if ('error' in item) {
      const refused = quarantined(at, 'not-json', item.error, item.raw);
      yield { refused: { ...refused, rawLength: item.rawLength } };
      continue;
    }
    const parsed = schema.safeParse(item.value);
    if (parsed.success) yield { at, value: parsed.data, raw: item.value };
    else {
      const message = z.prettifyError(parsed.error);
      yield { refused: quarantined(at, otherwise, message, JSON.stringify(item.value)) };
    }
  }
}
