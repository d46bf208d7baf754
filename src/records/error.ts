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

/** An `OrreryError` as it is, anything else wrapped as `internal` with its cause kept. */
export function asOrreryError(error: unknown): OrreryError {
  if (error instanceof OrreryError) return error;
  const message = error instanceof Error ? error.message : String(error);
  return new OrreryError('internal', 'internal', message, { cause: error });
}
