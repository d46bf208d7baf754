WITH step AS (
  SELECT place, year, SUBSTR(dimension, LENGTH(CONCAT('edition=', ?, ';step=')) + 1) AS step, value
  FROM observation
  WHERE series = 'eto.provision-share' AND dimension LIKE CONCAT('edition=', ?, ';%')
    AND year BETWEEN ? AND ?
)
SELECT 'WORLD' AS place, CAST(year AS VARCHAR) AS period,
  SUM(CASE WHEN place LIKE 'area:%' THEN 0 ELSE value * value END) AS value,
  CAST(COUNT(*) AS DOUBLE) AS n,
  MAX(CASE WHEN place LIKE 'area:%' THEN 0 ELSE value END) AS numerator,
  SUM(value) AS denominator, CAST(NULL AS DOUBLE) AS coverage,
  CAST(NULL AS DOUBLE) AS low, CAST(NULL AS DOUBLE) AS high,
  CAST(NULL AS VARCHAR) AS missing, CONCAT('step=', step) AS dimension
FROM step
GROUP BY step, year
-- ["2026-08","2026-08",2019,2026]
