import { rm } from 'node:fs/promises';
import { DuckDbEngine } from '../engine/duckdb.js';
import { OrreryError } from '../records/error.js';
import { VERSION } from '../records/version.js';
import { AGGREGATE_TABLES, makeAggregates } from './aggregates.js';
import { chooseWorks } from './choose-works.js';
import { listInputs, type InputFile } from './inputs.js';
import { linkAffiliations, type LinkAll } from './link-affiliations.js';
import { isWanted, loadWorks, quarantineRow } from './load-works.js';
import { derivation } from './derivation.js';
import { SNAPSHOT_FORMAT, snapshotId, type Manifest } from './manifest.js';
import { isObservationFile, loadObservations, type ObservationsRead } from './observations.js';
import { makeOrganisationCells, ORGANISATION_TABLES } from './organisation-cells.js';
import type { OptOutList } from './optout.js';
import { writeParquet, writeViews } from './parquet.js';
import { makePeople, PEOPLE_TABLES, type PeopleBuilt } from './people.js';
import { fillPlaceMembers } from './place-members.js';
import type { Precedence } from './precedence.js';
import { isEventFile, loadRegisters } from './registers.js';
import { sourceLintRows } from './source-lint.js';
import type { SnapshotStore } from './store.js';
import { RECORD_TABLES } from './tables.js';

export interface BuildOptions {
  dataDir: string;
  store: SnapshotStore;
  linkAll: LinkAll;
  /** Version of the linker behind `linkAll`. */
  linker: string;
  precedence: Precedence;
  venues: string[] | null;
  years: { first: number; last: number } | null;
  skipUnreadable: boolean;
  /** Leave the other pillars out: no observations are read. */
  worksOnly: boolean;
  /** Resolve persons and compute careers. */
  people: boolean;
  /** People to leave out of every table about persons. */
  optOut: OptOutList | null;
  signal?: AbortSignal;
  /** Told at the start of each step and after each file. */
  progress(step: BuildStep, done: number, total: number, detail: string): void;
}

export type BuildStep =
  'read' | 'choose' | 'link' | 'aggregate' | 'people' | 'observe' | 'write' | 'publish';

export interface Built {
  folder: string;
  manifest: Manifest;
}

/**
 * Builds a snapshot from raw files and publishes it. Nothing is visible before it is whole.
 * Throws `input` errors for files that cannot be read (unless `skipUnreadable`), `usage` /
 * `no-inputs` where the folder holds nothing a source reads, `busy` / `cancelled` on the signal.
 */
export async function buildSnapshot(options: BuildOptions): Promise<Built> {
  const wanted = { venues: options.venues ? new Set(options.venues) : null, years: options.years };
  const inputs = await listInputs(options.dataDir, (path) => isWanted(path, wanted));
  if (inputs.length === 0 && (options.worksOnly || !(await holdsStatistics(options.dataDir)))) {
    const some = options.venues || options.years ? ' for these venues and years' : '';
    const message = `${options.dataDir} holds no file that a source reads${some}. See "orrery sources".`;
    throw new OrreryError('usage', 'no-inputs', message);
  }
  const workshop = await options.store.workshop();
  try {
    const manifest = await fillWorkshop(workshop, options, inputs);
    options.progress('publish', 0, 1, manifest.id);
    return { folder: await options.store.publish(workshop, manifest), manifest };
  } finally {
    await rm(workshop, { recursive: true, force: true });
  }
}

/** Everything a snapshot holds, written into the workshop. The engine is closed before it is published. */
async function fillWorkshop(
  workshop: string,
  options: BuildOptions,
  inputs: InputFile[],
): Promise<Manifest> {
  const engine = await DuckDbEngine.open({ memoryMb: 1_000, temporaryDirectory: workshop });
  try {
    await fillTables(engine, inputs, options);
    const observed = options.worksOnly ? null : await observe(engine, options);
    const read = [...inputs, ...(observed?.files ?? [])];
    options.progress('people', 0, 1, '');
    const people = options.people ? await makePeople(engine, options.optOut) : null;
    stopIfAborted(options.signal);
    return await writeTables(engine, workshop, read, observed?.lint ?? {}, people, options);
  } finally {
    await engine.close();
  }
}

/** True where a folder without papers still holds something to build: statistics or events. */
async function holdsStatistics(dataDir: string): Promise<boolean> {
  const wanted = (path: string) => isObservationFile(path) || isEventFile(path);
  return (await listInputs(dataDir, wanted)).length > 0;
}

async function fillTables(
  engine: DuckDbEngine,
  inputs: InputFile[],
  options: BuildOptions,
): Promise<void> {
  const { progress, signal } = options;
  for (const [name, columns] of Object.entries(RECORD_TABLES)) {
    await engine.run(`CREATE TABLE ${name} (${columns})`);
  }
  await fillPlaceMembers(engine);
  await loadWorks(engine, inputs, {
    venues: options.venues ? new Set(options.venues) : null,
    years: options.years,
    skipUnreadable: options.skipUnreadable,
    progress: (done, total, path) => {
      stopIfAborted(signal);
      progress('read', done, total, path);
    },
  });
  progress('choose', 0, 1, '');
  await chooseWorks(engine, options.precedence);
  stopIfAborted(signal);
  progress('link', 0, 1, '');
  await linkAffiliations(engine, options.linkAll);
  stopIfAborted(signal);
  progress('aggregate', 0, 1, '');
  await aggregate(engine);
  stopIfAborted(signal);
}

/** The aggregates of papers and those of organisations, side by side: a small table keeps one core busy. */
async function aggregate(engine: DuckDbEngine): Promise<void> {
  const beside = await engine.fork();
  try {
    await Promise.all([makeAggregates(engine), makeOrganisationCells(beside)]);
  } finally {
    await beside.close();
  }
}

async function observe(
  engine: DuckDbEngine,
  options: BuildOptions,
): Promise<Pick<ObservationsRead, 'files' | 'lint'>> {
  const { dataDir, linkAll, skipUnreadable } = options;
  const progress = (done: number, total: number, path: string): void => {
    stopIfAborted(options.signal);
    options.progress('observe', done, total, path);
  };
  const published = await loadObservations(engine, dataDir, { skipUnreadable, progress });
  const counted = await loadRegisters(engine, dataDir, { skipUnreadable, progress, linkAll });
  const refused = [...published.quarantine, ...counted.quarantine];
  await engine.append('quarantine', refused.map(quarantineRow));
  const lint = { ...published.lint, ...counted.lint };
  await engine.append('source_lint', sourceLintRows(lint));
  return { files: [...published.files, ...counted.files], lint };
}

async function writeTables(
  engine: DuckDbEngine,
  workshop: string,
  inputs: InputFile[],
  lint: Manifest['lint'],
  people: PeopleBuilt | null,
  options: BuildOptions,
): Promise<Manifest> {
  const tables = [];
  const derived: string[] = [
    ...AGGREGATE_TABLES,
    ...ORGANISATION_TABLES,
    ...(people ? PEOPLE_TABLES.filter((table) => table !== 'person') : []),
  ];
  const persons = people ? ['person'] : [];
  const names = [...Object.keys(RECORD_TABLES), 'authorship_place', ...persons, ...derived];
  for (const [index, name] of names.entries()) {
    stopIfAborted(options.signal);
    options.progress('write', index, names.length, name);
    tables.push(await writeParquet(engine, workshop, name, derived.includes(name)));
  }
  await writeViews(workshop, tables);
  const refused = await engine.all(
    'SELECT reason, COUNT(*) AS rows FROM quarantine GROUP BY reason ORDER BY reason',
  );
  const manifest: Omit<Manifest, 'id'> = {
    format: SNAPSHOT_FORMAT,
    code: VERSION,
    linker: options.linker,
    derivation: derivation(),
    options: {
      precedence: options.precedence,
      venues: options.venues ? [...options.venues].sort() : null,
      years: options.years,
      skipUnreadable: options.skipUnreadable,
      worksOnly: options.worksOnly,
      people: options.people,
      optOut: options.optOut?.sha256 ?? null,
    },
    inputs: inputs.map(({ path, bytes, sha256 }) => ({ path, bytes, sha256 })),
    tables,
    quarantine: Object.fromEntries(refused.map((row) => [row['reason'], Number(row['rows'])])),
    lint,
    people,
  };
  return { ...manifest, id: snapshotId(manifest) };
}

function stopIfAborted(signal: AbortSignal | undefined): void {
  if (!signal?.aborted) return;
  const message = 'The build was cancelled; the previous snapshot is untouched.';
  throw new OrreryError('busy', 'cancelled', message, { cause: signal.reason });
}
