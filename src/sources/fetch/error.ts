import { OrreryError } from '../../records/error.js';

/** A failure of one attempt. `again` says whether trying again may help. */
export class AttemptError extends OrreryError {
  constructor(
    readonly again: boolean,
    code: string,
    message: string,
    options: { cause?: unknown; detail?: Record<string, unknown> } = {},
  ) {
    super(code === 'not-there' ? 'missing' : 'input', code, message, options);
  }
}

const UNREACHABLE = new Set([
  'ENOTFOUND',
  'EAI_AGAIN',
  'ECONNREFUSED',
  'ENETUNREACH',
  'EHOSTUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
]);

const DISK: Record<string, string> = {
  ENOSPC: 'The disk is full',
  EDQUOT: 'The disk quota is used up',
  EROFS: 'The disk is read-only',
  EACCES: 'Writing is not permitted',
  EPERM: 'Writing is not permitted',
  ENOTDIR: 'A file stands where a folder is needed',
  EISDIR: 'A folder stands where the file is needed',
};

/** Says what went wrong in words a person can act on. */
export function attemptError(cause: unknown, url: string, path: string): OrreryError {
  if (cause instanceof OrreryError) return cause;
  const code = errorCode(cause);
  const host = new URL(url).host;
  if (UNREACHABLE.has(code)) {
    return new AttemptError(
      true,
      'offline',
      `${host} cannot be reached (${code}). Are you offline, or behind a proxy (set HTTPS_PROXY)? What is already here is kept; run the command again to continue.`,
      { cause },
    );
  }
  const disk = DISK[code];
  if (disk !== undefined) {
    const message = `${disk}: ${path} (${code}). What was downloaded so far is kept.`;
    return new AttemptError(false, 'disk', message, { cause });
  }
  if (code === 'UND_ERR_BODY_TIMEOUT' || code === 'UND_ERR_HEADERS_TIMEOUT') {
    return new AttemptError(true, 'stalled', `${host} stopped sending.`, { cause });
  }
  if (/^(ERR_TLS|CERT_|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO)/.test(code)) {
    const message = `The certificate of ${host} is not trusted (${code}).`;
    return new AttemptError(false, 'certificate', message, { cause });
  }
  const message = cause instanceof Error ? cause.message : String(cause);
  return new AttemptError(true, 'broken-off', `${host} broke the transfer off: ${message}`, {
    cause,
  });
}

function errorCode(cause: unknown): string {
  for (let at = cause, depth = 0; at instanceof Error && depth < 5; at = at.cause, depth++) {
    if (at instanceof AggregateError && at.errors.length > 0) return errorCode(at.errors[0]);
    if ('code' in at && typeof at.code === 'string') return at.code;
  }
  return '';
}
