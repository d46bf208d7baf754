/** A value an engine binds or returns. Bigints are returned as numbers where they are exact. */
export type Value = string | number | boolean | null;
export type Row = Record<string, Value>;

/** A result by column: `count` values under each name. */
export interface Columns {
  count: number;
  values: Record<string, Value[]>;
}

/** Runs SQL. The embedded engine is DuckDB; a distributed one stands behind the same interface. */
export interface Engine {
  readonly dialect: 'duckdb' | 'trino';
  /** Rows of a query. Positional `?` parameters. Cancelled by the signal (error code `cancelled`). */
  all(sql: string, parameters?: Value[], control?: { signal?: AbortSignal }): Promise<Row[]>;
  /** The same result by column: cheaper where a result has many rows. */
  columns(sql: string, parameters?: Value[], control?: { signal?: AbortSignal }): Promise<Columns>;
  /** Runs statements that return nothing. */
  run(sql: string, parameters?: Value[]): Promise<void>;
  close(): Promise<void>;
}
