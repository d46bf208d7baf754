SELECT place, CAST(year AS VARCHAR) AS period, 1 - value AS value, CAST(NULL AS DOUBLE) AS n,
  CAST(NULL AS DOUBLE) AS numerator, CAST(NULL AS DOUBLE) AS denominator, CAST(NULL AS DOUBLE) AS coverage,
  CAST(NULL AS DOUBLE) AS low, CAST(NULL AS DOUBLE) AS high,
  CAST(NULL AS VARCHAR) AS missing, '' AS dimension
FROM observation
WHERE series = 'ic-insights.met-at-home' AND dimension = CONCAT('by=', ?)
  AND year BETWEEN ? AND ?
-- ["made-at-home",2010,2021]
