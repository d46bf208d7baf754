import type { DuckDbEngine } from '../engine/duckdb.js';
import type { Value } from '../engine/engine.js';
import type { Observation } from '../records/observation.js';
import type { QuarantinedRow } from '../records/quarantine.js';
import { embeddingOf } from '../sources/licence.js';
import { lint, type LintReport } from '../sources/lint/lint.js';
import { CURATED_OBSERVATIONS, OBSERVATION_SOURCES } from '../sources/observations.js';
import type { ObservationSource, SourceInfo } from '../sources/source.js';
import { listInputs, type InputFile } from './inputs.js';
import { readFile } from './read-file.js';

/** Columns of the record table `observation`. `year` is the first four digits of `period`. */
export const OBSERVATION_COLUMNS = `
  series VARCHAR NOT NULL, place VARCHAR NOT NULL, period VARCHAR NOT NULL, year INTEGER NOT NULL,
  value DOUBLE NOT NULL, unit VARCHAR NOT NULL, source VARCHAR NOT NULL, dimension VARCHAR NOT NULL,
  note VARCHAR NOT NULL`;

export interface ObservationsRead {
  files: InputFile[];
  rows: number;
  /** Sources that yielded observations. */
  sources: string[];
  quarantine: QuarantinedRow[];
  lint: Record<string, LintReport>;
}

/** True for a data file that a source of observations reads. */
export function isObservationFile(path: string): boolean {
  return sourceOf(path) !== null;
}

function sourceOf(path: string): ObservationSource | null {
  return OBSERVATION_SOURCES.find((source) => source.matches(path)) ?? null;
}

/**
 * Reads every source of observations below `dataDir` into the table `observation`, which must
 * exist and be empty, with the curated figures that ship with the product. Refused rows are
 * returned for the quarantine, lint reports for the manifest. Of a file and its packed twin, the
 * plain one is read; of published files and their stand-in, the published ones.
 * Throws the `input` errors of the readers; `skipUnreadable` turns those of a file into a refusal.
 */
export async function loadObservations(
  engine: DuckDbEngine,
  dataDir: string,
  options: {
    skipUnreadable?: boolean;
    progress?(done: number, total: number, path: string): void;
  } = {},
): Promise<ObservationsRead> {
  const files = withoutTwins(await listInputs(dataDir, isObservationFile));
  const bySource = new Map<string, Read>();
  for (const [done, file] of files.entries()) {
    options.progress?.(done, files.length, file.path);
    const source = sourceOf(file.path)!;
    const read = bySource.get(source.id) ?? { files: [], observations: [], refused: [] };
    bySource.set(source.id, read);
    read.files.push(file.path);
    await readFile(
      source,
      file,
      { records: read.observations, refused: read.refused },
      options.skipUnreadable ?? false,
    );
  }
  for (const { info, observations } of CURATED_OBSERVATIONS) {
    bySource.set(info.id, { files: [], observations, refused: [] });
  }
  const reports: Record<string, LintReport> = {};
  let rows = 0;
  for (const [id, { files: read, observations, refused }] of bySource) {
    reports[id] = lint(id, read, observations, refused);
    await engine.append('observation', observations.map(observationRow));
    rows += observations.length;
  }
  return {
    files,
    rows,
    sources: [...bySource.keys()].sort(),
    quarantine: [...bySource.values()].flatMap(({ refused }) => refused),
    lint: reports,
  };
}

/** `table.csv.gz` beside `table.csv` holds the same rows, and so does a stand-in beside its original. */
function withoutTwins(files: InputFile[]): InputFile[] {
  const paths = new Set(files.map(({ path }) => path));
  const names = new Set(files.map(({ path }) => bareName(path)));
  return files.filter(({ path }) => {
    if (path.endsWith('.gz') && paths.has(path.slice(0, -3))) return false;
    const originals = sourceOf(path)?.standIns?.[bareName(path)] ?? [];
    return !originals.some((name) => names.has(name));
  });
}

const bareName = (path: string) => path.slice(path.lastIndexOf('/') + 1).replace(/\.gz$/, '');

interface Read {
  files: string[];
  observations: Observation[];
  refused: QuarantinedRow[];
}

/** An observation in the order of `OBSERVATION_COLUMNS`. */
export function observationRow(at: Observation): Value[] {
  const { series, place, period, value, unit, source, dimension, note } = at;
  return [series, place, period, Number(period.slice(0, 4)), value, unit, source, dimension, note];
}

/** The licence rule: whether observations of a source may be embedded in the release. */
export function mayEmbed(info: Pick<SourceInfo, 'licence' | 'embedding'>): boolean {
  return embeddingOf(info) !== 'nothing';
}
