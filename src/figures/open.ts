import { DuckDbEngine } from '../engine/duckdb.js';
import { OrreryError } from '../records/error.js';
import { GROUPS, groupMembers } from '../records/group.js';
import { COUNTRY_CODES, placeNames, WORLD } from '../records/place.js';
import { loadTables } from '../snapshot/open.js';
import type { OpenTables } from '../snapshot/open-tables.js';
import { sourceLints, type SourceLint } from '../snapshot/source-lint.js';
import { ALL_SOURCES } from '../sources/index.js';
import type { SourceInfo } from '../sources/source.js';
import { compileQuery, type CompiledQuery } from './indicators/compile.js';
import {
  citationLine,
  definitionSentence,
  figureIndicator,
  figureSource,
} from './text/describe.js';
import { Evaluations } from './values/evaluations.js';
import type { Figure, Point } from './figure.js';
import type { Indicator } from './indicator.js';
import { loadIndicators } from './indicators/load.js';
import { flagNotes, licenceNotes, neededNotes } from './text/missing-text.js';
import type {
  CrossCheck,
  FigureControl,
  KnownPlace,
  Observatory,
  SnapshotInfo,
} from './observatory.js';
import { bindOptions, type BoundOptions } from './indicators/options.js';
import { rangesOf } from './values/range.js';

export interface OpenOptions {
  /** Folder of a release. Default: the one that ships with the program. */
  release?: string;
  /** Folder of a snapshot, or of a store whose current snapshot is meant. */
  snapshot?: string;
  /** Folder of indicators. Default: those that ship with the program. */
  indicators?: string;
  memoryMb?: number;
}

const CONNECTIONS = 2;

/**
 * Opens an observatory on a release or a snapshot: its aggregates in memory, sealed from files
 * and network. Throws `missing` / `no-snapshot`, `damaged` errors.
 */
export async function openObservatory(options: OpenOptions = {}): Promise<Observatory> {
  const engine = await DuckDbEngine.open({ memoryMb: options.memoryMb ?? 512, threads: 1 });
  try {
    const tables = await loadTables(engine, options);
    await engine.seal();
    const indicators = await loadIndicators(options.indicators);
    const catalogue = await readCatalogue(engine, tables);
    const forks = await Promise.all(Array.from({ length: CONNECTIONS }, () => engine.fork()));
    return new DataObservatory(engine, forks, tables, indicators, catalogue);
  } catch (error) {
    await engine.close();
    throw error;
  }
}

interface Catalogue {
  venues: string[];
  /** Chosen source of every venue-year. */
  venueYears: { venue: string; year: number; source: string }[];
  places: string[];
  /** Sources of the observations that these data hold. */
  observed: Set<string>;
}

async function readCatalogue(engine: DuckDbEngine, tables: OpenTables): Promise<Catalogue> {
  const observed = await observedSources(engine, tables);
  if (!tables.names.includes('crosscheck')) {
    return { venues: [], venueYears: [], places: [], observed };
  }
  const rows = await engine.all(
    'SELECT venue, year, source FROM crosscheck WHERE chosen ORDER BY venue, year',
  );
  const places = await engine.all('SELECT DISTINCT place FROM cell ORDER BY place');
  return {
    venues: [...new Set(rows.map((row) => String(row['venue'])))],
    venueYears: rows.map((row) => ({
      venue: String(row['venue']),
      year: Number(row['year']),
      source: String(row['source']),
    })),
    places: places.map((row) => String(row['place'])),
    observed,
  };
}

async function observedSources(engine: DuckDbEngine, tables: OpenTables): Promise<Set<string>> {
  if (!tables.names.includes('observation')) return new Set();
  const rows = await engine.all('SELECT DISTINCT source FROM observation');
  return new Set(rows.map((row) => String(row['source'])));
}

/** True where every value waits for a source that the reader has to fetch. */
const isUnfetched = (points: readonly Point[]) =>
  points.length > 0 && points.every(({ missing }) => missing === 'needs-fetch');

class DataObservatory implements Observatory {
  readonly snapshot: SnapshotInfo;
  private readonly evaluations: Evaluations;
  private readonly idle: DuckDbEngine[];
  private readonly waiting: ((engine: DuckDbEngine) => void)[] = [];

  constructor(
    private readonly engine: DuckDbEngine,
    private readonly forks: DuckDbEngine[],
    tables: OpenTables,
    private readonly catalogueOfIndicators: Indicator[],
    private readonly catalogue: Catalogue,
  ) {
    this.snapshot = tables.info;
    this.idle = [...forks];
    this.evaluations = new Evaluations(
      (sql, parameters, signal) =>
        this.leased((leased) => leased.columns(sql, parameters, signal ? { signal } : {})),
      (indicator, bound) => this.yearsWithWorks(indicator, bound),
    );
  }

  indicators(): Indicator[] {
    return this.catalogueOfIndicators;
  }

  indicator(id: string): Indicator {
    const indicator = this.catalogueOfIndicators.find((candidate) => candidate.id === id);
    if (indicator) return indicator;
    const choices = this.catalogueOfIndicators.map((candidate) => candidate.id);
    const message = `There is no indicator "${id}". See "orrery indicators".`;
    throw new OrreryError('missing', 'unknown-indicator', message, { detail: { choices } });
  }

  listValues(from: 'venues' | 'tables'): string[] {
    return from === 'venues'
      ? this.catalogue.venues
      : this.snapshot.tables.map((table) => table.name);
  }

  years(): { first: number; last: number } | null {
    const years = this.catalogue.venueYears.map(({ year }) => year);
    if (years.length === 0) return null;
    return { first: Math.min(...years), last: Math.max(...years) };
  }

  async figure(
    id: string,
    given: Record<string, string> = {},
    control: FigureControl = {},
  ): Promise<Figure> {
    const indicator = this.indicator(id);
    const bound = this.bind(indicator, given);
    const { places } = bound;
    const bind = (definition: Record<string, string>) =>
      this.bind(indicator, { ...bound.texts, ...definition });
    const [chosen, grid] = await Promise.all([
      this.evaluations.evaluate(indicator, bound, control.signal),
      control.range === false ? [] : this.evaluations.grid(indicator, bound, bind, control.signal),
    ]);
    const series = chosen.series(places);
    const pooled = chosen.pooled(places);
    const query = this.compile(indicator, bound);
    const sources = this.sourcesOf(indicator, bound);
    return {
      indicator: figureIndicator(indicator),
      unit: indicator.unit,
      options: bound.texts,
      definition: definitionSentence(indicator, bound.texts),
      series,
      pooled,
      range: control.range === false ? [] : rangesOf(pooled, grid, bound.texts),
      sources: sources.map(figureSource),
      snapshot: this.snapshot.id,
      query: { sql: query.sql, parameters: query.parameters as (string | number)[] },
      citation: citationLine(indicator, bound.texts, this.snapshot.id),
      notes:
        chosen.empty || isUnfetched([...series, ...pooled])
          ? neededNotes(sources)
          : [...flagNotes(series), ...licenceNotes(sources)],
    };
  }

  sources(): SourceInfo[] {
    return ALL_SOURCES;
  }

  async crossChecks(): Promise<CrossCheck[]> {
    const rows = await this.leased((engine) =>
      engine.all('SELECT * FROM crosscheck ORDER BY venue, year, source'),
    );
    return rows.map((row) => ({
      venue: String(row['venue']),
      year: Number(row['year']),
      source: String(row['source']),
      chosen: row['chosen'] === true,
      works: Number(row['works']),
      slots: Number(row['slots']),
      slotsWithAffiliation: Number(row['slots_with_affiliation']),
    }));
  }

  async lint(): Promise<SourceLint[]> {
    if (!this.snapshot.tables.some(({ name }) => name === 'source_lint')) return [];
    const rows = await this.leased((engine) =>
      engine.all('SELECT * FROM source_lint ORDER BY source, rule'),
    );
    return sourceLints(rows);
  }

  places(): KnownPlace[] {
    const groups = Object.keys(GROUPS);
    return [
      { id: WORLD, kind: 'world', name: placeNames(WORLD), members: [] },
      ...groups.map((id): KnownPlace => ({
        id,
        kind: 'group',
        name: GROUPS[id]!.name,
        members: groupMembers(id),
      })),
      ...COUNTRY_CODES.map((id): KnownPlace => ({
        id,
        kind: 'country',
        name: placeNames(id),
        members: [],
      })),
    ];
  }

  async close(): Promise<void> {
    await Promise.all(this.forks.map((fork) => fork.close()));
    await this.engine.close();
  }

  private bind(indicator: Indicator, given: Record<string, string>): BoundOptions {
    return bindOptions(indicator, given, (from) => this.listValues(from));
  }

  private compile(indicator: Indicator, bound: BoundOptions): CompiledQuery {
    return compileQuery(indicator.sql, bound.values);
  }

  private yearsWithWorks(indicator: Indicator, bound: BoundOptions): number[] {
    if (!indicator.sources.includes('works')) return [];
    return [...new Set(this.venueYears(bound).map(({ year }) => year))];
  }

  private venueYears(bound: BoundOptions): Catalogue['venueYears'] {
    const venues = bound.values['venue'];
    return this.catalogue.venueYears.filter(
      ({ venue, year }) =>
        (!Array.isArray(venues) || venues.includes(venue)) &&
        (!bound.period || (year >= bound.period.first && year <= bound.period.last)),
    );
  }

  private sourcesOf(indicator: Indicator, bound: BoundOptions): SourceInfo[] {
    const works = indicator.sources.includes('works')
      ? this.venueYears(bound).map(({ source }) => source)
      : [];
    const held = indicator.sources.filter((id) => this.catalogue.observed.has(id));
    const ids = new Set([...works, ...(held.length > 0 ? held : indicator.sources)]);
    return ALL_SOURCES.filter((source) => ids.has(source.id));
  }

  /** Runs on a connection of its own, so that a cancelled query interrupts nobody else's. */
  private async leased<T>(work: (engine: DuckDbEngine) => Promise<T>): Promise<T> {
    const engine =
      this.idle.pop() ?? (await new Promise<DuckDbEngine>((resolve) => this.waiting.push(resolve)));
    try {
      return await work(engine);
    } finally {
      const next = this.waiting.shift();
      if (next) next(engine);
      else this.idle.push(engine);
    }
  }
}
