SELECT b.place, CAST(b.year AS VARCHAR) AS period, b.value, x.value + i.value AS n,
  x.value AS numerator, i.value AS denominator, CAST(NULL AS DOUBLE) AS coverage,
  CAST(NULL AS DOUBLE) AS low, CAST(NULL AS DOUBLE) AS high,
  CAST(NULL AS VARCHAR) AS missing, '' AS dimension
FROM observation b
JOIN observation x ON x.series = 'baci.chip-exports' AND x.place = b.place AND x.period = b.period
JOIN observation i ON i.series = 'baci.chip-imports' AND i.place = b.place AND i.period = b.period
WHERE b.series = 'baci.chip-balance' AND b.year BETWEEN ? AND ?
-- [2024,2024]
