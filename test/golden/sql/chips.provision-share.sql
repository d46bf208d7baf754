WITH step AS (
  SELECT place, year, SUBSTR(dimension, LENGTH(CONCAT('edition=', ?, ';step=')) + 1) AS step, value
  FROM observation
  WHERE series = 'eto.provision-share' AND dimension LIKE CONCAT('edition=', ?, ';%')
    AND year BETWEEN ? AND ?
),
sized AS (SELECT step, year, COUNT(*) AS providers FROM step GROUP BY step, year)
SELECT m.place, CAST(s.year AS VARCHAR) AS period, SUM(s.value) AS value, MAX(z.providers) AS n,
  SUM(s.value) AS numerator, CAST(1 AS DOUBLE) AS denominator, CAST(NULL AS DOUBLE) AS coverage,
  CAST(NULL AS DOUBLE) AS low, CAST(NULL AS DOUBLE) AS high,
  CAST(NULL AS VARCHAR) AS missing, CONCAT('step=', s.step) AS dimension
FROM step s
JOIN sized z ON z.step = s.step AND z.year = s.year
JOIN place_member m ON m.country = s.place AND s.year BETWEEN m.year_from AND m.year_to
GROUP BY m.place, s.year, s.step
-- ["2026-08","2026-08",2019,2026]
