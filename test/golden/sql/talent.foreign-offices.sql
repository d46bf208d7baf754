WITH offices AS (
  SELECT place, year, value
  FROM observation
  WHERE series = 'registers.offices'
    AND (? = 'any' OR dimension LIKE '%region=silicon-valley;%')
),
years AS (
  SELECT DISTINCT year
  FROM observation
  WHERE year BETWEEN ? AND ? AND year <= 2019
)
SELECT o.place, CAST(y.year AS VARCHAR) AS period, SUM(o.value) AS value, SUM(o.value) AS n,
  SUM(o.value) AS numerator, CAST(NULL AS DOUBLE) AS denominator, CAST(NULL AS DOUBLE) AS coverage,
  CAST(NULL AS DOUBLE) AS low, CAST(NULL AS DOUBLE) AS high, CAST(NULL AS VARCHAR) AS missing,
  '' AS dimension
FROM years y
JOIN offices o ON o.year <= y.year
GROUP BY o.place, y.year
ORDER BY place, period, dimension
-- ["any",2014,2019]
