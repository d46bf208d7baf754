WITH base AS (
  SELECT year, SUM(works) AS clusters, SUM(w_unknown) AS w_unknown, SUM(w_x) AS w_x,
    SUM(c_y) AS c_y, SUM(c_unknown) AS c_unknown, SUM(works) AS total
  FROM stratum
  WHERE venue IN (?)
    AND year BETWEEN ? AND ?
    AND (? = 'all' OR tier = ? OR (? = 'oral-spotlight' AND tier IN ('oral', 'spotlight')))
    AND seat = ? AND multi = ?
  GROUP BY year
),
here AS (
  SELECT year, place, SUM(w_y) AS w_y, SUM(w_unknown) AS w_unknown,
    SUM(c_y) AS c_y, SUM(c_unknown) AS c_unknown
  FROM cell
  WHERE venue IN (?)
    AND year BETWEEN ? AND ?
    AND (? = 'all' OR tier = ? OR (? = 'oral-spotlight' AND tier IN ('oral', 'spotlight')))
    AND seat = ? AND multi = ?
  GROUP BY year, place
),
doubt AS (
  SELECT year, place, SUM(l) AS l
  FROM shared_doubt
  WHERE venue IN (?)
    AND year BETWEEN ? AND ?
    AND (? = 'all' OR tier = ? OR (? = 'oral-spotlight' AND tier IN ('oral', 'spotlight')))
    AND seat = ? AND multi = CASE WHEN ? = 'first' THEN 'first' ELSE 'any' END AND other = ''
  GROUP BY year, place
),
places AS (SELECT DISTINCT place FROM here)
SELECT p.place, b.year,
  COALESCE(h.c_y, 0) AS y, COALESCE(h.w_y, 0) AS x, COALESCE(h.c_y, 0) AS yy,
  COALESCE(h.w_y, 0) AS xx, COALESCE(h.c_y, 0) AS xy, COALESCE(d.l, 0) AS l, b.clusters,
  COALESCE(h.w_y, 0) - COALESCE(h.w_unknown, 0) AS known, COALESCE(h.w_y, 0) AS total,
  COALESCE(h.c_y, 0) AS low_y, COALESCE(h.w_y, 0) AS low_x,
  COALESCE(h.c_y, 0) + COALESCE(h.c_unknown, 0) + b.w_unknown - COALESCE(h.w_unknown, 0) AS high_y,
  COALESCE(h.w_y, 0) + b.w_unknown - COALESCE(h.w_unknown, 0) AS high_x
FROM places p
CROSS JOIN base b
LEFT JOIN here h ON h.place = p.place AND h.year = b.year
LEFT JOIN doubt d ON d.place = p.place AND d.year = b.year
UNION ALL
SELECT 'WORLD', b.year, b.c_y, b.w_x, b.c_y, b.w_x, b.c_y, COALESCE(d.l, 0), b.clusters,
  b.total - b.w_unknown, b.total,
  b.c_y, b.total, b.c_y + b.c_unknown + b.total - b.w_x, b.total
FROM base b
LEFT JOIN doubt d ON d.place = 'WORLD' AND d.year = b.year
-- ["neurips",2009,2022,"all","all","all","location","any","neurips",2009,2022,"all","all","all","location","any","neurips",2009,2022,"all","all","all","location","any"]
