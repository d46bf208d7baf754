import type { Organisation } from '../records/organisation.js';
import type { DatedEvent } from '../records/event.js';
import type { QuarantinedRow } from '../records/quarantine.js';
import type { Observation } from '../records/observation.js';
import type { Bilingual } from '../records/text.js';
import type { Work } from '../records/work.js';

/** What a licence lets the product do with a source's content. */
export type Embedding =
  | 'rows' // rows may be redistributed
  | 'aggregates' // only what our own code computed from them
  | 'nothing'; // used only where the user fetched them; single figures cited

/** One downloadable file of a source. `path` is relative to the data folder. */
export interface Resource {
  path: string;
  url: string;
  /** Bytes and sha256 where the publisher's file is fixed (a commit); null for a moving file. */
  sha256: string | null;
  bytes: number | null;
}

/** Where records come from. One file under `src/sources/` declares one source. */
export interface SourceInfo {
  /** Kebab-case, stable: `paperlists`, `ror`, `worldbank-population`. */
  id: string;
  title: Bilingual;
  publisher: string;
  /** The page a person would open. */
  address: string;
  /** As the publisher states it: an SPDX id where there is one, else `none stated`. */
  licence: string;
  licenceAddress: string | null;
  embedding: Embedding;
  /** One line that an export prints. */
  attribution: string;
  citation: string;
  /** Commit, edition or date of the copy described here. */
  version: string;
  /** How often the publisher updates: `yearly`, `monthly`, `none (archived)`. */
  cadence: string;
  /** What it covers: places, years, units. */
  coverage: Bilingual;
  /** What a reader must know before quoting it. At least one. */
  limits: Bilingual[];
  resources: Resource[];
}

/** What reading one row of a file yields: a record, or a refusal. */
export type ReadItem<T> = { record: T } | { refused: QuarantinedRow };

/** A source of conference works: one file is one or more venue-years. */
export interface WorkSource extends SourceInfo {
  kind: 'works';
  /** True for the files (paths relative to the data folder) this source reads. */
  matches(path: string): boolean;
  /** The venue-year a file holds as its name states it, or null where it holds several. */
  holds(path: string): { venue: string; year: number } | null;
  /** Streams a file. Throws `OrreryError` of kind `input` when the file as a whole is unreadable. */
  read(absolutePath: string, path: string): AsyncIterable<ReadItem<Work>>;
}

/** A source of published statistics. */
export interface ObservationSource extends SourceInfo {
  kind: 'observations';
  matches(path: string): boolean;
  /** Names of extracts and rearrangements that are also read, each with those of the published files: they win. */
  standIns?: Record<string, readonly string[]>;
  read(absolutePath: string, path: string): AsyncIterable<ReadItem<Observation>>;
}

/** A registry of organisations. */
export interface OrganisationSource extends SourceInfo {
  kind: 'organisations';
  matches(path: string): boolean;
  read(absolutePath: string, path: string): AsyncIterable<ReadItem<Organisation>>;
}

/** A source of dated events: instruments, incidents, authorisations, guidelines. */
export interface EventSource extends SourceInfo {
  kind: 'events';
  matches(path: string): boolean;
  read(absolutePath: string, path: string): AsyncIterable<ReadItem<DatedEvent>>;
}
