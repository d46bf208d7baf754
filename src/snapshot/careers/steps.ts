/**
 * Careers in portable SQL: dated positions, moves, entries. Input tables `person`, `work`,
 * `authorship_place`, `place_member`; one step a table, in order.
 *
 * A person-year's countries are those of its author slots, each slot weighing one in all. Its **modal**
 * countries are the heaviest; where several tie, all are kept and share the person-year. A step goes from one
 * observed year to the next observed year with a known country, however long the gap. It is a
 * `stay` where a modal country is kept, a `travel` where the new country was already among the old
 * year's or the old one is still among the new year's, else a `move`. Years without a known country are gaps, never moves.
 *
 * `scope` is the set of records looked at (`all`, or one venue), `seat` as in the other tables.
 */
export const CAREER_STEPS: readonly [table: string, sql: string][] = [
  [
    'career_slot',
    `SELECT s.scope, p.person_id, w.year, w.work_id, p.position
     FROM person p
     JOIN work w ON w.work_id = p.work_id
     JOIN career_scope s ON s.scope = 'all' OR s.scope = w.venue
     WHERE p.usable`,
  ],
  [
    'career_country',
    `SELECT c.scope, a.seat, c.person_id, c.year, a.country, ROUND(SUM(a.weight), 6) AS weight
     FROM career_slot c
     JOIN (SELECT 'location' AS seat, work_id, position, country,
                  CAST(1 AS DOUBLE) / n_affs AS weight
           FROM authorship_place WHERE country IS NOT NULL
           UNION ALL
           SELECT 'headquarters', work_id, position, headquarters, CAST(1 AS DOUBLE) / n_affs
           FROM authorship_place WHERE headquarters IS NOT NULL) a
       ON a.work_id = c.work_id AND a.position = c.position
     GROUP BY c.scope, a.seat, c.person_id, c.year, a.country`,
  ],
  [
    'person_year',
    `SELECT scope, seat, person_id, year, country, weight, is_modal,
            SUM(is_modal) OVER (PARTITION BY scope, seat, person_id, year) AS ties,
            COUNT(*) OVER (PARTITION BY scope, seat, person_id, year) AS countries
     FROM (SELECT scope, seat, person_id, year, country, weight,
                  CASE WHEN weight = MAX(weight) OVER (PARTITION BY scope, seat, person_id, year)
                       THEN 1 ELSE 0 END AS is_modal
           FROM career_country) ranked`,
  ],
  [
    'career_step',
    `SELECT scope, seat, person_id, year,
            LEAD(year) OVER (PARTITION BY scope, seat, person_id ORDER BY year) AS next_year
     FROM (SELECT DISTINCT scope, seat, person_id, year FROM person_year) observed`,
  ],
  [
    'move',
    `SELECT s.scope, s.seat, s.person_id, s.year AS year_from, s.next_year AS year_to,
            s.next_year - s.year AS gap, f.country AS place_from, t.country AS place_to,
            CAST(1 AS DOUBLE) / (f.ties * t.ties) AS weight,
            CASE WHEN f.country = t.country THEN 'stay'
                 WHEN kept.country IS NOT NULL OR known.country IS NOT NULL THEN 'travel'
                 ELSE 'move' END AS kind
     FROM career_step s
     JOIN person_year f ON f.scope = s.scope AND f.seat = s.seat AND f.person_id = s.person_id
                       AND f.year = s.year AND f.is_modal = 1
     JOIN person_year t ON t.scope = s.scope AND t.seat = s.seat AND t.person_id = s.person_id
                       AND t.year = s.next_year AND t.is_modal = 1
     LEFT JOIN person_year kept
       ON kept.scope = s.scope AND kept.seat = s.seat AND kept.person_id = s.person_id
      AND kept.year = s.next_year AND kept.country = f.country
     LEFT JOIN person_year known
       ON known.scope = s.scope AND known.seat = s.seat AND known.person_id = s.person_id
      AND known.year = s.year AND known.country = t.country
     WHERE s.next_year IS NOT NULL`,
  ],
  [
    'leave',
    `SELECT m.scope, m.seat, m.person_id, p.place, MIN(m.year_to) AS year
     FROM move m
     JOIN place_member p ON p.country = m.place_from AND m.year_from BETWEEN p.year_from AND p.year_to
     LEFT JOIN place_member inside ON inside.place = p.place AND inside.country = m.place_to
                                  AND m.year_to BETWEEN inside.year_from AND inside.year_to
     WHERE m.kind = 'move' AND inside.country IS NULL
     GROUP BY m.scope, m.seat, m.person_id, p.place`,
  ],
  [
    'entry',
    `SELECT e.origin, y.scope, y.seat, y.person_id, y.year, p.place,
            SUM(CAST(1 AS DOUBLE) / y.ties) AS weight
     FROM (SELECT 'record' AS origin, scope, seat, person_id, MIN(year) AS year
           FROM person_year GROUP BY scope, seat, person_id
           UNION ALL
           SELECT 'window', scope, seat, person_id, MIN(year)
           FROM person_year WHERE year >= 2009 GROUP BY scope, seat, person_id) e
     JOIN person_year y ON y.scope = e.scope AND y.seat = e.seat AND y.person_id = e.person_id
                       AND y.year = e.year AND y.is_modal = 1
     JOIN place_member p ON p.country = y.country AND y.year BETWEEN p.year_from AND p.year_to
     GROUP BY e.origin, y.scope, y.seat, y.person_id, y.year, p.place`,
  ],
  [
    'last_seen',
    `SELECT scope, seat, person_id, MAX(year) AS year FROM person_year
     GROUP BY scope, seat, person_id`,
  ],
];

/** Kept in the snapshot beside `person`; the release holds `career_cell` only. */
export const CAREER_TABLES = ['person_year', 'move'] as const;

/** Persons in a place by year: all with an affiliation there, or shared by their modal countries. */
export const STOCK_SQL = `
  SELECT k.*, t.known, t.total
  FROM (SELECT y.scope, y.seat, y.place, y.year, COUNT(*) AS persons, SUM(y.share) AS modal,
               SUM(y.share * y.share) AS modal_sq,
               SUM(CASE WHEN e.year = y.year THEN 1 ELSE 0 END) AS entrants,
               SUM(CASE WHEN e.year = y.year THEN y.share ELSE 0 END) AS modal_entrants,
               SUM(CASE WHEN e.year = y.year THEN y.share * y.share ELSE 0 END) AS modal_entrants_sq
        FROM (SELECT m.scope, m.seat, m.person_id, m.year, g.place,
                     SUM(m.is_modal / CAST(m.ties AS DOUBLE)) AS share
              FROM person_year m
              JOIN place_member g ON g.country = m.country
                                 AND m.year BETWEEN g.year_from AND g.year_to
              GROUP BY m.scope, m.seat, m.person_id, m.year, g.place) y
        JOIN (SELECT scope, seat, person_id, MIN(year) AS year FROM person_year
              GROUP BY scope, seat, person_id) e
          ON e.scope = y.scope AND e.seat = y.seat AND e.person_id = y.person_id
        GROUP BY y.scope, y.seat, y.place, y.year) k
  JOIN (SELECT b.scope, b.seat, b.year, b.known, a.total
        FROM (SELECT scope, year, COUNT(DISTINCT person_id) AS total FROM career_slot
              GROUP BY scope, year) a
        JOIN (SELECT scope, seat, year, COUNT(DISTINCT person_id) AS known FROM person_year
              GROUP BY scope, seat, year) b ON b.scope = a.scope AND b.year = a.year) t
    ON t.scope = k.scope AND t.seat = k.seat AND t.year = k.year
  ORDER BY k.scope, k.seat, k.place, k.year`;

/** What each person adds to the leaving and arriving of a place within a window of years. */
export const TURNOVER_SQL = `
  SELECT place, person_id, SUM(at_risk) AS at_risk, SUM(leaves) AS leaves,
         SUM(arrives) AS arrives, SUM(travels) AS travels
  FROM (SELECT f.place, m.person_id, m.weight AS at_risk,
               CASE WHEN i.country IS NULL AND m.kind = 'move' THEN m.weight ELSE 0 END AS leaves,
               0 AS arrives,
               CASE WHEN i.country IS NULL AND m.kind = 'travel' THEN m.weight ELSE 0 END AS travels
        FROM move m
        JOIN place_member f ON f.country = m.place_from AND m.year_from BETWEEN f.year_from AND f.year_to
        LEFT JOIN place_member i ON i.place = f.place AND i.country = m.place_to
                                AND m.year_to BETWEEN i.year_from AND i.year_to
        WHERE m.scope = ? AND m.seat = ? AND m.year_from >= ? AND m.year_to <= ?
        UNION ALL
        SELECT t.place, m.person_id, 0, 0, m.weight, 0
        FROM move m
        JOIN place_member t ON t.country = m.place_to AND m.year_to BETWEEN t.year_from AND t.year_to
        LEFT JOIN place_member i ON i.place = t.place AND i.country = m.place_from
                                AND m.year_from BETWEEN i.year_from AND i.year_to
        WHERE m.scope = ? AND m.seat = ? AND m.year_from >= ? AND m.year_to <= ?
          AND m.kind = 'move' AND i.country IS NULL) sides
  GROUP BY place, person_id
  ORDER BY place, person_id`;

/** Moves of each person from a place to a country within a window of years. */
export const FLOW_SQL = `
  SELECT f.place AS place_from, m.place_to, m.person_id, SUM(m.weight) AS moves
  FROM move m
  JOIN place_member f ON f.country = m.place_from AND m.year_from BETWEEN f.year_from AND f.year_to
  LEFT JOIN place_member i ON i.place = f.place AND i.country = m.place_to
                          AND m.year_to BETWEEN i.year_from AND i.year_to
  WHERE m.scope = ? AND m.seat = ? AND m.year_from >= ? AND m.year_to <= ?
    AND m.kind = 'move' AND i.country IS NULL
  GROUP BY f.place, m.place_to, m.person_id
  ORDER BY f.place, m.place_to, m.person_id`;

/** Years from entry to leaving, or to the last sight, of each person first seen in a place. */
export const STAY_SQL = `
  SELECT e.origin, e.place, e.person_id, e.weight,
         COALESCE(l.year, s.year) - e.year AS years,
         CASE WHEN l.year IS NULL THEN 0 ELSE 1 END AS event
  FROM entry e
  JOIN last_seen s ON s.scope = e.scope AND s.seat = e.seat AND s.person_id = e.person_id
  LEFT JOIN leave l ON l.scope = e.scope AND l.seat = e.seat AND l.person_id = e.person_id
                   AND l.place = e.place AND l.year > e.year
  WHERE e.scope = ? AND e.seat = ? AND e.year >= 2009
  ORDER BY e.origin, e.place, e.person_id`;

/** Years from leaving a place to being seen there again, or to the last sight. */
export const RETURN_SQL = `
  SELECT l.place, l.person_id, COALESCE(MIN(b.year), MAX(s.year)) - MAX(l.year) AS years,
         CASE WHEN MIN(b.year) IS NULL THEN 0 ELSE 1 END AS event
  FROM leave l
  JOIN last_seen s ON s.scope = l.scope AND s.seat = l.seat AND s.person_id = l.person_id
  LEFT JOIN (SELECT y.scope, y.seat, y.person_id, y.year, p.place
             FROM person_year y
             JOIN place_member p ON p.country = y.country
                                AND y.year BETWEEN p.year_from AND p.year_to
             WHERE y.is_modal = 1) b
    ON b.scope = l.scope AND b.seat = l.seat AND b.person_id = l.person_id
   AND b.place = l.place AND b.year > l.year
  WHERE l.scope = ? AND l.seat = ?
  GROUP BY l.place, l.person_id
  ORDER BY l.place, l.person_id`;

/**
 * Where persons first seen in a place are later seen: at the first sight at least so many years
 * after, or (0 years) at the last sight of the window. A person with tied countries is shared.
 */
export const LATER_SQL = `
  SELECT e.origin, e.place, y.country AS other, e.person_id, SUM(e.weight / y.ties) AS weight,
         MAX(CASE WHEN i.country IS NULL THEN 0 ELSE 1 END) AS here,
         MAX(CASE WHEN y.year > e.year THEN 1 ELSE 0 END) AS seen_again
  FROM entry e
  JOIN (SELECT e2.origin, e2.person_id,
               CASE WHEN ? > 0 THEN MIN(y2.year) ELSE MAX(y2.year) END AS year
        FROM (SELECT DISTINCT origin, person_id, year FROM entry WHERE scope = ? AND seat = ?) e2
        JOIN career_step y2 ON y2.person_id = e2.person_id AND y2.scope = ? AND y2.seat = ?
        WHERE y2.year >= e2.year + ? AND y2.year <= ?
        GROUP BY e2.origin, e2.person_id) sighting
    ON sighting.origin = e.origin AND sighting.person_id = e.person_id
  JOIN person_year y ON y.scope = e.scope AND y.seat = e.seat AND y.person_id = e.person_id
                    AND y.year = sighting.year AND y.is_modal = 1
  LEFT JOIN place_member i ON i.place = e.place AND i.country = y.country
                          AND y.year BETWEEN i.year_from AND i.year_to
  WHERE e.scope = ? AND e.seat = ? AND e.year BETWEEN ? AND ?
  GROUP BY e.origin, e.place, y.country, e.person_id
  ORDER BY e.origin, e.place, y.country, e.person_id`;
