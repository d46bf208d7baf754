SELECT place, period, value, low, high, denominator AS n, numerator, denominator, coverage,
  bound_low, bound_high, 'poisson-bootstrap' AS method, covers,
  CASE WHEN value IS NULL THEN 'suppressed' END AS missing, flags,
  CONCAT('after=', CAST(after AS VARCHAR)) AS dimension
FROM career_cell
WHERE measure = 'return' AND scope = ? AND seat = ?
ORDER BY place, after
-- ["neurips","location"]
