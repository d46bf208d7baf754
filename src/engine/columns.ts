import { DuckDBTypeId, JSDuckDBValueConverter, type DuckDBDataChunk } from '@duckdb/node-api';
import type { Columns, Row, Value } from './engine.js';

/**
 * The values of a result by column, with bigints as numbers. Copied out of the engine's memory, so
 * that nothing of it is held when this returns.
 */
export function columnsOf(chunks: readonly DuckDBDataChunk[], names: readonly string[]): Columns {
  const values: Record<string, Value[]> = {};
  names.forEach((name, index) => {
    const column: Value[] = [];
    const texts = new Map<string, string>();
    for (const chunk of chunks) appendColumn(column, texts, chunk, index);
    values[name] = column;
  });
  return { count: chunks.reduce((sum, { rowCount }) => sum + rowCount, 0), values };
}

/** The same values as row objects. */
export function rowsOf({ count, values }: Columns): Row[] {
  const columns = Object.entries(values);
  return Array.from({ length: count }, (_, i) => {
    const row: Row = {};
    for (const [name, column] of columns) row[name] = column[i]!;
    return row;
  });
}

/** Types whose values need no conversion, or only that of a bigint. */
const PLAIN = new Set([
  DuckDBTypeId.BOOLEAN,
  DuckDBTypeId.INTEGER,
  DuckDBTypeId.BIGINT,
  DuckDBTypeId.HUGEINT,
  DuckDBTypeId.DOUBLE,
  DuckDBTypeId.VARCHAR,
]);

/** `texts` holds each text of the column once: a column repeats the same few many times over. */
function appendColumn(
  into: Value[],
  texts: Map<string, string>,
  chunk: DuckDBDataChunk,
  index: number,
): void {
  const vector = chunk.getColumnVector(index);
  const { type } = vector;
  const plain = PLAIN.has(type.typeId);
  const { rowCount } = chunk;
  for (let i = 0; i < rowCount; i++) {
    const item = vector.getItem(i);
    const value = plain ? item : JSDuckDBValueConverter(item, type, JSDuckDBValueConverter);
    if (typeof value === 'bigint') into.push(Number(value));
    else if (typeof value === 'string') into.push(known(texts, value));
    else into.push(value as Value);
  }
}

function known(texts: Map<string, string>, text: string): string {
  const held = texts.get(text);
  if (held !== undefined) return held;
  texts.set(text, text);
  return text;
}
