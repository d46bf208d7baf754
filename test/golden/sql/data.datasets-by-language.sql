WITH base AS (
  SELECT year, dimension, value FROM observation
  WHERE series = 'huggingface.datasets' AND year BETWEEN ? AND ?
),
world AS (SELECT year, SUM(value) AS total FROM base GROUP BY year)
SELECT 'WORLD' AS place, CAST(b.year AS VARCHAR) AS period, b.value / w.total AS value, b.value AS n,
  b.value AS numerator, w.total AS denominator, CAST(NULL AS DOUBLE) AS coverage,
  CAST(NULL AS DOUBLE) AS low, CAST(NULL AS DOUBLE) AS high,
  CAST(NULL AS VARCHAR) AS missing, b.dimension
FROM base b
JOIN world w ON w.year = b.year
-- [2022,2022]
