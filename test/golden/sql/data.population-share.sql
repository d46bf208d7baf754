WITH base AS (
  SELECT place, year, value FROM observation
  WHERE series = 'worldbank.population' AND year BETWEEN ? AND ?
),
world AS (SELECT year, value AS total FROM base WHERE place = 'WORLD'),
here AS (
  SELECT m.place, b.year, SUM(b.value) AS value, COUNT(*) AS seen
  FROM base b
  JOIN place_member m ON m.country = b.place AND b.year BETWEEN m.year_from AND m.year_to
  GROUP BY m.place, b.year
),
size AS (
  SELECT m.place, y.year, COUNT(*) AS members
  FROM (SELECT DISTINCT year FROM base) y
  JOIN place_member m ON y.year BETWEEN m.year_from AND m.year_to
  GROUP BY m.place, y.year
)
SELECT h.place, CAST(h.year AS VARCHAR) AS period, h.value / w.total AS value, h.value AS n,
  h.value AS numerator, w.total AS denominator,
  CAST(h.seen AS DOUBLE) / s.members AS coverage,
  CAST(NULL AS DOUBLE) AS low, CAST(NULL AS DOUBLE) AS high,
  CAST(NULL AS VARCHAR) AS missing, '' AS dimension
FROM here h
JOIN world w ON w.year = h.year
JOIN size s ON s.place = h.place AND s.year = h.year
-- [1990,2024]
