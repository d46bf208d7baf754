WITH step AS (
  SELECT place, year, SUBSTR(dimension, LENGTH(CONCAT('edition=', ?, ';step=')) + 1) AS step, value
  FROM observation
  WHERE series = 'eto.provision-share' AND dimension LIKE CONCAT('edition=', ?, ';%')
    AND year BETWEEN ? AND ?
),
held AS (
  SELECT m.place, s.step, SUM(s.value) AS share
  FROM step s
  JOIN place_member m ON m.country = s.place AND s.year BETWEEN m.year_from AND m.year_to
  GROUP BY m.place, s.step
),
latest AS (SELECT MAX(year) AS year, CAST(COUNT(DISTINCT step) AS DOUBLE) AS steps FROM step)
SELECT h.place, CAST(l.year AS VARCHAR) AS period,
  SUM(CASE WHEN h.share > 0.5 THEN 1 ELSE 0 END) / l.steps AS value, l.steps AS n,
  CAST(SUM(CASE WHEN h.share > 0.5 THEN 1 ELSE 0 END) AS DOUBLE) AS numerator, l.steps AS denominator,
  CAST(NULL AS DOUBLE) AS coverage,
  CAST(NULL AS DOUBLE) AS low, CAST(NULL AS DOUBLE) AS high,
  CAST(NULL AS VARCHAR) AS missing, '' AS dimension
FROM held h
CROSS JOIN latest l
GROUP BY h.place, l.year, l.steps
-- ["2026-08","2026-08",2019,2026]
