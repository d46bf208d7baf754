import { beforeAll, describe, expect, it } from 'vitest';
import { DuckDbEngine } from '../../engine/duckdb.js';
import { loadTables } from '../../snapshot/open.js';
import { RELEASE } from '../../snapshot/read-release.js';
import { compileGrid, compileQuery } from '../indicators/compile.js';
import { evaluateRows } from './evaluate.js';
import { loadIndicators } from '../indicators/load.js';
import { bindOptions, definitionGrid } from '../indicators/options.js';
import { ofPoints, wholeColumns, wholeValues } from './whole-values.js';

const gridded = (await loadIndicators()).filter(
  (indicator) => definitionGrid(indicator).length > 1,
);

describe('all definitions of a grid in one query', () => {
  let engine: DuckDbEngine;
  let venues: string[];
  beforeAll(async () => {
    engine = await DuckDbEngine.open({ threads: 1 });
    await loadTables(engine, { release: RELEASE });
    const rows = await engine.all('SELECT DISTINCT venue FROM stratum ORDER BY venue');
    venues = rows.map((row) => String(row['venue']));
    return () => engine.close();
  });

  it.each(gridded.map((indicator) => [indicator.id, indicator] as const))(
    '%s has the values that each definition has alone, to the last bit',
    async (_, indicator) => {
      const grid = definitionGrid(indicator);
      const bind = (given: Record<string, string>) => bindOptions(indicator, given, () => venues);
      const columns = wholeColumns(indicator);
      const { sql, parameters } = compileGrid(indicator.sql, bind({}).values, grid, columns);
      const together = wholeValues(indicator, await engine.columns(sql, parameters), grid.length);
      for (const [number, options] of grid.entries()) {
        const bound = bind(options);
        const alone = compileQuery(indicator.sql, bound.values);
        const rows = await engine.columns(alone.sql, alone.parameters);
        const values = ofPoints(evaluateRows(indicator, rows, bound.period, []).pooled());
        expect(together[number]).toEqual(values);
      }
    },
  );
});
