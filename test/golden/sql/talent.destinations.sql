SELECT place, period, value, low, high, denominator AS n, numerator, denominator, coverage,
  bound_low, bound_high, 'poisson-bootstrap' AS method, covers,
  CASE WHEN value IS NULL THEN 'suppressed' END AS missing, flags,
  CONCAT('to=', other) AS dimension
FROM career_cell
WHERE measure = 'destination' AND scope = ? AND seat = ? AND period = ?
ORDER BY place, other
-- ["neurips","location","2009..2018"]
