SELECT place, period, value, low, high, denominator AS n, numerator, denominator, coverage,
  bound_low, bound_high, 'poisson-bootstrap' AS method, covers,
  CASE WHEN value IS NULL THEN 'suppressed' END AS missing,
  CASE WHEN other = 'elsewhere' THEN '' ELSE CONCAT('to=', other) END AS dimension
FROM career_cell
WHERE measure = ? AND scope = ? AND seat = ? AND origin = ?
  AND period = ?
ORDER BY place, CASE WHEN other = 'elsewhere' THEN 0 ELSE 1 END, other
-- ["last","neurips","location","record","2009..2018"]
