WITH edition AS (
  SELECT MAX(dimension) AS dimension FROM observation
  WHERE series = 'ai-index.newly-funded'
    AND (? = 'latest' OR dimension = CONCAT('edition=', ?))
),
base AS (
  SELECT o.place, o.year, MAX(o.value) AS value FROM observation o
  JOIN edition e ON e.dimension = o.dimension
  WHERE o.series = 'ai-index.newly-funded' AND o.year BETWEEN ? AND ?
  GROUP BY o.place, o.year
),
world AS (SELECT year, value AS total FROM base WHERE place = 'WORLD')
SELECT b.place, CAST(b.year AS VARCHAR) AS period, b.value AS value, b.value AS n,
  b.value AS numerator, CAST(NULL AS DOUBLE) AS denominator, CAST(NULL AS DOUBLE) AS coverage,
  CAST(NULL AS DOUBLE) AS low, CAST(NULL AS DOUBLE) AS high,
  CAST(NULL AS VARCHAR) AS missing, '' AS dimension
FROM base b
JOIN world w ON w.year = b.year
-- ["latest","latest",2013,2024]
