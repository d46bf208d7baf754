WITH papers AS (
  SELECT year, SUM(works) AS works
  FROM stratum
  WHERE venue IN (?)
    AND year BETWEEN ? AND ?
    AND (? = 'all' OR tier = ? OR (? = 'oral-spotlight' AND tier IN ('oral', 'spotlight')))
    AND seat = ? AND multi = ?
  GROUP BY year
),
slots AS (
  SELECT year, place, SUM(y) AS y, SUM(yy) AS yy, SUM(xy) AS xy, SUM(l) AS l
  FROM role_cell
  WHERE venue IN (?)
    AND year BETWEEN ? AND ?
    AND (? = 'all' OR tier = ? OR (? = 'oral-spotlight' AND tier IN ('oral', 'spotlight')))
    AND seat = ? AND multi = ? AND role = ?
  GROUP BY year, place
),
base AS (
  SELECT p.year, p.works, COALESCE(s.y, 0) AS x, COALESCE(s.yy, 0) AS xx
  FROM papers p
  LEFT JOIN slots s ON s.year = p.year AND s.place = ''
),
places AS (SELECT DISTINCT place FROM slots WHERE place <> '')
SELECT p.place, b.year,
  COALESCE(h.y, 0) AS y, b.x, COALESCE(h.yy, 0) AS yy, b.xx, COALESCE(h.xy, 0) AS xy,
  COALESCE(h.l, 0) AS l, b.works AS clusters, b.x AS known, b.works AS total,
  COALESCE(h.y, 0) AS low_y, b.works AS low_x,
  COALESCE(h.y, 0) + b.works - b.x AS high_y, b.works AS high_x
FROM places p
CROSS JOIN base b
LEFT JOIN slots h ON h.place = p.place AND h.year = b.year
-- ["neurips",2009,2022,"all","all","all","location","any","neurips",2009,2022,"all","all","all","location","any","last"]
