import type { Engine } from '../engine/engine.js';

/** Organisations of fewer author slots than this at a venue, over all years, are folded by sector. */
export const LEAST_SLOTS = 10;

/**
 * Author slots by the organisation they name, a public fact about papers. `slots` counts a slot
 * once for each organisation it names, `shared` divides it equally among them, so that `shared`
 * sums to the slots that name any. `slots_sq` is the sum over works of the squared slots, the
 * variance of `slots` when papers are drawn at random. `country` is where the work was done,
 * `seat` the organisation's own country, both empty where unknown. Folded organisations have an
 * empty id, name and seat.
 */
export const ORGANISATION_CELL_COLUMNS = `
  venue VARCHAR NOT NULL, year INTEGER NOT NULL, tier VARCHAR NOT NULL,
  organisation VARCHAR NOT NULL, name VARCHAR NOT NULL, seat VARCHAR NOT NULL,
  country VARCHAR NOT NULL, sector VARCHAR NOT NULL,
  slots INTEGER NOT NULL, slots_sq INTEGER NOT NULL, shared DOUBLE NOT NULL, works INTEGER NOT NULL`;

/** What is kept in the snapshot and the release. */
export const ORGANISATION_TABLES = ['organisation_cell'] as const;

const STEPS: [table: string, sql: string][] = [
  [
    'slot_organisation',
    `SELECT w.venue, w.year, w.tier, p.work_id, p.position, p.organisation,
            MIN(COALESCE(p.country, o.country, '')) AS country
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
    'work_organisation',
    `SELECT s.venue, s.year, s.tier, s.work_id, COALESCE(f.organisation, '') AS organisation,
            CASE WHEN f.organisation IS NULL THEN '' ELSE o.name END AS name,
            CASE WHEN f.organisation IS NULL THEN '' ELSE COALESCE(o.country, '') END AS seat,
            s.country, o.sector,
            COUNT(*) AS slots, SUM(CAST(1 AS DOUBLE) / n.organisations) AS shared
     FROM slot_organisation s
     JOIN slot_named n ON n.work_id = s.work_id AND n.position = s.position
     JOIN organisation o ON o.organisation = s.organisation
     LEFT JOIN frequent_organisation f ON f.venue = s.venue AND f.organisation = s.organisation
     GROUP BY s.venue, s.year, s.tier, s.work_id, COALESCE(f.organisation, ''),
              CASE WHEN f.organisation IS NULL THEN '' ELSE o.name END,
              CASE WHEN f.organisation IS NULL THEN '' ELSE COALESCE(o.country, '') END,
              s.country, o.sector`,
  ],
  [
    'organisation_cell',
    `SELECT venue, year, tier, organisation, name, seat, country, sector,
            CAST(SUM(slots) AS INTEGER) AS slots, CAST(SUM(slots * slots) AS INTEGER) AS slots_sq,
            ROUND(SUM(shared), 6) AS shared, CAST(COUNT(*) AS INTEGER) AS works
     FROM work_organisation
     GROUP BY venue, year, tier, organisation, name, seat, country, sector`,
  ],
];

/** Makes `organisation_cell` from `work`, `authorship_place` and `organisation`. */
export async function makeOrganisationCells(engine: Engine): Promise<void> {
  for (const [table, sql] of STEPS) await engine.run(`CREATE OR REPLACE TABLE ${table} AS ${sql}`);
  for (const [table] of [...STEPS].reverse()) {
    if (!(ORGANISATION_TABLES as readonly string[]).includes(table)) {
      await engine.run(`DROP TABLE ${table}`);
    }
  }
}
