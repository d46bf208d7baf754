SELECT place, period, value, low, high, denominator AS n, numerator, denominator, coverage,
  bound_low, bound_high, 'poisson-bootstrap' AS method, covers,
  CASE WHEN value IS NULL THEN 'suppressed' END AS missing, flags
FROM career_cell
WHERE measure = CONCAT(?, '-rate')
  AND scope = ? AND seat = ? AND (period = ? OR (? = 'yearly' AND period NOT LIKE '%..%'))
ORDER BY place, period
-- ["out","neurips","location","2009..2018","2009..2018"]
