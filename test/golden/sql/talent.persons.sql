SELECT place, period, value, low, high, numerator AS n, numerator, denominator, coverage,
  bound_low, bound_high, 'poisson-bootstrap' AS method, covers,
  CASE WHEN value IS NULL THEN 'suppressed' END AS missing, flags
FROM career_cell
WHERE measure = CASE WHEN ? = 'new' THEN 'entrants' ELSE 'stock' END
  AND scope = ? AND seat = ? AND origin = ?
  AND period BETWEEN CAST(? AS VARCHAR) AND CAST(? AS VARCHAR)
ORDER BY place, period
-- ["everyone","neurips","location","any",2009,2022]
