WITH asked AS (
  SELECT * FROM career_cell
  WHERE measure = ? AND scope = ? AND seat = ? AND period = ?
),
shown AS (
  SELECT place, other, period, value, low, high, denominator, numerator, coverage,
    bound_low, bound_high, 'poisson-bootstrap' AS method, covers,
    CASE WHEN value IS NULL THEN 'suppressed' END AS missing, flags
  FROM asked
  WHERE origin = ?
  UNION ALL
  SELECT DISTINCT place, 'elsewhere', period, CAST(NULL AS DOUBLE), CAST(NULL AS DOUBLE),
    CAST(NULL AS DOUBLE), CAST(NULL AS DOUBLE), CAST(NULL AS DOUBLE), CAST(NULL AS DOUBLE),
    CAST(NULL AS DOUBLE), CAST(NULL AS DOUBLE), 'none', '', 'needs-records', ''
  FROM asked
  WHERE ? = 'degree' AND NOT EXISTS (SELECT 1 FROM asked a WHERE a.origin = 'degree')
)
SELECT place, period, value, low, high, denominator AS n, numerator, denominator, coverage,
  bound_low, bound_high, method, covers, missing, flags,
  CASE WHEN other = 'elsewhere' THEN '' ELSE CONCAT('to=', other) END AS dimension
FROM shown
ORDER BY place, CASE WHEN other = 'elsewhere' THEN 0 ELSE 1 END, other
-- ["last","neurips","location","2009..2018","record","record"]
