WITH asked AS (
  SELECT * FROM career_cell
  WHERE measure = 'retention' AND scope = ? AND seat = ?
),
shown AS (
  SELECT place, after, period, value, low, high, denominator, numerator, coverage,
    bound_low, bound_high, 'poisson-bootstrap' AS method, covers,
    CASE WHEN value IS NULL THEN 'suppressed' END AS missing, flags
  FROM asked
  WHERE origin = ?
  UNION ALL
  SELECT DISTINCT place, after, period, CAST(NULL AS DOUBLE), CAST(NULL AS DOUBLE),
    CAST(NULL AS DOUBLE), CAST(NULL AS DOUBLE), CAST(NULL AS DOUBLE), CAST(NULL AS DOUBLE),
    CAST(NULL AS DOUBLE), CAST(NULL AS DOUBLE), 'none', '', 'needs-records', ''
  FROM asked
  WHERE ? = 'degree' AND NOT EXISTS (SELECT 1 FROM asked a WHERE a.origin = 'degree')
)
SELECT place, period, value, low, high, denominator AS n, numerator, denominator, coverage,
  bound_low, bound_high, method, covers, missing, flags,
  CONCAT('after=', CAST(after AS VARCHAR)) AS dimension
FROM shown
ORDER BY place, after
-- ["neurips","location","record","record"]
