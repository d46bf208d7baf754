WITH link AS (
  SELECT place AS importer, year, value,
    SUBSTR(dimension, POSITION(';partner=' IN dimension) + 9) AS exporter,
    CASE WHEN dimension LIKE 'group=integrated_circuits;%' THEN value ELSE 0 END AS circuits
  FROM observation
  WHERE series = 'baci.chip-imports-by-partner' AND year BETWEEN ? AND ?
),
whole AS (
  SELECT year, SUM(CASE WHEN partners >= 10 THEN 1 ELSE 0 END) AS importers,
    (SELECT COUNT(DISTINCT l.exporter) FROM link l) AS exporters
  FROM (SELECT importer, year, COUNT(DISTINCT exporter) AS partners FROM link GROUP BY importer, year) p
  GROUP BY year
),
listed AS (
  SELECT place, year, SUM(sold) AS sold, SUM(bought) AS bought, SUM(trade) AS trade
  FROM (
    SELECT exporter AS place, year, circuits AS sold, 0 AS bought, value AS trade FROM link
    UNION ALL
    SELECT importer, year, 0, circuits, value FROM link
  ) s
  GROUP BY place, year
),
total AS (
  SELECT b.place, b.year, b.value, x.value AS sold, i.value AS bought
  FROM observation b
  JOIN observation x ON x.series = 'baci.chip-exports' AND x.place = b.place AND x.period = b.period
  JOIN observation i ON i.series = 'baci.chip-imports' AND i.place = b.place AND i.period = b.period
  WHERE b.series = 'baci.chip-balance' AND b.year BETWEEN ? AND ?
)
SELECT place, CAST(year AS VARCHAR) AS period, value, sold + bought AS n,
  sold AS numerator, bought AS denominator, CAST(NULL AS DOUBLE) AS coverage,
  CAST(NULL AS DOUBLE) AS low, CAST(NULL AS DOUBLE) AS high,
  CAST(NULL AS VARCHAR) AS missing, '' AS dimension
FROM total WHERE ? = 'all-groups'
UNION ALL
SELECT t.place, CAST(t.year AS VARCHAR), CASE WHEN w.importers >= w.exporters THEN l.sold - l.bought END,
  CASE WHEN w.importers >= w.exporters THEN l.sold + l.bought ELSE 0 END,
  CASE WHEN w.importers >= w.exporters THEN l.sold END, CASE WHEN w.importers >= w.exporters THEN l.bought END,
  CASE WHEN w.importers >= w.exporters THEN l.trade / (t.sold + t.bought) END, NULL, NULL,
  CASE WHEN w.importers >= w.exporters THEN NULL ELSE 'not-observed' END, ''
FROM total t
JOIN listed l ON l.place = t.place AND l.year = t.year
JOIN whole w ON w.year = t.year
WHERE ? = 'integrated-circuits'
-- [2024,2024,2024,2024,"all-groups","all-groups"]
