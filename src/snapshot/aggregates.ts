import type { Engine } from '../engine/engine.js';
import { SHARED_DOUBT_STEPS } from './shared-doubt.js';

/**
 * The aggregate tables that figures are computed from, made from the record tables.
 *
 * Options that change what is counted become columns of the key: `seat` (where the work was done
 * or where the firm has its headquarters) and `multi` (an author with several affiliations counts
 * in each place, in the first, or in fractions). Per work, `x` is the weight of its author slots
 * with a known place and `y` that of its slots in a place; the sums of x, xx, y, yy and xy over
 * works are all that the linearised variance of y/x needs, and they add up over venues, years and
 * tiers. The prefix `a` counts author slots, `f` fractions of a work (slot weight 1/n), `w` works.
 *
 * Names end in what they hold: `a_y`, `a_yy`, `a_xy`. `a_l` is the variance that linkage adds to
 * a_y: over the distinct affiliation strings, p(1-p) times the squared weight that rests on each.
 *
 * `role_cell` holds the same for the first and the last slot of each work, one slot a work; rows
 * with an empty place hold the sums of x.
 */
export const AGGREGATE_STEPS: readonly [table: string, sql: string][] = [
  [
    'seated',
    `SELECT 'location' AS seat, work_id, position, affiliation_id, aff_index, n_affs, country, confidence
     FROM authorship_place
     UNION ALL
     SELECT 'headquarters', work_id, position, affiliation_id, aff_index, n_affs, headquarters, confidence
     FROM authorship_place`,
  ],
  [
    'slot_place',
    `SELECT seat, 'any' AS multi, work_id, position, affiliation_id, country,
            CAST(1 AS DOUBLE) AS weight, MAX(confidence) AS confidence
     FROM seated WHERE country IS NOT NULL
     GROUP BY seat, work_id, position, affiliation_id, country
     UNION ALL
     SELECT seat, 'first', work_id, position, affiliation_id, country, 1, confidence
     FROM seated WHERE country IS NOT NULL AND aff_index = 0
     UNION ALL
     SELECT seat, 'fractional', work_id, position, affiliation_id, country,
            SUM(CAST(1 AS DOUBLE) / n_affs), MAX(confidence)
     FROM seated WHERE country IS NOT NULL
     GROUP BY seat, work_id, position, affiliation_id, country`,
  ],
  [
    'slot_known',
    `SELECT seat, multi, work_id, position,
            CASE WHEN multi = 'fractional' THEN SUM(weight) ELSE MAX(weight) END AS weight
     FROM slot_place GROUP BY seat, multi, work_id, position`,
  ],
  [
    'definition',
    `SELECT seat, multi
     FROM (SELECT 'location' AS seat UNION ALL SELECT 'headquarters') s,
          (SELECT 'any' AS multi UNION ALL SELECT 'first' UNION ALL SELECT 'fractional') m`,
  ],
  [
    'work_known',
    `SELECT d.seat, d.multi, w.work_id, w.venue, w.year, w.tier, w.n_authors,
            COALESCE(k.x, 0) AS x,
            CASE WHEN COALESCE(k.x, 0) < w.n_authors - 0.000001 THEN 1 ELSE 0 END AS has_unknown,
            COALESCE(p.places, 0) AS places, COALESCE(p.countries, 0) AS countries
     FROM work w CROSS JOIN definition d
     LEFT JOIN (SELECT seat, multi, work_id, SUM(weight) AS x FROM slot_known
                GROUP BY seat, multi, work_id) k
       ON k.work_id = w.work_id AND k.seat = d.seat AND k.multi = d.multi
     LEFT JOIN (SELECT seat, multi, work_id, COUNT(*) AS places,
                       COUNT(DISTINCT country) AS countries
                FROM slot_place GROUP BY seat, multi, work_id) p
       ON p.work_id = w.work_id AND p.seat = d.seat AND p.multi = d.multi`,
  ],
  [
    'stratum',
    `SELECT k.venue, k.year, k.tier, k.seat, k.multi,
            COUNT(*) AS works, SUM(k.n_authors) AS slots,
            SUM(k.n_authors * k.n_authors) AS slots_sq,
            ROUND(SUM(k.x), 6) AS a_x, ROUND(SUM(k.x * k.x), 6) AS a_xx,
            ROUND(SUM(k.x / k.n_authors), 6) AS f_x,
            ROUND(SUM((k.x / k.n_authors) * (k.x / k.n_authors)), 6) AS f_xx,
            SUM(CASE WHEN k.x > 0 THEN 1 ELSE 0 END) AS w_x,
            SUM(k.has_unknown) AS w_unknown,
            SUM(CASE WHEN k.countries > 1 THEN 1 ELSE 0 END) AS c_y,
            SUM(CASE WHEN k.countries = 1 THEN k.has_unknown ELSE 0 END) AS c_unknown
     FROM work_known k
     GROUP BY k.venue, k.year, k.tier, k.seat, k.multi`,
  ],
  [
    'slot_member',
    `SELECT p.seat, p.multi, p.work_id, p.position, p.affiliation_id, m.place,
            CASE WHEN p.multi = 'fractional' THEN SUM(p.weight) ELSE MAX(p.weight) END AS weight,
            COUNT(*) AS places, MAX(p.confidence) AS confidence
     FROM slot_place p
     JOIN work w ON w.work_id = p.work_id
     JOIN place_member m ON m.country = p.country AND w.year BETWEEN m.year_from AND m.year_to
     GROUP BY p.seat, p.multi, p.work_id, p.position, p.affiliation_id, m.place`,
  ],
  [
    'work_place',
    `SELECT seat, multi, work_id, place, SUM(weight) AS y, SUM(places) AS places
     FROM slot_member GROUP BY seat, multi, work_id, place`,
  ],
  [
    'linkage',
    `SELECT venue, year, tier, seat, multi, place,
            ROUND(SUM(confidence * (1 - confidence) * a * a), 6) AS a_l,
            ROUND(SUM(confidence * (1 - confidence) * f * f), 6) AS f_l
     FROM (SELECT w.venue, w.year, w.tier, s.seat, s.multi, s.place, s.affiliation_id,
                  MAX(s.confidence) AS confidence, SUM(s.weight) AS a,
                  SUM(s.weight / w.n_authors) AS f
           FROM slot_member s JOIN work w ON w.work_id = s.work_id
           GROUP BY w.venue, w.year, w.tier, s.seat, s.multi, s.place, s.affiliation_id) strings
     GROUP BY venue, year, tier, seat, multi, place`,
  ],
  [
    'cell',
    `SELECT c.*, l.a_l, l.f_l
     FROM (SELECT k.venue, k.year, k.tier, k.seat, k.multi, p.place,
                  ROUND(SUM(p.y), 6) AS a_y, ROUND(SUM(p.y * p.y), 6) AS a_yy,
                  ROUND(SUM(p.y * k.x), 6) AS a_xy, ROUND(SUM(p.y / k.n_authors), 6) AS f_y,
                  ROUND(SUM((p.y / k.n_authors) * (p.y / k.n_authors)), 6) AS f_yy,
                  ROUND(SUM((p.y / k.n_authors) * (k.x / k.n_authors)), 6) AS f_xy,
                  COUNT(*) AS w_y, SUM(k.has_unknown) AS w_unknown,
                  SUM(CASE WHEN p.places < k.places THEN 1 ELSE 0 END) AS c_y,
                  SUM(CASE WHEN p.places = k.places THEN k.has_unknown ELSE 0 END) AS c_unknown
           FROM work_place p
           JOIN work_known k ON k.work_id = p.work_id AND k.seat = p.seat AND k.multi = p.multi
           GROUP BY k.venue, k.year, k.tier, k.seat, k.multi, p.place) c
     JOIN linkage l ON l.venue = c.venue AND l.year = c.year AND l.tier = c.tier
                   AND l.seat = c.seat AND l.multi = c.multi AND l.place = c.place`,
  ],
  [
    'role_slot',
    `SELECT w.venue, w.year, w.tier, w.work_id, r.role,
            CASE WHEN r.role = 'first' THEN 0 ELSE w.n_authors - 1 END AS position
     FROM work w CROSS JOIN (SELECT 'first' AS role UNION ALL SELECT 'last') r`,
  ],
  [
    'role_cell',
    `SELECT r.venue, r.year, r.tier, k.seat, k.multi, r.role, '' AS place,
            ROUND(SUM(k.weight), 6) AS y, ROUND(SUM(k.weight * k.weight), 6) AS yy,
            ROUND(SUM(k.weight * k.weight), 6) AS xy, CAST(0 AS DOUBLE) AS l
     FROM role_slot r
     JOIN slot_known k ON k.work_id = r.work_id AND k.position = r.position
     GROUP BY r.venue, r.year, r.tier, k.seat, k.multi, r.role
     UNION ALL
     SELECT venue, year, tier, seat, multi, role, place, ROUND(SUM(y), 6), ROUND(SUM(yy), 6),
            ROUND(SUM(xy), 6), ROUND(SUM(confidence * (1 - confidence) * y * y), 6)
     FROM (SELECT r.venue, r.year, r.tier, s.seat, s.multi, r.role, s.place, s.affiliation_id,
                  MAX(s.confidence) AS confidence, SUM(s.weight) AS y,
                  SUM(s.weight * s.weight) AS yy, SUM(s.weight * k.weight) AS xy
           FROM role_slot r
           JOIN slot_member s ON s.work_id = r.work_id AND s.position = r.position
           JOIN slot_known k ON k.work_id = s.work_id AND k.position = s.position
                            AND k.seat = s.seat AND k.multi = s.multi
           GROUP BY r.venue, r.year, r.tier, s.seat, s.multi, r.role, s.place, s.affiliation_id) strings
     GROUP BY venue, year, tier, seat, multi, role, place`,
  ],
  ['work_country', `SELECT DISTINCT seat, work_id, country FROM slot_place WHERE multi = 'any'`],
  [
    'pair_cell',
    `SELECT w.venue, w.year, a.seat, m.place, o.country AS other,
            CAST(COUNT(DISTINCT a.work_id) AS INTEGER) AS works
     FROM work_country a
     JOIN work w ON w.work_id = a.work_id
     JOIN place_member m ON m.country = a.country AND w.year BETWEEN m.year_from AND m.year_to
     JOIN work_country o ON o.work_id = a.work_id AND o.seat = a.seat AND o.country <> a.country
     LEFT JOIN place_member i ON i.place = m.place AND i.country = o.country
                             AND w.year BETWEEN i.year_from AND i.year_to
     WHERE i.country IS NULL
     GROUP BY w.venue, w.year, a.seat, m.place, o.country`,
  ],
  ...SHARED_DOUBT_STEPS,
];

/** Works with an author in a place that also have one in a country outside it. */
export const PAIR_CELL_COLUMNS = `
  venue VARCHAR NOT NULL, year INTEGER NOT NULL, seat VARCHAR NOT NULL, place VARCHAR NOT NULL,
  other VARCHAR NOT NULL, works INTEGER NOT NULL`;

export const ROLE_CELL_COLUMNS = `
  venue VARCHAR NOT NULL, year INTEGER NOT NULL, tier VARCHAR NOT NULL, seat VARCHAR NOT NULL,
  multi VARCHAR NOT NULL, role VARCHAR NOT NULL, place VARCHAR NOT NULL,
  y DOUBLE NOT NULL, yy DOUBLE NOT NULL, xy DOUBLE NOT NULL, l DOUBLE NOT NULL`;

/** Aggregates kept in the snapshot and the release; the other steps are scaffolding. */
export const AGGREGATE_TABLES = [
  'stratum',
  'cell',
  'role_cell',
  'pair_cell',
  'shared_doubt',
] as const;

/** Makes the tables of `AGGREGATE_TABLES` from `work`, `authorship_place` and `place_member`. */
export async function makeAggregates(engine: Engine): Promise<void> {
  for (const [table, sql] of AGGREGATE_STEPS)
    await engine.run(`CREATE OR REPLACE TABLE ${table} AS ${sql}`);
  for (const [table] of [...AGGREGATE_STEPS].reverse()) {
    if (!(AGGREGATE_TABLES as readonly string[]).includes(table)) {
      await engine.run(`DROP TABLE ${table}`);
    }
  }
}
