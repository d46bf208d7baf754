SELECT place, period, value, low, high, numerator AS n, numerator, denominator, coverage,
  bound_low, bound_high, 'poisson-bootstrap' AS method, covers,
  CASE WHEN value IS NULL THEN 'suppressed' END AS missing, flags,
  CONCAT(CASE WHEN measure = 'flow' THEN 'to=' ELSE 'from=' END, other) AS dimension
FROM career_cell
WHERE measure IN ('flow', 'flow-from') AND scope = ? AND seat = ? AND period = ?
ORDER BY place, measure, other
-- ["neurips","location","2009..2018"]
