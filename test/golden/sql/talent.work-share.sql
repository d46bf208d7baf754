WITH base AS (
  SELECT year, SUM(works) AS clusters, SUM(works) AS total,
    SUM(w_unknown) AS w_unknown,
    SUM(w_x) AS w_x,
    SUM(CASE WHEN ? = 'full' THEN w_x ELSE f_x END) AS x,
    SUM(CASE WHEN ? = 'full' THEN w_x ELSE f_xx END) AS xx
  FROM stratum
  WHERE venue IN (?)
    AND year BETWEEN ? AND ?
    AND (? = 'all' OR tier = ? OR (? = 'oral-spotlight' AND tier IN ('oral', 'spotlight')))
    AND seat = ? AND multi = ?
  GROUP BY year
),
here AS (
  SELECT year, place,
    SUM(CASE WHEN ? = 'full' THEN w_y ELSE f_y END) AS y,
    SUM(CASE WHEN ? = 'full' THEN w_y ELSE f_yy END) AS yy,
    SUM(CASE WHEN ? = 'full' THEN w_y ELSE f_xy END) AS xy,
    SUM(f_l) AS l,
    SUM(w_unknown) AS unknown_here
  FROM cell
  WHERE venue IN (?)
    AND year BETWEEN ? AND ?
    AND (? = 'all' OR tier = ? OR (? = 'oral-spotlight' AND tier IN ('oral', 'spotlight')))
    AND seat = ? AND multi = ?
  GROUP BY year, place
),
places AS (SELECT DISTINCT place FROM here)
SELECT p.place, b.year,
  COALESCE(h.y, 0) AS y, b.x, COALESCE(h.yy, 0) AS yy, b.xx, COALESCE(h.xy, 0) AS xy,
  COALESCE(h.l, 0) AS l, b.clusters, b.x AS known, b.total,
  COALESCE(h.y, 0) AS low_y, b.total AS low_x,
  COALESCE(h.y, 0) + CASE WHEN ? = 'full'
    THEN b.w_unknown - COALESCE(h.unknown_here, 0) ELSE b.total - b.x END AS high_y,
  b.total AS high_x
FROM places p
CROSS JOIN base b
LEFT JOIN here h ON h.place = p.place AND h.year = b.year
-- ["full","full","neurips",2009,2022,"all","all","all","location","any","full","full","full","neurips",2009,2022,"all","all","all","location","any","full"]
