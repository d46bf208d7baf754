/**
 * Variance that linkage adds to the count of works shared between a place and other countries, as
 * `a_l` of `cell` does to author slots: over the links (an affiliation string and a country it was
 * put in), p(1-p) times the squared number of works whose being shared rests on that link alone,
 * since it is the only one in the place, or the only one outside. `other` is one country outside,
 * or empty for any; those rows are by tier and by `multi` (`any`, `first`), the others over all tiers
 * under `any`. `place` is `WORLD` for works of two countries or more.
 */
export const SHARED_DOUBT_COLUMNS = `
  venue VARCHAR NOT NULL, year INTEGER NOT NULL, tier VARCHAR NOT NULL, seat VARCHAR NOT NULL,
  multi VARCHAR NOT NULL, place VARCHAR NOT NULL, other VARCHAR NOT NULL, l DOUBLE NOT NULL`;

/** Made from `work`, `slot_place` and `place_member`. */
export const SHARED_DOUBT_STEPS: readonly [table: string, sql: string][] = [
  [
    'place_link',
    `SELECT seat, affiliation_id, country, doubt,
            ROW_NUMBER() OVER (ORDER BY seat, affiliation_id, country) AS link
     FROM (SELECT seat, affiliation_id, country, MAX(confidence * (1 - confidence)) AS doubt
           FROM slot_place GROUP BY seat, affiliation_id, country) links`,
  ],
  [
    'country_link',
    `SELECT s.seat, s.multi, s.work_id, s.country, COUNT(*) AS links, SUM(l.link) AS sum_link
     FROM (SELECT DISTINCT seat, multi, work_id, affiliation_id, country FROM slot_place
           WHERE multi <> 'fractional') s
     JOIN place_link l ON l.seat = s.seat AND l.affiliation_id = s.affiliation_id
                      AND l.country = s.country
     GROUP BY s.seat, s.multi, s.work_id, s.country`,
  ],
  [
    'work_link',
    `SELECT seat, multi, work_id, COUNT(*) AS countries, SUM(links) AS links, SUM(sum_link) AS sum_link
     FROM country_link GROUP BY seat, multi, work_id HAVING COUNT(*) > 1`,
  ],
  [
    'member_link',
    `SELECT w.venue, w.year, w.tier, c.seat, c.multi, c.work_id, m.place,
            SUM(c.links) AS links, SUM(c.sum_link) AS sum_link
     FROM country_link c
     JOIN work w ON w.work_id = c.work_id
     JOIN place_member m ON m.country = c.country AND w.year BETWEEN m.year_from AND m.year_to
     GROUP BY w.venue, w.year, w.tier, c.seat, c.multi, c.work_id, m.place`,
  ],
  [
    'needed_link',
    `SELECT m.venue, m.year, m.tier, m.seat, m.multi, m.place, '' AS other, m.sum_link AS link
     FROM member_link m
     JOIN work_link w ON w.work_id = m.work_id AND w.seat = m.seat AND w.multi = m.multi
     WHERE m.links = 1 AND w.links > 1
     UNION ALL
     SELECT m.venue, m.year, m.tier, m.seat, m.multi, m.place, '', w.sum_link - m.sum_link
     FROM member_link m
     JOIN work_link w ON w.work_id = m.work_id AND w.seat = m.seat AND w.multi = m.multi
     WHERE w.links = m.links + 1
     UNION ALL
     SELECT k.venue, k.year, k.tier, c.seat, c.multi, 'WORLD', '', c.sum_link
     FROM country_link c
     JOIN work_link w ON w.work_id = c.work_id AND w.seat = c.seat AND w.multi = c.multi
     JOIN work k ON k.work_id = c.work_id
     WHERE w.countries = 2 AND c.links = 1
     UNION ALL
     SELECT m.venue, m.year, '', m.seat, 'any', m.place, o.country, m.sum_link
     FROM member_link m
     JOIN country_link o ON o.work_id = m.work_id AND o.seat = m.seat AND o.multi = m.multi
     LEFT JOIN place_member i ON i.place = m.place AND i.country = o.country
                             AND m.year BETWEEN i.year_from AND i.year_to
     WHERE m.multi = 'any' AND i.country IS NULL AND m.links = 1
     UNION ALL
     SELECT m.venue, m.year, '', m.seat, 'any', m.place, o.country, o.sum_link
     FROM member_link m
     JOIN country_link o ON o.work_id = m.work_id AND o.seat = m.seat AND o.multi = m.multi
     LEFT JOIN place_member i ON i.place = m.place AND i.country = o.country
                             AND m.year BETWEEN i.year_from AND i.year_to
     WHERE m.multi = 'any' AND i.country IS NULL AND o.links = 1`,
  ],
  [
    'shared_doubt',
    `SELECT n.venue, CAST(n.year AS INTEGER) AS year, n.tier, n.seat, n.multi, n.place, n.other,
            ROUND(SUM(l.doubt * n.works * n.works), 4) AS l
     FROM (SELECT venue, year, tier, seat, multi, place, other, link,
                  CAST(COUNT(*) AS DOUBLE) AS works
           FROM needed_link GROUP BY venue, year, tier, seat, multi, place, other, link) n
     JOIN place_link l ON l.link = n.link
     WHERE l.doubt > 0
     GROUP BY n.venue, n.year, n.tier, n.seat, n.multi, n.place, n.other`,
  ],
];
