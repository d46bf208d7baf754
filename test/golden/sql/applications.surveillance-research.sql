WITH papers AS (
  SELECT place, period, year, value
  FROM observation
  WHERE (? = 'fractional' AND series = 'cset-surveillance.papers-fractional')
    OR (? = 'full' AND series = 'cset-surveillance.papers')
),
whole AS (SELECT SUM(value) AS total FROM papers),
here AS (
  SELECT m.place, p.period, SUM(p.value) AS value
  FROM papers p
  JOIN place_member m ON m.country = p.place AND 2019 BETWEEN m.year_from AND m.year_to
  WHERE ? <= 2019 AND ? >= 2015
  GROUP BY m.place, p.period
)
SELECT h.place, h.period, h.value / w.total AS value, h.value AS n, h.value AS numerator,
  w.total AS denominator, CAST(1 AS DOUBLE) AS coverage,
  CAST(NULL AS DOUBLE) AS low, CAST(NULL AS DOUBLE) AS high, CAST(NULL AS VARCHAR) AS missing,
  '' AS dimension
FROM here h
CROSS JOIN whole w
UNION ALL
SELECT DISTINCT m.place, CAST(? AS VARCHAR), CAST(NULL AS DOUBLE), CAST(NULL AS DOUBLE),
  CAST(NULL AS DOUBLE), CAST(NULL AS DOUBLE), CAST(NULL AS DOUBLE),
  CAST(NULL AS DOUBLE), CAST(NULL AS DOUBLE), 'needs-fetch', ''
FROM place_member m
WHERE m.place IN (NULL) AND NOT EXISTS (SELECT 1 FROM papers)
ORDER BY place, period, dimension
-- ["fractional","fractional",2015,2019,2019]
