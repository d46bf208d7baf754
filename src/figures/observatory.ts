import type { SourceLint } from '../snapshot/source-lint.js';
import type { SourceInfo } from '../sources/source.js';
import type { Figure } from './figure.js';
import type { Indicator } from './indicator.js';

/** A place the data speak of: an ISO 3166-1 country or a named group. */
export interface KnownPlace {
  id: string;
  kind: 'country' | 'group' | 'world';
  /** Names come from Intl.DisplayNames for countries, from the group's definition for groups. */
  name: { en: string; zh: string };
  /** For a group, its members at the latest date. */
  members: string[];
}

/** A venue-year as one source states it; of several, one is chosen and the others are checks. */
export interface CrossCheck {
  venue: string;
  year: number;
  source: string;
  chosen: boolean;
  works: number;
  slots: number;
  slotsWithAffiliation: number;
}

/** What an observatory stands on. */
export interface SnapshotInfo {
  id: string;
  kind: 'release' | 'snapshot';
  location: string;
  builtWith: string;
  tables: { name: string; rows: number }[];
}

/** How to compute a figure. Without `range`, other definitions are not evaluated. */
export interface FigureControl {
  signal?: AbortSignal;
  range?: boolean;
}

/**
 * Everything a surface (CLI, API, MCP, claims) may ask of a snapshot or a release.
 * Options are `name=value` texts, checked against the indicator's declaration;
 * an unknown name or value throws `OrreryError` of kind `usage` that lists the choices.
 */
export interface Observatory {
  readonly snapshot: SnapshotInfo;
  indicators(): Indicator[];
  /** Throws `missing` / `unknown-indicator`. */
  indicator(id: string): Indicator;
  /** Values of a `list` option that these data hold, e.g. venues. */
  listValues(from: 'venues' | 'tables'): string[];
  /** First and last year that the data hold for works; null where they hold none. */
  years(): { first: number; last: number } | null;
  figure(id: string, options?: Record<string, string>, control?: FigureControl): Promise<Figure>;
  sources(): SourceInfo[];
  /** Every venue-year by source, in order of venue, year, source. */
  crossChecks(): Promise<CrossCheck[]>;
  /** What linting found in each source read; empty where these data carry no lint. */
  lint(): Promise<SourceLint[]>;
  places(): KnownPlace[];
  close(): Promise<void>;
}
