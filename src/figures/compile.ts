import type { Value } from '../engine/engine.js';
import { OrreryError } from '../records/error.js';

/** SQL with positional parameters: what an engine runs and a figure shows. */
export interface CompiledQuery {
  sql: string;
  parameters: Value[];
}

const TOKEN = /'(?:[^']|'')*'|--[^\n]*|::|:([a-z][a-z0-9_]*)/g;

/**
 * Replaces `:name` by `?` and binds its value; a list expands to as many `?` as it has values
 * (`IN (:venue)`), an empty list to NULL. Values never become SQL text.
 * Throws `internal` / `unbound-parameter` for a name without a value.
 */
export function compileQuery(
  sql: string,
  values: Record<string, Value | readonly Value[]>,
): CompiledQuery {
  const parameters: Value[] = [];
  const text = sql.replace(TOKEN, (token, name: string | undefined) => {
    if (name === undefined) return token;
    const value = values[name];
    if (value === undefined) {
      throw new OrreryError(
        'internal',
        'unbound-parameter',
        `The SQL names :${name}, which no option binds.`,
      );
    }
    const list = Array.isArray(value) ? (value as readonly Value[]) : [value as Value];
    if (list.length === 0) return 'NULL';
    parameters.push(...list);
    return list.map(() => '?').join(', ');
  });
  return { sql: text.trim(), parameters };
}

/** The names a query binds, in order of first use. */
export function parameterNames(sql: string): string[] {
  return [...new Set([...sql.matchAll(TOKEN)].flatMap((match) => (match[1] ? [match[1]] : [])))];
}
