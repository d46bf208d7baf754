import type { Value } from '../../engine/engine.js';
import { OrreryError } from '../../records/error.js';

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
  return compile(sql, values, new Set());
}

/**
 * One query for all definitions of a grid: the indicator's own SQL once for each row of a list of
 * definitions, with the names that make up the grid read from that row. Returns `columns`, and
 * `definition`, the number of the row in `grid`. Rows come in no order.
 */
export function compileGrid(
  sql: string,
  values: Record<string, Value | readonly Value[]>,
  grid: readonly Record<string, string>[],
  columns: readonly string[],
): CompiledQuery {
  const names = Object.keys(grid[0] ?? {});
  const inner = compile(sql, values, new Set(names));
  const texts = names.map(() => 'CAST(? AS VARCHAR)');
  const rows = grid.map((_, number) => `(${[number, ...texts].join(', ')})`);
  return {
    sql: `SELECT definition.definition, ${columns.map((name) => `q.${name}`).join(', ')}
FROM (VALUES ${rows.join(', ')}) AS definition (definition, ${names.map(quoted).join(', ')})
CROSS JOIN LATERAL (
${inner.sql}
) AS q`,
    parameters: [
      ...grid.flatMap((definition) => names.map((name) => definition[name]!)),
      ...inner.parameters,
    ],
  };
}

/** A column of the list of definitions may have a reserved word for a name (`by`). */
const quoted = (name: string) => `"${name}"`;

function compile(
  sql: string,
  values: Record<string, Value | readonly Value[]>,
  ofDefinition: ReadonlySet<string>,
): CompiledQuery {
  const parameters: Value[] = [];
  const text = sql.replace(TOKEN, (token, name: string | undefined) => {
    if (name === undefined) return token;
    if (ofDefinition.has(name)) return `definition.${quoted(name)}`;
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
