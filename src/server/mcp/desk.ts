import type { Figure } from '../../figures/figure.js';
import type { Observatory } from '../../figures/observatory.js';
import { checkText, type CheckControl } from '../../claims/check.js';
import type { CheckOptions, CheckReport } from '../../claims/report/report.js';

/** What the assistant's tools may ask for, whether over HTTP (bounded with all requests) or stdio. */
export interface Desk {
  read<T>(work: (observatory: Observatory) => T): T;
  figure(id: string, options: Record<string, string>, signal: AbortSignal): Promise<Figure>;
  check(text: string, options: CheckOptions, signal: AbortSignal): Promise<CheckReport>;
}

/** A desk for one local user, straight on an observatory; `failed` as in `checkText`. */
export function localDesk(observatory: Observatory, failed?: CheckControl['failed']): Desk {
  return {
    read: (work) => work(observatory),
    figure: (id, options, signal) => observatory.figure(id, options, { signal }),
    check: (text, options, signal) =>
      checkText(text, options, observatory, { signal, ...(failed ? { failed } : {}) }),
  };
}
