WITH listed AS (
  SELECT place, year, value FROM observation
  WHERE series = 'wikipedia.unicorn-exits' AND year BETWEEN ? AND ?
),
world AS (SELECT year, value AS total FROM listed WHERE place = 'WORLD'),
known AS (SELECT year, SUM(value) AS x FROM listed WHERE place <> 'WORLD' GROUP BY year),
here AS (
  SELECT m.place, l.year, SUM(l.value) AS y
  FROM listed l
  JOIN place_member m ON m.country = l.place AND l.year BETWEEN m.year_from AND m.year_to
  GROUP BY m.place, l.year
),
places AS (SELECT DISTINCT place FROM here),
filled AS (
  SELECT p.place, w.year, COALESCE(h.y, 0) AS y, k.x, w.total
  FROM places p
  CROSS JOIN world w
  JOIN known k ON k.year = w.year
  LEFT JOIN here h ON h.place = p.place AND h.year = w.year
)
SELECT place, CAST(year AS VARCHAR) AS period, y AS value, y AS n,
  y AS numerator, CAST(NULL AS DOUBLE) AS denominator, x / total AS coverage,
  CAST(NULL AS DOUBLE) AS low, CAST(NULL AS DOUBLE) AS high,
  CAST(NULL AS VARCHAR) AS missing, '' AS dimension
FROM filled
UNION ALL
SELECT 'WORLD', CAST(w.year AS VARCHAR), w.total, w.total, w.total, NULL, k.x / w.total, NULL, NULL, NULL, ''
FROM world w
JOIN known k ON k.year = w.year
-- [2010,2022]
