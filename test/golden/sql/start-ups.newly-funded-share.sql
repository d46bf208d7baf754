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
SELECT b.place, CAST(b.year AS VARCHAR) AS period, b.value / w.total AS value, w.total AS n,
  b.value AS numerator, w.total AS denominator, CAST(NULL AS DOUBLE) AS coverage,
  CASE WHEN w.total > 0 THEN GREATEST(0, ((b.value / w.total) + 3.8416 / (2 * w.total)) / (1 + 3.8416 / w.total) - 1.96 * SQRT((b.value / w.total) * (1 - (b.value / w.total)) / w.total + 3.8416 / (4 * w.total * w.total)) / (1 + 3.8416 / w.total)) END AS low,
  CASE WHEN w.total > 0 THEN LEAST(1, ((b.value / w.total) + 3.8416 / (2 * w.total)) / (1 + 3.8416 / w.total) + 1.96 * SQRT((b.value / w.total) * (1 - (b.value / w.total)) / w.total + 3.8416 / (4 * w.total * w.total)) / (1 + 3.8416 / w.total)) END AS high,
  'wilson' AS method, 'chance in the number of companies' AS covers,
  CAST(NULL AS VARCHAR) AS missing, '' AS dimension
FROM base b
JOIN world w ON w.year = b.year
WHERE b.place <> 'WORLD'
-- ["latest","latest",2013,2024]
