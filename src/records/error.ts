/** Exit codes of the command line: 0 done, 1 anything else, 2 wrong use, 3 unreadable input, 4 no such thing. */
const KINDS = {
  usage: { exit: 2, status: 400 },
  input: { exit: 3, status: 422 },
  missing: { exit: 4, status: 404 },
  conflict: { exit: 1, status: 409 },
  limit: { exit: 1, status: 413 },
  busy: { exit: 1, status: 503 },
  damaged: { exit: 3, status: 503 },
  internal: { exit: 1, status: 500 },
} as const;

export type ErrorKind = keyof typeof KINDS;

/**
 * The one error type of the project. `code` is stable and kebab-case (`unknown-indicator`),
 * `kind` fixes the exit code and the HTTP status, `cause` keeps the original error.
 */
export class OrreryError extends Error {
  override readonly name = 'OrreryError';

  constructor(
    readonly kind: ErrorKind,
    readonly code: string,
    message: string,
    options: { cause?: unknown; detail?: Record<string, unknown> } = {},
  ) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.detail = options.detail ?? {};
  }

  readonly detail: Record<string, unknown>;

  get exitCode(): number {
    return KINDS[this.kind].exit;
  }

  get status(): number {
    return KINDS[this.kind].status;
  }
}

/** True where the error says that a file or folder is not there; any other reason stays an error. */
export function isAbsent(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return code === 'ENOENT' || code === 'ENOTDIR';
}

/** What an operating system says of a disk it will not write to or read from, in words. */
const DISK_REASONS: Record<string, string> = {
  ENOSPC: 'the disk is full',
  EDQUOT: 'the disk quota is used up',
  EROFS: 'the disk is read-only',
  EACCES: 'permission denied',
  EPERM: 'permission denied',
};

/**
 * The error of a disk, with a code (`disk-enospc`, `disk-erofs`, `disk-eacces`) and words that a
 * person can act on; null where the error is another one.
 */
export function diskError(cause: unknown, what?: string): OrreryError | null {
  if (!(cause instanceof Error) || !('code' in cause) || typeof cause.code !== 'string')
    return null;
  const reason = DISK_REASONS[cause.code];
  if (reason === undefined) return null;
  const where = what ?? ('path' in cause && typeof cause.path === 'string' ? cause.path : 'Disk');
  const code = `disk-${cause.code.toLowerCase()}`;
  return new OrreryError('internal', code, `${where}: ${reason}.`, { cause });
}

/**
 * An `OrreryError` as it is, that of a disk with its reason, anything else wrapped as `internal`
 * with its cause kept.
 */
export function asOrreryError(error: unknown): OrreryError {
  if (error instanceof OrreryError) return error;
  const ofDisk = diskError(error);
  if (ofDisk) return ofDisk;
  const message = error instanceof Error ? error.message : String(error);
  return new OrreryError('internal', 'internal', message, { cause: error });
}
