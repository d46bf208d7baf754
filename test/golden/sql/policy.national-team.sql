WITH members AS (
  SELECT place, period, year, value, dimension
  FROM observation
  WHERE series = 'registers.national-team'
),
years AS (
  SELECT DISTINCT year FROM members WHERE year BETWEEN ? AND ?
)
SELECT m.place, CAST(y.year AS VARCHAR) AS period, SUM(m.value) AS value, SUM(m.value) AS n,
  SUM(m.value) AS numerator, CAST(NULL AS DOUBLE) AS denominator, CAST(1 AS DOUBLE) AS coverage,
  CAST(NULL AS DOUBLE) AS low, CAST(NULL AS DOUBLE) AS high, CAST(NULL AS VARCHAR) AS missing,
  '' AS dimension
FROM years y
JOIN members m ON m.year <= y.year
WHERE ? = 'total'
GROUP BY m.place, y.year
UNION ALL
SELECT place, period, value, value, value, CAST(NULL AS DOUBLE), CAST(1 AS DOUBLE),
  CAST(NULL AS DOUBLE), CAST(NULL AS DOUBLE), CAST(NULL AS VARCHAR), dimension
FROM members
WHERE ? = 'members' AND year BETWEEN ? AND ?
ORDER BY place, period, dimension
-- [2017,2026,"total","total",2017,2026]
