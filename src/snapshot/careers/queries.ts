/** Persons in a place by year: all with an affiliation there, or shared by their modal countries. */
export const STOCK_SQL = `
  SELECT k.*, t.known, t.total
  FROM (SELECT scope, seat, place, year, SUM(persons) AS persons,
               SUM(doubt * persons * persons) AS persons_l,
               SUM(modal) AS modal, SUM(modal_sq) AS modal_sq, SUM(doubt * modal * modal) AS modal_l,
               SUM(entrants) AS entrants, SUM(doubt * entrants * entrants) AS entrants_l,
               SUM(modal_entrants) AS modal_entrants, SUM(modal_entrants_sq) AS modal_entrants_sq,
               SUM(doubt * modal_entrants * modal_entrants) AS modal_entrants_l
        FROM (SELECT y.scope, y.seat, y.place, y.year, y.link, MAX(y.sure * (1 - y.sure)) AS doubt,
                     COUNT(*) AS persons, SUM(y.share) AS modal, SUM(y.share * y.share) AS modal_sq,
                     SUM(CASE WHEN e.year = y.year THEN 1 ELSE 0 END) AS entrants,
                     SUM(CASE WHEN e.year = y.year THEN y.share ELSE 0 END) AS modal_entrants,
                     SUM(CASE WHEN e.year = y.year THEN y.share * y.share ELSE 0 END) AS modal_entrants_sq
              FROM (SELECT m.scope, m.seat, m.person_id, m.year, g.place,
                           SUM(m.is_modal / CAST(m.ties AS DOUBLE)) AS share,
                           MIN(m.link) AS link, MAX(m.sure) AS sure
                    FROM person_year m
                    JOIN place_member g ON g.country = m.country
                                       AND m.year BETWEEN g.year_from AND g.year_to
                    GROUP BY m.scope, m.seat, m.person_id, m.year, g.place) y
              JOIN first_seen e
                ON e.scope = y.scope AND e.seat = y.seat AND e.person_id = y.person_id
              GROUP BY y.scope, y.seat, y.place, y.year, y.link) strings
        GROUP BY scope, seat, place, year) k
  JOIN (SELECT b.scope, b.seat, b.year, b.known, a.total
        FROM (SELECT scope, year, COUNT(DISTINCT person_id) AS total FROM career_slot
              GROUP BY scope, year) a
        JOIN (SELECT scope, seat, year, COUNT(DISTINCT person_id) AS known FROM person_year
              GROUP BY scope, seat, year) b ON b.scope = a.scope AND b.year = a.year) t
    ON t.scope = k.scope AND t.seat = k.seat AND t.year = k.year
  ORDER BY k.scope, k.seat, k.place, k.year`;

/** First and last year with a known country, by scope. */
export const SPAN_SQL = `
  SELECT scope, MIN(year) AS first_year, MAX(year) AS last_year
  FROM person_year GROUP BY scope ORDER BY scope`;

/**
 * Of the steps whose two ends rest on different strings: all, those shown as moves, and the mean
 * probability that both strings are linked right. From these the share of real moves follows.
 */
export const PRIOR_SQL = `
  SELECT SUM(weight) AS steps, SUM(CASE WHEN kind = 'move' THEN weight ELSE 0 END) AS moves,
         SUM(weight * sure_from * sure_to) / SUM(weight) AS right_share
  FROM move WHERE scope = ? AND seat = ? AND link_from <> link_to`;

/**
 * Every step of a career that starts in a place (`at_risk`) or moves into it, with the strings
 * that its ends rest on.
 */
export const TURNOVER_SQL = `
  SELECT f.place, m.person_id, m.year_from, m.year_to, m.link_from, m.sure_from, m.link_to, m.sure_to,
         SUM(m.weight) AS at_risk,
         SUM(CASE WHEN i.country IS NULL AND m.kind = 'move' THEN m.weight ELSE 0 END) AS leaves,
         0 AS arrives,
         SUM(CASE WHEN i.country IS NULL AND m.kind = 'travel' THEN m.weight ELSE 0 END) AS travels
  FROM move m
  JOIN place_member f ON f.country = m.place_from AND m.year_from BETWEEN f.year_from AND f.year_to
  LEFT JOIN place_member i ON i.place = f.place AND i.country = m.place_to
                          AND m.year_to BETWEEN i.year_from AND i.year_to
  WHERE m.scope = ? AND m.seat = ? AND m.year_from >= ?
  GROUP BY f.place, m.person_id, m.year_from, m.year_to, m.link_from, m.sure_from, m.link_to, m.sure_to
  UNION ALL
  SELECT t.place, m.person_id, m.year_from, m.year_to, m.link_from, m.sure_from, m.link_to, m.sure_to,
         0, 0, SUM(m.weight), 0
  FROM move m
  JOIN place_member t ON t.country = m.place_to AND m.year_to BETWEEN t.year_from AND t.year_to
  LEFT JOIN place_member i ON i.place = t.place AND i.country = m.place_from
                          AND m.year_from BETWEEN i.year_from AND i.year_to
  WHERE m.scope = ? AND m.seat = ? AND m.year_from >= ? AND m.kind = 'move' AND i.country IS NULL
  GROUP BY t.place, m.person_id, m.year_from, m.year_to, m.link_from, m.sure_from, m.link_to, m.sure_to
  ORDER BY 1, 2, 3, 4, 5, 7`;

/** Moves of each person from a place to a country. */
export const FLOW_SQL = `
  SELECT f.place AS place_from, m.place_to, m.person_id, m.year_from, m.year_to,
         m.link_from, m.sure_from, m.link_to, m.sure_to, SUM(m.weight) AS moves
  FROM move m
  JOIN place_member f ON f.country = m.place_from AND m.year_from BETWEEN f.year_from AND f.year_to
  LEFT JOIN place_member i ON i.place = f.place AND i.country = m.place_to
                          AND m.year_to BETWEEN i.year_from AND i.year_to
  WHERE m.scope = ? AND m.seat = ? AND m.year_from >= ? AND m.kind = 'move' AND i.country IS NULL
  GROUP BY f.place, m.place_to, m.person_id, m.year_from, m.year_to,
           m.link_from, m.sure_from, m.link_to, m.sure_to
  ORDER BY f.place, m.place_to, m.person_id, m.year_from, m.link_from, m.link_to`;

/**
 * Persons whose later (or earlier) years in a window have papers, none with a known country: by
 * where they were last (or first) known to be. Nobody can tell whether they moved, so none is a move.
 * `year_from` is the year in which the step of unknown end (or start) begins.
 */
const unknownEnd = (edge: 'MAX' | 'MIN', beyond: '>' | '<', begins: string) => `
  SELECT g.place, y.person_id, y.link, y.sure, SUM(y.is_modal / CAST(y.ties AS DOUBLE)) AS persons,
         MIN(e.year_from) AS year_from
  FROM (SELECT k.scope, k.seat, k.person_id, k.year, ${begins} AS year_from
        FROM (SELECT scope, seat, person_id, ${edge}(year) AS year FROM person_year
              WHERE scope = ? AND seat = ? AND year BETWEEN ? AND ?
              GROUP BY scope, seat, person_id) k
        JOIN (SELECT DISTINCT scope, person_id, year FROM career_slot
              WHERE scope = ? AND year BETWEEN ? AND ?) s
          ON s.scope = k.scope AND s.person_id = k.person_id AND s.year ${beyond} k.year
        GROUP BY k.scope, k.seat, k.person_id, k.year) e
  JOIN person_year y ON y.scope = e.scope AND y.seat = e.seat AND y.person_id = e.person_id
                    AND y.year = e.year AND y.is_modal = 1
  JOIN place_member g ON g.country = y.country AND y.year BETWEEN g.year_from AND g.year_to
  GROUP BY g.place, y.person_id, y.link, y.sure
  ORDER BY g.place, y.person_id, y.link`;

export const ENDS_SQL = {
  lost: unknownEnd('MAX', '>', 'k.year'),
  found: unknownEnd('MIN', '<', 'MAX(s.year)'),
} as const;

/** Persons whose last paper up to a year has no known place, though an earlier one has. */
export const SIGHT_UNKNOWN_SQL = `
  SELECT k.person_id
  FROM (SELECT person_id, MAX(year) AS year FROM person_year
        WHERE scope = ? AND seat = ? AND year <= ? GROUP BY person_id) k
  JOIN (SELECT person_id, MAX(year) AS year FROM career_slot
        WHERE scope = ? AND year <= ? GROUP BY person_id) s
    ON s.person_id = k.person_id AND s.year > k.year
  ORDER BY k.person_id`;

/** Persons first seen in a place who have papers so many years later, none with a known place. */
export const LATER_UNKNOWN_SQL = `
  SELECT e.origin, e.place, e.person_id, MIN(e.weight) AS weight
  FROM entry e
  JOIN (SELECT DISTINCT person_id, year FROM career_slot WHERE scope = ? AND year <= ?) c
    ON c.person_id = e.person_id AND c.year >= e.year + ?
  LEFT JOIN (SELECT DISTINCT person_id, year FROM person_year
             WHERE scope = ? AND seat = ? AND year <= ?) k
    ON k.person_id = e.person_id AND k.year >= e.year + ?
  WHERE k.person_id IS NULL AND e.scope = ? AND e.seat = ? AND e.year BETWEEN ? AND ?
  GROUP BY e.origin, e.place, e.person_id
  ORDER BY e.origin, e.place, e.person_id`;

/** First and last year with papers of unknown place after the last known one, by person. */
export const UNPLACED_SQL = `
  SELECT s.person_id, MIN(c.year) AS first_year, MAX(c.year) AS last_year
  FROM last_seen s
  JOIN career_slot c ON c.scope = s.scope AND c.person_id = s.person_id AND c.year > s.year
  WHERE s.scope = ? AND s.seat = ? AND c.scope = ?
  GROUP BY s.person_id
  ORDER BY s.person_id`;

/** Years from entry to leaving, or to the last sight, of each person first seen in a place. */
export const STAY_SQL = `
  SELECT e.origin, e.place, e.person_id, e.weight, e.link, e.sure,
         l.link_from, l.sure_from, l.link_to, l.sure_to,
         COALESCE(l.year, s.year) - e.year AS years, s.year AS seen,
         CASE WHEN l.year IS NULL THEN 0 ELSE 1 END AS event
  FROM entry e
  JOIN last_seen s ON s.scope = e.scope AND s.seat = e.seat AND s.person_id = e.person_id
  LEFT JOIN leave l ON l.scope = e.scope AND l.seat = e.seat AND l.person_id = e.person_id
                   AND l.place = e.place AND l.year > e.year
  WHERE e.scope = ? AND e.seat = ? AND e.year >= 2009
  ORDER BY e.origin, e.place, e.person_id`;

/** Years from leaving a place to being seen there again, or to the last sight. */
export const RETURN_SQL = `
  SELECT l.place, l.person_id, l.link_from, l.sure_from, l.link_to, l.sure_to, b.link, b.sure,
         COALESCE(b.year, s.year) - l.year AS years, s.year AS seen,
         CASE WHEN b.year IS NULL THEN 0 ELSE 1 END AS event
  FROM leave l
  JOIN last_seen s ON s.scope = l.scope AND s.seat = l.seat AND s.person_id = l.person_id
  LEFT JOIN (SELECT k.scope, k.seat, k.person_id, k.place, y.year, y.link, y.sure,
                    ROW_NUMBER() OVER (PARTITION BY k.scope, k.seat, k.person_id, k.place
                                       ORDER BY y.year, y.country) AS turn
             FROM leave k
             JOIN person_year y ON y.scope = k.scope AND y.seat = k.seat
                               AND y.person_id = k.person_id AND y.year > k.year AND y.is_modal = 1
             JOIN place_member p ON p.place = k.place AND p.country = y.country
                                AND y.year BETWEEN p.year_from AND p.year_to) b
    ON b.scope = l.scope AND b.seat = l.seat AND b.person_id = l.person_id
   AND b.place = l.place AND b.turn = 1
  WHERE l.scope = ? AND l.seat = ?
  ORDER BY l.place, l.person_id`;

/**
 * Where persons first seen in a place are later seen: at the first sight at least so many years
 * after, or (0 years) at the last sight of the window. A person with tied countries is shared.
 */
export const LATER_SQL = `
  SELECT e.origin, e.place, y.country AS other, e.person_id, SUM(e.weight / y.ties) AS weight,
         MIN(e.link) AS link_from, MIN(e.sure) AS sure_from, MIN(y.link) AS link_to, MIN(y.sure) AS sure_to,
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
