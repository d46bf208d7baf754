WITH base AS (
  SELECT place, year, value FROM observation
  WHERE series = 'worldbank.population' AND year BETWEEN ? AND ?
),
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
SELECT h.place, CAST(h.year AS VARCHAR) AS period, h.value, h.value AS n,
  h.value AS numerator, CAST(NULL AS DOUBLE) AS denominator,
  CAST(h.seen AS DOUBLE) / s.members AS coverage,
  CAST(NULL AS DOUBLE) AS low, CAST(NULL AS DOUBLE) AS high,
  CAST(NULL AS VARCHAR) AS missing, '' AS dimension
FROM here h
JOIN size s ON s.place = h.place AND s.year = h.year
UNION ALL
SELECT place, CAST(year AS VARCHAR), value, value, value, NULL, NULL, NULL, NULL, NULL, ''
FROM base WHERE place = 'WORLD' OR place LIKE 'area:%'
-- [1990,2024]
