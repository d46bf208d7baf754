import { DuckDBInstance, type DuckDBConnection, type DuckDBValue } from '@duckdb/node-api';
import { diskError, OrreryError } from '../records/error.js';
import { columnsOf, rowsOf } from './columns.js';
import type { Columns, Engine, Row, Value } from './engine.js';

export interface DuckDbOptions {
  /** A database file, or in memory where absent. */
  path?: string;
  readOnly?: boolean;
  /** Upper bound on memory, megabytes. */
  memoryMb?: number;
  threads?: number;
  /** Folder for spilling; in-memory databases spill nowhere unless told. */
  temporaryDirectory?: string;
}

/** The embedded engine. Extensions are never downloaded: builds and servers run offline. */
export class DuckDbEngine implements Engine {
  readonly dialect = 'duckdb';

  private constructor(
    private readonly instance: DuckDBInstance,
    private readonly connection: DuckDBConnection,
  ) {}

  static async open(options: DuckDbOptions = {}): Promise<DuckDbEngine> {
    const settings: Record<string, string> = {
      autoinstall_known_extensions: 'false',
      autoload_known_extensions: 'false',
      memory_limit: `${options.memoryMb ?? 1024}MB`,
      threads: String(options.threads ?? 2),
    };
    if (options.readOnly) settings['access_mode'] = 'READ_ONLY';
    if (options.temporaryDirectory) settings['temp_directory'] = options.temporaryDirectory;
    const instance = await DuckDBInstance.create(options.path ?? ':memory:', settings);
    return new DuckDbEngine(instance, await instance.connect());
  }

  /** A second connection to the same database, for queries that run side by side. */
  async fork(): Promise<DuckDbEngine> {
    return new DuckDbEngine(this.instance, await this.instance.connect());
  }

  /** From here on no query can reach a file, the network or a setting. Cannot be undone. */
  async seal(): Promise<void> {
    await this.run('SET enable_external_access = false');
    await this.run('SET lock_configuration = true');
  }

  async all(
    sql: string,
    parameters: Value[] = [],
    control: { signal?: AbortSignal } = {},
  ): Promise<Row[]> {
    return rowsOf(await this.columns(sql, parameters, control));
  }

  async columns(
    sql: string,
    parameters: Value[] = [],
    control: { signal?: AbortSignal } = {},
  ): Promise<Columns> {
    const { signal } = control;
    if (signal?.aborted) throw cancelled(signal);
    const interrupt = () => this.connection.interrupt();
    signal?.addEventListener('abort', interrupt, { once: true });
    try {
      const result = await this.connection.run(sql, parameters as DuckDBValue[]);
      return columnsOf(await result.fetchAllChunks(), result.deduplicatedColumnNames());
    } catch (cause) {
      if (signal?.aborted) throw cancelled(signal);
      throw sqlError(sql, cause);
    } finally {
      signal?.removeEventListener('abort', interrupt);
    }
  }

  async run(sql: string, parameters: Value[] = []): Promise<void> {
    try {
      await this.connection.run(sql, parameters as DuckDBValue[]);
    } catch (cause) {
      throw sqlError(sql, cause);
    }
  }

  /** Bulk-appends rows to a table, column order as the table declares. */
  async append(table: string, rows: Iterable<readonly Value[]>): Promise<number> {
    const appender = await this.connection.createAppender(table);
    let count = 0;
    for (const row of rows) {
      for (const value of row) {
        if (value === null) appender.appendNull();
        else if (typeof value === 'string') appender.appendVarchar(value);
        else if (typeof value === 'boolean') appender.appendBoolean(value);
        else if (value === (value | 0)) appender.appendInteger(value);
        else appender.appendDouble(value);
      }
      appender.endRow();
      if (++count % 10_000 === 0) appender.flushSync();
    }
    appender.closeSync();
    return count;
  }

  async close(): Promise<void> {
    this.connection.closeSync();
  }
}

function cancelled(signal: AbortSignal): OrreryError {
  return new OrreryError('busy', 'cancelled', 'The query was cancelled before it finished.', {
    cause: signal.reason,
  });
}

function sqlError(sql: string, cause: unknown): OrreryError {
  const message = cause instanceof Error ? cause.message : String(cause);
  return (
    ofDisk(message, cause) ??
    new OrreryError('internal', 'sql', `${message}\nin: ${sql.slice(0, 2_000)}`, { cause })
  );
}

/** The engine says what its disk did in words alone. */
function ofDisk(message: string, cause: unknown): OrreryError | null {
  const code = Object.entries(DISK_WORDS).find(([words]) => message.includes(words))?.[1];
  if (code === undefined || !/IO Error/.test(message)) return null;
  const place = /file "([^"]+)"/.exec(message)?.[1];
  return diskError(Object.assign(new Error(message, { cause }), { code, path: place }));
}

const DISK_WORDS = {
  'No space left on device': 'ENOSPC',
  'Disk quota exceeded': 'EDQUOT',
  'Read-only file system': 'EROFS',
  'Permission denied': 'EACCES',
};
