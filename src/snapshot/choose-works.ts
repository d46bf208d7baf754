import type { DuckDbEngine } from '../engine/duckdb.js';
import { chooseSource, type Precedence } from './precedence.js';

/**
 * Counts every venue-year by source into `crosscheck`, then keeps in `work` and `authorship`
 * only the source that precedence chooses for it.
 */
export async function chooseWorks(engine: DuckDbEngine, precedence: Precedence): Promise<void> {
  const available = await engine.all(`
    SELECT venue, year, source FROM work GROUP BY venue, year, source ORDER BY venue, year, source`);
  const byYear = new Map<string, { venue: string; year: number; sources: string[] }>();
  for (const row of available) {
    const key = `${row['venue']} ${row['year']}`;
    const entry = byYear.get(key) ?? {
      venue: String(row['venue']),
      year: Number(row['year']),
      sources: [],
    };
    entry.sources.push(String(row['source']));
    byYear.set(key, entry);
  }
  await engine.run('CREATE TEMP TABLE chosen (venue VARCHAR, year INTEGER, source VARCHAR)');
  await engine.append(
    'chosen',
    [...byYear.values()].map(({ venue, year, sources }) => [
      venue,
      year,
      chooseSource(venue, year, sources, precedence),
    ]),
  );
  await engine.run(`
    INSERT INTO crosscheck
    SELECT w.venue, w.year, w.source, c.source IS NOT NULL,
           COUNT(DISTINCT w.work_id), COUNT(a.work_id), COUNT(a.affiliation),
           COUNT(DISTINCT w.work_id) - COUNT(DISTINCT LOWER(w.title))
    FROM work w
    JOIN authorship a ON a.work_id = w.work_id
    LEFT JOIN chosen c ON c.venue = w.venue AND c.year = w.year AND c.source = w.source
    GROUP BY w.venue, w.year, w.source, c.source`);
  await engine.run(`
    DELETE FROM authorship WHERE work_id NOT IN (
      SELECT w.work_id FROM work w
      JOIN chosen c ON c.venue = w.venue AND c.year = w.year AND c.source = w.source)`);
  await engine.run(`
    DELETE FROM work WHERE NOT EXISTS (
      SELECT 1 FROM chosen c
      WHERE c.venue = work.venue AND c.year = work.year AND c.source = work.source)`);
  await engine.run('DROP TABLE chosen');
}
