import { beforeAll, describe, expect, it } from 'vitest';
import { DuckDbEngine } from '../../engine/duckdb.js';
import { OBSERVATION_COLUMNS } from '../../snapshot/observations.js';
import { compileQuery } from './compile.js';
import { loadIndicators } from './load.js';
import { bindOptions } from './options.js';

const indicator = (await loadIndicators()).find(({ id }) => id === 'chips.ic-balance')!;
const { sql, parameters } = compileQuery(
  indicator.sql,
  bindOptions(indicator, { goods: 'integrated-circuits' }, () => []).values,
);

/** Twelve made-up areas; each sells the place after it `circuits`, and all others one dollar of wafers. */
const AREAS = Array.from({ length: 12 }, (_, index) => `area:${index}`);

describe('the balance of integrated circuits among the places of a file', () => {
  let engine: DuckDbEngine;
  beforeAll(async () => {
    engine = await DuckDbEngine.open();
    await engine.run(`CREATE TABLE observation (${OBSERVATION_COLUMNS})`);
    return () => engine.close();
  });

  const observed = (series: string, place: string, value: number, dimension = '') =>
    `('${series}', '${place}', '2024', 2024, ${value}, '${dimension}', 'USD', 'made-up', '')`;

  async function fill(importers: readonly string[]) {
    const rows: string[] = [];
    for (const [index, importer] of AREAS.entries()) {
      rows.push(observed('baci.chip-exports', importer, 200));
      rows.push(observed('baci.chip-imports', importer, 200));
      rows.push(observed('baci.chip-balance', importer, 0));
      if (!importers.includes(importer)) continue;
      for (const [other, exporter] of AREAS.entries()) {
        if (other === index) continue;
        const circuits = (other + 1) % AREAS.length === index ? 10 * (other + 1) : 0;
        const partner = `partner=${exporter}`;
        const series = 'baci.chip-imports-by-partner';
        rows.push(observed(series, importer, circuits, `group=integrated_circuits;${partner}`));
        rows.push(observed(series, importer, 1, `group=wafers_materials;${partner}`));
      }
    }
    await engine.run('DELETE FROM observation');
    await engine.run(
      `INSERT INTO observation (series, place, period, year, value, dimension, unit, source, note) VALUES ${rows.join()}`,
    );
  }

  it('is what a place sold the others less what it bought from them', async () => {
    await fill(AREAS);
    const rows = await engine.all(sql, parameters);
    expect(rows).toHaveLength(AREAS.length);
    const second = rows.find(({ place }) => place === 'area:1')!;
    expect(second).toMatchObject({ numerator: 20, denominator: 10, value: 10, n: 30 });
    // 30 of circuits and one dollar of wafers each way with eleven partners, of 400 in all.
    expect(second['coverage']).toBeCloseTo((30 + 22) / 400, 12);
    expect(rows.reduce((sum, { value }) => sum + Number(value), 0)).toBe(0);
  });

  it('has no value where the imports of some places are not in the file', async () => {
    await fill(AREAS.slice(0, 2));
    const rows = await engine.all(sql, parameters);
    expect(rows.map(({ value }) => value)).toEqual(AREAS.map(() => null));
    expect(new Set(rows.map(({ missing }) => missing))).toEqual(new Set(['not-observed']));
  });
});
