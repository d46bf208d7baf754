import type { Columns, Engine, Value } from '../../engine/engine.js';
import { compileGrid, compileQuery } from '../indicators/compile.js';
import { evaluateRows, type Evaluated } from './evaluate.js';
import type { Indicator } from '../indicator.js';
import { Memo } from './memo.js';
import type { BoundOptions } from '../indicators/options.js';
import { definitionGrid } from '../indicators/options.js';
import type { GridEntry } from './range.js';
import { ofPoints, wholeColumns, wholeValues } from './whole-values.js';

/** Most bytes of rows and of grids kept for those who ask again. */
const ROW_BYTES = 24 * 1_048_576;
const GRID_BYTES = 8 * 1_048_576;
/** A value of a grid: a map entry, an object, a number. */
const BYTES_A_TICK = 120;

/**
 * From this many definitions on, one query for all of them costs less than one query each
 * (measured over the indicators: half as much at four, a fifth at twelve, more at two).
 */
const ONE_QUERY_FROM = 4;

/** Runs one query; the signal cancels it and nobody else's. */
export type Ask = (
  sql: string,
  parameters: Value[],
  signal: AbortSignal | undefined,
) => ReturnType<Engine['columns']>;

/** Years in which the venues asked for hold any work. */
type WorksYears = (indicator: Indicator, bound: BoundOptions) => number[];

/** Evaluates indicators under bound options, and keeps what it evaluated. */
export class Evaluations {
  private readonly rows = new Memo<Evaluated>(ROW_BYTES, ({ bytes }) => bytes);
  private readonly grids = new Memo<GridEntry[]>(GRID_BYTES, (grid) =>
    grid.reduce((sum, { values }) => sum + values.size * BYTES_A_TICK, 1_000),
  );

  constructor(
    private readonly ask: Ask,
    private readonly worksYears: WorksYears,
  ) {}

  /** The points under one definition. Kept by what the query binds. */
  evaluate(
    indicator: Indicator,
    bound: BoundOptions,
    signal: AbortSignal | undefined,
  ): Promise<Evaluated> {
    const { sql, parameters } = compileQuery(indicator.sql, bound.values);
    return this.rows.get(JSON.stringify([indicator.id, parameters]), async () =>
      this.read(indicator, bound, await this.ask(sql, parameters, signal)),
    );
  }

  /**
   * The whole-period values of every definition of the grid, the chosen one included. Kept for
   * all members of the grid: whoever moves on to another definition of it finds it here.
   */
  grid(
    indicator: Indicator,
    bound: BoundOptions,
    bind: (options: Record<string, string>) => BoundOptions,
    signal: AbortSignal | undefined,
  ): Promise<GridEntry[]> {
    const definitions = definitionGrid(indicator);
    const fixed = Object.entries(bound.values).filter(
      ([name]) => !Object.hasOwn(definitions[0]!, name),
    );
    return this.grids.get(JSON.stringify([indicator.id, fixed]), () =>
      definitions.length < ONE_QUERY_FROM
        ? this.oneByOne(indicator, definitions, bind, signal)
        : this.together(indicator, definitions, bound, signal),
    );
  }

  private oneByOne(
    indicator: Indicator,
    definitions: Record<string, string>[],
    bind: (options: Record<string, string>) => BoundOptions,
    signal: AbortSignal | undefined,
  ): Promise<GridEntry[]> {
    return Promise.all(
      definitions.map(async (options) => {
        const evaluated = await this.evaluate(indicator, bind(options), signal);
        return { options, values: ofPoints(evaluated.pooled()) };
      }),
    );
  }

  private async together(
    indicator: Indicator,
    definitions: Record<string, string>[],
    bound: BoundOptions,
    signal: AbortSignal | undefined,
  ): Promise<GridEntry[]> {
    const columns = wholeColumns(indicator);
    const { sql, parameters } = compileGrid(indicator.sql, bound.values, definitions, columns);
    const rows = await this.ask(sql, parameters, signal);
    return wholeValues(indicator, rows, definitions.length).map((values, number) => ({
      options: definitions[number]!,
      values,
    }));
  }

  private read(indicator: Indicator, bound: BoundOptions, rows: Columns): Evaluated {
    return evaluateRows(indicator, rows, bound.period, this.worksYears(indicator, bound));
  }
}
