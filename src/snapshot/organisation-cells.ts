import type { DuckDbEngine } from '../engine/duckdb.js';
import { makeGiniCells } from './gini-cells.js';

/** Organisations of fewer author slots than this at a venue, over all years, are folded by sector. */
export const LEAST_SLOTS = 10;

/**
 * Author slots by the organisation they name, a public fact about papers. `slots` counts a slot
 * once for each organisation it names, `shared` divides it equally among them, so that `shared`
 * sums to the slots that name any. `slots_sq` is the sum over works of the squared slots, the
 * variance of `slots` when papers are drawn at random; `slots_l` what linkage adds to it: over the
 * affiliation strings, p(1-p) times the squared slots that rest on each. `country` is where the work was done,
 * `seat` the organisation's own country, both empty where unknown. Folded organisations have an
 * empty id, name and seat.
 */
export const ORGANISATION_CELL_COLUMNS = `
  venue VARCHAR NOT NULL, year INTEGER NOT NULL, tier VARCHAR NOT NULL,
  organisation VARCHAR NOT NULL, name VARCHAR NOT NULL, seat VARCHAR NOT NULL,
  country VARCHAR NOT NULL, sector VARCHAR NOT NULL,
  slots INTEGER NOT NULL, slots_sq INTEGER NOT NULL, slots_l DOUBLE NOT NULL,
  shared DOUBLE NOT NULL, works INTEGER NOT NULL`;

/**
 * Sums over works by the sector of the organisations their slots name: y the weight of a work's
 * slots of the sector in a place, x that of all its slots with an organisation there; `y`, `yy`, `xy`
 * and the variance `l` that linkage adds, as in `cell`. Rows with an empty sector hold x and xx.
 */
export const SECTOR_CELL_COLUMNS = `
  venue VARCHAR NOT NULL, year INTEGER NOT NULL, tier VARCHAR NOT NULL, multi VARCHAR NOT NULL,
  place VARCHAR NOT NULL, sector VARCHAR NOT NULL,
  y DOUBLE NOT NULL, yy DOUBLE NOT NULL, xy DOUBLE NOT NULL, l DOUBLE NOT NULL`;

/** What is kept in the snapshot and the release. */
export const ORGANISATION_TABLES = ['organisation_cell', 'sector_cell', 'gini_cell'] as const;

export const ORGANISATION_STEPS: readonly [table: string, sql: string][] = [
  [
    'slot_organisation',
    `SELECT w.venue, w.year, w.tier, p.work_id, p.position, p.organisation,
            MIN(COALESCE(p.country, o.country, '')) AS country,
            MIN(p.affiliation_id) AS affiliation_id,
            COALESCE(MAX(p.organisation_confidence), 1) AS confidence
     FROM authorship_place p
     JOIN work w ON w.work_id = p.work_id
     JOIN organisation o ON o.organisation = p.organisation
     GROUP BY w.venue, w.year, w.tier, p.work_id, p.position, p.organisation`,
  ],
  [
    'slot_named',
    `SELECT work_id, position, COUNT(*) AS organisations
     FROM slot_organisation GROUP BY work_id, position`,
  ],
  [
    'frequent_organisation',
    `SELECT venue, organisation FROM slot_organisation
     GROUP BY venue, organisation HAVING COUNT(*) >= ${LEAST_SLOTS}`,
  ],
  [
    'named_slot',
    `SELECT s.venue, s.year, s.tier, s.work_id, COALESCE(f.organisation, '') AS organisation,
            CASE WHEN f.organisation IS NULL THEN '' ELSE o.name END AS name,
            CASE WHEN f.organisation IS NULL THEN '' ELSE COALESCE(o.country, '') END AS seat,
            s.country, o.sector, s.affiliation_id, s.confidence,
            CAST(1 AS DOUBLE) / n.organisations AS shared
     FROM slot_organisation s
     JOIN slot_named n ON n.work_id = s.work_id AND n.position = s.position
     JOIN organisation o ON o.organisation = s.organisation
     LEFT JOIN frequent_organisation f ON f.venue = s.venue AND f.organisation = s.organisation`,
  ],
  [
    'string_doubt',
    `SELECT venue, year, tier, organisation, name, seat, country, sector,
            SUM(doubt * slots * slots) AS slots_l
     FROM (SELECT venue, year, tier, organisation, name, seat, country, sector, affiliation_id,
                  MAX(confidence * (1 - confidence)) AS doubt, CAST(COUNT(*) AS DOUBLE) AS slots
           FROM named_slot
           GROUP BY venue, year, tier, organisation, name, seat, country, sector, affiliation_id) strings
     GROUP BY venue, year, tier, organisation, name, seat, country, sector`,
  ],
  [
    'organisation_cell',
    `SELECT w.venue, w.year, w.tier, w.organisation, w.name, w.seat, w.country, w.sector,
            CAST(SUM(w.slots) AS INTEGER) AS slots, CAST(SUM(w.slots * w.slots) AS INTEGER) AS slots_sq,
            ROUND(MAX(d.slots_l), 6) AS slots_l,
            ROUND(SUM(w.shared), 6) AS shared, CAST(COUNT(*) AS INTEGER) AS works
     FROM (SELECT venue, year, tier, organisation, name, seat, country, sector, work_id,
                  COUNT(*) AS slots, SUM(shared) AS shared
           FROM named_slot
           GROUP BY venue, year, tier, organisation, name, seat, country, sector, work_id) w
     JOIN string_doubt d
       ON d.venue = w.venue AND d.year = w.year AND d.tier = w.tier
      AND d.organisation = w.organisation AND d.name = w.name AND d.seat = w.seat
      AND d.country = w.country AND d.sector = w.sector
     GROUP BY w.venue, w.year, w.tier, w.organisation, w.name, w.seat, w.country, w.sector`,
  ],
  [
    'placed_slot',
    `SELECT s.*, 'WORLD' AS place FROM named_slot s
     UNION ALL
     SELECT s.*, m.place FROM named_slot s
     JOIN place_member m ON m.country = s.country AND s.year BETWEEN m.year_from AND m.year_to`,
  ],
  [
    'weighed_slot',
    `SELECT venue, year, tier, work_id, place, sector, affiliation_id, confidence,
            'any' AS multi, CAST(1 AS DOUBLE) AS weight FROM placed_slot
     UNION ALL
     SELECT venue, year, tier, work_id, place, sector, affiliation_id, confidence,
            'fractional', shared FROM placed_slot`,
  ],
  [
    'work_sector',
    `SELECT venue, year, tier, multi, place, work_id, sector, y,
            SUM(y) OVER (PARTITION BY multi, place, work_id) AS x
     FROM (SELECT venue, year, tier, multi, place, work_id, sector, SUM(weight) AS y
           FROM weighed_slot
           GROUP BY venue, year, tier, multi, place, work_id, sector) sectors`,
  ],
  [
    'sector_cell',
    `SELECT venue, year, tier, multi, place, '' AS sector, ROUND(SUM(x), 6) AS y,
            ROUND(SUM(x * x), 6) AS yy, ROUND(SUM(x * x), 6) AS xy, CAST(0 AS DOUBLE) AS l
     FROM (SELECT DISTINCT venue, year, tier, multi, place, work_id, x FROM work_sector) works
     GROUP BY venue, year, tier, multi, place
     UNION ALL
     SELECT w.venue, w.year, w.tier, w.multi, w.place, w.sector, ROUND(SUM(w.y), 6),
            ROUND(SUM(w.y * w.y), 6), ROUND(SUM(w.y * w.x), 6), ROUND(MAX(d.l), 6)
     FROM work_sector w
     JOIN (SELECT venue, year, tier, multi, place, sector,
                  SUM(confidence * (1 - confidence) * y * y) AS l
           FROM (SELECT venue, year, tier, multi, place, sector, affiliation_id,
                        MAX(confidence) AS confidence, SUM(weight) AS y
                 FROM weighed_slot
                 GROUP BY venue, year, tier, multi, place, sector, affiliation_id) strings
           GROUP BY venue, year, tier, multi, place, sector) d
       ON d.venue = w.venue AND d.year = w.year AND d.tier = w.tier AND d.multi = w.multi
      AND d.place = w.place AND d.sector = w.sector
     GROUP BY w.venue, w.year, w.tier, w.multi, w.place, w.sector`,
  ],
];

/**
 * Makes `organisation_cell`, `sector_cell` and `gini_cell` from `work`, `authorship_place`,
 * `organisation` and `place_member`.
 */
export async function makeOrganisationCells(engine: DuckDbEngine): Promise<void> {
  for (const [table, sql] of ORGANISATION_STEPS)
    await engine.run(`CREATE OR REPLACE TABLE ${table} AS ${sql}`);
  await makeGiniCells(engine, LEAST_SLOTS);
  for (const [table] of [...ORGANISATION_STEPS].reverse()) {
    if (!(ORGANISATION_TABLES as readonly string[]).includes(table)) {
      await engine.run(`DROP TABLE ${table}`);
    }
  }
}
