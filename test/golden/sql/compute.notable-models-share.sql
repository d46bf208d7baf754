WITH part AS (
  SELECT place, year, dimension, value FROM observation
  WHERE series = 'epoch.notable-models' AND year BETWEEN ? AND ?
),
world AS (
  SELECT year, value AS total FROM part WHERE place = 'WORLD' AND dimension = 'counting=fractional'
),
known AS (
  SELECT year, SUM(value) AS x FROM part
  WHERE place <> 'WORLD' AND dimension = 'counting=fractional' GROUP BY year
),
here AS (
  SELECT m.place, p.year, SUM(p.value) AS y
  FROM part p
  JOIN place_member m ON m.country = p.place AND p.year BETWEEN m.year_from AND m.year_to
  WHERE p.dimension = CONCAT('counting=', ?)
  GROUP BY m.place, p.year
),
places AS (SELECT DISTINCT place FROM here),
filled AS (
  SELECT p.place, w.year, LEAST(COALESCE(h.y, 0), k.x) AS y, k.x, w.total
  FROM places p
  CROSS JOIN world w
  JOIN known k ON k.year = w.year
  LEFT JOIN here h ON h.place = p.place AND h.year = w.year
)
SELECT place, CAST(year AS VARCHAR) AS period, y / x AS value, x AS n,
  y AS numerator, x AS denominator, x / total AS coverage,
  CASE WHEN x > 0 THEN GREATEST(0, ((y / x) + 3.8416 / (2 * x)) / (1 + 3.8416 / x) - 1.96 * SQRT((y / x) * (1 - (y / x)) / x + 3.8416 / (4 * x * x)) / (1 + 3.8416 / x)) END AS low,
  CASE WHEN x > 0 THEN LEAST(1, ((y / x) + 3.8416 / (2 * x)) / (1 + 3.8416 / x) + 1.96 * SQRT((y / x) * (1 - (y / x)) / x + 3.8416 / (4 * x * x)) / (1 + 3.8416 / x)) END AS high,
  'wilson' AS method, 'chance in the number of models' AS covers,
  CAST(NULL AS VARCHAR) AS missing, '' AS dimension
FROM filled
-- [2010,2025,"fractional"]
