SELECT place, CAST(year AS VARCHAR) AS period, value, slots AS n, CAST(NULL AS DOUBLE) AS numerator,
  CAST(NULL AS DOUBLE) AS denominator, coverage, low, high, bound_low, bound_high,
  'taylor-gini-logit' AS method,
  CASE WHEN linked THEN 'sampling of works and linkage' ELSE 'sampling of works' END AS covers,
  CAST(NULL AS VARCHAR) AS missing, '' AS dimension
FROM gini_cell
WHERE scope = ? AND among = ? AND multi = ?
  AND year BETWEEN ? AND ?
ORDER BY place, year
-- ["neurips","named","fractional",2009,2022]
