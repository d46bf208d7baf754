import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DuckDbEngine } from '../engine/duckdb.js';
import type { AffiliationLink } from '../link/link.js';
import { makeAggregates } from './aggregates.js';
import { linkAffiliations } from './link-affiliations.js';
import { RECORD_TABLES } from './tables.js';

/** A made-up link: each place by its ordinal and country. */
function link(...places: [ordinal: number, country: string][]): AffiliationLink {
  return {
    organisations: [],
    places: places.map(([ordinal, country]) => ({
      ...{ ordinal, organisation: null, location: country, headquarters: country },
      confidence: 1,
    })),
    country: places[0]?.[1] ?? null,
    countryConfidence: 1,
    evidence: [],
    disagreement: [],
  };
}

describe('the first affiliation of a slot', () => {
  let engine: DuckDbEngine;
  beforeEach(async () => {
    engine = await DuckDbEngine.open();
    for (const [name, columns] of Object.entries(RECORD_TABLES))
      await engine.run(`CREATE TABLE ${name} (${columns})`);
  });
  afterEach(() => engine.close());

  it('has no place where the string names one that is not known before all others', async () => {
    await engine.append('work', [
      ['w', 'made-up', 'neurips', 2018, 'poster', null, null, 'W', 'f', 1, 2],
    ]);
    await engine.append('authorship', [
      ['w', 0, 'Ann A', 'A + B', null, null],
      ['w', 1, 'Bo B', 'Unknown Inc. + C', null, null],
    ]);
    const links = [link([0, 'US'], [1, 'CN']), link([1, 'FR'])];
    await linkAffiliations(engine, () => Promise.resolve(links));
    expect(
      await engine.all(
        'SELECT position, aff_index, n_affs, country FROM authorship_place ORDER BY ALL',
      ),
    ).toEqual([
      { position: 0, aff_index: 0, n_affs: 2, country: 'US' },
      { position: 0, aff_index: 1, n_affs: 2, country: 'CN' },
      { position: 1, aff_index: 1, n_affs: 1, country: 'FR' },
    ]);
    await makeAggregates(engine);
    const known = await engine.all(
      "SELECT multi, CAST(a_x AS DOUBLE) AS slots FROM stratum WHERE seat = 'location' ORDER BY multi",
    );
    expect(known).toEqual([
      { multi: 'any', slots: 2 },
      { multi: 'first', slots: 1 },
      { multi: 'fractional', slots: 2 },
    ]);
  });
});
