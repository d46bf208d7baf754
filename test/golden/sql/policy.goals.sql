WITH aims AS (
  SELECT place, period, year, value, dimension
  FROM observation
  WHERE series = 'registers.goals' AND year BETWEEN ? AND ?
)
SELECT place, CAST(year AS VARCHAR) AS period, MAX(value) AS value, CAST(COUNT(*) AS DOUBLE) AS n,
  CAST(NULL AS DOUBLE) AS numerator, CAST(NULL AS DOUBLE) AS denominator,
  CAST(NULL AS DOUBLE) AS coverage,
  CAST(NULL AS DOUBLE) AS low, CAST(NULL AS DOUBLE) AS high, CAST(NULL AS VARCHAR) AS missing,
  '' AS dimension
FROM aims
WHERE ? = 'furthest'
GROUP BY place, year
UNION ALL
SELECT place, period, value, CAST(1 AS DOUBLE), CAST(NULL AS DOUBLE), CAST(NULL AS DOUBLE),
  CAST(NULL AS DOUBLE), CAST(NULL AS DOUBLE), CAST(NULL AS DOUBLE), CAST(NULL AS VARCHAR), dimension
FROM aims
WHERE ? = 'each'
ORDER BY place, period, dimension
-- [2015,2026,"furthest","furthest"]
