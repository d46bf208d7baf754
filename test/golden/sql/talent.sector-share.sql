WITH sums AS (
  SELECT year, place, sector, SUM(y) AS y, SUM(yy) AS yy, SUM(xy) AS xy, SUM(l) AS l
  FROM sector_cell
  WHERE venue IN (?)
    AND year BETWEEN ? AND ?
    AND (? = 'all' OR tier = ? OR (? = 'oral-spotlight' AND tier IN ('oral', 'spotlight')))
    AND multi = ? AND sector IN ('', ?)
  GROUP BY year, place, sector
),
linked AS (
  SELECT year, SUM(y) AS known
  FROM sector_cell
  WHERE venue IN (?)
    AND year BETWEEN ? AND ?
    AND (? = 'all' OR tier = ? OR (? = 'oral-spotlight' AND tier IN ('oral', 'spotlight')))
    AND multi = 'fractional' AND place = 'WORLD' AND sector = ''
  GROUP BY year
),
base AS (
  SELECT year, SUM(works) AS works, SUM(slots) AS total
  FROM stratum
  WHERE venue IN (?)
    AND year BETWEEN ? AND ?
    AND (? = 'all' OR tier = ? OR (? = 'oral-spotlight' AND tier IN ('oral', 'spotlight')))
    AND seat = 'location' AND multi = 'any'
  GROUP BY year
)
SELECT x.place, x.year,
  COALESCE(h.y, 0) AS y, x.y AS x, COALESCE(h.yy, 0) AS yy, x.yy AS xx, COALESCE(h.xy, 0) AS xy,
  COALESCE(h.l, 0) AS l, b.works AS clusters, l.known, b.total,
  COALESCE(h.y, 0) AS low_y, x.y + b.total - l.known AS low_x,
  COALESCE(h.y, 0) + b.total - l.known AS high_y, x.y + b.total - l.known AS high_x
FROM sums x
JOIN linked l ON l.year = x.year
JOIN base b ON b.year = x.year
LEFT JOIN sums h ON h.place = x.place AND h.year = x.year AND h.sector = ?
WHERE x.sector = ''
-- ["neurips",2009,2022,"all","all","all","fractional","company","neurips",2009,2022,"all","all","all","neurips",2009,2022,"all","all","all","company"]
