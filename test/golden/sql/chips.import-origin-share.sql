WITH flow AS (
  SELECT place, year, dimension, value FROM observation
  WHERE series = 'baci.chip-imports-by-partner' AND dimension LIKE CONCAT('group=', ?, ';%')
    AND year BETWEEN ? AND ?
),
total AS (SELECT place, year, SUM(value) AS x, COUNT(*) AS partners FROM flow GROUP BY place, year)
SELECT f.place, CAST(f.year AS VARCHAR) AS period, f.value / t.x AS value, t.x AS n,
  f.value AS numerator, t.x AS denominator, CAST(NULL AS DOUBLE) AS coverage,
  CAST(NULL AS DOUBLE) AS low, CAST(NULL AS DOUBLE) AS high,
  CAST(NULL AS VARCHAR) AS missing, SUBSTR(f.dimension, LENGTH(?) + 8) AS dimension
FROM flow f
JOIN total t ON t.place = f.place AND t.year = f.year
WHERE t.partners >= 10
-- ["integrated_circuits",2024,2024,"integrated_circuits"]
