WITH base AS (
  SELECT place, year, value FROM observation
  WHERE series = 'cset.private-investment' AND year BETWEEN ? AND ?
),
world AS (SELECT year, value AS total FROM base WHERE place = 'WORLD'),
here AS (
  SELECT m.place, b.year, SUM(b.value) AS value
  FROM base b
  JOIN place_member m ON m.country = b.place AND b.year BETWEEN m.year_from AND m.year_to
  GROUP BY m.place, b.year
)
SELECT h.place, CAST(h.year AS VARCHAR) AS period, h.value / w.total AS value, h.value AS n,
  h.value AS numerator, w.total AS denominator, CAST(NULL AS DOUBLE) AS coverage,
  CAST(NULL AS DOUBLE) AS low, CAST(NULL AS DOUBLE) AS high,
  CAST(NULL AS VARCHAR) AS missing, '' AS dimension
FROM here h
JOIN world w ON w.year = h.year
-- [2014,2023]
