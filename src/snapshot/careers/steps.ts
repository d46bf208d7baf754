/**
 * Careers in portable SQL: dated positions, moves, entries. Input tables `person`, `work`,
 * `authorship`, `authorship_place`, `place_member`, `education`; one step a table, in order.
 *
 * A person-year's countries are those of its author slots, each slot weighing one in all. Its **modal**
 * countries are the heaviest; where several tie, all are kept and share the person-year. A step goes from one
 * observed year to the next observed year with a known country, however long the gap. It is a
 * `stay` where a modal country is kept, a `travel` where the new country was already among the old
 * year's or the old one is still among the new year's, else a `move`. Years without a known country are gaps, never moves.
 *
 * `scope` is the set of records looked at (`all`, or one venue), `seat` as in the other tables.
 * `link` is the affiliation string that a place rests on (of several, the surest), `sure` the
 * calibrated probability that the string was linked to the right place.
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
    `SELECT scope, seat, person_id, year, country, ROUND(SUM(weight), 6) AS weight,
            MIN(CASE WHEN confidence = best THEN affiliation_id END) AS link, MAX(confidence) AS sure
     FROM (SELECT c.scope, a.seat, c.person_id, c.year, a.country, a.weight, a.affiliation_id,
                  a.confidence,
                  MAX(a.confidence) OVER (PARTITION BY c.scope, a.seat, c.person_id, c.year,
                                                       a.country) AS best
           FROM career_slot c
           JOIN (SELECT 'location' AS seat, work_id, position, country, affiliation_id, confidence,
                        CAST(1 AS DOUBLE) / n_affs AS weight
                 FROM authorship_place WHERE country IS NOT NULL
                 UNION ALL
                 SELECT 'headquarters', work_id, position, headquarters, affiliation_id, confidence,
                        CAST(1 AS DOUBLE) / n_affs
                 FROM authorship_place WHERE headquarters IS NOT NULL) a
             ON a.work_id = c.work_id AND a.position = c.position) held
     GROUP BY scope, seat, person_id, year, country`,
  ],
  [
    'person_year',
    `SELECT scope, seat, person_id, year, country, weight, is_modal, link, sure,
            SUM(is_modal) OVER (PARTITION BY scope, seat, person_id, year) AS ties,
            COUNT(*) OVER (PARTITION BY scope, seat, person_id, year) AS countries
     FROM (SELECT scope, seat, person_id, year, country, weight, link, sure,
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
            f.link AS link_from, f.sure AS sure_from, t.link AS link_to, t.sure AS sure_to,
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
    `SELECT scope, seat, person_id, place, year, link_from, sure_from, link_to, sure_to
     FROM (SELECT m.scope, m.seat, m.person_id, p.place, m.year_to AS year,
                  m.link_from, m.sure_from, m.link_to, m.sure_to,
                  ROW_NUMBER() OVER (PARTITION BY m.scope, m.seat, m.person_id, p.place
                                     ORDER BY m.year_to, m.place_from, m.place_to) AS turn
           FROM move m
           JOIN place_member p ON p.country = m.place_from
                              AND m.year_from BETWEEN p.year_from AND p.year_to
           LEFT JOIN place_member inside ON inside.place = p.place AND inside.country = m.place_to
                                        AND m.year_to BETWEEN inside.year_from AND inside.year_to
           WHERE m.kind = 'move' AND inside.country IS NULL) moves
     WHERE turn = 1`,
  ],
  [
    'first_degree',
    `SELECT person_id, country,
            CAST(1 AS DOUBLE) / COUNT(*) OVER (PARTITION BY person_id) AS share
     FROM (SELECT DISTINCT p.person_id, d.country
           FROM education d
           JOIN authorship a ON a.source_person_id = d.source_person_id
           JOIN person p ON p.work_id = a.work_id AND p.position = a.position
           WHERE d.degree = 'bachelor' AND d.country IS NOT NULL) degrees`,
  ],
  [
    'first_seen',
    `SELECT scope, seat, person_id, MIN(year) AS year,
            MIN(CASE WHEN year >= 2009 THEN year END) AS year_in_window
     FROM person_year GROUP BY scope, seat, person_id`,
  ],
  [
    'entry',
    `SELECT e.origin, e.scope, e.seat, e.person_id, e.year, p.place,
            SUM(e.share) AS weight, MIN(e.link) AS link, MIN(e.sure) AS sure
     FROM (SELECT 'record' AS origin, y.scope, y.seat, y.person_id, y.year, y.country,
                  CAST(1 AS DOUBLE) / y.ties AS share, y.link, y.sure
           FROM first_seen f
           JOIN person_year y ON y.scope = f.scope AND y.seat = f.seat
                             AND y.person_id = f.person_id AND y.year = f.year
           WHERE y.is_modal = 1
           UNION ALL
           SELECT 'window', y.scope, y.seat, y.person_id, y.year, y.country,
                  CAST(1 AS DOUBLE) / y.ties, y.link, y.sure
           FROM first_seen f
           JOIN person_year y ON y.scope = f.scope AND y.seat = f.seat
                             AND y.person_id = f.person_id AND y.year = f.year_in_window
           WHERE y.is_modal = 1
           UNION ALL
           SELECT 'degree', f.scope, f.seat, f.person_id, f.year, d.country, d.share, NULL, 1
           FROM first_seen f
           JOIN first_degree d ON d.person_id = f.person_id) e
     JOIN place_member p ON p.country = e.country AND e.year BETWEEN p.year_from AND p.year_to
     GROUP BY e.origin, e.scope, e.seat, e.person_id, e.year, p.place`,
  ],
  [
    'last_seen',
    `SELECT scope, seat, person_id, MAX(year) AS year FROM person_year
     GROUP BY scope, seat, person_id`,
  ],
];

/** Kept in the snapshot beside `person`; the release holds `career_cell` only. */
export const CAREER_TABLES = ['person_year', 'move'] as const;
