WITH listed AS (
  SELECT place, year, value
  FROM observation
  WHERE series = 'registers.deployments'
    AND (? = 'all' OR dimension LIKE '%basis=sourced;%')
    AND (? = 'all' OR (dimension LIKE '%actors=%firm%' AND dimension LIKE '%actors=%public%'))
),
years AS (
  SELECT DISTINCT year FROM observation WHERE year BETWEEN ? AND ?
)
SELECT l.place, CAST(y.year AS VARCHAR) AS period, SUM(l.value) AS value, SUM(l.value) AS n,
  SUM(l.value) AS numerator, CAST(NULL AS DOUBLE) AS denominator, CAST(NULL AS DOUBLE) AS coverage,
  CAST(NULL AS DOUBLE) AS low, CAST(NULL AS DOUBLE) AS high, CAST(NULL AS VARCHAR) AS missing,
  '' AS dimension
FROM years y
JOIN listed l ON l.year <= y.year
GROUP BY l.place, y.year
ORDER BY place, period, dimension
-- ["sourced","all",2016,2026]
