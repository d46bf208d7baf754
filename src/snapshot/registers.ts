import type { DuckDbEngine } from '../engine/duckdb.js';
import type { DatedEvent } from '../records/event.js';
import type { Observation } from '../records/observation.js';
import type { QuarantinedRow } from '../records/quarantine.js';
import { EVENT_SOURCES } from '../sources/events.js';
import { lint, type LintReport } from '../sources/lint/lint.js';
import { lintEvents } from '../sources/lint/events.js';
import { registers } from '../sources/registers.js';
import type { EventSource } from '../sources/source.js';
import { countEvents, EVENT_SERIES } from './event-series.js';
import { listInputs } from './inputs.js';
import type { LinkAll } from './link-affiliations.js';
import { makerCountry } from './maker.js';
import { observationRow, type ObservationsRead } from './observations.js';
import { readFile } from './read-file.js';
import { registerObservations } from './register-series.js';

/** True for a data file that a source of events reads. */
export function isEventFile(path: string): boolean {
  return sourceOf(path) !== null;
}

function sourceOf(path: string): EventSource | null {
  return EVENT_SOURCES.find((source) => source.matches(path)) ?? null;
}

/**
 * Reads every source of events below `dataDir` and the curated registers, and appends our own counts
 * of them to the table `observation`, which must exist. No row of a source enters the table.
 * With `linkAll`, authorised devices are placed by the name of their maker (`makerCountry`); without,
 * or where the name does not settle it, their place is unknown.
 * Throws the `input` errors of the readers; `skipUnreadable` turns those of a file into a refusal.
 */
export async function loadRegisters(
  engine: DuckDbEngine,
  dataDir: string,
  options: {
    linkAll?: LinkAll;
    skipUnreadable?: boolean;
    progress?(done: number, total: number, path: string): void;
  } = {},
): Promise<ObservationsRead> {
  const files = await listInputs(dataDir, isEventFile);
  const bySource = new Map<string, Read>();
  for (const [done, file] of files.entries()) {
    options.progress?.(done, files.length, file.path);
    const source = sourceOf(file.path)!;
    const read = bySource.get(source.id) ?? { files: [], events: [], refused: [] };
    bySource.set(source.id, read);
    read.files.push(file.path);
    await readFile(
      source,
      file,
      { records: read.events, refused: read.refused },
      options.skipUnreadable ?? false,
    );
  }
  const curated = await registerObservations();
  const reports: Record<string, LintReport> = {
    [registers.id]: lint(registers.id, [], curated, []),
  };
  const observations: Observation[] = [...curated];
  for (const [id, read] of bySource) {
    reports[id] = lintEvents(id, read.files, read.events, read.refused);
    if (options.linkAll) await placeByActor(read.events, options.linkAll);
    for (const definition of EVENT_SERIES.filter(({ source }) => source === id)) {
      observations.push(...countEvents(read.events, definition));
    }
  }
  await engine.append('observation', observations.map(observationRow));
  return {
    files,
    rows: observations.length,
    sources: [...bySource.keys(), registers.id].sort(),
    quarantine: [...bySource.values()].flatMap(({ refused }) => refused),
    lint: reports,
  };
}

interface Read {
  files: string[];
  events: DatedEvent[];
  refused: QuarantinedRow[];
}

/** Gives authorisations, whose source states no place, the country of their maker. */
async function placeByActor(events: DatedEvent[], linkAll: LinkAll): Promise<void> {
  const open = events.filter(({ kind, places }) => kind === 'authorisation' && places.length === 0);
  const makers = [...new Set(open.flatMap(({ actors }) => actors))].sort();
  if (makers.length === 0) return;
  const links = await linkAll(makers.map((affiliation) => ({ affiliation })));
  const countries = new Map(
    links.map((link, at) => [makers[at]!, makerCountry(makers[at]!, link)]),
  );
  for (const event of open) {
    event.places = event.actors.flatMap((actor) => countries.get(actor) ?? []);
    event.placeStated = event.actors.join('; ');
  }
}
